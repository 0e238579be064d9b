import { type SeededFault, swap } from './copy.ts'
import { without } from './dangerous-warnings.ts'
import { countriesThatRepeat } from './options.ts'

const questions = 'questions.yaml'

/** Edits in a hurry after which an answer is told to others, is never asked for, or takes groups away. */
export const dangerousAnswers: readonly SeededFault[] = [
  {
    kind: 'the answer about safety at home is kept',
    file: questions,
    edit: swap(/ {4}private: true.*\n/, ''),
    at: 'id: safe-at-home',
    says: ['`safe-at-home` has lost `private: true`', 'kept, shown again and printed', 'Put it back'],
  },
  {
    kind: 'nobody is asked about safety at home',
    file: questions,
    edit: (text) => without('safe-at-home')(text)?.replace(/ {2}not-safe-at-home: .*\n/, ''),
    at: '- id: who-for',
    says: ['the question `safe-at-home` is missing, and the warning `not-safe-at-home` depends on it'],
    // The notice that waits for the circumstance, the answers that are closed by it, and the people who are supposed to answer, twice.
    more: 4,
  },
  {
    kind: 'children are not asked about withdrawal',
    file: questions,
    edit: swap('asked: [own-problem, risky-to-stop]', 'asked: [own-problem, risky-to-stop, under-18]'),
    at: '[own-problem, risky-to-stop, under-18]',
    says: ['`withdrawal` is no longer asked after the answers', 'the warning `withdrawal` depends on it', 'Correct `asked` here'],
  },
  {
    kind: 'safety at home is asked after the list',
    file: questions,
    edit: swap('- id: safe-at-home\n    part: short', '- id: safe-at-home\n    part: more'),
    at: 'more',
    says: ['`safe-at-home` is asked after the list', 'Write `part: short`'],
  },
  {
    kind: 'some are asked about withdrawal after the list',
    file: questions,
    edit: swap('- id: withdrawal\n    part: short', '- id: withdrawal\n    part: short\n    optional-for: [adult]'),
    at: '[adult]',
    says: ['`withdrawal` is asked after the list', 'without `optional-for`'],
  },
  {
    kind: 'an answer about safety at home that silences a reason',
    file: questions,
    edit: swap('            unless: [would-not-travel]', '            unless: [would-not-travel, not-safe-at-home]'),
    at: 'not-safe-at-home',
    says: ['`not-safe-at-home` depends on the answer to `safe-at-home`, which is private'],
    more: countriesThatRepeat,
  },
  {
    kind: 'opioid medicine is asked about after the list',
    file: questions,
    edit: swap('- id: opioid-medicine\n    part: short', '- id: opioid-medicine\n    part: more'),
    at: 'more',
    says: ['`opioid-medicine` is asked after the list', 'Write `part: short`'],
  },
  {
    kind: 'an option that a warning waits for',
    file: questions,
    edit: (text) =>
      text.replace(/ {6}- id: not-always\n(?: {8}.*\n)+/, '').replace('any-of: [not-always]', 'any-of: [rather-not-say]'),
    at: '- id: "yes"',
    says: ['`safe-at-home` has no option `not-always`, and the warning `not-safe-at-home` depends on it'],
    // The people who are supposed to choose it, twice.
    more: 2,
  },
  {
    kind: 'an answer about safety at home that moves the list',
    file: questions,
    edit: swap(
      / {8}said: You do not always feel safe at home\.\n {8}neutral: .*\n/,
      '        said: You do not always feel safe at home.\n        suits: { room: { basis: our-judgement, values: { women: good, women-and-non-binary: neutral, everyone: neutral } } }\n',
    ),
    at: '{ room',
    says: ['`safe-at-home` is private, but `not-always` affects what is shown'],
  },
  {
    kind: 'a question that waits for the answer about safety at home',
    file: questions,
    edit: swap(/(?<=id: higher-power\n {4}part: short\n {4}choose: one\n {4}asked: )\[\]/, '[not-safe-at-home]'),
    at: 'not-safe-at-home]',
    says: ['`not-safe-at-home` depends on the answer to `safe-at-home`, which is private'],
  },
  {
    kind: 'a caution on a card that waits for the answer about safety at home',
    file: 'groups/moderation-management.yaml',
    edit: swap('  - id: not-for-dependence\n', '  - id: not-for-dependence\n    when: [not-safe-at-home]\n'),
    at: 'not-safe-at-home]',
    says: ['`not-safe-at-home` depends on the answer to `safe-at-home`, which is private'],
  },
  {
    kind: 'a help line that waits for the answer about safety at home',
    file: 'help/england.yaml',
    edit: swap('unless: [under-18]', 'unless: [not-safe-at-home]'),
    at: 'not-safe-at-home]',
    says: ['`not-safe-at-home` depends on the answer to `safe-at-home`, which is private'],
  },
  {
    kind: 'a visit that answers whether home is safe',
    file: 'first-steps.yaml',
    edit: swap('answers: { smart: { past: smart-not-for-me } }', 'answers: { smart: { safe-at-home: not-always } }'),
    at: 'safe-at-home:',
    says: ['`safe-at-home` is private, but would be noted here'],
  },
  {
    kind: 'a belief that rules a group out',
    file: questions,
    edit: swap('faith: worst, central: worst, optional: awkward', 'faith: worst, central: never, optional: awkward'),
    at: 'never',
    says: ['an answer to `higher-power` must not rule out a group because of its `higher-power`', 'any word except `never`'],
  },
  {
    kind: 'a medicine that rules a group out',
    file: questions,
    edit: swap('varies: awkward, guarded: poor, not-stated: neutral', 'varies: awkward, guarded: never, not-stated: neutral'),
    at: 'never',
    says: ['an answer to `opioid-medicine` must not rule out a group because of its `medicine`'],
  },
  {
    kind: 'a main concern that rules groups out for the rest',
    file: questions,
    edit: swap('main-missing: awkward', 'main-missing: never'),
    at: 'never',
    says: ['main-missing` says "never"'],
  },
  {
    kind: 'two answers that read the same',
    file: questions,
    edit: swap('label: No, or not always', 'label: "Yes"'),
    at: '"Yes"',
    says: ['two options of `safe-at-home` have the label "Yes"', 'Make the difference clear'],
  },
  {
    kind: 'a group for cutting down that says nothing to a body that is dependent',
    file: 'groups/moderation-management.yaml',
    edit: swap(/ {4}doctor-first: true.*\n/, ''),
    at: '- id: not-with-withdrawal',
    says: ['no caution tells someone with the answers', 'to see a doctor first', 'doctor-first: true'],
  },
  {
    kind: 'a group for cutting down whose caution waits for something else',
    file: 'groups/moderation-management.yaml',
    edit: swap('when: [withdrawal-likely]', 'when: [under-18]'),
    at: '- id: not-with-withdrawal',
    says: ['no caution tells someone with the answers', 'to see a doctor first'],
  },
  {
    kind: 'a group for any goal that says nothing to a body that is dependent',
    file: 'groups/hams.yaml',
    edit: swap(/ {4}doctor-first: true.*\n/, ''),
    at: '- id: withdrawal-first',
    says: [
      'no caution tells someone with the answers',
      'to see a doctor first',
      'Give `hams` a caution with `doctor-first: true`',
    ],
  },
  {
    kind: 'a group for any goal without its cautions',
    file: 'groups/hams.yaml',
    edit: swap(/\ncautions:\n[^]*?(?=\nnearest:)/, ''),
    at: 'name:',
    says: [
      'no caution tells someone with the answers',
      'to see a doctor first',
      'Give `hams` a caution with `doctor-first: true`',
    ],
  },
]
