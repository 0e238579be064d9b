import type { MeetingKind } from '#content'
import { type Answers, chosen } from '#engine'
import type { Wishes } from '../../meetings/upcoming.ts'

/** Answers that say what kind of meeting somebody would like. */
const kindsByAnswer: readonly (readonly [question: string, option: string, kind: MeetingKind])[] = [
  ['women-only', 'yes', 'women'],
  ['extras', 'lgbtq', 'lgbtq'],
  ['extras', 'secular-meeting', 'secular'],
  ['extras', 'step-free', 'step-free'],
]

/** Answers that say how somebody can be there. Whoever cannot get to a meeting can join one online. */
const waysByAnswer = { 'in-person': 'in-person', online: 'online', 'cannot-get-to-one': 'online' } as const

/** What the answers already say of the meetings that would suit; the person can change all of it. */
export const wishesFrom = (answers: Answers): Wishes => {
  const [attendance] = Object.entries(waysByAnswer).flatMap(([option, way]) =>
    chosen(answers, 'format').includes(option) ? [way] : [],
  )
  const kinds = kindsByAnswer.filter(([question, option]) => chosen(answers, question).includes(option)).map(([, , kind]) => kind)
  return attendance ? { attendance, kinds } : { kinds }
}
