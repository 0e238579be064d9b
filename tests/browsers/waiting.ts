import { setTimeout as pause } from 'node:timers/promises'
import { seconds } from '../support/limits.ts'

const longestLook = seconds(2)

/** Looks until what is looked for is there; a page that is just being changed for another counts as not yet. */
export const until = async <Value>(
  what: string,
  look: () => Promise<Value | false | undefined | null>,
  most = seconds(60),
): Promise<Value> => {
  const end = Date.now() + most
  let reason = 'it did not come'
  while (Date.now() < end) {
    try {
      // A browser that is asked something while its page goes away may never answer.
      const found = await Promise.race([look(), pause(longestLook, undefined, { ref: false })])
      if (found !== false && found !== undefined && found !== null) return found
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
    await pause(15)
  }
  throw new Error(`Waited ${most / 1000} seconds for ${what}: ${reason}`)
}
