import type { Frames } from './frames.ts'
import { withRoom } from './growing.ts'

/**
 * The distinct states between two steps, numbered as they are met: nobody is told apart from anybody with the same future. A state is
 * a frame and the totals of its running groups, less what all have in common. Equal states share a number, and hashes only save
 * comparing the others: what is equal is decided total by total. Only the first `size` entries count.
 */
export class UniqueTable {
  size = 0
  frame = new Int32Array(1024)
  /** where the totals of each state begin; at the end, how many there are of all */
  starts = new Int32Array(1024)
  /** state by state: the totals of its running groups */
  totals = new Int8Array(8192)
  private hashes = new Int32Array(1024)
  private slots = new Int32Array(2048).fill(-1)

  constructor(public frames: Frames) {}

  /** Empties the table for the states between two other steps. What has room for them is kept. */
  clear(frames: Frames): void {
    this.size = 0
    this.frames = frames
    this.slots.fill(-1)
  }

  /** The number of the state with this frame and so many totals, which is new if there is none yet. */
  numberOf(frame: number, totals: Int8Array, count: number): number {
    let hash = 0x811c9dc5 ^ Math.imul(frame, 0x9e37_79b1)
    for (let at = 0; at < count; at++) hash = Math.imul(hash ^ (totals[at] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    hash ^= hash >>> 13
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (let state = this.slots[slot] as number; state !== -1; state = this.slots[slot] as number) {
      if (this.hashes[state] === hash && this.frame[state] === frame) {
        const start = this.starts[state] as number
        let at = 0
        while (at < count && this.totals[start + at] === totals[at]) at++
        if (at === count) return state
      }
      slot = (slot + 1) & mask
    }
    return this.add(frame, totals, count, hash, slot)
  }

  private add(frame: number, totals: Int8Array, count: number, hash: number, slot: number): number {
    const state = this.size++
    this.frame = withRoom(this.frame, this.size)
    this.hashes = withRoom(this.hashes, this.size)
    this.starts = withRoom(this.starts, this.size + 1)
    const start = this.starts[state] as number
    this.totals = withRoom(this.totals, start + count)
    for (let at = 0; at < count; at++) this.totals[start + at] = totals[at] as number
    this.starts[state + 1] = start + count
    this.frame[state] = frame
    this.hashes[state] = hash
    if (this.size * 2 <= this.slots.length) this.slots[slot] = state
    else this.rehash()
    return state
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let state = 0; state < this.size; state++) {
      let slot = (this.hashes[state] as number) & mask
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask
      this.slots[slot] = state
    }
  }
}
