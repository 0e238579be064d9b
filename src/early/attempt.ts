/** Does one step, and goes on without it if the browser refuses: a way out must not end at the first thing that throws. */
export const attempt = <Value>(step: () => Value): Value | undefined => {
  try {
    return step()
  } catch {
    return undefined
  }
}
