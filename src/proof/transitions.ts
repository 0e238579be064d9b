import { Frames, highBit, lowBit } from './frames.ts'
import type { Context, Effect } from './graph.ts'
import { withRoom } from './growing.ts'
import { excluded } from './views.ts'

/**
 * What the answers to one step do to each frame before it. The effects of its context are looked at on the running groups alone, and
 * those that do the same there, but for what they add to all of them, are one transition: places depend on how far apart totals are.
 * Each frame is looked at once, when the first state with it is met.
 */
export class Transitions {
  size = 0
  /** transition by transition: the frame that it leads to, before that is made canonical */
  target = new Int32Array(256)
  /** the number in its context of the effect with the shortest answers, and their length */
  number = new Uint16Array(256)
  length = new Uint16Array(256)
  /** where its gains begin: for each running group, what is added to its total; `excluded` if it is ruled out */
  gainsAt = new Int32Array(256)
  gains = new Int8Array(1024)
  private gainsEnd = 0
  /** frame by frame: where its transitions begin and end; both 0 if no state with it was met */
  begins = new Int32Array(64)
  ends = new Int32Array(64)
  /** how many the frame has that has most */
  mostOfAny = 0
  /** where for each effect of its context stands which of its transitions that became */
  private mergedAt = new Int32Array(64)
  private merged = new Uint16Array(256)
  private mergedEnd = 0

  constructor(
    private readonly contexts: readonly Context[],
    readonly from: Frames,
    readonly into: Frames,
  ) {}

  /** Looks at a frame unless that was done, so that `begins` and `ends` tell its transitions. A context has at least one effect. */
  look(frame: number): void {
    if (frame < this.ends.length && this.ends[frame] !== 0) return
    this.begins = withRoom(this.begins, frame + 1)
    this.ends = withRoom(this.ends, frame + 1)
    this.mergedAt = withRoom(this.mergedAt, frame + 1)
    const effects = this.effectsOf(this.contexts, frame)
    this.mergedAt[frame] = this.mergedEnd
    this.merged = withRoom(this.merged, this.mergedEnd + effects.length)
    const begin = this.size
    for (const [number, effect] of effects.entries()) {
      let same = begin
      while (same < this.size && !this.doesSame(same, frame, effect)) same++
      if (same === this.size) this.add(frame, effect, number)
      else if (effect.length < (this.length[same] as number)) {
        this.length[same] = effect.length
        this.number[same] = number
      }
      this.merged[this.mergedEnd++] = same - begin
    }
    this.begins[frame] = begin
    this.ends[frame] = this.size
    this.mostOfAny = Math.max(this.mostOfAny, this.size - begin)
  }

  private effectsOf(contexts: readonly Context[], frame: number): readonly Effect[] {
    return contexts[this.from.contextOf(frame)]?.effects ?? []
  }

  private doesSame(transition: number, frame: number, { weights, next }: Effect): boolean {
    if (this.into.contextOf(this.target[transition] as number) !== next) return false
    const [start, end] = [this.from.starts[frame] as number, this.from.starts[frame + 1] as number]
    const gainsAt = this.gainsAt[transition] as number
    let common: number | undefined
    for (let at = start; at < end; at++) {
      const [one, other] = [weights[this.from.groups[at] as number] as number, this.gains[gainsAt + at - start] as number]
      if (one === excluded || other === excluded) {
        if (one !== other) return false
      } else {
        common ??= one - other
        if (one - other !== common) return false
      }
    }
    return true
  }

  private add(frame: number, { weights, next, length }: Effect, number: number): void {
    const [start, end] = [this.from.starts[frame] as number, this.from.starts[frame + 1] as number]
    const transition = this.size++
    this.target = withRoom(this.target, this.size)
    this.number = withRoom(this.number, this.size)
    this.length = withRoom(this.length, this.size)
    this.gainsAt = withRoom(this.gainsAt, this.size)
    this.gains = withRoom(this.gains, this.gainsEnd + end - start)
    this.gainsAt[transition] = this.gainsEnd
    let [low, high] = [0, 0]
    for (let at = start; at < end; at++) {
      const group = this.from.groups[at] as number
      const weight = weights[group] as number
      this.gains[this.gainsEnd++] = weight
      if (weight === excluded) continue
      low |= lowBit(group)
      high |= highBit(group)
    }
    this.target[transition] = this.into.numberOf(next, this.from.openIn(frame), low, high)
    this.number[transition] = number
    this.length[transition] = length
  }

  /** How many answers each transition stands for in a graph of which the steps have these contexts, and the same effects in each. */
  countsIn(contexts: readonly Context[]): Float64Array {
    const counts = new Float64Array(this.size)
    for (let frame = 0; frame < this.ends.length; frame++) {
      if (this.ends[frame] === 0) continue
      for (const [number, { count }] of this.effectsOf(contexts, frame).entries()) {
        const at = (this.begins[frame] as number) + (this.merged[(this.mergedAt[frame] as number) + number] as number)
        counts[at] = (counts[at] as number) + count
      }
    }
    return counts
  }

  /** Keeps only what is needed once no frame is looked at any more. */
  close(): void {
    this.target = this.target.slice(0, this.size)
    this.number = this.number.slice(0, this.size)
    this.length = this.length.slice(0, this.size)
    this.gainsAt = this.gainsAt.slice(0, this.size)
    this.gains = this.gains.slice(0, this.gainsEnd)
    this.merged = this.merged.slice(0, this.mergedEnd)
  }
}
