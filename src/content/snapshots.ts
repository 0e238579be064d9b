import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isToCome } from './dates.ts'
import type { Fault } from './fault.ts'
import { idOf, readText } from './yaml-file.ts'
import { didYouMean } from './did-you-mean.ts'
import { idPattern } from './schema/fields.ts'
import { shapeOf } from './checks/shape.ts'
import { type Snapshot, snapshotSchema } from './snapshot-schema.ts'

/** The folder of imported lists of meetings, and the folder of made-up lists, which show only while someone edits the guide. */
const folders = ['meetings', 'meetings/samples'] as const

interface Read {
  readonly name: string
  readonly sample: boolean
  readonly snapshot?: Snapshot
  readonly faults: readonly Fault[]
}

const fault = (file: string, message: string): Fault => ({ file, line: 1, column: 1, message })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What does not add up in a snapshot of the right shape. */
const sumFaults = (name: string, sample: boolean, snapshot: Snapshot): readonly Fault[] => {
  const { group, count, rows, kept, rejected, meetings } = snapshot
  const found: string[] = []
  if (!name.endsWith(`/${group}.json`)) found.push(`it says \`group: ${group}\`, which is not its name. Import the list again.`)
  if (count !== meetings.length) found.push(`it says ${count} meetings but holds ${meetings.length}. Import the list again.`)
  if (rows !== kept + rejected) found.push(`${kept} rows kept and ${rejected} rejected are not ${rows}. Import the list again.`)
  if (new Set(meetings.map(({ id }) => id)).size !== meetings.length)
    found.push('two meetings have the same id. Import the list again.')
  if (sample !== (snapshot.sample === true))
    found.push('made-up lists say `sample: true` and lie in meetings/samples; no others do. Move it, or import a real list.')
  return found.map((message) => fault(name, message))
}

const read = (folder: string, name: string, groups: readonly string[]): Read => {
  const sample = name.startsWith(`${folders[1]}/`)
  const id = name.replace(/^.*\//, '').replace(/\.json$/, '')
  if (!idPattern.test(id))
    return { name, sample, faults: [fault(name, 'a list of meetings is named after its group. Rename it.')] }
  // Another check reports a folder without groups.
  if (groups.length > 0 && !groups.includes(id))
    return { name, sample, faults: [fault(name, `no group is called \`${id}\`. ${didYouMean(id, groups)}`)] }
  const text = readFileSync(join(folder, name), 'utf8')
  const data = parsed(text)
  if (data === undefined) return { name, sample, faults: [fault(name, 'it is not complete JSON. Import the list again.')] }
  const { success, data: snapshot } = snapshotSchema.safeParse(data)
  // Finding the line of each value is slow for a long list, so only faulty files are read that way.
  if (!success) return { name, sample, faults: shapeOf(readText(name, text), snapshotSchema).faults }
  const faults = sumFaults(name, sample, snapshot)
  return faults.length > 0 ? { name, sample, faults } : { name, sample, snapshot, faults }
}

const readAll = (folder: string): readonly Read[] => {
  const inside = (below: string, end: string): string[] =>
    existsSync(join(folder, below))
      ? readdirSync(join(folder, below))
          .filter((name) => name.endsWith(end))
          .toSorted()
      : []
  const groups = inside('groups', '.yaml').map(idOf)
  return folders.flatMap((below) => inside(below, '.json').map((name) => read(folder, `${below}/${name}`, groups)))
}

/** Every fault in the lists of meetings of a content folder. Given a day, lists that were checked after it are faults too. */
export const snapshotFaults = (folder: string, today?: string): readonly Fault[] =>
  readAll(folder).flatMap(({ name, snapshot, faults }) => [
    ...faults,
    ...(snapshot && today !== undefined && isToCome(snapshot.checked, today)
      ? [fault(name, `it was checked on ${snapshot.checked}, which is in the future. Import the list again.`)]
      : []),
  ])

/** The lists of meetings of a content folder, by group. With samples, a group without an imported list has a made-up one. */
export const loadSnapshots = (folder: string, withSamples = false): Readonly<Record<string, Snapshot>> =>
  Object.fromEntries(
    readAll(folder)
      .filter(({ sample }) => withSamples || !sample)
      .toSorted((a, b) => Number(b.sample) - Number(a.sample))
      .flatMap(({ snapshot }) => (snapshot ? [[snapshot.group, snapshot]] : [])),
  )
