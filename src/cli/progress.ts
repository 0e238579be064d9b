import { performance } from 'node:perf_hooks'

/** So many milliseconds pass before something is said for the first time, and then again. */
const interval = 20_000

/**
 * Says on standard error, every now and then, that something that takes minutes is still going on. It is asked often, since
 * nothing else happens meanwhile; `quiet` says nothing.
 */
export const signOfLife = (doing: string, quiet: boolean, every = interval): (() => void) => {
  const began = performance.now()
  let next = began + every
  return () => {
    const now = performance.now()
    if (quiet || now < next) return
    next = now + every
    process.stderr.write(`Still ${doing} after ${Math.round((now - began) / 1000)} s. (Use --quiet to hide this.)\n`)
  }
}
