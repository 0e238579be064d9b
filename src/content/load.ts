import { assemble } from './assemble.ts'
import { futureFaults, staleFaults } from './day-faults.ts'
import { ContentError, type Fault } from './fault.ts'
import { type ContentFile, readFolder } from './file.ts'
import { joinFaults } from './join-faults.ts'
import { type Raw, readContent } from './read.ts'
import type { Catalogue } from './shape.ts'

const examine = (files: readonly ContentFile[]): { readonly faults: readonly Fault[]; readonly raw?: Raw } => {
  const content = readContent(files)
  return content.raw ? { ...content, faults: [...content.faults, ...joinFaults(content.raw)] } : content
}

/**
 * Every fault in a content folder: each file's own, then those between files. The latter can be found
 * once traits.yaml and questions.yaml have no fault in their shape.
 */
export const faults = (folder: string): readonly Fault[] => examine(readFolder(folder)).faults

/**
 * The same on one day, such as 2026-11-23: sources cannot have been read later. Apart from these, what was checked
 * too long ago: that is for the people who keep the content, and stops no build.
 */
export const faultsOn = (
  today: string,
  folder: string,
): { readonly faults: readonly Fault[]; readonly stale: readonly Fault[] } => {
  const { faults: lasting, raw } = examine(readFolder(folder))
  return raw
    ? { faults: [...lasting, ...futureFaults(raw, today)], stale: staleFaults(raw, today) }
    : { faults: lasting, stale: [] }
}

/**
 * The checked catalogue that these files make.
 * @throws ContentError naming every fault at once
 */
export const catalogueFrom = (files: readonly ContentFile[]): Catalogue => {
  const { faults: all, raw } = examine(files)
  if (all.length > 0 || !raw) throw new ContentError(all)
  return assemble(raw)
}

/** The same, of a content folder. */
export const loadCatalogue = (folder: string): Catalogue => catalogueFrom(readFolder(folder))
