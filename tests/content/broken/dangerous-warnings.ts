import { type Edit, type SeededFault, swap } from './copy.ts'

const notices = 'notices.yaml'
const questions = 'questions.yaml'

/** An entry of a list of ids, up to the next one or the end of the file. */
const entry = (id: string): RegExp => new RegExp(`^(?: {2})?- id: ${id}\\n[^]*?(?=^(?: {2})?- id: |$(?![^]))`, 'm')

export const without = (id: string): Edit => swap(entry(id), '')

const circumstance = (
  kind: string,
  from: string,
  to: string,
  notice: string,
  says: readonly string[],
  more = 0,
  at = '[',
): SeededFault => ({
  kind,
  file: questions,
  edit: swap(from, to),
  at,
  says: [notice, ...says],
  more,
})

const removed = [
  'not-safe-at-home',
  'under-18-family',
  'withdrawal',
  'overdose',
  'medicine',
  'pills',
  'eating',
  'under-18',
  'gambling',
  'debt',
  'sexual-harm',
  'cutting-down',
  'bereavement',
]

const gone: readonly SeededFault[] = removed.map((id) => ({
  kind: `no warning called ${id}`,
  file: notices,
  edit: without(id),
  at: '- id:',
  says: [`the warning \`${id}\` is missing. It is there because `, 'Put it back'],
}))

/** Edits in a hurry after which a warning no longer reaches whom it is for. */
export const dangerousWarnings: readonly SeededFault[] = [
  {
    kind: 'no notice at all',
    file: notices,
    edit: () => '[]\n',
    at: '[]',
    says: ['the warning `withdrawal` is missing', 'stopping alcohol, sedatives or GHB all at once can kill'],
    more: removed.length - 1,
  },
  ...gone,
  {
    kind: 'a warning that nothing brings up',
    file: notices,
    edit: swap('when: [opioids-ticked]', 'when: [opioids-ticked, adult, under-18]'),
    at: '[opioids-ticked, adult',
    says: ['the answers {"concern":["opioids"]} no longer bring up the warning `overdose`', 'Correct `when` and `any-of` here'],
  },
  {
    kind: 'a warning that families no longer see',
    file: notices,
    edit: swap('any-of: [withdrawal-not-ruled-out, someone-elses-problem]', 'any-of: [withdrawal-not-ruled-out]'),
    at: '[perhaps-risky-to-stop]',
    says: ['the answers {"who-for":"both","concern":["alcohol"],"withdrawal":"no"} no longer bring up the warning `withdrawal`'],
  },
  {
    kind: 'a warning without the emergency number',
    file: notices,
    edit: swap('  danger: [being in danger right now]\n', ''),
    at: 'id: not-safe-at-home',
    says: ['the warning `not-safe-at-home` no longer says when to call the emergency number', 'Add the signs under `danger`'],
  },
  {
    kind: 'a warning without the help lines that it is about',
    file: notices,
    edit: swap('calls: [domestic-violence, family, crisis]', 'calls: [family]'),
    at: '[family]',
    says: ['the warning `not-safe-at-home` offers no help line of the kind `domestic-violence`, `crisis`', 'Add it to `calls`'],
  },
  {
    kind: 'a warning without any help line',
    file: notices,
    edit: swap('  calls: [gambling, crisis]\n', ''),
    at: 'id: gambling',
    says: ['the warning `gambling` offers no help line of the kind `gambling`, `crisis`'],
  },
  {
    kind: 'a plain yes to withdrawal that is told to be no more urgent than a skipped question',
    file: notices,
    edit: swap(
      '      title: Do not stop suddenly\n      urgency: now\n',
      '      title: Do not stop suddenly\n      urgency: know\n',
    ),
    at: 'when: [withdrawal-yes]',
    says: [
      'the warning `withdrawal` is no longer urgent for the answers {"concern":["alcohol"],"withdrawal":"yes"}',
      'Write `urgency: now`',
    ],
  },
  {
    kind: 'a plain yes to withdrawal that is not heard at all',
    file: notices,
    edit: swap(/ {4}- when: \[withdrawal-yes\]\n[^]*?(?= {4}- when: \[withdrawal-unsure\])/, ''),
    at: 'id: withdrawal',
    says: ['the warning `withdrawal` is no longer urgent for the answers {"concern":["alcohol"],"withdrawal":"yes"}'],
    // Once more in the words for people who answer for themselves and for somebody else.
    more: 1,
  },
  {
    kind: 'a young person who is shown adults first, where home is not safe',
    file: notices,
    edit: swap('calls: [young-people, domestic-violence, crisis]', 'calls: [domestic-violence, young-people, crisis]'),
    at: 'when: [under-18]',
    says: ['the warning `not-safe-at-home` does not put `young-people` first for the answers', 'Name it first in `calls`'],
  },
  {
    kind: 'words for young people without the lines that the warning is about',
    file: notices,
    edit: swap('calls: [young-people, domestic-violence, crisis]', 'calls: [young-people]'),
    at: '[young-people]',
    says: ['the warning `not-safe-at-home` offers no help line of the kind `domestic-violence`, `crisis`'],
  },
  {
    kind: 'trouble with eating that is sent to a group before a doctor',
    file: notices,
    edit: swap('  calls: [medical, eating, crisis]\n', '  calls: [eating, crisis, medical]\n'),
    at: 'id: eating',
    says: ['the warning `eating` does not put `medical` first', 'an eating disorder needs medical help first'],
  },
  {
    kind: 'trouble with eating without the emergency number',
    file: notices,
    edit: swap(/(?<=help\n {2}urgency: today\n) {2}danger:\n {4}- fainting\n[^]*?(?= {2}text:)/, ''),
    at: 'id: eating',
    says: ['the warning `eating` no longer says when to call the emergency number', 'illnesses that can kill'],
  },
  {
    kind: 'trouble with sex without the line for people who fear to do harm',
    file: notices,
    edit: swap('calls: [sexual-harm, domestic-violence, crisis]', 'calls: [domestic-violence, crisis]'),
    at: '[domestic-violence, crisis]',
    says: ['the warning `sexual-harm` offers no help line of the kind `sexual-harm`'],
  },
  {
    kind: 'a warning that has become a pointer after the list',
    file: notices,
    edit: swap('- id: overdose\n', '- id: overdose\n  after-list: true\n'),
    at: 'after-list: true',
    says: ['the warning `overdose` must stand before every list', 'Remove that line'],
    // What a pointer says in vain: how urgent it is, the signs of danger, and whom to call.
    more: 3,
  },
  {
    kind: 'a warning that is left to the card of a group',
    file: notices,
    edit: swap('- id: overdose\n', '- id: overdose\n  on-card: true\n'),
    at: 'on-card: true',
    says: ['the warning `overdose` must stand before every list', '`on-card` hides it'],
    // It is about no group, and says the rest in vain.
    more: 4,
  },
  {
    kind: 'a warning that waits for a group among the first',
    file: notices,
    edit: swap('- id: overdose\n', '- id: overdose\n  among-first: { trait: meetings, value: unconfirmed }\n'),
    at: 'among-first:',
    says: ['the warning `overdose` must stand before every list'],
  },
]

