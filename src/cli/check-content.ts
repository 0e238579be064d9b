import { inOneLineOf, type Fault } from '../content/load.ts'
import { faultsOn } from '../content/load.ts'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { contentFolder, contentName } from './input.ts'

/** The day where it begins first, so that nobody's today counts as a day to come. */
const latestToday = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)

const summary = (faults: readonly Fault[], toCheck: number): string =>
  [
    faults.length === 0
      ? 'The content has no faults.'
      : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} to correct.`,
    ...(toCheck > 0
      ? [`${toCheck} ${toCheck === 1 ? 'warning' : 'warnings'} about helplines to check again when you are online.`]
      : []),
  ].join(' ')

/**
 * `npm run check:content [-- --allow-stale]`: every fault of the content, one a line. Exit status 1 where there is any.
 * A helpline that was checked too long ago is a fault too; with `--allow-stale` it is a warning.
 */
export const run = command('check-content', ({ flags }, today: string = latestToday()) => {
  const { faults, stale } = faultsOn(today, contentFolder())
  const allowed = flags.has('allow-stale')
  const toMend = allowed ? faults : [...faults, ...stale]
  const folder = contentName()
  for (const fault of toMend) console.error(inOneLineOf(folder, fault))
  if (allowed) for (const fault of stale) console.warn(`Warning: ${inOneLineOf(folder, fault)}`)
  console.log(summary(toMend, allowed ? stale.length : 0))
  return toMend.length === 0 ? exit.done : exit.found
})
