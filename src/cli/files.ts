import { closeSync, existsSync, openSync, readSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { leadsNowhere, makeFolder, whatsThere } from './paths.ts'
import { Refused } from './input.ts'

/** The same error, with the name of the file that could not be written: of a file that is open the system gives none. */
const naming = (path: string, error: unknown): unknown =>
  error instanceof Error ? Object.assign(error, { path, syscall: 'write' }) : error

/** A broken link is someone's own, and moving a file to its place would remove it. */
const refuseLinkToNowhere = (path: string): void => {
  if (leadsNowhere(path)) throw new Refused(`"${path}" is a broken link, so it was left alone. Remove it, or name another file.`)
}

/** Clears up after a failure. Another one must not hide the first. */
const tryToRemove = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // The first failure is reported.
  }
}

/**
 * Writes a file beside its place, then moves it there, so that anyone who looks finds the old one or the new one, whole.
 * @throws Refused if the place is a broken link
 */
export const writeWhole = (path: string, text: string): void => {
  refuseLinkToNowhere(path)
  // A link goes on leading to its file.
  const place = existsSync(path) ? realpathSync(path) : path
  const beside = `${place}.${process.pid}.part`
  try {
    if (whatsThere(place) === 'device') {
      writeFileSync(place, text)
      return
    }
    makeFolder(dirname(place))
    writeFileSync(beside, text)
    renameSync(beside, place)
  } catch (error) {
    tryToRemove(beside)
    throw naming(path, error)
  }
}

/** The beginning of a file; nothing if there is none. */
const beginningOf = (path: string): string => {
  if (whatsThere(path) !== 'file') return ''
  const bytes = Buffer.alloc(4096)
  const file = openSync(path, 'r')
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/**
 * Keeps a command from overwriting anything but an empty file or one that it wrote itself.
 * @throws Refused if the file holds something else, or is a broken link
 */
export const refuseOthers = (path: string, isOurs: (beginning: string) => boolean): void => {
  refuseLinkToNowhere(path)
  const beginning = beginningOf(path)
  if (beginning !== '' && !isOurs(beginning))
    throw new Refused(`"${path}" was not written by this command, so it was left alone. Move it, or name another file.`)
}