/** Edits of what is made of an answer, after which a warning no longer waits for it: each is told where the warning stands. */
export const dangerousCircumstances: readonly SeededFault[] = [
  circumstance(
    'a drug that has fallen out of what is risky to stop',
    'perhaps-risky-to-stop: { question: concern, any-of: [alcohol, sedatives, ghb, not-sure]',
    'perhaps-risky-to-stop: { question: concern, any-of: [alcohol, sedatives, not-sure]',
    'withdrawal',
    ['the answers {"concern":["ghb"]} no longer bring up'],
  ),
  circumstance(
    'silence that is taken for a no',
    'withdrawal-not-ruled-out: { question: withdrawal, none-of: ["no"], unsaid: holds }',
    'withdrawal-not-ruled-out: { question: withdrawal, none-of: ["no"], unsaid: fails }',
    'withdrawal',
    ['the answers {"concern":["alcohol"]} no longer bring up'],
  ),
  circumstance(
    'the wrong answer about safety at home',
    'not-safe-at-home: { question: safe-at-home, any-of: [not-always]',
    'not-safe-at-home: { question: safe-at-home, any-of: [rather-not-say]',
    'not-safe-at-home',
    ['"safe-at-home":"not-always"} no longer bring up'],
  ),
  circumstance(
    'eating that nobody is taken to have ticked',
    'food-ticked: { question: concern, any-of: [food]',
    'food-ticked: { question: concern, any-of: [other-habit]',
    'eating',
    ['the answers {"concern":["food"]} no longer bring up'],
  ),
  circumstance(
    'a plain yes that is taken for a no',
    'withdrawal-yes: { question: withdrawal, any-of: ["yes"]',
    'withdrawal-yes: { question: withdrawal, any-of: ["no"]',
    'withdrawal',
    ['is no longer urgent for the answers {"concern":["alcohol"],"withdrawal":"yes"}'],
    1,
    'id: withdrawal',
  ),
  circumstance(
    'people who are helped have fallen out of those with a problem of their own',
    'own-problem: { question: who-for, any-of: [me, both, helping], unsaid: holds }',
    'own-problem: { question: who-for, any-of: [me, both], unsaid: holds }',
    'cutting-down',
    ['"who-for":"helping"', 'no longer bring up the warning `cutting-down`'],
    // Of each warning that leans on it, and of each question that is then no longer asked.
    9,
  ),
]
