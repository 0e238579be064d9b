import { type Answers, type List, chosen } from '#engine'
import type { Law } from './of-lists.ts'
import { catalogue } from '../../support/sheets.ts'

/** Where a group stands on a thing, in the words of the content, and what each comes to. Written down here once more. */
const itsOwn = new Set(['named-for', 'covers', 'when-not-dependent', 'alongside', 'together-with'])
const onlyBeside = 'only-beside'

const standsOf = new Map(catalogue.groups.map(({ id, stands }) => [id, stands]))
const valueOf = (group: string, thing: string): string => standsOf.get(group)?.[thing]?.value ?? ''

const ticked = (answers: Answers): readonly string[] => chosen(answers, 'concern').filter((id) => id !== 'not-sure')

/** What a group does about the things that were ticked. */
const covering = (group: string, things: readonly string[]): 'everything' | 'part' | 'none' => {
  const values = things.map((thing) => valueOf(group, thing))
  const own = values.filter((value) => itsOwn.has(value)).length
  const isOtherDoor = things.length === 1 && things[0] === 'alcohol' && values[0] === 'alongside'
  if (own === 0 || isOtherDoor) return 'none'
  return values.every((value) => itsOwn.has(value) || value === onlyBeside) ? 'everything' : 'part'
}

const spokenFor = ({ recommendations }: List): ReadonlyMap<string, number> =>
  new Map(
    recommendations.map(({ group, reasons }) => {
      let sum = 0
      for (const { question, weight } of reasons) if (question === 'concern') sum += weight
      return [group, sum]
    }),
  )

/** Laws about the things that were ticked. */
export const lawsOfConcern: Readonly<Record<string, Law>> = {
  'every group that concern rules out covers nothing that was ticked, and every other covers something': (
    { lists },
    { answers },
  ) => {
    const things = ticked(answers)
    if (things.length === 0) return undefined
    for (const { recommendations, ruledOut } of lists) {
      const spared = recommendations.find(({ group }) => covering(group, things) === 'none')
      const harshly = ruledOut.find(
        ({ group, reasons }) => reasons.some(({ question }) => question === 'concern') !== (covering(group, things) === 'none'),
      )
      if (spared ?? harshly) return (spared ?? harshly)?.group
    }
    return undefined
  },
  'every group that covers everything ticked has more speaking for it there than any that covers part': (
    { lists },
    { answers, mattersMost },
  ) => {
    const things = ticked(answers)
    if (things.length < 2 || mattersMost.includes('concern')) return undefined
    return lists.find((list) => {
      let [leastOfAll, mostOfPart] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const [group, sum] of spokenFor(list)) {
        if (covering(group, things) === 'everything') leastOfAll = Math.min(leastOfAll, sum)
        else mostOfPart = Math.max(mostOfPart, sum)
      }
      return leastOfAll <= mostOfPart
    })?.for
  },
}
