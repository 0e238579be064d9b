import { type Answers, type List, chosen } from '#engine'
import type { Law } from './of-lists.ts'
import { catalogue } from '../../support/sheets.ts'

/** What each way of standing on a thing comes to where it leads, in the words of the content. Written down here once more. */
const comesTo: Readonly<Record<string, number>> = {
  'named-for': 3,
  covers: 2,
  'when-not-dependent': 1,
  alongside: 1,
  'together-with': 1,
}
const onlyBeside = 'only-beside'
/** What the main thing comes to where people may speak about it, or where the group is not for it at all. */
const mainBeside = 1
const mainMissing = -1
const forEverything = 1
/** What can be ticked only for a problem of one's own. */
const ownOnly = ['nicotine', 'food']

const standsOf = new Map(catalogue.groups.map(({ id, stands }) => [id, stands]))
const valueOf = (group: string, thing: string): string => standsOf.get(group)?.[thing]?.value ?? ''

/** The things that were ticked, as far as they count in a list. */
const tickedIn = ({ for: list }: List, answers: Answers): readonly string[] =>
  chosen(answers, 'concern').filter((id) => id !== 'not-sure' && (list !== 'someone-else' || !ownOnly.includes(id)))

/** What a group does about the things that were ticked. */
const covering = (group: string, things: readonly string[]): 'everything' | 'part' | 'none' => {
  const values = things.map((thing) => valueOf(group, thing))
  const own = values.filter((value) => value in comesTo).length
  const isOtherDoor = things.length === 1 && things[0] === 'alcohol' && values[0] === 'alongside'
  if (own === 0 || isOtherDoor) return 'none'
  return values.every((value) => value in comesTo || value === onlyBeside) ? 'everything' : 'part'
}

/** What the leading thing comes to: the main one if it was said, else the one that the group covers best. */
const leading = (group: string, things: readonly string[], main: string | undefined): number => {
  if (main === undefined || !things.includes(main)) return Math.max(...things.map((thing) => comesTo[valueOf(group, thing)] ?? 0))
  const value = valueOf(group, main)
  return comesTo[value] ?? (value === onlyBeside ? mainBeside : mainMissing)
}

/** Laws about the things that were ticked. */
export const lawsOfConcern: Readonly<Record<string, Law>> = {
  'every group that concern rules out covers nothing that was ticked, and every other covers something': (
    { lists },
    { answers },
  ) => {
    for (const list of lists) {
      const things = tickedIn(list, answers)
      if (things.length === 0) continue
      const { recommendations, ruledOut } = list
      const spared = recommendations.find(({ group }) => covering(group, things) === 'none')
      const harshly = ruledOut.find(
        ({ group, reasons }) => reasons.some(({ question }) => question === 'concern') !== (covering(group, things) === 'none'),
      )
      if (spared ?? harshly) return (spared ?? harshly)?.group
    }
    return undefined
  },
  // Kelly and Greene 2014: young people whose main problem was a drug did no worse in AA than in NA. So a name is worth a point over
  // an open door and breadth a point over a part, each once; that covering everything should outweigh any name has no study behind it.
  'concern adds what the leading thing comes to, and one point once for covering everything: never less than for covering part': (
    { lists },
    { answers, mattersMost },
  ) => {
    const factor = mattersMost.includes('concern') ? 2 : 1
    const [main] = chosen(answers, 'main-concern')
    for (const list of lists) {
      const things = tickedIn(list, answers)
      if (things.length === 0) continue
      const wrong = list.recommendations.find(({ group, reasons }) => {
        let sum = 0
        for (const { question, weight } of reasons) if (question === 'concern') sum += weight
        const breadth = things.length > 1 && covering(group, things) === 'everything' ? forEverything : 0
        return sum !== factor * (leading(group, things, things.length > 1 ? main : undefined) + breadth)
      })
      if (wrong) return wrong.group
    }
    return undefined
  },
}
