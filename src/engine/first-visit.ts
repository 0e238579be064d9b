import type { Catalogue, Group, HelpKind, PlanEntry, PlanPart, Stand, Voice, Wording } from '#content'
import type { Answer, Answers } from './sheet.ts'
import { allHold } from './relevance.ts'
import { askingVoice } from './voice.ts'

type Condition = PlanEntry['when']

const matches = ({ stands }: Group, when: Condition = {}): boolean =>
  Object.entries(when).every(([trait, values]) => values.includes(stands[trait]?.value ?? ''))

/** What one part of the plan says about a first visit to this group. */
export const planEntriesFor = ({ firstSteps }: Catalogue, group: Group, part: PlanPart): readonly PlanEntry[] =>
  firstSteps.plan.filter((entry) => entry.part === part && matches(group, entry.when))

/**
 * The kinds of helpline on a paper about this group. They follow from the group, which the paper names; an answer can take a kind away,
 * and only a person's age can add one, so that a paper tells no other answer.
 */
export const callsOnPaper = (catalogue: Catalogue, group: Group, answers: Answers): readonly HelpKind[] => [
  ...new Set(
    catalogue.firstSteps.calls
      .filter((entry) => matches(group, entry.when) && allHold(catalogue, entry.if, answers))
      .flatMap(({ kinds }) => kinds),
  ),
]

/** A question that begins "Can I come if", with the answer for one group. */
export interface CanCome extends Pick<Stand, 'sources' | 'certainty'> {
  readonly id: string
  readonly trait: string
  readonly ask: Wording
  readonly answer: string
}

/** What people may ask before they come to this group, with the answers. */
export const canCome = ({ firstSteps }: Catalogue, group: Group): readonly CanCome[] =>
  firstSteps.come.flatMap(({ id, ask, when, trait, answers, said }) => {
    const stand = group.stands[trait]
    const answer = answers[stand?.value ?? '']
    if (!stand || answer === undefined || !matches(group, when)) return []
    const { sources, certainty } = said ?? stand
    return [{ id, trait, ask, answer, sources, certainty }]
  })

/** Whether someone is answering for another person, or together with them. */
export const isHelping = (catalogue: Catalogue, answers: Answers): boolean => askingVoice(catalogue, answers) === 'helping'

/** The voice of a plan. It speaks about the person if someone is helping them, and to the person otherwise. */
export const planVoice = (catalogue: Catalogue, answers: Answers): Voice => (isHelping(catalogue, answers) ? 'helping' : 'me')

/** The kind of group that this is, for the question how a visit went. */
export const kindOfGroup = ({ firstSteps }: Catalogue, group: Group): string | undefined =>
  firstSteps.kinds.find(({ when }) => matches(group, when))?.id

/** The answers, with those that follow from a visit. A single answer is replaced; a tick is added to the others. */
export const answersAfterVisit = (catalogue: Catalogue, answers: Answers, kind: string, outcome: string): Answers => {
  const noted = catalogue.firstSteps.outcomes.find(({ id }) => id === outcome)?.answers[kind] ?? {}
  const next: Record<string, Answer> = { ...answers }
  for (const { id, choose } of catalogue.questions) {
    const option = noted[id]
    if (option === undefined) continue
    const before = next[id] ?? []
    next[id] = choose === 'one' ? option : [...(typeof before === 'string' ? [before] : before), option]
  }
  return next
}
