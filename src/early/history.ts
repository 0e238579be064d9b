/** What stands in the open entry; whoever else may have written it. */
const stateNow = () => window.history.state as { readonly depth?: unknown; readonly left?: unknown } | null

/** How many entries of the browser's history are ours behind the open one; the page writes it into each. */
export const depthOfTrail = (): number => {
  const depth = stateNow()?.depth
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : 0
}

/** What leaving writes into an entry of the history. */
export const leftBehind = { left: true }

/** Whether the open entry is the one that leaving puts in front of us, so that Forward finds no page of ours. */
export const isLeftBehind = (): boolean => stateNow()?.left === true
