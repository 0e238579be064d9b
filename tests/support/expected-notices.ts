import { type Answer, type Answers, type List, chosen } from '#engine'
import { expectedQuestions } from './expected-questions.ts'

/** Whether one of these options was chosen. */
type Says = (question: string, ...options: readonly string[]) => boolean

const saysIn =
  (answers: Answers): Says =>
  (question, ...options) =>
    chosen(answers, question).some((option) => options.includes(option))

const own = (says: Says): boolean => !says('who-for', 'someone-else')
const family = (says: Says): boolean => says('who-for', 'someone-else', 'both')

/** Whether they come for someone who died, and not for themselves as well: what could have been done must not be in a title. */
const isBereavedAlone = (says: Says): boolean => says('who-for', 'someone-else') && says('relation', 'someone-who-died')

const substances = ['alcohol', 'cocaine', 'crystal-meth', 'opioids', 'cannabis', 'sedatives', 'ghb', 'other-drug']
const habits = ['nicotine', 'gambling', 'gaming', 'internet', 'sex-or-love', 'food', 'spending', 'other-habit']

/** When each warning appears, written down from the agreed table and not from the content. Only answers that apply are given. */
const warnings: Readonly<Record<string, (says: Says) => boolean>> = {
  'not-safe-at-home': (says) => family(says) && says('safe-at-home', 'not-always'),
  'under-18-family': (says) => family(says) && says('age', 'under-18'),
  bereavement: (says) => family(says) && says('relation', 'someone-who-died'),
  withdrawal: (says) => says('concern', 'alcohol', 'sedatives', 'ghb', 'not-sure') && (family(says) || !says('withdrawal', 'no')),
  overdose: (says) => says('concern', 'opioids'),
  medicine: (says) =>
    own(says) &&
    (says('opioid-medicine', 'yes') || says('mental-health', 'treated-condition') || says('past', 'told-off-about-medicine')),
  pills: (says) => own(says) && says('concern', 'sedatives', 'opioids'),
  eating: (says) => own(says) && says('concern', 'food'),
  'under-18': (says) => own(says) && says('age', 'under-18'),
  gambling: (says) => says('concern', 'gambling'),
  debt: (says) => says('concern', 'spending'),
  'sexual-harm': (says) => says('concern', 'sex-or-love'),
  'cutting-down': (says) =>
    own(says) && says('goal', 'cut-down') && (says('concern', ...substances, 'not-sure') || !says('concern', ...habits)),
  'stop-smoking': (says) => own(says) && says('concern', 'nicotine'),
}

/** What the warnings with other words for some answers are called then, by the same table; the first that fits. */
export const expectedTitles: Readonly<Record<string, readonly (readonly [title: string, fits: (says: Says) => boolean])[]>> = {
  withdrawal: [
    ['Do not stop suddenly', (says) => says('withdrawal', 'yes')],
    ['Ask a doctor before stopping', (says) => says('withdrawal', 'unsure')],
    ['For anyone else who may stop suddenly', isBereavedAlone],
    ['Stopping suddenly can be dangerous', () => true],
  ],
  overdose: [
    ['For anyone else who uses opioids', isBereavedAlone],
    ['After a break, the usual dose can kill', () => true],
  ],
  medicine: [
    ['Keep taking this medicine as prescribed', (says) => says('opioid-medicine', 'yes')],
    ['Keep taking prescribed medicine', () => true],
  ],
}

/** The title of a warning for answers that apply, where the table tells several apart. */
export const expectedTitle = (warning: string, answers: Answers): string | undefined =>
  expectedTitles[warning]?.find(([, fits]) => fits(saysIn(answers)))?.[0]

export const warningIds: readonly string[] = Object.keys(warnings)

/** The warnings of somebody of whose answers all apply. */
export const expectedWarnings = (answers: Answers): readonly string[] => {
  const says = saysIn(answers)
  return warningIds.filter((id) => warnings[id]?.(says))
}

/** Options that mean nothing beside another tick. */
const onlyAlone = ['not-sure', 'none']

/** What can be ticked only for a problem of one's own, and what only where somebody else has the problem. */
const offeredTo: Readonly<Record<string, (says: Says) => boolean>> = { nicotine: own, food: own, 'not-sure': family }

/** The part of an answer that can stand, by the agreed table as well. */
const expectedToStand = (id: string, answer: Answer, answers: Answers): Answer | undefined => {
  if (typeof answer === 'string') return answer
  const says = saysIn(answers)
  const offered = answer.filter((option) => id !== 'concern' || (offeredTo[option]?.(says) ?? true))
  const together = offered.filter((option) => !onlyAlone.includes(option))
  if (together.length > 0) return together
  return offered.length > 0 ? offered : undefined
}

/** The answers that apply: those to questions that these answers call for, as far as they can stand. */
export const expectedToApply = (answers: Answers): Answers => {
  const asked = expectedQuestions(answers)
  const applying: Record<string, Answer> = {}
  for (const [id, given] of Object.entries(answers)) {
    const answer = asked.has(id) ? expectedToStand(id, given, answers) : undefined
    if (answer !== undefined) applying[id] = answer
  }
  return applying
}

/** All notices before the lists, those that look at the lists among them. Only answers that apply are given. */
export const expectedNotices = (answers: Answers, lists: readonly List[]): readonly string[] => {
  const shown = lists.flatMap(({ recommendations }) => recommendations.slice(0, 3).map(({ group }) => group))
  const aboutLists: Readonly<Record<string, boolean>> = { 'unconfirmed-group': shown.includes('save-our-selves') }
  return [...expectedWarnings(answers), ...Object.keys(aboutLists).filter((id) => aboutLists[id])]
}
