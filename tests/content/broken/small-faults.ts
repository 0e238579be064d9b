import { ContentError, type Fault } from '../../../src/content/fault.ts'
import { type ContentFile, readText } from '../../../src/content/yaml-file.ts'
import { catalogueFrom } from '../../../src/content/load.ts'
import type { Edit } from './copy.ts'
import { smallContent } from './small-content.ts'

/** One thing done wrong to the small content, and every fault that it makes. */
export interface SmallFault {
  readonly what: string
  readonly file: string
  readonly edit: Edit
  readonly says: readonly string[]
}

const sound = new Map(Object.entries(smallContent).map(([name, text]) => [name, readText(name, text)]))

/** The files of the small content, some of them edited; an edit that gives nothing takes its file away. */
export const smallFiles = (edits: Readonly<Record<string, Edit>> = {}): readonly ContentFile[] => {
  const files = new Map(sound)
  for (const [name, edit] of Object.entries(edits)) {
    const text = edit(smallContent[name] ?? '')
    if (text === undefined) files.delete(name)
    else files.set(name, readText(name, text))
  }
  return [...files.values()]
}

const faultsOf = (files: readonly ContentFile[]): readonly Fault[] => {
  try {
    catalogueFrom(files)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.faults
    throw error
  }
}

/** A few words of a line, enough to tell where it is pointed at. */
const opening = (text: string): string => text.split(/\s/).slice(0, 2).join(' ').slice(0, 30)

/** Every fault of the small content so edited, each as its file, the words that are pointed at, and what is said of it. */
export const saidOf = (edits: Readonly<Record<string, Edit>>): readonly string[] => {
  const files = smallFiles(edits)
  return faultsOf(files).map(({ file, line, column, message }) => {
    const text = files.find(({ name }) => name === file)?.text ?? ''
    return `${file} at "${opening((text.split('\n')[line - 1] ?? '').slice(column - 1))}": ${message}`
  })
}
