import { performance } from 'node:perf_hooks'

/** How often to say it, in milliseconds. */
const interval = 5_000

/**
 * Returns a function that says on standard error, every few seconds, that long work is still going on. Call it often from inside the
 * work, since nothing else runs meanwhile. It is silent if `quiet`, and unless someone watches standard error in a terminal.
 */
export const progressReporter = (
  doing: string,
  quiet: boolean,
  { every = interval, isWatched = process.stderr.isTTY }: { readonly every?: number; readonly isWatched?: boolean } = {},
): (() => void) => {
  const began = performance.now()
  let next = began + every
  return () => {
    const now = performance.now()
    if (quiet || !isWatched || now < next) return
    next = now + every
    process.stderr.write(`Still ${doing} after ${Math.round((now - began) / 1000)} s. (Use --quiet to hide this.)\n`)
  }
}
