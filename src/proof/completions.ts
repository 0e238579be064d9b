import type { Graph } from './graph.ts'

/** In how many ways people can go on to the end, block by block and context by context. */
export const completionsOf = ({ contexts }: Graph): readonly (readonly bigint[])[] => {
  const completions: (readonly bigint[])[] = [(contexts.at(-1) ?? []).map(() => 1n)]
  for (const block of contexts.slice(0, -1).toReversed()) {
    const [following = []] = completions
    completions.unshift(
      block.map(({ effects }) => effects.reduce((sum, { count, next }) => sum + BigInt(count) * (following[next] ?? 0n), 0n)),
    )
  }
  return completions
}

/** How many sheets there are, exactly. */
export const sheetsIn = (graph: Graph): bigint => (completionsOf(graph)[0] ?? []).reduce((sum, ways) => sum + ways, 0n)
