import { makeFolder, whatsThere } from './paths.ts'
import {
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { Refused, contentFolder, given, project } from './input.ts'

/** Where the guide is built, unless OUT names another folder. */
const usual = join(project, 'dist')

/** In a folder that OUT names, the file that lists what the build wrote there. The next build replaces these files and no others. */
export const marker = '.which-group-build'

const firstLine = 'Files that a build of the guide wrote. The next build replaces them, and leaves all others alone.'

/** The folder that the guide is built into: the one that the environment variable OUT names, or dist/. */
export const outFolder = (): string => given(process.env['OUT'] ?? usual)

/** Whether that is the folder in which every build takes the place of the one before, whole. */
const isUsual = (folder: string): boolean => placeOf(folder) === join(placeOf(project), 'dist')

const isWithin = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The place itself, whatever links lead to it; of a place that is still to be made, the nearest folder is looked at. */
const placeOf = (path: string): string => {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? path : join(placeOf(dirname(path)), relative(dirname(path), path))
}

/** Folders of the project in which nothing is built. */
const sources = ['.ci', '.git', '.github', 'content', 'docs', 'machines', 'node_modules', 'src', 'tests']

/** Why nothing may be built there, as the end of a sentence; undefined where it may. */
const objection = (folder: string): string | undefined => {
  const place = placeOf(folder)
  const needed = [project, contentFolder()].map(placeOf)
  if (needed.some((one) => isWithin(one, place))) return "which contains the guide's own source or content"
  const own = [...sources.map((name) => join(project, name)), contentFolder()].map(placeOf)
  if (own.some((one) => isWithin(place, one))) return "which is inside the guide's own source or content"
  const found = whatsThere(place)
  if (found === 'file' || found === 'device') return 'which is not a folder'
  const names = found === 'folder' ? readdirSync(place) : []
  if (isUsual(place) || names.length === 0 || names.includes(marker)) return undefined
  const [first, ...more] = names.toSorted()
  return `which already contains files that no build wrote (${first}${more.length > 0 ? ` and ${more.length} more` : ''})`
}

/** Makes the folder and a file in it, and leaves nothing behind. */
const tryToWrite = (folder: string): void => {
  const made = makeFolder(folder)
  const trial = join(folder, `${marker}.${process.pid}.part`)
  writeFileSync(trial, '')
  rmSync(trial)
  for (const empty of made) rmdirSync(empty)
}

/**
 * Looks at the folder before anything in it is touched.
 * @throws Refused unless it is new, empty or made by a build
 */
export const refuseOutFolder = (folder = outFolder()): void => {
  const isNamed = folder === outFolder()
  if (isNamed && process.env['OUT'] === '')
    throw new Refused('OUT is empty. Name a folder, or leave OUT out to build into dist/.')
  const named = `${isNamed ? 'OUT' : '--outDir'} names ${folder}`
  const why = objection(folder)
  if (why !== undefined) throw new Refused(`${named}, ${why}. Name a new or empty folder.`)
  try {
    tryToWrite(folder)
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    throw new Refused(`${named}, which cannot be written to (${code}). Name another folder.`)
  }
}

/** The files that the build before wrote into a folder: never one outside of it, whatever the list says. */
const writtenBefore = (folder: string): readonly string[] => {
  const list = join(folder, marker)
  if (!existsSync(list)) return []
  const names = readFileSync(list, 'utf8').split('\n').slice(1)
  return names.filter((name) => name !== '' && name !== marker && isWithin(placeOf(join(folder, name)), placeOf(folder)))
}

/**
 * Looks, in a folder that a build made, at the files that the next one would write.
 * @throws Refused if one of them is there, and is none that the build before wrote: someone put it there, or it is a link
 */
const refuseToReplace = (folder: string, names: readonly string[]): void => {
  const before = writtenBefore(folder)
  const isForeign = (name: string): boolean => {
    const path = join(folder, name)
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (there === undefined || (there.isFile() && before.includes(name))) return false
    // A device, such as /dev/null, holds nothing that could be lost.
    return statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() !== true
  }
  const foreign = names.find(isForeign)
  if (foreign !== undefined)
    throw new Refused(`OUT names ${folder}, but no build wrote its ${foreign}. Move that file away, or name another folder.`)
}

/** Lists what a build writes. It is written first with what is there already, so that the next build knows of all of it even where this one is cut off. */
const writeList = (folder: string, names: readonly string[]): void =>
  writeFileSync(join(folder, marker), `${[firstLine, ...[...new Set(names)].toSorted()].join('\n')}\n`)

/** Lets a build write into no folder but dist/, a new one, an empty one, and one that a build made: from that it removes what only the build before wrote. */
export const builtInto = (): Plugin => {
  let folder = usual
  return {
    name: 'built-into',
    apply: 'build',
    config({ root = '', build = {} }) {
      folder = resolve(root, build.outDir ?? usual)
      refuseOutFolder(folder)
      return { build: { emptyOutDir: isUsual(folder) } }
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (isUsual(folder)) return
        makeFolder(folder)
        refuseToReplace(folder, Object.keys(bundle))
        writeList(folder, [...writtenBefore(folder), ...Object.keys(bundle)])
      },
    },
    writeBundle: {
      order: 'post',
      handler(_, bundle) {
        if (isUsual(folder)) return
        const written = Object.keys(bundle)
        for (const name of writtenBefore(folder)) {
          const file = join(folder, name)
          if (!written.includes(name) && lstatSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file)
        }
        writeList(folder, written)
      },
    },
  }
}
