import { OverLimit, compareCatalogues, incomparable, sameSheets, type Limits } from '#proof'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import type { Catalogue } from '#content'
import {
  ContentError,
  type ContentFile,
  catalogueFrom,
  isOfCatalogue,
  loadCatalogue,
  readFolder,
  readText,
} from '../content/load.ts'
import { Refused, contentFolder, contentName, faultsInWords, folderNamed, given as pathGiven, project } from './input.ts'
import { type Asked, command } from './command.ts'
import { isPage, pageOf } from './compare-page.ts'
import { type Report, anyChange, isDrawn, reportInText, reportOf } from './compare-report.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { refuseOthers, writeWhole } from './files.ts'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Thrown if there is nothing to compare with. The message says why in a sentence, or lists every fault. */
export class NotThere extends Error {}

const git = (folder: string, ...words: readonly string[]): string => {
  try {
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
  } catch {
    throw new NotThere(words.join(' '))
  }
}

const tried = <Result>(attempt: () => Result, otherwise: string): Result => {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof NotThere)) throw error
    throw new NotThere(otherwise)
  }
}

/** Whether the rules that are code, such as the numbers of the words, are others than at a revision of this project. */
const engineDiffers = (revision: string): boolean => {
  if (contentFolder() !== join(project, 'content')) return false
  try {
    return git(project, 'diff', '--name-only', revision, '--', 'src/engine').trim() !== ''
  } catch {
    return false
  }
}

/** The words of the page move no list, and which there are is up to the code: they are taken as they are now. */
const wordsFile = 'interface.yaml'

const withWordsOf = (folder: string, files: readonly ContentFile[]): readonly ContentFile[] =>
  files.map((file) => (file.name === wordsFile ? readText(wordsFile, readFileSync(join(folder, wordsFile), 'utf8')) : file))

const checked = (where: string, files: readonly ContentFile[], name: string): Catalogue => {
  try {
    return catalogueFrom(files)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    throw new NotThere(`The content ${where} cannot be used. ${faultsInWords(error, name)}`)
  }
}

/**
 * The catalogue as a git revision has it. It is read from git's own store: the files on disk stay untouched.
 * @throws NotThere for an unknown revision, or content with faults
 */
export const catalogueAt = (folder: string, revision: string): Catalogue => {
  const top = tried(
    () => git(folder, 'rev-parse', '--show-toplevel'),
    `${folder} is not in a git repository, so there is no revision to compare with. Name a folder instead: --content FOLDER.`,
  )
  const commit = tried(
    () => git(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`).trim(),
    `Git has no revision "${revision}" in ${top.trim()}. Name one such as HEAD, HEAD~1, a branch or a tag; in a shallow clone, fetch it first.`,
  )
  const names = git(folder, 'ls-tree', '-r', '-z', '--name-only', commit, '.').split('\0').filter(isOfCatalogue)
  if (names.length === 0)
    throw new NotThere(`There is no content at revision "${revision}": ${folder} was empty or missing then.`)
  const files = names.map((name) => readText(name, git(folder, 'show', `${commit}:./${name}`)))
  return checked(`at revision "${revision}"`, withWordsOf(folder, files), contentName())
}

/**
 * The catalogue in another folder, which is called `name`.
 * @throws NotThere for content with faults
 */
export const catalogueIn = (folder: string, other: string, name: string): Catalogue =>
  checked(`in ${name}`, withWordsOf(folder, readFolder(other)), name.replace(/\/+$/, ''))

interface Wanted {
  readonly revision: string | undefined
  readonly folder: string | undefined
  readonly html: string | undefined
  readonly limits: Limits
}

const limitsOf = ({ values, reportProgress }: Asked): Limits => {
  const end = Date.now() + Number(values['seconds']) * 1000
  const isOver = (): boolean => {
    reportProgress()
    return Date.now() >= end
  }
  return { states: Number(values['kinds']), isOver }
}

/**
 * What the arguments ask for.
 * @throws NotThere unless they name one revision or one folder
 */
const wantedBy = (given: Asked): Wanted => {
  const { content: folder, html } = given.values
  if (given.words.length + (folder === undefined ? 0 : 1) !== 1)
    throw new NotThere(
      'Name one thing to compare with, a revision or a folder: npm run compare -- REVISION, or npm run compare -- --content FOLDER.',
    )
  return {
    revision: given.words[0],
    folder,
    html: html === undefined ? undefined : pathGiven(html),
    limits: limitsOf(given),
  }
}

/** Both ways round where the questions differ: some sheets can be filled in under one of the two only. */
const reportsOf = (before: Catalogue, now: Catalogue, other: string, limits: Limits): readonly Report[] => {
  const own = 'the content as it is now'
  const forth = reportOf(compareCatalogues(before, now, limits), `From ${other} to ${own}`, own, other)
  if (sameSheets(before, now)) return [forth]
  return [forth, reportOf(compareCatalogues(now, before, limits), `The other way round: from ${own} to ${other}`, other, own)]
}

/**
 * Finds out beforehand, and leaves nothing behind.
 * @throws NotThere where the file cannot be written, Refused where it holds something else than such a page
 */
const tryToWrite = (file: string): void => {
  refuseOthers(file, isPage)
  const isThere = existsSync(file)
  try {
    closeSync(openSync(file, 'a'))
  } catch {
    throw new NotThere(`The page cannot be written to "${file}". Name a file in a folder that exists.`)
  }
  if (!isThere) rmSync(file)
}

const compare = (wanted: Wanted): number => {
  if (wanted.html !== undefined) tryToWrite(wanted.html)
  const folder = contentFolder()
  const now = loadCatalogue(folder)
  const before =
    wanted.folder === undefined
      ? catalogueAt(folder, wanted.revision ?? '')
      : catalogueIn(folder, folderNamed(wanted.folder, '--content'), wanted.folder)
  const why = incomparable(before, now)
  if (why !== undefined) throw new NotThere(why)
  const other = wanted.folder === undefined ? `revision ${wanted.revision}` : `the content in ${wanted.folder}`
  const reports = reportsOf(before, now, other, wanted.limits)
  console.log(reports.map(reportInText).join('\n\n'))
  if (wanted.folder === undefined && engineDiffers(wanted.revision ?? ''))
    console.error(
      `src/engine differs from ${other} too. That is not compared: both sides are counted with the engine as it is now.`,
    )
  if (wanted.html !== undefined) writeWhole(wanted.html, pageOf(reports))
  if (reports.some(({ partial }) => partial)) return exit.partial
  if (reports.some(anyChange)) return exit.found
  // Of lists that were only drawn from it is not known that none changes.
  return reports.some(isDrawn) ? exit.partial : exit.done
}

/**
 * `npm run compare -- REVISION`: which lists an edit of the content changes, over every possible sheet. Exit status 0 where
 * none does, 1 where some do, 2 where there is nothing to compare with, 3 where time or memory ran out, or no change was
 * found but not every sheet was counted. The order within the
 * first three, notices, cautions and wording are not compared.
 */
export const run = command('compare', (given) => {
  try {
    return compare(wantedBy(given))
  } catch (error) {
    if (error instanceof NotThere) throw new Refused(error.message)
    if (!(error instanceof OverLimit)) throw error
    console.log(`PARTIAL: nothing was compared. ${error.message}`)
    return exit.partial
  }
})
