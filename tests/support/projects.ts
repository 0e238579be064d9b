import { slownessNow } from './speed.ts'

const minute = 60_000

/** Tests that start the commands as programs of their own, change the environment, or listen to the console. */
const commands = [
  'adding-a-group',
  'build',
  'command*',
  'compare',
  'compare-own-content',
  'explain',
  'help-stale',
  'meetings-{bad-input,command,links,told}',
  'picture',
  'prove',
  'prove-seeded',
  'readme',
].map((name) => `tests/${name}.test.ts`)

/** Hundreds of ways out of every page state in three engines take most of an hour, and are for whole deep runs alone. */
const ofWholeRuns = ['tests/engines/leaving.test.ts']

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
  const guide = ['tests/browser/global-setup.ts']
  return [
    run('laws', tenth, { pool: 'threads', include: ['tests/*.test.ts'], exclude: commands }),
    run('commands', tenth, { include: commands }),
    run('browser', tenth, { include: ['tests/browser/*.test.ts'], globalSetup: guide }),
    run('sweeps', share, { pool: 'threads', include: ['tests/*.deep.test.ts'] }),
    run('deep', share, { include: ['tests/deep/*.test.ts', 'tests/browser/*.deep.test.ts'], globalSetup: guide }),
    run('engines', share, {
      include: ['tests/engines/*.test.ts'],
      exclude: share === 1 ? [] : ofWholeRuns,
      globalSetup: ['tests/engines/global-setup.ts'],
    }),
  ]
}
