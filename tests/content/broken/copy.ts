import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../../../src/content/fault.ts'

/** The content that people read. Only copies of it are ever broken. */
export const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url))

/** What happens to the text of a file, which may not have been there; undefined takes the file away. */
export type Edit = (text: string) => string | undefined

/** One thing done wrong to the content, and what the loader is expected to say about it. */
export interface SeededFault {
  readonly kind: string
  readonly file: string
  readonly edit: Edit
  /** what stands on the line that is reported, from the reported column on */
  readonly at: string
  /** pieces of the message */
  readonly says: readonly string[]
  /** how many more faults this one brings with it */
  readonly more?: number
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A copy of the content in a folder of its own, where some files were edited. Whoever asks for it removes it. */
export const copyOfContent = (edits: Readonly<Record<string, Edit>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(contentFolder, folder, { recursive: true })
  for (const [name, edit] of Object.entries(edits)) {
    const file = join(folder, name)
    const text = edit(textOf(file))
    mkdirSync(dirname(file), { recursive: true })
    if (text === undefined) rmSync(file, { recursive: true })
    else writeFileSync(file, text)
  }
  return folder
}

/** What a use of such a copy gives. The copy is gone afterwards. */
export const withBrokenContent = <Result>(edits: Readonly<Record<string, Edit>>, use: (folder: string) => Result): Result => {
  const folder = copyOfContent(edits)
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What stands where a fault is reported, up to the end of the line. */
export const placeOf = (folder: string, { file, line, column }: Fault): string =>
  (textOf(join(folder, file)).split('\n')[line - 1] ?? '').slice(column - 1)

/** Puts other words in place of the first that match, and fails where none do: then the content has changed, and the edit must follow. */
export const swap =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const found = typeof from === 'string' ? text.includes(from) : from.test(text)
    if (!found) throw new Error(`The content no longer holds ${String(from)}. Choose other words to break.`)
    return text.replace(from, () => to)
  }

/** Adds lines at the end of a file. */
export const append =
  (lines: string): Edit =>
  (text) =>
    `${text.trimEnd()}\n${lines}\n`

/** Puts a text in place of all there was. */
export const write =
  (text: string): Edit =>
  () =>
    text
