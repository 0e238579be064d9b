import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether a path is a link to something that is missing. */
export const leadsNowhere = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false }) !== undefined && !existsSync(path)

/** What a path leads to. Something that is read or written without an end, such as a device, is no file. */
export const whatsThere = (path: string): 'folder' | 'file' | 'device' | 'nothing' => {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'device'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code ?? '')) return 'nothing'
    throw error
  }
}

/**
 * Makes a folder, and those around it that are missing; returns the ones that it made, the innermost first. Node's own way
 * never ends in folders where the system lets nobody make any, such as /proc.
 */
export const makeFolder = (path: string): readonly string[] => {
  if (whatsThere(path) === 'folder') return []
  const around = dirname(path) === path ? [] : makeFolder(dirname(path))
  mkdirSync(path)
  return [path, ...around]
}
