import {
  type Answers,
  type List,
  type Recommendation,
  type Result,
  broughtUp,
  firstShown,
  pointersFor,
  pruneSheet,
} from '#engine'
import { type Person, catalogue } from './people-read.ts'

type Pair = readonly [string, string]

const each = <Wish>(
  wishes: readonly Wish[] | undefined,
  isMet: (wish: Wish) => boolean,
  complaint: (wish: Wish) => string,
): string[] => (wishes ?? []).filter((wish) => !isMet(wish)).map(complaint)

const is = <Value>(what: string, wish: Value | undefined, found: Value): string[] =>
  wish === undefined || JSON.stringify(wish) === JSON.stringify(found) ? [] : [`${what}: ${JSON.stringify(found)}`]

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)
const groupsIn = ({ recommendations }: List): string[] => recommendations.map(({ group }) => group)
const shown = (list: List): string[] => groupsIn(list).slice(0, firstShown)
const placeIn = ({ recommendations }: List, id: string): number | undefined =>
  recommendations.find(({ group }) => group === id)?.place

const isAbove = (list: List, [a, b]: Pair): boolean => {
  const [one, other] = [placeIn(list, a), placeIn(list, b)]
  return one !== undefined && other !== undefined && one < other
}

/** Where a group stands in the lists of a result. */
const standing = (lists: readonly List[]) => {
  const placed = (id: string): Recommendation[] =>
    lists.flatMap(({ recommendations }) => recommendations.filter(({ group }) => group === id))
  const outBy = (id: string): string[][] =>
    lists
      .flatMap(({ ruledOut }) => ruledOut.filter(({ group }) => group === id))
      .map(({ reasons }) => reasons.map(({ trait }) => trait))
  const stands = (id: string): string =>
    [
      ...placed(id).map(({ place, fit, total }) => `${id} is at place ${place}, ${fit}, ${total}`),
      ...outBy(id).map((by) => `${id} is ruled out by ${by.join(', ')}`),
    ].join('; ')
  return { placed, outBy, stands }
}

const unmetOrder = ({ wanted }: Person, { lists }: Result): string[] => {
  const { stands } = standing(lists)
  const amongFirst = (id: string): boolean => lists.some((list) => shown(list).includes(id))
  const first = lists.filter((list) => !wanted.first?.some((id) => placeIn(list, id) === 1))
  return [
    ...each(
      wanted.first && first,
      () => false,
      (list) => `first: ${[...shown(list), ...(wanted.first ?? [])].map(stands).join('; ')}`,
    ),
    ...each(wanted['among-first-three'], amongFirst, (id) => `among the first three: ${stands(id)}`),
    ...each(
      wanted['not-among-first-three'],
      (id) => !amongFirst(id),
      (id) => `not among the first three: ${stands(id)}`,
    ),
    ...each(
      wanted.above,
      (pair) => lists.some((list) => isAbove(list, pair)),
      (pair) => `above: ${pair.map(stands).join('; ')}`,
    ),
    ...is(
      'all level',
      wanted['all-level'],
      lists.every(({ recommendations }) => recommendations.every(({ place }) => place === 1)),
    ),
  ]
}

const unmetFit = ({ wanted }: Person, { lists }: Result): string[] => {
  const { placed, outBy, stands } = standing(lists)
  const likely = (id: string): boolean => placed(id).some(({ fit }) => fit !== 'less-likely')
  const out = Object.entries(wanted['ruled-out-by'] ?? {})
  return [
    ...each(wanted.recommended, likely, (id) => `recommended: ${stands(id)}`),
    ...each(
      wanted['not-recommended'],
      (id) => !likely(id),
      (id) => `not recommended: ${stands(id)}`,
    ),
    ...each(
      wanted['ruled-out'],
      (id) => placed(id).length === 0,
      (id) => `ruled out: ${stands(id)}`,
    ),
    ...each(
      out,
      ([id, by]) => placed(id).length === 0 && outBy(id).some((traits) => traits.includes(by)),
      ([id, by]) => `ruled out by ${by}: ${stands(id)}`,
    ),
    ...each(
      wanted['not-ruled-out'],
      (id) => placed(id).length > 0,
      (id) => `not ruled out: ${stands(id)}`,
    ),
    ...each(
      Object.entries(wanted.fit ?? {}),
      ([id, fit]) => placed(id).some((one) => one.fit === fit),
      ([id, fit]) => `${fit}: ${stands(id)}`,
    ),
    ...each(
      wanted.caution,
      ([id, caution]) => placed(id).some(({ cautions }) => idsOf(cautions).includes(caution)),
      (pair) => `caution: ${pair.join(' lacks ')}`,
    ),
  ]
}

const audience = (id: string): string | undefined => catalogue.groups.find((group) => group.id === id)?.stands['audience']?.value

const callsALine = (answers: Answers, raised: readonly string[]): boolean => {
  const lines = catalogue.help[String(answers['country'])]?.lines ?? []
  return catalogue.notices.some(({ id, calls }) => raised.includes(id) && lines.some(({ kind }) => calls.includes(kind)))
}

const unmetBeside = ({ answers: sheet, wanted }: Person, { lists, notices, dropped }: Result): string[] => {
  const { answers } = pruneSheet(catalogue, sheet)
  const raised = idsOf(notices)
  const pointing = lists.flatMap((list) => pointersFor(catalogue, answers, list))
  const pointers = idsOf(pointing)
  const tips = broughtUp(catalogue, answers)
  const recommended = lists.flatMap(groupsIn)
  return [
    ...each(
      wanted.notices,
      (id) => raised.includes(id),
      (id) => `no notice ${id}`,
    ),
    ...each(
      wanted['no-notices'],
      (id) => !raised.includes(id),
      (id) => `a notice ${id}`,
    ),
    ...each(
      wanted.pointers,
      (id) => pointers.includes(id),
      (id) => `no pointer ${id}`,
    ),
    ...each(
      wanted['pointed-to'],
      (id) => pointing.some(({ group }) => group === id),
      (id) => `no pointer to ${id}`,
    ),
    ...each(
      wanted.tips,
      (id) => tips.includes(id),
      (id) => `no tip ${id}`,
    ),
    ...is(
      'lists',
      wanted.lists,
      lists.map((list) => list.for),
    ),
    ...each(
      wanted['only-audience'] && recommended,
      (id) => audience(id) === wanted['only-audience'],
      (id) => `${id} is for ${audience(id)}`,
    ),
    ...is<boolean>('signpost', wanted.signpost, recommended.length === 0 && callsALine(answers, raised)),
    ...is('dropped', wanted.dropped ?? [], [...dropped]),
  ]
}

/** Every wish for a person that a result does not meet, with where the groups stand instead. */
export const unmet = (person: Person, result: Result): string[] => [
  ...unmetOrder(person, result),
  ...unmetFit(person, result),
  ...unmetBeside(person, result),
]
