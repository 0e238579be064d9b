import { excluded } from './views.ts'

/**
 * The distinct states between two steps, numbered as they are met: nobody is told apart from anybody with the same future. A state is
 * the total of each group, less what all have in common, and a mark for all else. Equal states share a number, and hashes only save
 * comparing the others: what is equal is decided number by number.
 */
export class UniqueTable {
  size = 0
  /** group by group: the total of each state, or `excluded` */
  totals: Int8Array
  mark: Int32Array
  private hashes: Int32Array
  private slots: Int32Array

  constructor(
    readonly width: number,
    room = 1024,
  ) {
    this.totals = new Int8Array(room * width)
    this.mark = new Int32Array(room)
    this.hashes = new Int32Array(room)
    this.slots = new Int32Array(room * 2).fill(-1)
  }

  private hash(totals: Int8Array, mark: number): number {
    let hash = 0x811c9dc5 ^ mark
    for (let at = 0; at < this.width; at++) hash = Math.imul(hash ^ (totals[at] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return hash ^ (hash >>> 13)
  }

  private grow(): void {
    const room = this.mark.length * 2
    const [totals, mark, hashes] = [new Int8Array(room * this.width), new Int32Array(room), new Int32Array(room)]
    totals.set(this.totals)
    mark.set(this.mark)
    hashes.set(this.hashes)
    this.totals = totals
    this.mark = mark
    this.hashes = hashes
    this.slots = new Int32Array(room * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let state = 0; state < this.size; state++) {
      let slot = (hashes[state] as number) & mask
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask
      this.slots[slot] = state
    }
  }

  /** The number of the state with these totals, which is new if there is none yet. */
  numberOf(totals: Int8Array, mark: number): number {
    if (this.size === this.mark.length) this.grow()
    const { width, slots } = this
    const mask = slots.length - 1
    const hash = this.hash(totals, mark)
    let slot = hash & mask
    for (let state = slots[slot] as number; state !== -1; state = slots[slot] as number) {
      if (this.hashes[state] === hash && this.mark[state] === mark) {
        const start = state * width
        let at = 0
        while (at < width && this.totals[start + at] === totals[at]) at++
        if (at === width) return state
      }
      slot = (slot + 1) & mask
    }
    const state = this.size++
    slots[slot] = state
    this.totals.set(totals, state * width)
    this.mark[state] = mark
    this.hashes[state] = hash
    return state
  }

  /** Keeps only what is needed once no state is added any more. */
  close(): this {
    this.totals = this.totals.slice(0, this.size * this.width)
    this.mark = this.mark.slice(0, this.size)
    this.hashes = new Int32Array(0)
    this.slots = new Int32Array(0)
    return this
  }

  /** For each state, the number of running groups in the states before it; at the end, of all. */
  offsets(): Int32Array {
    const offsets = new Int32Array(this.size + 1)
    for (let state = 0; state < this.size; state++) {
      let running = 0
      for (let at = state * this.width; at < (state + 1) * this.width; at++) if (this.totals[at] !== excluded) running++
      offsets[state + 1] = (offsets[state] as number) + running
    }
    return offsets
  }
}
