import { swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Options that do not join up, each with all that is said of it. */
export const smallOptions: readonly SmallFault[] = [
  {
    what: 'a trait that there is not',
    file: 'questions.yaml',
    edit: swap(
      '          drink: { basis: our-judgement, values: { covers',
      '          drimk: { basis: our-judgement, values: { covers',
    ),
    says: ['questions.yaml at "drimk: {": no trait is called `drimk`. Did you mean `drink`? A new trait goes into traits.yaml.'],
  },
  {
    what: 'a value that there is not',
    file: 'questions.yaml',
    edit: swap('values: { own: good', 'values: { own: good, onw: good'),
    says: ['questions.yaml at "onw: good,": `audience` has no value `onw` in traits.yaml. Did you mean `own`?'],
  },
  {
    what: 'a value that is left out',
    file: 'questions.yaml',
    edit: swap('own: good, family: never', 'own: good'),
    says: [
      'questions.yaml at "{ own:": says nothing about `family` of `audience`. Say how well it suits; `neutral` is an answer.',
    ],
  },
  {
    what: 'alone, a trait that there is not',
    file: 'questions.yaml',
    edit: swap(
      '          drink: { basis: our-judgement, values: { beside',
      '          drimk: { basis: our-judgement, values: { beside',
    ),
    says: ['questions.yaml at "drimk: {": no trait is called `drimk`. Did you mean `drink`? A new trait goes into traits.yaml.'],
  },
  {
    what: 'alone, a value that there is not',
    file: 'questions.yaml',
    edit: swap('values: { beside: good }', 'values: { besied: good }'),
    says: ['questions.yaml at "besied: good": `drink` has no value `besied` in traits.yaml. Did you mean `beside`?'],
  },
  {
    what: 'words that say nothing in what there is not',
    file: 'questions.yaml',
    edit: swap('{ basis: group-says, values', '{ basis: group-says, unless: [own-problem, drinsk], values'),
    says: ['questions.yaml at "drinsk], values:": no circumstance is called `drinsk`. Did you mean `drinks`?'],
  },
  {
    what: 'alone, words that would say nothing at times',
    file: 'questions.yaml',
    edit: swap('basis: our-judgement, values: { beside', 'basis: our-judgement, unless: [own-problem], values: { beside'),
    says: [
      'questions.yaml at "unless: [own-problem],": `unless` has no effect here, because the ticks of `concern` are weighed together. Remove it.',
    ],
  },
  {
    what: 'ticks weighed together that would say nothing at times',
    file: 'questions.yaml',
    edit: swap('basis: our-judgement, values: { covers', 'basis: our-judgement, unless: [own-problem], values: { covers'),
    says: [
      'questions.yaml at "unless: [own-problem],": `unless` has no effect here, because the ticks of `concern` are weighed together. Remove it.',
    ],
  },
  {
    what: 'a study that there is not',
    file: 'questions.yaml',
    edit: swap('sources: [study]', 'sources: [survey, stduy]'),
    says: ['questions.yaml at "stduy], values:": evidence.yaml has no `stduy`. Did you mean `study`?'],
  },
  {
    what: 'studies that are not named',
    file: 'questions.yaml',
    edit: swap('studies-suggest, sources: [study]', 'studies-suggest'),
    says: [
      'questions.yaml at "studies-suggest, values:": says that studies suggest it, but names none. Add its `sources`, or write `basis: our-judgement`.',
    ],
  },
  {
    what: 'studies of which there are none',
    file: 'questions.yaml',
    edit: swap('sources: [study]', 'sources: []'),
    says: [
      'questions.yaml at "studies-suggest, sources:": says that studies suggest it, but names none. Add its `sources`, or write `basis: our-judgement`.',
    ],
  },
  {
    what: 'a study that there is not, beside our judgement',
    file: 'questions.yaml',
    edit: swap('basis: our-judgement, values: { beside', 'basis: our-judgement, sources: [stduy], values: { beside'),
    says: ['questions.yaml at "stduy], values:": evidence.yaml has no `stduy`. Did you mean `study`?'],
  },
  {
    what: 'an option that stands for one that there is not',
    file: 'questions.yaml',
    edit: swap('stands-for: [me, friend]', 'stands-for: [me, freind]'),
    says: ['questions.yaml at "freind] }": `who-for` has no other option `freind`. Did you mean `friend`?'],
  },
  {
    what: 'an option that stands for itself',
    file: 'questions.yaml',
    edit: swap('stands-for: [me, friend]', 'stands-for: [me, both]'),
    says: ['questions.yaml at "both] }": `who-for` has no other option `both`. Known: me, friend.'],
  },
  {
    what: 'an option that moves nothing',
    file: 'questions.yaml',
    edit: swap(', neutral: Neither leads.', ''),
    says: ['questions.yaml at "{ id:": `main` -> `equal` moves nothing. Say how traits suit it, or say why it is `neutral`.'],
  },
  {
    what: 'an option whose every word is neutral',
    file: 'questions.yaml',
    edit: swap('own: good, family: never', 'own: neutral, family: neutral'),
    says: ['questions.yaml at "id: me": `who-for` -> `me` moves nothing. Say how traits suit it, or say why it is `neutral`.'],
  },
  {
    what: 'an option that is called neutral and moves something',
    file: 'questions.yaml',
    edit: swap('label: Dice', 'label: Dice\n        neutral: It is a game.'),
    says: ['questions.yaml at "It is": `concern` -> `dice` is called neutral, but it moves something. Remove one of the two.'],
  },
  {
    what: 'an option that is called neutral and stands for others',
    file: 'questions.yaml',
    edit: swap('stands-for: [me, friend]', 'stands-for: [me, friend], neutral: It is for both.'),
    says: ['questions.yaml at "It is": `who-for` -> `both` is called neutral, but it moves something. Remove one of the two.'],
  },
]
