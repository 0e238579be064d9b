import { type Answer, type Change, optionsFor, questionOf } from '#engine'
import type { ConversationEvent, PersonEvent, Place } from '#machines'
import type { Situation } from './step.ts'

const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])

/** Every answer to the open question, and some that it does not offer. */
const answersTo = ({ context: { catalogue, sheet, open = '' } }: Situation): readonly Answer[] => {
  const question = questionOf(catalogue, open)
  if (!question) return ['no-such-option']
  const ids = optionsFor(catalogue, question, sheet.answers).map(({ id }) => id)
  const wrong: readonly Answer[] = [[], 'no-such-option', [...ids, 'no-such-option']]
  return [...wrong, ...(question.choose === 'many' ? subsets(ids) : ids)]
}

/** Steps of the browser, one of each kind that some state treats in a way of its own. */
const travelsTo = (group: string, question: string): readonly ConversationEvent[] => {
  const back: readonly (Place | undefined)[] = [undefined, `planning ${group}`, `reviewing ${question}`, 'hearing']
  const forward: readonly (Place | undefined)[] = [
    undefined,
    'recommending',
    'returning',
    `asking ${question}`,
    'planning no-such-thing',
    'reviewing no-such-question',
  ]
  return [
    ...back.map((to): ConversationEvent => ({ type: 'browser.travels', direction: 'back', to })),
    ...forward.map((to): ConversationEvent => ({ type: 'browser.travels', direction: 'forward', to })),
  ]
}

/** Everything a person could do, allowed here or not. */
export const eventsIn = (situation: Situation): readonly ConversationEvent[] => {
  const { catalogue, sheet } = situation.context
  const all = catalogue.questions.map(({ id }) => id)
  const answered = all.filter((id) => id in sheet.answers)
  const tried = catalogue.questions.map((question, nth): Change => {
    const answer = question.options[nth % question.options.length]?.id ?? ''
    return { question: question.id, answer: question.choose === 'many' ? [answer] : answer }
  })
  const { groups, firstSteps } = catalogue
  const named = (things: readonly { readonly id: string }[]): readonly string[] => [
    ...things.map(({ id }) => id),
    'no-such-thing',
  ]
  return [
    { type: 'person.begins' },
    ...answersTo(situation).map((answer): PersonEvent => ({ type: 'person.answers', answer })),
    { type: 'person.skips' },
    { type: 'person.seesGroups' },
    ...[[], answered.slice(-1), all].map((mattersMost): PersonEvent => ({ type: 'person.marks', mattersMost })),
    { type: 'person.agrees' },
    { type: 'person.sharpens' },
    ...[...all, 'no-such-question'].map((question): PersonEvent => ({ type: 'person.reconsiders', question })),
    { type: 'person.finishes' },
    ...[[], tried.slice(0, 1), tried.slice(-2), tried, all.slice(-1).map((question) => ({ question, answer: undefined }))].map(
      (changes): PersonEvent => ({ type: 'person.tries', changes }),
    ),
    { type: 'person.undoes' },
    { type: 'person.setsAside' },
    { type: 'person.forgets' },
    ...named(groups).map((group): PersonEvent => ({ type: 'person.plans', group })),
    { type: 'person.returns' },
    ...named(firstSteps.kinds).flatMap((kind) =>
      named(firstSteps.outcomes).map((outcome): PersonEvent => ({ type: 'person.tells', visit: { kind, outcome } })),
    ),
    { type: 'person.startsAgain' },
    ...travelsTo(groups.at(-1)?.id ?? '', all[2] ?? ''),
  ]
}
