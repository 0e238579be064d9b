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
      'tests/engine-*.test.ts',
      'tests/incomplete-catalogue.test.ts',
      'tests/content-{days,files,joins,nearest,places,wording}.test.ts',
    ],
    maxWorkers: 1,
    testTimeout: 30_000,
  },
})
