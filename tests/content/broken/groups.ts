import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SeededFault, contentFolder, swap } from './copy.ts'

const file = 'groups/al-anon.yaml'

const twoVariants = ['one', 'one']
  .map((id) => `  - { id: ${id}, name: One, for: [women], text: A meeting., sources: [nhs-list], certainty: reported }`)
  .join('\n')

/** Groups that do not join up with the traits, the countries, their sources or one another. */
export const brokenGroups: readonly SeededFault[] = [
  {
    kind: 'a group with the name of a file of help lines',
    file: 'groups/england.yaml',
    edit: () => readFileSync(join(contentFolder, 'groups/lifering.yaml'), 'utf8'),
    at: 'name:',
    says: ['help/england.yaml has this name too', 'Rename this file'],
  },
  {
    kind: 'a caution without a line for the closed card',
    file: 'groups/she-recovers.yaml',
    edit: swap(/ +short: Many meetings at US times\n/, ''),
    at: 'It meets online only, at times',
    says: ['is too long for a card', 'Say `hours-and-size` in a few words under `short`'],
  },
  {
    kind: 'a line of a caution that does not fit on the closed card',
    file: 'groups/she-recovers.yaml',
    edit: swap('short: Many meetings at US times', 'short: Its hours are likely to suit people in North America.'),
    at: 'Its hours are likely',
    says: ['has 53 characters; at most 45 fit on a card', 'Say less'],
    more: 2,
  },
  {
    kind: 'an unknown trait',
    file,
    edit: swap('      audience:', '      audiense:'),
    at: 'audiense:',
    says: ['no trait is called `audiense`', 'Did you mean `audience`?', 'A new trait goes into traits.yaml'],
    more: 2,
  },
  {
    kind: 'a trait named like a part of every program',
    file,
    edit: swap('      audience: family', '      audience: family\n      constructor: family'),
    at: 'constructor:',
    says: ['no trait is called `constructor`'],
  },
  {
    kind: 'an unknown value',
    file,
    edit: swap('higher-power: central', 'higher-power: centrl'),
    at: 'centrl',
    says: ['higher-power says `centrl`, which traits.yaml does not define', 'Did you mean `central`?'],
  },
  {
    kind: 'a silent trait',
    file,
    edit: swap(/ {6}method: .*\n/, ''),
    at: '- sources',
    says: ['says nothing about `method`', 'Add it; values: steps, cbt-tools'],
    // How a group works decides what to say in the first call.
    more: 1,
  },
  {
    kind: 'a trait that is stated twice',
    file,
    edit: swap('      ages:', '      method: steps\n      ages:'),
    at: 'method: steps',
    says: ['`method` is stated twice', 'Keep one'],
  },
  {
    kind: 'a worked-out trait that is stated',
    file,
    edit: swap('      ages:', '      breadth: part\n      ages:'),
    at: 'breadth:',
    says: ['`breadth` is worked out from the answers', 'Remove it'],
  },
  {
    kind: 'a trait of countries that is stated once',
    file,
    edit: swap('      ages:', '      reach: widespread\n      ages:'),
    at: 'reach: widespread',
    says: ['`reach` is said by country', 'Remove it here'],
  },
  {
    kind: 'an unknown reach',
    file,
    edit: swap('value: widespread', 'value: wide-spread'),
    at: 'wide-spread',
    says: ['reach says `wide-spread`', 'Did you mean `widespread`?'],
  },
  {
    kind: 'an unknown country',
    file,
    edit: swap('countries: [england, scotland', 'countries: [england, scottland'),
    at: 'scottland',
    says: ['no country is called `scottland`', 'Did you mean `scotland`?'],
    more: 1,
  },
  {
    kind: 'a country without its reach',
    file,
    edit: swap('countries: [england, scotland', 'countries: [england'),
    at: '- countries',
    says: ['says nothing about `scotland` under reach', 'Add it'],
  },
  {
    kind: 'a country that is listed twice',
    file,
    edit: swap('countries: [england, scotland', 'countries: [england, england, scotland'),
    at: 'england, scotland',
    says: ['`england` is listed twice under reach', 'Keep one'],
  },
  {
    kind: 'a country without an address',
    file,
    edit: swap(/(contact:\n {2}- countries: )\[england, /, 'contact:\n  - countries: ['),
    at: '- countries',
    says: ['says nothing about `england` under contact', 'Add it'],
  },
  {
    kind: 'an unknown source',
    file,
    edit: swap(/( {2}cost:\n.*\n) {4}sources: .*/, '  cost:\n    text: It is free.\n    sources: [nhs-lits]'),
    at: 'nhs-lits',
    says: ['no source is called `nhs-lits`, here or in evidence.yaml', 'Did you mean `nhs-list`?'],
  },
  {
    kind: 'a source that supports nothing',
    file,
    edit: swap('sources:\n', 'sources:\n  spare: { title: Spare, from: others, checked: 2026-11-23 }\n'),
    at: 'spare:',
    says: ['the source `spare` supports nothing', 'Cite it or remove it'],
  },
  {
    kind: 'an unknown next group',
    file,
    edit: swap('group: smart-family-and-friends', 'group: smart-family-and-frends'),
    at: 'smart-family-and-frends',
    says: ['no other group is called', 'Did you mean `smart-family-and-friends`?'],
  },
  {
    kind: 'itself as the next group',
    file,
    edit: swap('group: smart-family-and-friends', 'group: al-anon'),
    at: 'al-anon',
    says: ['no other group is called `al-anon`'],
  },
  {
    kind: 'a caution for nothing known',
    file,
    edit: swap('when: [age-unsaid]', 'when: [age-unsiad]'),
    at: 'age-unsiad',
    says: ['no circumstance is called `age-unsiad`', 'Did you mean `age-unsaid`?'],
  },
  {
    kind: 'two cautions of one id',
    file,
    edit: swap('cautions:\n', 'cautions:\n  - { id: alateen-age-unsaid, text: Another. }\n'),
    at: 'alateen-age-unsaid',
    says: ['two cautions are called `alateen-age-unsaid`', 'Rename one'],
  },
  {
    kind: 'two variants of one id',
    file,
    edit: swap('variants: []', `variants:\n${twoVariants}`),
    at: 'one, name',
    says: ['two variants are called `one`', 'Rename one'],
  },
  {
    kind: 'a variant for nothing known',
    file,
    edit: swap('variants: []', `variants:\n${twoVariants.split('\n')[0]?.replace('[women]', '[womn]')}`),
    at: 'womn',
    says: ['says "womn"', 'Did you mean `women`?'],
  },
]
