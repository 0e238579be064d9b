import type { Catalogue, Group } from '#content'
import { type Answers, type List, type Recommendation, type ShortLine, chosen, firstShown, groupOf, traitOf } from '#engine'

/** The reasons that stand on a closed card, those for the group first, and how many are left for the open one. */
export interface Face {
  readonly shown: readonly ShortLine[]
  readonly left: number
}

/**
 * The heaviest reasons that there is room for, with the heaviest one for the group and the heaviest one against it among them. A fact
 * that comes to nothing is left for the open card.
 */
export const faceOf = (lines: readonly ShortLine[], room: number): Face => {
  const sided = lines.filter(({ side }) => side !== 'both')
  const first = sided.slice(0, room)
  const otherSide = sided.find(({ side }) => first.every((one) => one.side !== side))
  const picked = otherSide ? [...first.slice(0, room - 1), otherSide] : first
  return {
    shown: [...picked.filter(({ side }) => side === 'for'), ...picked.filter(({ side }) => side === 'against')],
    left: lines.length - picked.length,
  }
}

/** At most so many groups are shown because they share the last place, so that the alphabet hides none of them. */
const mostShown = 5

/** How many groups a list shows at first. */
export const shownAtFirst = ({ recommendations }: Pick<List, 'recommendations'>): number => {
  const last = recommendations[firstShown - 1]?.place
  if (last === undefined) return recommendations.length
  const level = recommendations.filter(({ place }) => place <= last).length
  return level <= mostShown ? level : firstShown
}

/** Values of the trait `online` that mean there are meetings online. */
const isOnline: readonly string[] = ['yes-online', 'liked-online']

/** Whether we could confirm that someone with these answers finds a meeting of this group: in their country, or online. */
export const isKnownToMeet = (catalogue: Catalogue, group: Group, answers: Answers): boolean => {
  if ((group.stands['meetings']?.value ?? 'confirmed') !== 'confirmed') return false
  if (group.cautions.some(({ meetingsUnchecked }) => meetingsUnchecked)) return false
  const online = group.stands['online']
  if (online && isOnline.includes(online.value) && online.certainty !== 'uncertain') return true
  const reach = catalogue.traits.find(({ meets }) => meets !== undefined)
  const [country] = chosen(answers, reach?.by ?? '')
  const where = country === undefined ? Object.values(group.reach) : [group.reach[country]]
  return where.some((stand) => stand && reach?.meets?.includes(stand.value) && stand.certainty !== 'uncertain')
}

/** Whether the groups of this place are called the best match. Those that share the first place are called the same, each or none. */
export const isBestMatch = (
  catalogue: Catalogue,
  { recommendations }: Pick<List, 'recommendations'>,
  place: number,
  answers: Answers,
): boolean =>
  place === 1 &&
  recommendations
    .filter((one) => one.place === place)
    .every((one) => {
      const group = groupOf(catalogue, one.group)
      return group !== undefined && isKnownToMeet(catalogue, group, answers)
    })

/** What this person should know about a group that the tags on its card do not say in a few words. */
export const cautionsBesideTags = (
  catalogue: Catalogue,
  group: Group,
  { cautions }: Pick<Recommendation, 'cautions'>,
): Recommendation['cautions'] => {
  const values = [
    ...Object.entries(group.stands),
    ...reachOf(catalogue).flatMap((id) => Object.values(group.reach).map((stand) => [id, stand] as const)),
  ]
  const told = values.flatMap(([id, { value }]) => {
    const stated = traitOf(catalogue, id)?.values[value]
    return stated?.tag ? stated.cautions.map((caution) => caution.id) : []
  })
  return cautions.filter(({ id }) => !told.includes(id))
}

const reachOf = ({ traits }: Catalogue): readonly string[] => traits.filter(({ by }) => by !== undefined).map(({ id }) => id)

/** The line that a caution has for the closed card. */
const inOneLine = (catalogue: Catalogue, group: Group, { id, text }: Recommendation['cautions'][number]): string => {
  const all = [
    ...group.cautions,
    ...catalogue.traits.flatMap(({ values }) => Object.values(values).flatMap(({ cautions }) => cautions)),
  ]
  return all.find((caution) => caution.id === id && caution.text === text)?.short ?? text
}

/**
 * The cautions of a card: one line each while it is closed, and in full when it is open whatever the closed card says in short, or
 * leaves to its tags or to the list above it.
 */
export const cautionsOfCard = (
  catalogue: Catalogue,
  group: Group,
  { cautions }: Pick<Recommendation, 'cautions'>,
  saidAbove: readonly string[] = [],
): { readonly closed: Recommendation['cautions']; readonly opened: Recommendation['cautions'] } => {
  const closed = cautionsBesideTags(catalogue, group, { cautions })
    .filter(({ id }) => !saidAbove.includes(id))
    .map((caution) => ({ id: caution.id, text: inOneLine(catalogue, group, caution) }))
  return { closed, opened: cautions.filter(({ text }) => !closed.some((line) => line.text === text)) }
}
