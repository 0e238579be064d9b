import type { Graph } from './graph.ts'
import { type Limits, lookAtTheClock, noLimits } from './room.ts'
import { out } from './views.ts'

/** More than any difference of totals can be. */
export const farAbove = 10_000

/** What can still come for people in one context, however they go on. */
export interface Bounds {
  /**
   * [one * width + other]: the least that one group gains on another while the other is not ruled out;
   * -farAbove where the one can be ruled out meanwhile, farAbove where the other always is
   */
  readonly leastGain: Int16Array
  /** 1 for a group that no answer still to come rules out */
  readonly stays: Uint8Array
}

const clamp = (gain: number): number => Math.max(-farAbove, Math.min(farAbove, gain))

const atTheEnd = (width: number): Bounds => ({
  leastGain: new Int16Array(width * width),
  stays: new Uint8Array(width).fill(1),
})

/** Works through the graph from its end. The result stands beside `graph.contexts`: block by block, context by context. */
export const boundsOf = ({ contexts, width }: Graph, limits: Limits = noLimits): readonly (readonly Bounds[])[] => {
  const bounds: (readonly Bounds[])[] = [(contexts.at(-1) ?? []).map(() => atTheEnd(width))]
  for (const block of contexts.slice(0, -1).toReversed()) {
    const [following = []] = bounds
    bounds.unshift(
      block.map(({ effects }): Bounds => {
        const leastGain = new Int16Array(width * width).fill(farAbove)
        const stays = new Uint8Array(width).fill(1)
        for (const { weights, next } of effects) {
          lookAtTheClock(limits)
          const then = following[next] ?? atTheEnd(width)
          for (let one = 0; one < width; one++) {
            const gained = weights[one] ?? 0
            if (gained === out || then.stays[one] === 0) stays[one] = 0
            for (let other = 0; other < width; other++) {
              const lost = weights[other] ?? 0
              if (lost === out) continue
              const pair = one * width + other
              const least = gained === out ? -farAbove : clamp(gained - lost + (then.leastGain[pair] ?? 0))
              if (least < (leastGain[pair] ?? 0)) leastGain[pair] = least
            }
          }
        }
        return { leastGain, stays }
      }),
    )
  }
  return bounds
}
