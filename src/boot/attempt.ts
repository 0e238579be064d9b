/** Runs one step and returns nothing if it throws. Leaving must not stop at the first thing that a browser refuses. */
export const attempt = <Value>(step: () => Value): Value | undefined => {
  try {
    return step()
  } catch {
    return undefined
  }
}
