import { type SeededFault, swap } from './copy.ts'

const group = 'groups/al-anon.yaml'

/** Words, names, dates, sources and addresses that cannot be used. */
export const brokenEntries: readonly SeededFault[] = [
  {
    kind: 'no words',
    file: group,
    edit: swap('name: Al-Anon Family Groups', 'name: ""'),
    at: '""',
    says: ['`name` is empty', 'Fill it in'],
  },
  {
    kind: 'nothing where words belong',
    file: group,
    edit: swap('short: Al-Anon\n', 'short: ~\n'),
    at: '~',
    says: ['`short` is empty'],
  },
  {
    kind: 'only blanks',
    file: group,
    edit: swap('name: Al-Anon Family Groups', 'name: "  "'),
    at: '"  "',
    says: ['expected words'],
  },
  {
    kind: 'too long a text',
    file: group,
    edit: swap('text: It is free.', `text: ${'It is free. '.repeat(30)}It is free.`),
    at: 'It is free. It',
    says: ['`about.cost.text` has 371 characters', 'at most 260 fit', 'Shorten it'],
  },
  {
    kind: 'a name that is no id',
    file: 'traits.yaml',
    edit: swap('\ncrystal-meth:', '\nCrystal_Meth:'),
    at: 'Crystal_Meth',
    says: ['the name `Crystal_Meth` is not an id', 'kebab-case'],
  },
  {
    kind: 'an id that is none',
    file: 'questions.yaml',
    edit: swap('- id: age', '- id: Age!'),
    at: 'Age!',
    says: ['says "Age!"', 'an id in kebab-case'],
  },
  {
    kind: 'a day that there is not',
    file: group,
    edit: swap(/checked: \S+/, 'checked: 2026-02-30'),
    at: '2026-02-30',
    says: ['says "2026-02-30"', 'a day that there is, such as'],
  },
  {
    kind: 'a date in words',
    file: 'evidence.yaml',
    edit: swap(/checked: .*/, 'checked: November'),
    at: 'November',
    says: ['a day that there is, such as'],
  },
  {
    kind: 'a source without a date',
    file: group,
    edit: swap(/ {4}checked: \S+\n/, ''),
    at: 'title:',
    says: ['`sources.al-anon-australia.checked` is missing'],
  },
  {
    kind: 'a study without a date',
    file: 'evidence.yaml',
    edit: swap(/ {2}checked: .*\n/, ''),
    at: 'title:',
    says: ['checked` is missing'],
  },
  {
    kind: 'a claim without sources',
    file: group,
    edit: swap(/( {2}cost:\n.*\n) {4}sources: .*\n/, '  cost:\n    text: It is free.\n    sources: []\n'),
    at: '[]',
    says: ['`about.cost.sources` is an empty list', 'Name at least one'],
  },
  {
    kind: 'a claim that does not speak of sources',
    file: group,
    edit: swap(/( {2}cost:\n.*\n) {4}sources: .*\n/, '  cost:\n    text: It is free.\n'),
    at: 'text:',
    says: ['`about.cost.sources` is missing'],
  },
  {
    kind: 'a help line without sources',
    file: 'help/elsewhere.yaml',
    edit: swap(
      /(lines:[^]*)sources: .*/,
      'lines:\n  - id: a\n    name: A\n    kind: crisis\n    who: It is for anyone.\n    phone: "116 123"\n    sources: []',
    ),
    at: '[]',
    says: ['`lines.0.sources` is an empty list'],
  },
  {
    kind: 'an address that is none',
    file: group,
    edit: swap('site: https://al-anonuk.org.uk', 'site: al-anonuk.org.uk'),
    at: 'al-anonuk',
    says: ['a web address that starts with https://'],
  },
  {
    kind: 'an address that runs a program',
    file: group,
    edit: swap('site: https://al-anonuk.org.uk', 'site: javascript:alert(1)'),
    at: 'javascript',
    says: ['a web address that starts with https://'],
  },
  {
    kind: 'an e-mail address that is none',
    file: group,
    edit: swap('    site: https', '    email: nobody\n    site: https'),
    at: 'nobody',
    says: ['an email address such as'],
  },
]
