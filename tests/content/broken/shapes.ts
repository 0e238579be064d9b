import { type SeededFault, swap } from './copy.ts'

const group = 'groups/al-anon.yaml'

/** Fields that are missing, unknown or of another kind than belongs there. */
export const brokenShapes: readonly SeededFault[] = [
  {
    kind: 'an unknown field',
    file: group,
    edit: swap('short:', 'shrot:'),
    at: 'shrot:',
    says: ['no field `shrot`', 'Did you mean `short`?'],
  },
  {
    kind: 'an unknown field of an entry',
    file: 'questions.yaml',
    edit: swap('    part: short', '    part: short\n    hnit: Tick one.'),
    at: 'hnit:',
    says: ['no field `hnit`', 'Did you mean `hint`?'],
  },
  {
    kind: 'an unknown voice',
    file: 'questions.yaml',
    edit: swap('helping: They are under 18.', 'hleping: They are under 18.'),
    at: 'hleping:',
    says: ['no field `hleping`', 'Did you mean `helping`?'],
  },
  {
    kind: 'a wording without its first voice',
    file: 'questions.yaml',
    edit: swap('me: You are under 18., ', ''),
    at: '{ helping',
    says: ['said.me` is missing', 'Add it'],
  },
  {
    kind: 'a missing field',
    file: group,
    edit: swap(/ {2}cost:\n {4}text: .*\n/, '  cost:\n'),
    at: 'sources:',
    says: ['`about.cost.text` is missing', 'Add it'],
  },
  {
    kind: 'a missing part',
    file: group,
    edit: swap('variants: []\n', ''),
    at: 'name:',
    says: ['`variants` is missing', 'Add it'],
  },
  {
    kind: 'a word of the page that is missing',
    file: 'interface.yaml',
    edit: swap(/^guide-name: .*\n/m, ''),
    at: '',
    says: ['`guide-name` is missing'],
  },
  {
    kind: 'a word outside its list',
    file: group,
    edit: swap('certainty: confirmed', 'certainty: confirmd'),
    at: 'confirmd',
    says: ['says "confirmd"', 'Did you mean `confirmed`?'],
  },
  {
    kind: 'a word for suits that there is not',
    file: 'questions.yaml',
    edit: swap('family: never', 'family: nevr'),
    at: 'nevr',
    says: ['says "nevr"', 'Did you mean `never`?'],
  },
  {
    kind: 'a voice that there is not',
    file: 'questions.yaml',
    edit: swap('someone-else: family', 'someone-else: famly'),
    at: 'famly',
    says: ['Did you mean `family`?'],
  },
  {
    kind: 'a number where words belong',
    file: 'traits.yaml',
    edit: swap('name: Alcohol', 'name: 12'),
    at: '12',
    says: ['`alcohol.name` says 12', 'expected words', 'in quotes'],
  },
  {
    kind: 'true where words belong',
    file: 'questions.yaml',
    edit: swap('label: Under 18', 'label: true'),
    at: 'true',
    says: ['says true', 'expected a sentence'],
  },
  {
    kind: 'a list where words belong',
    file: group,
    edit: swap('name: Al-Anon Family Groups', 'name: [Al-Anon]'),
    at: '[Al-Anon]',
    says: ['`name` says ["Al-Anon"]', 'expected words'],
  },
  {
    kind: 'words where a number belongs',
    file: 'evidence.yaml',
    edit: swap(/year: \d+/, 'year: lately'),
    at: 'lately',
    says: ['says "lately"', 'expected a number'],
  },
  {
    kind: 'half a year',
    file: 'evidence.yaml',
    edit: swap(/year: \d+/, 'year: 2010.5'),
    at: '2010.5',
    says: ['expected a whole number'],
  },
  {
    kind: 'a count of nothing',
    file: 'questions.yaml',
    edit: swap('more-than: 1', 'more-than: 0'),
    at: '0',
    says: ['says 0', 'expected a whole number from 1'],
  },
]
