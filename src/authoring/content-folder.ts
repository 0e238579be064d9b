import { join } from 'node:path'
import { ContentError } from '../content/fault.ts'
import { given, project } from './called-from.ts'
import { Refused } from './refused.ts'
import { whatsThere } from './whats-there.ts'

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
  const what = found === 'nothing' ? 'and there is no such folder' : 'which is a file'
  throw new Refused(`${by} names "${name}", ${what}. Name the folder that holds the content.`)
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
