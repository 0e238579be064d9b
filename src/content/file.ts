import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { Fault } from './fault.ts'
import { startOf } from './place.ts'
import { yamlFaults } from './yaml-faults.ts'

export type Path = readonly PropertyKey[]

/** One YAML file of the content, with the means to say where in it something stands. */
export interface ContentFile {
  /** path below the content folder, such as groups/al-anon.yaml */
  readonly name: string
  readonly text: string
  readonly document: Document
  readonly data: unknown
  readonly faults: readonly Fault[]
  readonly at: (path: Path, message: string) => Fault
  /** the same, pointing at the key itself rather than at what it holds */
  readonly atKey: (path: Path, key: string, message: string) => Fault
  /** the same, at so many characters from the start */
  readonly atOffset: (offset: number, message: string) => Fault
}

const follow = (document: Document, path: Path): unknown => {
  let node: unknown = document.contents
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value
    else node = isSeq(node) ? node.items[Number(step)] : undefined
  }
  return node
}

/** The node at a path, or at the nearest place above it that exists. */
const nodeAt = (document: Document, path: Path): unknown => {
  for (let length = path.length; length >= 0; length--) {
    const node = follow(document, path.slice(0, length))
    if (isNode(node)) return node
  }
  return undefined
}

const parse = (name: string, text: string): ContentFile => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', customTags: [], logLevel: 'error' })
  const atOffset = (offset: number, message: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  const at = (path: Path, message: string): Fault => atOffset(startOf(nodeAt(document, path)), message)
  const atKey = (path: Path, key: string, message: string): Fault => {
    const found = follow(document, path)
    const holder = isAlias(found) ? found.resolve(document) : found
    const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
    return pair ? atOffset(startOf(pair.key), message) : at(path, message)
  }
  const { data, faults } = yamlFaults(document, text, atOffset)
  return { name, text, document, data, faults, at, atKey, atOffset }
}

const lastRead = new Map<string, ContentFile>()

/** A file of that name with this text. Of a name that is read again and again, only another text is parsed anew. */
export const readText = (name: string, text: string): ContentFile => {
  const last = lastRead.get(name)
  if (last?.text === text) return last
  const file = parse(name, text)
  lastRead.set(name, file)
  return file
}

const depth = (name: string): number => name.split('/').length

/** Whether a file, named by its path below the content folder, makes up the catalogue. Translations, and lists of meetings, have folders of their own. */
export const isOfCatalogue = (name: string): boolean => /\.ya?ml$/.test(name) && !/^(languages|meetings)\//.test(name)

/** Every YAML file that makes up the catalogue, in a settled order. */
export const readFolder = (folder: string): readonly ContentFile[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isOfCatalogue)
    .toSorted()
    .toSorted((a, b) => depth(a) - depth(b))
    .map((name) => readText(name, readFileSync(join(folder, name), 'utf8')))

/** groups/al-anon.yaml -> al-anon */
export const idOf = (name: string): string => name.replace(/^.*\//, '').replace(/\.yaml$/, '')
