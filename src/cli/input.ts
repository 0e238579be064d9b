import { ContentError } from '../content/load.ts'
import { join, resolve } from 'node:path'
import exit from './exit-statuses.json' with { type: 'json' }
import { whatsThere } from './paths.ts'

/** The folder of the project that these commands belong to. */
export const project = resolve(import.meta.dirname, '../..')

/** The folder from which a command was called. npm runs every command in the project, and says where npm itself was called. */
const calledFrom = (): string => (process.cwd() === project ? (process.env['INIT_CWD'] ?? project) : process.cwd())

/** A path as whoever called the command means it. */
export const given = (path: string): string => resolve(calledFrom(), path)

/** A word as someone wrote it, in quotes, on one line and not too long. */
export const quoted = (word: string): string => JSON.stringify(word.length > 200 ? `${word.slice(0, 197)}...` : word)

/**
 * Thrown if a command cannot do what it was asked. The message names the fault and the remedy, one line for each fault. It is found
 * before anything is written, and the exit status is 2.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Returns what `work` returns. If it is refused, the program ends with that one line; Vite by itself would print more. */
export const orEnd = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    return process.exit(exit.refused)
  }
}

/** The content of the guide itself. */
export const ownContent = join(project, 'content')

/**
 * The content folder of this name; `by` is the option or variable that names it.
 * @throws Refused unless there is such a folder
 */
export const folderNamed = (name: string, by: string): string => {
  if (name === '') throw new Refused(`${by} is empty. Name the folder that holds the content, or leave ${by} out.`)
  const found = whatsThere(given(name))
  if (found === 'folder') return given(name)
  const what = found === 'nothing' ? 'but there is no such folder' : 'which is a file'
  throw new Refused(`${by} names ${quoted(name)}, ${what}. Name the folder that holds the content.`)
}

/**
 * Where the content lies: in the folder that the environment variable CONTENT names, or in content/.
 * @throws Refused where CONTENT names no folder
 */
export const contentFolder = (): string => {
  const named = process.env['CONTENT']
  return named === undefined ? ownContent : folderNamed(named, 'CONTENT')
}

/** The same folder as a fault names it: the way it was given. */
export const contentName = (): string => (process.env['CONTENT'] ?? 'content').replace(/\/+$/, '')

/** Every fault of content, one a line, after a line that counts them. Each begins with the folder as it was given. */
export const faultsInWords = ({ faults }: ContentError, folder = contentName()): string =>
  new ContentError(faults, folder).message
