import { closeSync, openSync, readSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { recommend } from '#engine'
import { ContentError } from '../content/fault.ts'
import { loadCatalogue } from '../content/load.ts'
import type { Catalogue } from '../content/catalogue.ts'
import { given as pathGiven } from './called-from.ts'
import { contentFolder, faultsInWords } from './content-folder.ts'
import { explained } from './explain-text.ts'
import { sheetIn } from './given-sheet.ts'

const usage = `Give one sheet: as JSON such as '{"who-for": "me"}', as the name of a file that holds it, or on standard input.`

type Given = { readonly text: string } | { readonly fault: string }

/** No sheet is longer, in bytes; a device may have no end. */
const longest = 1_000_000

const startOf = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(longest + 1)
    let read = 0
    for (let more = -1; more !== 0 && read < bytes.length; read += more)
      more = readSync(file, bytes, read, bytes.length - read, null)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}

const inFile = (name: string): Given => {
  try {
    const start = startOf(pathGiven(name))
    return start.length > longest ? { fault: `"${name}" is longer than any sheet. ${usage}` } : { text: start }
  } catch {
    return { fault: `There is no file "${name}" that can be read. ${usage}` }
  }
}

/** The sheet's text: the argument itself where it looks like JSON, else the file of that name, else standard input. */
const given = async (args: readonly string[]): Promise<Given> => {
  const [only, more] = args
  if (more !== undefined) return { fault: `There are ${args.length} sheets. ${usage}` }
  if (only === undefined || only === '-') return { text: await text(process.stdin) }
  if (only.startsWith('-')) return { fault: `There is no option "${only}". ${usage}` }
  return /^[\s\uFEFF]*[[{"]/.test(only) ? { text: only } : inFile(only)
}

const refused = (faults: readonly string[]): number => {
  for (const fault of faults) console.error(fault)
  return 2
}

const explain = (catalogue: Catalogue, sheetText: string): number => {
  const read = sheetIn(catalogue, sheetText)
  if ('faults' in read) return refused(read.faults)
  console.log(explained(catalogue, read.sheet, recommend(catalogue, read.sheet)))
  return 0
}

/**
 * `npm run --silent explain -- SHEET`: the lists of one sheet as a person would read them. Exit status 2, and one line a
 * fault on standard error, where the answers cannot be used.
 */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    const sheet = await given(args)
    return 'fault' in sheet ? refused([sheet.fault]) : explain(loadCatalogue(contentFolder()), sheet.text)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return refused([faultsInWords(error)])
  }
}
