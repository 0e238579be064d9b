import { inject } from 'vitest'
import { slownessNow } from './speed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** how many times slower than usual the machine was when the run began; 1 at the least */
    slowness: number
  }
}

let measured: number | undefined

/** A command that borrows from the tests is no test run, and measures for itself. */
const slowness = (): number => (process.env['VITEST'] === undefined ? (measured ??= slownessNow()) : inject('slowness'))

/** How long something may take, in milliseconds, on the machine of this run. It is there to end what hangs, and measures nothing. */
export const seconds = (many: number): number => Math.ceil(many * 1000 * slowness())

export const minutes = (many: number): number => seconds(60 * many)
