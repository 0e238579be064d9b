import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/**
 * The quick tests alone, for one run with every planted fault: those that look at small catalogues and small content.
 * Only what is called inside a test is credited to it, so that these tests prepare nothing in hooks.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: [
      // Those that sweep for long are named *.deep.test.ts.
      'tests/engine/*.test.ts',
      'tests/content/incomplete-catalogue.test.ts',
      'tests/content/{dangers,days,did-you-mean,files,joins,places,reached,wording}.test.ts',
    ],
    exclude: ['tests/engine/*.deep.test.ts', 'tests/engine/{first-steps-of-everybody,progress,shared-reasons}.test.ts'],
    maxWorkers: 1,
    testTimeout: 30_000,
  },
})
