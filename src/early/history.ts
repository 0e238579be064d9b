import { attempt } from './attempt.ts'

declare global {
  interface Window {
    /** a step through the history has been asked for, and the browser has not made it yet */
    underWay?: boolean
  }
}

/** What stands in the open entry; whoever else may have written it. */
const stateNow = () => attempt(() => window.history.state as { readonly depth?: unknown; readonly left?: unknown } | null)

/** How many entries of the browser's history are ours behind the open one; the page writes it into each. */
export const depthOfTrail = (): number => {
  const depth = stateNow()?.depth
  return typeof depth === 'number' && depth > 0 ? Math.floor(depth) : 0
}

/** What leaving writes into an entry of the history. */
const leftBehind = { left: true }

/** Whether the open entry is the one that leaving puts in front of us, so that Forward finds no page of ours. */
export const isLeftBehind = (): boolean => stateNow()?.left === true

/** The address of the first page, which names no group. */
export const plainAddress = (): string => window.location.pathname + window.location.search

/** Marks the open entry, or one more after it, so that whoever comes to it again is led elsewhere. */
export const markAsLeft = (how: 'replaceState' | 'pushState'): void => window.history[how](leftBehind, '', plainAddress())

/** How long a step may take before it counts as not made, in milliseconds. */
const patience = 1000

/** Asks the browser for a step through the history; it makes it a moment later, and then says so. Returns whether it lets us ask. */
export const stepBy = (entries: number): boolean => {
  window.underWay = true
  setTimeout(() => (window.underWay = false), patience)
  const asked = attempt(() => (window.history.go(entries), true)) ?? false
  if (!asked) window.underWay = false
  return asked
}
