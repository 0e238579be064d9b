/**
 * Plants small faults in the engine and in the code that finds faults in the content, one at a time, and sees whether a test
 * notices. Left out: schemas and types, which only declare, and what joins the files into a catalogue and hands it to the page.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/engine/**/*.ts',
    'src/content/checks/*.ts',
    'src/content/{contact-details,dates,did-you-mean,fault,load,read,yaml-file}.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A slow machine must not count as a fault that was noticed.
  timeoutMS: 60_000,
  // `npm run mutation -- --incremental` tests again only what changed since.
  incrementalFile: 'reports/mutation-so-far.json',
  // Stryker reads tsconfig.json by means that TypeScript 7 no longer has, and nothing here needs it.
  tsconfigFile: 'none',
  ignorePatterns: ['dist', 'docs', 'coverage', 'reports'],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
}
