import type { Alarms, Catalogue, ListKind } from '#content'
import { type Answers, type List, chosen, firstShown, groupOf, pointersFor, recommend, standOf, traitOf, voiceOf } from '#engine'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'
import { type Mix, sampleOf } from './population.ts'
import { places } from './survey.ts'

/** How many made-up people the figures are of. With so many, chance seldom moves a figure by more than one list in a hundred. */
export const enoughPeople = 30_000

/** A mix of people, with what is watched in their lists. */
export interface WatchedMix extends Mix {
  readonly alarms: Alarms
}

/** What the figures need to know of one list. */
export interface Seen {
  readonly kind: ListKind
  /** the groups in first place */
  readonly first: readonly string[]
  /** the groups with fewer than three above them */
  readonly within: readonly string[]
  /** the groups that the page shows at first, sorted by id */
  readonly shown: readonly string[]
  /** whether groups of both kinds are in sight; undefined if the list has one kind alone */
  readonly choice: boolean | undefined
  /** whether two groups in the first three places have no meetings in person there; undefined if that is not looked for */
  readonly noRoom: boolean | undefined
}

const shownFirst = ({ recommendations }: List): readonly string[] =>
  recommendations.slice(0, firstShown).map(({ group }) => group)

// TO SWAP: once the engine has a `choiceInSight` of its own, which the page asks as well, it takes the place of this one.
/** Whether groups that have a value of a trait, and groups that have another, are both in sight; undefined if the list has one kind alone. */
const choiceInSight = (
  catalogue: Catalogue,
  answers: Answers,
  list: List,
  { trait, value }: { readonly trait: string; readonly value: string },
): boolean | undefined => {
  const kindsOf = (groups: readonly string[]): number =>
    new Set(groups.map((group) => groupOf(catalogue, group)?.stands[trait]?.value === value)).size
  if (kindsOf(list.recommendations.map(({ group }) => group)) < 2) return undefined
  const cards = catalogue.notices.filter(({ compareBy }) => compareBy !== undefined).map(({ id }) => id)
  const pointedAt = pointersFor(catalogue, answers, list).flatMap(({ id, group }) => (group && cards.includes(id) ? [group] : []))
  return kindsOf([...shownFirst(list), ...pointedAt]) === 2
}

/** A group that is known to have no meetings in person where this person is. */
const isWithoutRoom = (
  catalogue: Catalogue,
  answers: Answers,
  { trait, values }: NonNullable<Alarms['noRoom']>,
  group: string,
): boolean => {
  const [where, found] = [traitOf(catalogue, trait), groupOf(catalogue, group)]
  return where !== undefined && found !== undefined && values.includes(standOf(where, found, answers)?.value ?? '')
}

const within = ({ recommendations }: List, last: number): readonly string[] =>
  recommendations.filter(({ place }) => place <= last).map(({ group }) => group)

/** Whether two groups in the first three places of a list have no meetings in person there; undefined if it is not looked for after these answers. */
const hasNoRoom = (
  catalogue: Catalogue,
  answers: Answers,
  list: List,
  alarm: NonNullable<Alarms['noRoom']>,
): boolean | undefined => {
  const isSaid = Object.entries(alarm.said).every(([id, options]) =>
    chosen(answers, id).some((option) => options.includes(option)),
  )
  return isSaid ? within(list, places).filter((group) => isWithoutRoom(catalogue, answers, alarm, group)).length >= 2 : undefined
}

const seenIn = (catalogue: Catalogue, { choice, noRoom }: Alarms, answers: Answers): readonly Seen[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists.map((list) => {
    const kind = voiceOf(catalogue, list.for) === 'family' ? 'families' : 'own'
    return {
      kind,
      first: within(list, 1),
      within: within(list, places),
      shown: shownFirst(list).toSorted(),
      choice: choice && choiceInSight(catalogue, answers, list, choice),
      noRoom: noRoom?.[kind] === undefined ? undefined : hasNoRoom(catalogue, answers, list, noRoom),
    }
  })

/** What made-up people were shown. */
export interface AskedPeople {
  readonly people: number
  readonly lists: readonly Seen[]
}

/** The lists of so many people drawn from a mix, as anyone would get them. */
export const askPeople = (
  catalogue: Catalogue,
  mix: WatchedMix,
  limits: Limits = noLimits,
  people = enoughPeople,
): AskedPeople => ({
  people,
  lists: sampleOf(catalogue, mix, people, limits).flatMap((answers) => {
    lookAtTheClock(limits)
    return seenIn(catalogue, mix.alarms, answers)
  }),
})
