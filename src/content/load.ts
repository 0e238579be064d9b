import { assemble } from './assemble.ts'
import { futureFaults, staleFaults } from './checks/dates.ts'
import { ContentError, type Fault } from './fault.ts'
import { type ContentFile, readFolder } from './yaml-file.ts'
import { joinFaults } from './checks/index.ts'
import { mixFrom, unstatedFaults } from './checks/population.ts'
import { type Raw, readContent } from './read.ts'
import type { Catalogue } from './catalogue.ts'
import { meetingWordFaults } from './meeting-words.ts'
import { placeTableFaults } from './checks/places.ts'
import type { StatedMix } from './people.ts'
import { triedOutFaults } from './checks/safety.ts'
import { snapshotFaults } from './snapshots.ts'

export { type StatedMix } from './people.ts'
export { shipped } from './assemble.ts'
export { ContentError, type Fault, inOneLineOf } from './fault.ts'
export { loadMeetingWords } from './meeting-words.ts'
export { isZone, listingFormats, longestText } from './snapshot-schema.ts'
export { loadSnapshots } from './snapshots.ts'
export { isTaken } from './checks/names.ts'
export { idPattern } from './schema/fields.ts'
export { type ContentFile, isOfCatalogue, readFolder, readText } from './yaml-file.ts'

const examine = (files: readonly ContentFile[]): { readonly faults: readonly Fault[]; readonly raw?: Raw } => {
  const content = readContent(files)
  return content.raw ? { ...content, faults: [...content.faults, ...joinFaults(content.raw)] } : content
}

const meetingFaults = (folder: string, today?: string): readonly Fault[] => [
  ...snapshotFaults(folder, today),
  ...meetingWordFaults(folder),
  ...placeTableFaults(folder),
]

/**
 * Every fault in a content folder: first those of each file, then those between files, then those of meetings. It can compare
 * files only if traits.yaml and questions.yaml fit their schemas and evidence.yaml is a map.
 */
export const faults = (folder: string): readonly Fault[] => [...examine(readFolder(folder)).faults, ...meetingFaults(folder)]

/**
 * The same on a day such as 2026-11-23. Sources read after that day are faults, and so is content that is only for trying things
 * out, or that leaves an answer of the made-up people to chance. `stale` lists what was checked too long ago: it is for the people
 * who edit the content, and stops no build.
 */
export const faultsOn = (
  today: string,
  folder: string,
): { readonly faults: readonly Fault[]; readonly stale: readonly Fault[] } => {
  const { faults: ofFiles, raw } = examine(readFolder(folder))
  const lasting = [...ofFiles, ...(raw ? [...triedOutFaults(raw), ...unstatedFaults(raw)] : []), ...meetingFaults(folder, today)]
  return raw
    ? { faults: [...lasting, ...futureFaults(raw, today)], stale: staleFaults(raw, today) }
    : { faults: lasting, stale: [] }
}

/**
 * Checks these files and joins them into a catalogue.
 * @throws ContentError naming every fault at once
 */
export const catalogueFrom = (files: readonly ContentFile[]): Catalogue => {
  const { faults: all, raw } = examine(files)
  if (all.length > 0 || !raw) throw new ContentError(all)
  return assemble(raw)
}

/** The same for a content folder. A damaged list of meetings stops it too. */
export const loadCatalogue = (folder: string): Catalogue => {
  const ofMeetings = meetingFaults(folder)
  if (ofMeetings.length > 0) throw new ContentError([...examine(readFolder(folder)).faults, ...ofMeetings])
  return catalogueFrom(readFolder(folder))
}

/**
 * The made-up mix of people behind the fairness page. It is not part of the catalogue, and never reaches the page.
 * @throws ContentError naming every fault at once
 */
export const mixIn = (files: readonly ContentFile[]): StatedMix => {
  const { faults: all, raw } = examine(files)
  if (all.length > 0 || !raw) throw new ContentError(all)
  if (raw.mix) return mixFrom(raw.mix.data)
  throw new ContentError([{ file: 'mix.yaml', line: 1, column: 1, message: 'this file is missing. Say what people to suppose.' }])
}

/** The same for a content folder. */
export const loadMix = (folder: string): StatedMix => mixIn(readFolder(folder))
