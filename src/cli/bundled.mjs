import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Vite puts the TypeScript of a command together into one file, so that Node 20 can run it without another tool. One file is also
// faster than its modules one by one, where every name that comes from another module is looked up each time. The file is kept
// until a source changes, since making it takes longer than most commands do.

const project = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(project, 'node_modules/.cache/commands')

// As Vite would set it: a command runs in the same surroundings whether it was bundled just now or before.
process.env.NODE_ENV ??= 'production'

/** So many sets of sources have their bundles kept: those that were used last. */
const mostKept = 6
const anHour = 3_600_000

const filesBelow = (folder) =>
  readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path)
    return entry.isFile() ? [path] : []
  })

/** Benches and the gallery are tests of a kind, and open the browser that the tests find. */
const folderOf = (name) => (name.startsWith('bench') ? 'tests/bench' : name === 'gallery' ? 'tests/gallery' : 'src/cli')

const sourceOf = (name) => `${folderOf(name)}/${name}.ts`

const foldersOf = (name) => (folderOf(name) === 'src/cli' ? ['src', 'machines'] : ['src', 'machines', 'tests'])

/** A name for everything that a command is made of: with any other sources, packages or Node it would be another. */
const keyOf = (name) => {
  const hash = createHash('sha256').update([project, process.version, process.env.NODE_ENV].join('\0'))
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json'].filter((path) => existsSync(join(project, path)))
  for (const path of [
    ...settings,
    ...foldersOf(name)
      .flatMap(filesBelow)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  ]) {
    const data = readFileSync(join(project, path))
    hash.update(`\0${path}\0${data.length}\0`).update(data)
  }
  return hash.digest('hex').slice(0, 24)
}

/** A bundled module still reads its neighbours from the folder of its source. */
const whereTheSourceIs = {
  name: 'where-the-source-is',
  transform: (code, id) =>
    id.includes('node_modules') || !code.includes('import.meta.')
      ? undefined
      : code
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
}

const bundle = async (name, folder) => {
  const { build } = await import('vite')
  await build({
    root: project,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [whereTheSourceIs],
    build: {
      ssr: sourceOf(name),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
}

/** Where nothing can be kept, a temporary folder from which the packages of the project are found all the same. */
const folderElsewhere = () => {
  const folder = mkdtempSync(join(tmpdir(), 'which-group-command-'))
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

const folderToMakeIn = () => {
  try {
    mkdirSync(cache, { recursive: true })
    return mkdtempSync(join(cache, 'making-'))
  } catch {
    return folderElsewhere()
  }
}

/** Removes what was used least lately, and what a process that was ended had begun. */
const prune = () => {
  const folders = readdirSync(cache)
    .map((name) => ({ name, used: statSync(join(cache, name)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used)
  const unfinished = folders.filter(({ name, used }) => name.startsWith('making-') && used < Date.now() - anHour)
  const finished = folders.filter(({ name }) => !name.startsWith('making-'))
  for (const { name } of [...unfinished, ...finished.slice(mostKept)]) rmSync(join(cache, name), { recursive: true, force: true })
}

/** Moves a bundle to its place, where another process may have put the same one meanwhile. Keeping saves time and nothing else. */
const keep = (made, place) => {
  try {
    mkdirSync(dirname(place), { recursive: true })
    renameSync(made, place)
    prune()
  } catch {
    // The next run makes it again.
  }
}

const touch = (folder) => {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Whoever may not write here may still read.
  }
}

/** The module that was kept, unless there is none or it is damaged. */
const keptAt = async (place) => {
  if (!existsSync(place)) return undefined
  const kept = await import(pathToFileURL(place).href).catch(() => undefined)
  return typeof kept?.run === 'function' ? kept : undefined
}

/** The module of a command in this folder. */
export const bundled = async (name) => {
  const key = keyOf(name)
  const place = join(cache, key, `${name}.js`)
  const kept = await keptAt(place)
  if (kept) {
    touch(dirname(place))
    return kept
  }
  const folder = folderToMakeIn()
  const made = join(folder, `${name}.js`)
  try {
    await bundle(name, folder)
    const module = await import(pathToFileURL(made).href)
    // A source that was edited meanwhile may be in it or not.
    if (dirname(folder) === cache && keyOf(name) === key) keep(made, place)
    return module
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
