import type { Graph } from '../graph.ts'
import type { Settled } from '../settled.ts'
import { out } from '../views.ts'
import type { GroupPair } from './pairs.ts'

const areAlike = (totals: Int8Array, pairs: readonly GroupPair[]): boolean =>
  pairs.every(({ before, now }) => before < 0 || now < 0 || totals[before] === totals[now])

/** The contexts from which everything that can be answered does the same as it did: block by block. */
const alikeFromHere = ({ contexts }: Graph, pairs: readonly GroupPair[]): readonly (readonly boolean[])[] =>
  contexts.reduceRight<readonly (readonly boolean[])[]>((later, block) => {
    const [following = []] = later
    const alike = block.map(({ effects }) =>
      effects.every(({ weights, next }) => areAlike(weights, pairs) && (following[next] ?? true)),
    )
    return [alike, ...later]
  }, [])

/** Says of whom it is certain that their list is as it was, whatever else they answer. */
export const alikeIn = (graph: Graph, pairs: readonly GroupPair[]): ((settled: Settled, done: number) => boolean) => {
  const alike = alikeFromHere(graph, pairs)
  const single = pairs.filter(({ before, now }) => before < 0 || now < 0).map(({ before, now }) => Math.max(before, now))
  return ({ totals, place }, done) =>
    alike[done]?.[place] === true && single.every((at) => totals[at] === out) && areAlike(totals, pairs)
}
