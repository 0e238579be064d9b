import { afterAll } from 'vitest'
import { processorSeconds } from './processor.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** what a test file took of the processor, its browser and the programs it started included, in seconds */
    processor?: number
  }
}

// Runs before each test file is read, so that reading it counts too.
const before = processorSeconds()
afterAll(({}, { meta }) => {
  meta.processor = processorSeconds() - before
})
