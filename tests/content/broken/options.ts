import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SeededFault, contentFolder, swap } from './copy.ts'

const file = 'questions.yaml'

/** How many countries repeat the words that the first of them has. */
export const countriesThatRepeat = readFileSync(join(contentFolder, file), 'utf8').split('suits: *where').length - 1

/** Options whose effect is unclear, or speaks of what nobody defined. */
export const brokenOptions: readonly SeededFault[] = [
  {
    kind: 'an unknown trait',
    file,
    edit: swap('          ages:\n', '          agse:\n'),
    at: 'agse:',
    says: ['no trait is called `agse`', 'Did you mean `ages`?', 'A new trait goes into traits.yaml'],
  },
  {
    kind: 'a trait named like a part of every program',
    file,
    edit: swap('          ages:\n', '          constructor:\n'),
    at: 'constructor:',
    says: ['no trait is called `constructor`'],
  },
  {
    kind: 'an unknown value',
    file,
    edit: swap('teenagers: good', 'teenager: good'),
    at: 'teenager:',
    says: ['`ages` has no value `teenager`', 'Did you mean `teenagers`?'],
    more: 1,
  },
  {
    kind: 'a value that is left out',
    file,
    edit: swap(', teenagers: good', ''),
    at: '{ open: neutral',
    says: ['says nothing about `teenagers` of `ages`', '`neutral` is an answer'],
  },
  {
    kind: 'an unknown value, alone',
    file,
    edit: swap('values: { alongside: never }', 'values: { alongsid: never }'),
    at: 'alongsid:',
    says: ['`alcohol` has no value `alongsid`', 'Did you mean `alongside`?'],
  },
  {
    kind: 'an unknown trait, alone',
    file,
    edit: swap(/(alone:.*\n {10})alcohol:/, 'alone:\n          alcohl:'),
    at: 'alcohl:',
    says: ['no trait is called `alcohl`', 'Did you mean `alcohol`?'],
  },
  {
    kind: 'something ticked that is meant to say nothing at times',
    file,
    edit: swap(/(?<=id: alcohol\n[^]*? {10}alcohol:\n {12}basis: our-judgement\n)/, '            unless: [under-18]\n'),
    at: 'unless: [under-18]',
    says: ['`unless` has no effect here', 'the ticks of `concern` are weighed together', 'Remove it'],
  },
  {
    kind: 'something ticked alone that is meant to say nothing at times',
    file,
    edit: swap(/(?<= {8}alone:.*\n {10}alcohol:\n)/, '            unless: [under-18]\n'),
    at: 'unless: [under-18]',
    says: ['`unless` has no effect here', 'the ticks of `concern` are weighed together', 'Remove it'],
  },
  {
    kind: 'an unknown circumstance in which a word says nothing',
    file,
    edit: swap('unless: [would-not-travel]', 'unless: [would-not-travl]'),
    at: 'would-not-travl',
    says: ['no circumstance is called `would-not-travl`', 'Did you mean `would-not-travel`?'],
    more: countriesThatRepeat,
  },
  {
    kind: 'a study that there is not',
    file,
    edit: swap('[zemore-2018, laudet-2003]', '[zemore-2018, laudet-2030]'),
    at: 'laudet-2030',
    says: ['evidence.yaml has no `laudet-2030`', 'Did you mean `laudet-2003`?'],
  },
  {
    kind: 'a study named like a part of every program',
    file,
    edit: swap('[zemore-2018, laudet-2003]', '[constructor]'),
    at: 'constructor',
    says: ['evidence.yaml has no `constructor`'],
  },
  {
    kind: 'studies that are not named',
    file,
    edit: swap('            sources: [zemore-2018, laudet-2003]\n', ''),
    at: 'studies-suggest',
    says: ['says that studies suggest it, but names none', 'Add its `sources`'],
  },
  {
    kind: 'an option that stands for nothing',
    file,
    edit: swap('stands-for: [me, someone-else]', 'stands-for: [me, someone-els]'),
    at: 'someone-els',
    says: ['`who-for` has no other option `someone-els`', 'Did you mean `someone-else`?'],
  },
  {
    kind: 'an option that stands for itself',
    file,
    edit: swap('stands-for: [me, someone-else]', 'stands-for: [me, both]'),
    at: 'both',
    says: ['`who-for` has no other option `both`'],
  },
  {
    kind: 'an option that moves nothing',
    file,
    edit: swap(/\n {8}neutral: Not being sure.*/, ''),
    at: 'id: not-sure',
    says: ['`concern` -> `not-sure` moves nothing', 'say why it is `neutral`'],
  },
  {
    kind: 'an option all of whose words are neutral',
    file,
    edit: swap('eighteen-and-over: neutral, teenagers: never', 'eighteen-and-over: neutral, teenagers: neutral'),
    at: 'id: adult',
    says: ['`age` -> `adult` moves nothing'],
  },
  {
    kind: 'an option both neutral and moving',
    file,
    edit: swap('        label: 18 or over', '        label: 18 or over\n        neutral: It leaves every group where it is.'),
    at: 'It leaves every',
    says: ['`age` -> `adult` is called neutral, but it moves something', 'Remove one'],
  },
]
