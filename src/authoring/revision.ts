import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError } from '../content/fault.ts'
import { type ContentFile, isOfCatalogue, readFolder, readText } from '../content/yaml-file.ts'
import { catalogueFrom } from '../content/load.ts'
import type { Catalogue } from '../content/catalogue.ts'
import { contentName, faultsInWords } from './content-folder.ts'

/** Why the content that was to be compared cannot be used, in a sentence or with every fault. */
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
    `${folder} is in no git repository, so there is no revision to compare with. Give a folder: --content FOLDER.`,
  )
  const commit = tried(
    () => git(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`).trim(),
    `Git knows no revision "${revision}" in ${top.trim()}. Give one such as HEAD, HEAD~1, a branch or a tag; a shallow copy may have to fetch it first.`,
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
