/** How many entries of the browser's history are ours behind the open one; the page writes it into each. */
export const depthOfTrail = (): number => {
  const state: unknown = window.history.state
  const depth = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : 0
}

/** What leaving writes into an entry of the history. */
export const leftBehind = { left: true }

/** Whether the open entry is the one that leaving puts in front of us, so that Forward finds no page of ours. */
export const isLeftBehind = (): boolean => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'left' in state
}
