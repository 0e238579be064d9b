import type { List, Reason, Result, Sheet } from '#engine'
import { catalogue } from '../../support/sheets.ts'

/** What holds for every list, whoever it is for. Each law says what is wrong with a result, if anything is. */
export type Law = (result: Result, sheet: Sheet) => unknown

const nameOf = new Map(catalogue.groups.map(({ id, name }) => [id, name]))
const standsOf = new Map(catalogue.groups.map(({ id, stands }) => [id, stands]))

const named = (group: string): string => nameOf.get(group) ?? ''
const isFor = (group: string): string | undefined => standsOf.get(group)?.['audience']?.value
const isForWomen = (group: string): boolean => standsOf.get(group)?.['room']?.value === 'women'

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
const mayRuleOut = new Set(['who-for', 'age', 'concern', 'gender', 'mental-health', 'format'])

/** Matters of safety, tips and the country leave no reason behind; nor does the main concern, which works through `concern`. */
const leavesNoReason = new Set(['withdrawal', 'safe-at-home', 'extras', 'country', 'main-concern'])

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
  'every place is one more than the number of groups strictly above, and ties stand by name': everyList(({ recommendations }) => {
    let above = 0
    return recommendations.find(({ place, total, group }, at) => {
      const before = recommendations[at - 1]
      if (before && before.total !== total) above = at
      const inOrder = !before || before.total > total || (before.total === total && named(before.group) < named(group))
      return place !== 1 + above || !inOrder
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
  'no matter of safety, tip or country leaves a reason': everyList((list) =>
    anyReason(list, ({ question }) => leavesNoReason.has(question)),
  ),
  'nobody who said they are not a woman is given Women for Sobriety': everyList(({ recommendations }, { answers }) => {
    if (answers['gender'] === undefined || answers['gender'] === 'woman') return undefined
    return recommendations.find(({ group }) => isForWomen(group))?.group
  }),
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
