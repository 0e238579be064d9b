import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isToCome } from './dates.ts'
import type { Fault } from './fault.ts'
import { idOf, readText } from './yaml-file.ts'
import { didYouMean } from './did-you-mean.ts'
import { idPattern } from './schema/fields.ts'
import { shapeOf } from './checks/shape.ts'
import { type Snapshot, snapshotSchema } from './snapshot-schema.ts'

/** The folder of lists of meetings, and in it the folder of made-up ones, which are shown while the guide is edited alone. */
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

/** What does not add up in a snapshot whose fields are right by themselves. */
const sumFaults = (name: string, sample: boolean, snapshot: Snapshot): readonly Fault[] => {
  const { group, count, rows, kept, rejected, meetings } = snapshot
  const found: string[] = []
  if (!name.endsWith(`/${group}.json`)) found.push(`it says \`group: ${group}\`, which is not its name. Import the list again.`)
  if (count !== meetings.length) found.push(`it says ${count} meetings and holds ${meetings.length}. Import the list again.`)
  if (rows !== kept + rejected)
    found.push(`${kept} rows kept and ${rejected} rejected are not ${rows}. Import the list again.`)
  if (new Set(meetings.map(({ id }) => id)).size !== meetings.length)
    found.push('two meetings have the same id. Import the list again.')
  if (sample !== (snapshot.sample === true))
    found.push('made-up lists say `sample: true` and lie in meetings/samples; no others do. Move it, or import a real list.')
  return found.map((message) => fault(name, message))
}

const read = (folder: string, name: string, groups: readonly string[]): Read => {
  const sample = name.startsWith(`${folders[1]}/`)
  const id = name.replace(/^.*\//, '').replace(/\.json$/, '')
  if (!idPattern.test(id)) return { name, sample, faults: [fault(name, 'a list of meetings is named after its group. Rename it.')] }
  // A folder without any group is a fault of its own, told elsewhere.
  if (groups.length > 0 && !groups.includes(id)) return { name, sample, faults: [fault(name, `no group is called \`${id}\`. ${didYouMean(id, groups)}`)] }
  const text = readFileSync(join(folder, name), 'utf8')
  const data = parsed(text)
  if (data === undefined) return { name, sample, faults: [fault(name, 'it is not whole JSON. Import the list again.')] }
  const { success, data: snapshot } = snapshotSchema.safeParse(data)
  // Only a faulty file is read with its places: that is slow for a long list.
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

/** Every fault in the lists of meetings of a content folder; on a day, also those that were checked later. */
export const snapshotFaults = (folder: string, today?: string): readonly Fault[] =>
  readAll(folder).flatMap(({ name, snapshot, faults }) => [
    ...faults,
    ...(snapshot && today !== undefined && isToCome(snapshot.checked, today)
      ? [fault(name, `it was checked on ${snapshot.checked}, which is yet to come. Import the list again.`)]
      : []),
  ])

/** The lists of meetings of a content folder, by group: those that were imported, or also made-up ones where there is no other. */
export const loadSnapshots = (folder: string, withSamples = false): Readonly<Record<string, Snapshot>> =>
  Object.fromEntries(
    readAll(folder)
      .filter(({ sample }) => withSamples || !sample)
      .toSorted((a, b) => Number(b.sample) - Number(a.sample))
      .flatMap(({ snapshot }) => (snapshot ? [[snapshot.group, snapshot]] : [])),
  )
