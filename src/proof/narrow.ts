import type { Context, Effect } from './graph.ts'
import { out, sure } from './views.ts'

/** What some answers do to the groups that are still in the running: fewer kinds of effect than there are on all. */
export interface Narrow extends Effect {
  /** the number, in the context, of the effect with the shortest answers */
  readonly number: number
}

/** A set of groups can be named by one number for so many of them. */
const mostInOneNumber = 53

const isRunning = (total: number | undefined): boolean => total !== out && total !== sure

/** The number that names the groups in the running. */
const nameOf = (totals: Int8Array, start: number, width: number): number => {
  let name = 0
  for (let group = 0; group < width; group++) name = name * 2 + (isRunning(totals[start + group]) ? 1 : 0)
  return name
}

const merged = (effects: readonly Effect[], totals: Int8Array, start: number): readonly Narrow[] => {
  const found = new Map<string, Narrow>()
  for (const [number, effect] of effects.entries()) {
    const weights = effect.weights.map((weight, group) => (isRunning(totals[start + group]) ? weight : out))
    const common = weights.find((weight) => weight !== out) ?? 0
    const apart = weights.map((weight) => (weight === out ? out : weight - common))
    const key = `${effect.next} ${apart.join()}`
    const same = found.get(key)
    const shorter = !same || effect.length < same.length
    found.set(key, {
      weights,
      next: effect.next,
      count: (same?.count ?? 0) + effect.count,
      share: (same?.share ?? 0) + effect.share,
      answers: shorter ? effect.answers : same.answers,
      length: shorter ? effect.length : same.length,
      number: shorter ? number : same.number,
    })
  }
  return [...found.values()]
}

/** The effects of a context on the groups that are in the running for people with these totals. Each set of groups is worked out once. */
export const narrowing = (width: number) => {
  const known = new Map<Context, Map<number, readonly Narrow[]>>()
  return (context: Context, totals: Int8Array, start: number): readonly Narrow[] => {
    if (width > mostInOneNumber) return context.effects.map((effect, number) => ({ ...effect, number }))
    const ofContext = known.get(context) ?? new Map<number, readonly Narrow[]>()
    known.set(context, ofContext)
    const name = nameOf(totals, start, width)
    const narrow = ofContext.get(name) ?? merged(context.effects, totals, start)
    ofContext.set(name, narrow)
    return narrow
  }
}
