import type { Catalogue } from '#content'
import { type Answers, type Sheet, recommend } from '#engine'
import { alternativesFor } from './alternatives.ts'
import { sheetOf } from './answered.ts'
import { lengthOf } from './graph.ts'
import { type Limits, lookAtTheClock } from './room.ts'

/** How near a group comes to a row of the list, counted from 0, higher is nearer: by how much that row is above it, then how many are. */
export const nearness = (catalogue: Catalogue, sheet: Sheet, list: string, group: string, row = 0): number => {
  const { recommendations = [] } = recommend(catalogue, sheet).lists.find((one) => one.for === list) ?? {}
  const at = recommendations.findIndex((one) => one.group === group)
  const [own, wanted] = [recommendations[at], recommendations[Math.min(row, at)]]
  return own && wanted ? own.total - wanted.total - at / 1000 : Number.NEGATIVE_INFINITY
}

/** Of each question so many answers are tried. */
const mostTried = 64

/**
 * A sheet on which a group comes as near to a row as one answer after the other brings it, from a sheet on which it stands.
 * Answers to the questions in `kept` stay as they are. It finds what it finds: there may be a nearer one.
 */
export const nearest = (
  catalogue: Catalogue,
  list: string,
  group: string,
  start: Answers,
  limits: Limits,
  row = 0,
  kept: readonly string[] = [],
): Answers => {
  const nearTo = (answers: Answers): number => nearness(catalogue, sheetOf(answers), list, group, row)
  let best = start
  for (const question of catalogue.questions) {
    if (question.id === catalogue.lists.question || kept.includes(question.id)) continue
    for (const answer of alternativesFor(catalogue, question, best).slice(0, mostTried)) {
      lookAtTheClock(limits)
      const { [question.id]: _, ...others } = best
      const tried = answer === undefined ? others : { ...others, [question.id]: answer }
      const gain = nearTo(tried) - nearTo(best)
      if (gain > 0 || (gain === 0 && lengthOf(tried) < lengthOf(best))) best = tried
    }
  }
  return best
}
