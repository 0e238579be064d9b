import { withRoom } from './growing.ts'

/** More groups than this do not fit into the two numbers that name a set of them. */
export const mostGroups = 60

const inLow = 30

/** The first of the two numbers that name a set of groups: a bit for each of the first thirty. */
export const lowBit = (group: number): number => (group < inLow ? 1 << group : 0)

/** The second: a bit for each of the others. */
export const highBit = (group: number): number => (group < inLow ? 0 : 1 << (group - inLow))

const hashOf = (mark: number, low: number, high: number): number => {
  const mixed = Math.imul(mark, 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b) ^ Math.imul(high, 0xc2b2_ae35)
  return mixed ^ (mixed >>> 15)
}

/**
 * The frames between two steps, numbered as they are met. A frame is all that is told apart of a state beside its totals: its context,
 * how many first places are still open, and the groups that are running. What an effect does depends on the frame alone.
 */
export class Frames {
  size = 0
  /** the context, and how many first places are open */
  private marks = new Int32Array(64)
  private low = new Int32Array(64)
  private high = new Int32Array(64)
  /** where the groups of each frame begin; at the end, how many there are of all */
  starts = new Int32Array(64)
  /** frame by frame: its running groups, by number */
  groups = new Uint8Array(1024)
  private slots = new Int32Array(128).fill(-1)

  constructor(
    private readonly width: number,
    private readonly places: number,
  ) {}

  contextOf(frame: number): number {
    return Math.floor((this.marks[frame] as number) / (this.places + 1))
  }

  openIn(frame: number): number {
    return (this.marks[frame] as number) % (this.places + 1)
  }

  /** The number of the frame with this context, so many open places and this set of groups. */
  numberOf(context: number, open: number, low: number, high: number): number {
    const mark = context * (this.places + 1) + open
    const mask = this.slots.length - 1
    let slot = hashOf(mark, low, high) & mask
    for (let frame = this.slots[slot] as number; frame !== -1; frame = this.slots[slot] as number) {
      if (this.marks[frame] === mark && this.low[frame] === low && this.high[frame] === high) return frame
      slot = (slot + 1) & mask
    }
    return this.add(mark, low, high)
  }

  private add(mark: number, low: number, high: number): number {
    const frame = this.size++
    this.marks = withRoom(this.marks, this.size)
    this.low = withRoom(this.low, this.size)
    this.high = withRoom(this.high, this.size)
    this.starts = withRoom(this.starts, this.size + 1)
    this.marks[frame] = mark
    this.low[frame] = low
    this.high[frame] = high
    let end = this.starts[frame] as number
    this.groups = withRoom(this.groups, end + this.width)
    for (let group = 0; group < this.width; group++)
      if ((low & lowBit(group)) !== 0 || (high & highBit(group)) !== 0) this.groups[end++] = group
    this.starts[frame + 1] = end
    if (this.size * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2).fill(-1)
      for (let one = 0; one < this.size; one++) this.put(one)
    } else this.put(frame)
    return frame
  }

  private put(frame: number): void {
    const mask = this.slots.length - 1
    let slot = hashOf(this.marks[frame] as number, this.low[frame] as number, this.high[frame] as number) & mask
    while (this.slots[slot] !== -1) slot = (slot + 1) & mask
    this.slots[slot] = frame
  }

  /** Keeps only what is needed once no frame is added any more. */
  close(): this {
    this.marks = this.marks.slice(0, this.size)
    this.starts = this.starts.slice(0, this.size + 1)
    this.groups = this.groups.slice(0, this.starts[this.size])
    this.low = new Int32Array(0)
    this.high = new Int32Array(0)
    this.slots = new Int32Array(0)
    return this
  }
}
