import { slownessNow } from './speed.ts'

const minute = 60_000

/** The pure layers, and the texts of the page: they start nothing and change nothing around them. */
const pure = 'tests/{content,conversation,engine,house,meetings,page/text,proof}'

/** Hundreds of ways out of every page state in three engines take most of an hour, and are for whole deep runs alone. */
const ofWholeRuns = ['tests/browsers/leaving.test.ts']

/** How much of each long sweep `npm test` makes. The whole is for `npm run test:deep`. */
const tenth = 0.1

/** How much of each sweep the deep run makes: SHARE, or all of it. */
const deepShare = ({ SHARE: given = '' }: Readonly<Record<string, string | undefined>>): number => {
  const share = given === '' ? 1 : Number(given)
  if (share > 0 && share <= 1) return share
  throw new Error(`SHARE is "${given}". Give the part of the sweeps to make, above 0 and up to 1, such as SHARE=0.2.`)
}

/**
 * The runs of `npm test` (laws, commands, browser) and `npm run test:deep` (sweeps, deep, engines). Files of one project follow one
 * another in the same workers, so that content, modules and browser are loaded once a worker and not once a file.
 */
export const projects = () => {
  const slowness = slownessNow()
  const share = deepShare(process.env)
  const run = (name: string, sweeps: number, test: object) => ({
    extends: true as const,
    test: {
      name,
      isolate: false,
      setupFiles: ['tests/support/cost.ts', 'tests/support/properties.ts'],
      provide: { slowness, share: sweeps },
      testTimeout: 3 * minute * slowness,
      hookTimeout: 3 * minute * slowness,
      // What comes a moment later on a busy machine has come.
      expect: { poll: { timeout: minute * slowness } },
      ...test,
    },
  })
  const guide = ['tests/page/global-setup.ts']
  return [
    run('laws', tenth, { pool: 'threads', include: [`${pure}/**/*.test.ts`] }),
    // They start the commands as programs of their own, change the environment, or listen to the console.
    run('commands', tenth, { include: ['tests/cli/*.test.ts'] }),
    run('browser', tenth, { include: ['tests/page/*.test.ts'], globalSetup: guide }),
    run('sweeps', share, { pool: 'threads', include: [`${pure}/**/*.deep.test.ts`, 'tests/cli/*.deep.test.ts'] }),
    run('deep', share, { include: ['tests/page/deep/*.test.ts', 'tests/page/*.deep.test.ts'], globalSetup: guide }),
    run('engines', share, {
      include: ['tests/browsers/*.test.ts'],
      exclude: share === 1 ? [] : ofWholeRuns,
      globalSetup: ['tests/browsers/global-setup.ts'],
    }),
  ]
}
