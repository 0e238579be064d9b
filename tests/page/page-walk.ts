import { type Answer, askingVoice, holds, mostThatMatter, optionsFor, questionOf, questionsFor } from '#engine'
import { type ConversationEvent, conversation } from '#machines'
import { initialTransition } from 'xstate'
import { type Situation, placeOf } from '../conversation/step.ts'
import { after } from '../conversation/walk.ts'
import { catalogue } from './answering.ts'
import { kindsOf } from './page-kinds.ts'

/** Answers to the open question that differ in what they call for: each option alone, and all that can be ticked together. */
const answersTo = ({ context: { sheet, open = '' } }: Situation): readonly Answer[] => {
  const question = questionOf(catalogue, open)
  if (!question) return []
  const offered = optionsFor(catalogue, question, sheet.answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  return [offered.filter(({ exclusive }) => !exclusive).map(({ id }) => id), ...offered.map(({ id }) => [id])]
}

/** A visit told of in every way that stands for other answers. */
const visits = catalogue.firstSteps.outcomes.flatMap(({ id: outcome }) =>
  catalogue.firstSteps.kinds.map(({ id: kind }): ConversationEvent => ({ type: 'person.tells', visit: { kind, outcome } })),
)

const eventsIn = (situation: Situation): readonly ConversationEvent[] => {
  const { answers } = situation.context.sheet
  const asked = questionsFor(catalogue, answers).map(({ id }) => id)
  const answered = Object.keys(answers)
  return [
    { type: 'person.begins' },
    ...answersTo(situation).map((answer): ConversationEvent => ({ type: 'person.answers', answer })),
    { type: 'person.skips' },
    { type: 'browser.travels', direction: 'back', to: undefined },
    { type: 'person.seesGroups' },
    ...[0, 1, mostThatMatter].map((many): ConversationEvent => ({ type: 'person.marks', mattersMost: answered.slice(0, many) })),
    { type: 'person.agrees' },
    { type: 'person.sharpens' },
    ...asked.map((question): ConversationEvent => ({ type: 'person.reconsiders', question })),
    { type: 'person.finishes' },
    ...catalogue.groups.slice(0, 1).map(({ id }): ConversationEvent => ({ type: 'person.plans', group: id })),
    { type: 'person.returns' },
    ...visits,
  ]
}

/** The claims about answers that decide what is asked and offered. */
const claims = [
  ...new Set(
    catalogue.questions.flatMap((question) => [...question.asked, ...question.options.flatMap(({ offered }) => offered)]),
  ),
]

/** Situations with one key ask the same and offer the same from there on, in the same voice. */
const keyOf = (situation: Situation): string => {
  const { sheet, part, open } = situation.context
  const shows = placeOf(situation) === 'asking' ? [open] : kindsOf(situation)
  const voice = askingVoice(catalogue, sheet.answers)
  return [...shows, placeOf(situation), part, voice, ...claims.filter((claim) => holds(catalogue, claim, sheet.answers))].join(
    ' ',
  )
}

/** A situation that the walk came to first by this event, from the one before. */
export interface Walked {
  readonly situation: Situation
  readonly kinds: readonly string[]
  readonly by?: { readonly event: ConversationEvent; readonly from: Walked }
}

let walked: readonly Walked[] | undefined

/** Situations of every kind that the conversation comes to, found by saying in each everything that can be said there. */
export const walkedSituations = (): readonly Walked[] => (walked ??= walk())

const walk = (): readonly Walked[] => {
  const [first] = initialTransition(conversation, { catalogue })
  const seen = new Set([keyOf(first)])
  const queue: Walked[] = [{ situation: first, kinds: kindsOf(first) }]
  for (const from of queue) {
    for (const event of eventsIn(from.situation)) {
      const to = after(from.situation, event)
      if (to.value === from.situation.value && to.context === from.situation.context) continue
      const key = keyOf(to)
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ situation: to, kinds: kindsOf(to), by: { event, from } })
    }
  }
  return queue
}

/** Every kind of page that the conversation comes to. */
export const walkedKinds = (): {
  readonly kinds: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly situations: number
} => {
  const all = walkedSituations()
  return {
    kinds: new Set(all.flatMap(({ kinds }) => kinds)),
    places: new Set(all.map(({ situation }) => placeOf(situation))),
    situations: all.length,
  }
}
