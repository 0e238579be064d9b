import type { Catalogue } from '#content'
import { type List, type Reason, type Recommendation, type Result, type Sheet, chosen } from '#engine'
import { catalogue } from '../../support/sheets.ts'

/** What holds for every list, whoever it is for. Each law says what is wrong with a result, if anything is. */
export type Law = (result: Result, sheet: Sheet) => unknown

const nameOf = new Map(catalogue.groups.map(({ id, name }) => [id, name]))
const standsOf = new Map(catalogue.groups.map(({ id, stands }) => [id, stands]))
const reachOf = new Map(catalogue.groups.map(({ id, reach }) => [id, reach]))

const named = (group: string): string => nameOf.get(group) ?? ''
const isFor = (group: string): string | undefined => standsOf.get(group)?.['audience']?.value
const roomOf = (group: string): string => standsOf.get(group)?.['room']?.value ?? ''

/** The rooms that each gender is left out of, by the groups' own published rules; whoever would rather not say need not. */
const closedTo: Readonly<Record<string, readonly string[]>> = {
  man: ['women', 'women-and-non-binary'],
  'rather-not-say': ['women', 'women-and-non-binary'],
  'non-binary': ['women'],
}
/** Where groups meet in a room, in the words of the content. */
const meetsThere = ['widespread', 'many-areas', 'some-areas']
/** What nobody could check is not known. */
const isKnownIn = (stand: Catalogue['groups'][number]['reach'][string] | undefined): boolean =>
  stand !== undefined && meetsThere.includes(stand.value) && stand.certainty !== 'uncertain'

/** The cautions that name a rule about who may come. */
const entryRules = new Set(
  [...catalogue.groups, ...catalogue.traits.flatMap(({ values }) => Object.values(values))].flatMap(({ cautions }) =>
    cautions.filter(({ entryRule }) => entryRule).map(({ id }) => id),
  ),
)

/** In which order groups stand that share a place. Each looks at what the person is shown: reasons, country and cautions. */
const insidePlace: readonly ((one: Recommendation, country: string) => number)[] = [
  ({ reasons }) => (reasons.some(({ trait, value }) => trait === 'breadth' && value === 'part') ? 1 : 0),
  ({ group }, country) => (isKnownIn(reachOf.get(group)?.[country]) ? 0 : 1),
  ({ cautions }) => (cautions.some(({ id }) => entryRules.has(id)) ? 1 : 0),
]

const standsBefore = (one: Recommendation, other: Recommendation, country: string): boolean => {
  for (const step of insidePlace) {
    const [first, second] = [step(one, country), step(other, country)]
    if (first !== second) return first < second
  }
  return named(one.group) < named(other.group)
}

const everyList =
  (wrong: (list: List, sheet: Sheet) => unknown): Law =>
  ({ lists }, sheet) => {
    for (const list of lists) {
      const what = wrong(list, sheet)
      if (what !== undefined) return what
    }
    return undefined
  }

/** The first reason of which something holds, of all groups in a list. */
const anyReason = ({ recommendations, ruledOut }: List, claim: (reason: Reason) => boolean): Reason | undefined => {
  for (const { reasons } of recommendations) for (const reason of reasons) if (claim(reason)) return reason
  for (const { reasons } of ruledOut) for (const reason of reasons) if (claim(reason)) return reason
  return undefined
}

const givesOnly = (list: List, audience: string): unknown =>
  list.recommendations.find(({ group }) => isFor(group) !== audience)?.group

/** The hard rules come from these questions. Belief, goal, medicine, past and all others never rule out. */
const mayRuleOut = new Set(['who-for', 'age', 'concern', 'relation', 'gender', 'mental-health', 'country', 'format'])

/** Matters of safety and tips leave no reason behind; nor does the main concern, which works through `concern`. */
const leavesNoReason = new Set(['withdrawal', 'safe-at-home', 'extras', 'main-concern'])

/** Whoever would not travel need not hear how widely a group meets in rooms. */
const wouldNotTravel = ['online', 'cannot-get-to-one']

