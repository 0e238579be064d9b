/** What the machine on which limits were set needs for the work below, in milliseconds. */
const usual = 40

/** A thousand made-up rows, written down and read again, as the tests do with content and answers. */
const work = (): number => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ id: `row-${at}`, words: 'a list of words '.repeat(at % 20), at }))
  let length = 0
  for (let round = 0; round < 25; round++) length += (JSON.parse(JSON.stringify(rows)) as unknown[]).length
  return length
}

const timed = (): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * How many times slower than usual this machine is just now: 1 on a quiet one, 10 where ten others want its processor. Limits
 * of time grow with it, so that a slow machine fails no test for being slow.
 */
export const slownessNow = (): number => {
  timed()
  const slowest = Math.max(timed(), timed(), timed())
  return Math.min(30, Math.max(1, slowest / usual))
}
