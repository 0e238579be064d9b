import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, LineCounter, type YAMLError, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Fault } from './fault.ts'
import { didYouMean } from './did-you-mean.ts'

/** Where a part of a YAML file starts and ends, in characters from the start of the file. */
export const rangeOf = (node: unknown): readonly [start: number, end: number] =>
  isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0]

export const startOf = (node: unknown): number => rangeOf(node)[0]

type AtOffset = (offset: number, message: string) => Fault

const errorMessage = ({ code, message }: YAMLError, text: string, offset: number): string => {
  if (code === 'DUPLICATE_KEY') return `\`${text.slice(offset).replace(/[\s:][^]*$/, '')}\` is here a second time. Keep one.`
  if (code === 'MULTIPLE_DOCS') return 'a second document starts here. One file holds one; remove the line.'
  return `${message.replace(/ at line \d+, column \d+[^]*$/, '')}. Correct the YAML here.`
}

/** Aliases without an anchor, and names that have a meaning of their own in JavaScript. */
const nameFaults = (document: Document, atOffset: AtOffset): Fault[] => {
  const anchors: string[] = []
  const faults: Fault[] = []
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.push(node.anchor)
    },
    Alias(_, node) {
      if (node.resolve(document)) return
      faults.push(atOffset(startOf(node), `nothing above is marked \`&${node.source}\`. ${didYouMean(node.source, anchors)}`))
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        faults.push(atOffset(startOf(key), '`__proto__` cannot be a name. Choose another.'))
    },
  })
  return faults
}

/** The file's data with aliases filled in. A few aliases can stand for more data than memory holds, or for themselves. */
const unfold = (document: Document, atOffset: AtOffset): { data?: unknown; faults: readonly Fault[] } => {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 200 })
    JSON.stringify(data)
    return { data, faults: [] }
  } catch {
    let first = 0
    visit(document, {
      Alias(_, node) {
        first = startOf(node)
        return visit.BREAK
      },
    })
    return { faults: [atOffset(first, 'the repetitions that start here go on without end, or nearly so. Write the words out.')] }
  }
}

/** Repeated names, and the first error in the YAML. Later errors mostly follow from the first. */
const firstErrors = ({ errors, warnings }: Document): YAMLError[] => {
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  const [breaks] = errors.filter((error) => !twice.includes(error))
  return breaks ? [...twice.filter(({ pos }) => pos[0] < breaks.pos[0]), breaks] : [...twice, ...warnings]
}

/** The file as plain data, or why it cannot be read. */
export const yamlFaults = (
  document: Document,
  text: string,
  atOffset: AtOffset,
): { data?: unknown; faults: readonly Fault[] } => {
  const errors = firstErrors(document).map((error) => atOffset(error.pos[0], errorMessage(error, text, error.pos[0])))
  const faults = errors.length > 0 ? errors : nameFaults(document, atOffset)
  return faults.length > 0 ? { faults } : unfold(document, atOffset)
}

export type Path = readonly PropertyKey[]

/** One YAML file of the content. It can report faults at a path, a key or an offset. */
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
  /** the same, at a number of characters from the start */
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

/** The node at a path, or the nearest node above it. */
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

/** For each name, the file as first read and as last read. */
const earlier = new Map<string, readonly ContentFile[]>()

/** The file with this name and text. A text that was the first or the last read under its name is not parsed again. */
export const readText = (name: string, text: string): ContentFile => {
  const [first, ...later] = earlier.get(name) ?? []
  const known = [first, ...later].find((file) => file?.text === text)
  if (known) return known
  const file = parse(name, text)
  earlier.set(name, first ? [first, file] : [file])
  return file
}

const depth = (name: string): number => name.split('/').length

/** Whether a file, given by its path below the content folder, belongs to the catalogue. Translations and lists of meetings have their own folders. */
export const isOfCatalogue = (name: string): boolean => /\.ya?ml$/.test(name) && !/^(languages|meetings)\//.test(name)

/** Every YAML file of the catalogue, always in the same order. */
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