/** Laws of a single result, cheap enough for a million of them. */
export const lawsOfLists: Readonly<Record<string, Law>> = {
  'every group stands exactly once in each list': everyList(({ recommendations, ruledOut }) => {
    const ids = new Set<string>()
    for (const { group } of recommendations) ids.add(group)
    for (const { group } of ruledOut) ids.add(group)
    const once = recommendations.length + ruledOut.length === ids.size && ids.size === standsOf.size
    return once && [...ids].every((id) => standsOf.has(id)) ? undefined : [...ids]
  }),
  'every total is the sum of its reasons, a whole number': everyList(({ recommendations }) =>
    recommendations.find(({ total, reasons }) => {
      let sum = 0
      for (const { weight } of reasons) sum += weight
      return sum !== total || !Number.isInteger(total)
    }),
  ),
  'every reason comes from a question that was answered, and from an option that was chosen': everyList((list, { answers }) => {
    const unsaid = ({ question, option }: Reason): boolean => {
      const answer = answers[question]
      return answer !== option && (typeof answer === 'string' || !answer?.includes(option))
    }
    return anyReason(list, unsaid)
  }),
  'every place is one more than the number of groups strictly above': everyList(({ recommendations }) => {
    let above = 0
    return recommendations.find(({ place, total }, at) => {
      const before = recommendations[at - 1]
      if (before && before.total !== total) above = at
      return place !== 1 + above || (before !== undefined && before.total < total)
    })
  }),
  'within a place, groups that cover everything come first, then what is known to meet in the country, then whose rule is answered, then the name':
    everyList(({ recommendations }, { answers }) => {
      const [country = ''] = chosen(answers, 'country')
      return recommendations.find((one, at) => {
        const before = recommendations[at - 1]
        return before?.total === one.total && !standsBefore(before, one, country)
      })
    }),
  'every ruled-out group says never in each reason, and no group in the ranking does': everyList(
    ({ recommendations, ruledOut }) =>
      ruledOut.find(({ reasons }) => reasons.length === 0 || reasons.some(({ suits }) => suits !== 'never')) ??
      recommendations.find(({ reasons }) => reasons.some(({ suits }) => suits === 'never')),
  ),
  'nobody is ruled out by belief, goal, medicine, past or anything but the hard rules': everyList(({ ruledOut }) =>
    ruledOut.find(({ reasons }) => reasons.some(({ question }) => !mayRuleOut.has(question))),
  ),
  'no matter of safety and no tip leaves a reason': everyList((list) =>
    anyReason(list, ({ question }) => leavesNoReason.has(question)),
  ),
  // A group with no room in the country is of less use to whoever would go to one, and of none the less to whoever would not.
  'a country leaves only a reason about where groups meet, and none to whoever would not travel': everyList(
    (list, { answers }) => {
      const stays = chosen(answers, 'format').some((id) => wouldNotTravel.includes(id))
      return anyReason(list, ({ question, trait }) => question === 'country' && (stays || trait !== 'reach'))
    },
  ),
  'nobody is given a group whose own rule about gender leaves them out, where they said what they are': everyList(
    ({ recommendations }, { answers }) => {
      const closed = closedTo[chosen(answers, 'gender')[0] ?? ''] ?? []
      return recommendations.find(({ group }) => closed.includes(roomOf(group)))?.group
    },
  ),
  'nobody is given a group for the other audience: relatives those for families, all others those for themselves': (
    { lists },
    { answers },
  ) => {
    const [first, second] = lists
    if (!first || answers['who-for'] === undefined) return undefined
    return (
      givesOnly(first, answers['who-for'] === 'someone-else' ? 'family' : 'own-problem') ??
      (second && givesOnly(second, 'family'))
    )
  },
  'both gives two lists, own first, and everyone else one': ({ lists }, { answers }) => {
    const expected = answers['who-for'] === 'both' ? 'me,someone-else' : (answers['who-for'] ?? 'me')
    const given = lists.map((list) => list.for).join()
    return given === expected ? undefined : given
  },
}
