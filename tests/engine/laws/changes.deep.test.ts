import { beforeAll, describe, expect, test } from 'vitest'
import { type List, type Result, type Sheet, movesBetween, prune, recommend } from '#engine'
import { genderLaw, leadLaw, othersInOrder, smartsLeads } from './core-space.ts'
import { type Chance, breaches, catalogue, forEachRandom, oneOf, saying, seed } from '../../support/sheets.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

/** What happens to a list when one answer changes. Each law makes several lists of a sheet. */
type ChangeLaw = (sheet: Sheet, result: Result, chance: Chance, earlier: Result) => unknown

const count = shareOf(100_000)
const beliefs = ['welcome', 'fine', 'open', 'rather-not', 'would-stop-me']
const genders = ['woman', 'man', 'non-binary', 'rather-not-say', undefined]
const resultOf = (sheet: Sheet): Result => recommend(catalogue, sheet)

type Standing = number | 'ruled-out'

const standings = ({ recommendations, ruledOut }: List): ReadonlyMap<string, Standing> =>
  new Map<string, Standing>([
    ...recommendations.map(({ group, place }) => [group, place] as const),
    ...ruledOut.map(({ group }) => [group, 'ruled-out'] as const),
  ])

/** The changes between two results, found by comparing every group of every list that both have. */
const changes = (before: Result, after: Result): readonly string[] =>
  after.lists.flatMap((list) => {
    const then = before.lists.find((one) => one.for === list.for)
    const was = then && standings(then)
    return [...standings(list)].flatMap(([group, now]) =>
      was && was.get(group) !== now ? [[list.for, group, was.get(group), now].join()] : [],
    )
  })

const idsRuledOut = ({ lists }: Result): unknown => lists.map((list) => list.ruledOut.map(({ group }) => group))

const sameList = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const laws: Readonly<Record<string, ChangeLaw>> = {
  [leadLaw]: (sheet) => {
    const leads = beliefs.map((belief) => smartsLeads(resultOf(saying(sheet, 'higher-power', belief))))
    return leads.slice(1).find((colder, at) => colder.some((lead, group) => lead < (leads[at]?.[group] ?? 0)))
  },
  [genderLaw]: (sheet) => {
    const other = saying(sheet, 'women-only')
    const orders = genders.map((gender) => othersInOrder(resultOf(saying(other, 'gender', gender))))
    return new Set(orders).size > 1 ? orders : undefined
  },
  'a mark doubles exactly the weights of its question, and lowers no total that it only speaks for': (sheet, _, chance) => {
    const answered = Object.keys(prune(catalogue, sheet.answers))
    if (answered.length === 0) return undefined
    const marked = oneOf(chance, answered)
    const others = sheet.mattersMost.filter((id) => id !== marked)
    const [plain, stressed] = [others, [...others, marked]].map((mattersMost) =>
      resultOf({ answers: sheet.answers, mattersMost }),
    )
    return plain?.lists.flatMap((list, at) =>
      list.recommendations.filter(({ group, total, reasons }) => {
        const then = stressed?.lists[at]?.recommendations.find((one) => one.group === group)
        const doubled = reasons.map((reason) => ({ ...reason, weight: reason.weight * (reason.question === marked ? 2 : 1) }))
        const speaksFor = reasons.every(({ question, weight }) => question !== marked || weight >= 0)
        return !sameList(then?.reasons, doubled) || (speaksFor && (then?.total ?? Number.NEGATIVE_INFINITY) < total)
      }),
    )[0]
  },
  'a mark rules nobody in or out': (sheet, result) => {
    const unmarked = resultOf({ answers: sheet.answers, mattersMost: [] })
    return sameList(idsRuledOut(unmarked), idsRuledOut(result)) ? undefined : idsRuledOut(unmarked)
  },
  'nothing moves between a result and itself': (_, result) => movesBetween(result, result)[0],
  'every changed standing is told, from where to where, and nothing else': (_, result, __, earlier) => {
    const told = movesBetween(earlier, result).map(({ list, group, from, to }) => [list, group, from, to].join())
    return sameList(told.toSorted(), changes(earlier, result).toSorted()) ? undefined : told
  },
  'every move tells all reasons that came and went, and no other': (_, result, __, earlier) =>
    movesBetween(earlier, result).find(({ list, group, from, to, gained, lost }) => {
      const [then, now] = [earlier, result].map(({ lists }) => {
        const { recommendations = [], ruledOut = [] } = lists.find((one) => one.for === list) ?? {}
        return [...recommendations, ...ruledOut].find((one) => one.group === group)?.reasons ?? []
      })
      const sum = (reasons: typeof gained = []): number => reasons.reduce((all, { weight }) => all + weight, 0)
      const apart = from === 'ruled-out' || to === 'ruled-out'
      return (
        gained.some((reason) => !now?.includes(reason)) ||
        lost.some((reason) => !then?.includes(reason)) ||
        // Of a group that is ruled out only the reasons for that are told, so that nothing is credited that did not change.
        (apart ? [...gained, ...lost].some(({ suits }) => suits !== 'never') : sum(now) - sum(then) !== sum(gained) - sum(lost))
      )
    }),
  'an answer to a question that is not asked moves nothing': (sheet, result) => {
    const others = result.notAsked.flatMap((id) => catalogue.questions.find((question) => question.id === id) ?? [])
    const answers = Object.fromEntries(
      others.map(({ id, choose, options }) => [
        id,
        choose === 'one' ? (options[0]?.id ?? '') : options.map((option) => option.id),
      ]),
    )
    return movesBetween(result, resultOf({ ...sheet, answers: { ...sheet.answers, ...answers } }))[0]
  },
}

describe(`over ${count} random sheets, each with its changes`, () => {
  const broken = breaches()
  beforeAll(() => {
    console.log(`${count} random sheets from seed ${seed}, each with its changes`)
    let earlier: Result = resultOf({ answers: {}, mattersMost: [] })
    forEachRandom(count, seed + 1, (sheet, result, chance) => {
      for (const [law, wrong] of Object.entries(laws)) {
        const what = wrong(sheet, result, chance, earlier)
        if (what !== undefined) broken.note(law, sheet, what)
      }
      earlier = result
    })
  }, minutes(15))
  test.each(Object.keys(laws))('%s', (law) => {
    expect(broken.of(law)).toEqual([])
  })
})
