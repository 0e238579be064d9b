import type { Graph } from './graph.ts'
import { excluded } from './views.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'

/** The sets of at least two groups with the same number. */
const setsOf = (numbers: Uint8Array): readonly Uint8Array[] =>
  [...new Set(numbers)]
    .map((number) => Uint8Array.from([...numbers.keys()].filter((group) => numbers[group] === number)))
    .filter(({ length }) => length > 1)

/**
 * For each context, which groups are alike from there on: those in one set get the same from whatever is still answered. As two of
 * them could swap places without changing anything for the others, only their totals need be known, and not whose they are.
 */
export const alikeFrom = (
  { contexts, width }: Graph,
  limits: Limits = noLimits,
): readonly (readonly (readonly Uint8Array[])[])[] => {
  const alike: (readonly Uint8Array[])[] = [(contexts.at(-1) ?? []).map(() => new Uint8Array(width))]
  for (const step of contexts.slice(0, -1).toReversed()) {
    const [following = []] = alike
    alike.unshift(
      step.map(({ effects }) => {
        let numbers = new Uint8Array(width)
        for (const { weights, next } of effects) {
          lookAtTheClock(limits)
          const then = following[next] as Uint8Array
          const known = new Map<number, number>()
          const finer = new Uint8Array(width)
          for (let group = 0; group < width; group++) {
            const weight = weights[group] as number
            // Groups that are ruled out stay alike.
            const later = weight === excluded ? 0 : (then[group] as number)
            const key = ((numbers[group] as number) * 256 + weight + 128) * 256 + later
            const number = known.get(key) ?? known.size
            known.set(key, number)
            finer[group] = number
          }
          numbers = finer
        }
        return numbers
      }),
    )
  }
  return alike.map((step) => step.map(setsOf))
}
