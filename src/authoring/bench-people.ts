import type { Catalogue } from '#content'
import { type Answer, type Sheet, pruneSheet } from '#engine'

/**
 * Always the same people: a plain sequence stands in for chance. They answer so many of ten questions, and get one list each,
 * because rules know no second.
 */
export const peopleOf = (catalogue: Catalogue, count: number, answering = 7): readonly Sheet[] => {
  let state = 1
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * most)
  }
  return Array.from({ length: count }, () => {
    const answers: Record<string, Answer> = {}
    for (const { id, choose, options } of catalogue.questions) {
      const offered = options.filter(({ standsFor }) => !standsFor)
      const picked = Array.from({ length: 1 + upTo(2) }, () => offered[upTo(offered.length)]?.id ?? '')
      if (upTo(10) < answering) answers[id] = choose === 'one' ? (picked[0] ?? '') : picked
    }
    return pruneSheet(catalogue, { answers, mattersMost: upTo(3) === 0 ? ['goal', 'concern'] : [] })
  })
}
