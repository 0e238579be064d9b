import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { refuseOutFolder } from '../../src/cli/out-folder.ts'
import { copyOfProject } from '../support/copy-of-project.ts'
import { project, runScript } from './run-script.ts'
import { minutes } from '../support/limits.ts'

const marker = '.which-group-build'

const emptyFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'out-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const namesIn = (folder: string): readonly string[] => readdirSync(folder).toSorted()

describe('where a build would do harm, nothing is touched', () => {
  // Asked here alone: a build that went wrong there would take the whole computer with it.
  test.each(['/', '/usr', homedir(), project, dirname(project), join(project, 'src'), join(project, 'tests/new')])(
    '%s',
    (folder) => {
      expect(() => refuseOutFolder(folder)).toThrow(/Name a new or empty folder\.$/)
    },
  )

  test('dist/ that is a link to elsewhere is no folder of ours', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own/mine.txt'), 'mine')
    symlinkSync(join(folder, 'own'), join(folder, 'dist'))
    vi.stubEnv('OUT', join(folder, 'dist'))
    try {
      expect(() => refuseOutFolder()).toThrow(/files that no build wrote \(mine\.txt\)/)
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test('a new folder, an empty one and one with the list of a build are left as they were until the build writes', () => {
    const folder = emptyFolder()
    refuseOutFolder(join(folder, 'new/site'))
    expect(namesIn(folder)).toEqual([])
    refuseOutFolder(folder)
    writeFileSync(join(folder, marker), '')
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    refuseOutFolder(folder)
    expect(namesIn(folder)).toEqual([marker, 'mine.txt'])
  })
})

describe('a build', () => {
  let checkout = ''
  beforeAll(() => {
    checkout = copyOfProject()
  })
  afterAll(() => rmSync(checkout, { recursive: true, force: true }))

  test(
    'writes where it was called from, replaces what a build wrote there before, and leaves every other file alone',
    async () => {
      const folder = emptyFolder()
      const build = () => runScript({ script: 'build', checkout, env: { OUT: 'site', INIT_CWD: folder } })
      expect((await build()).status).toBe(0)
      const site = join(folder, 'site')
      const first = namesIn(site)
      expect(first).toEqual(expect.arrayContaining([marker, 'index.html', '_headers', 'assets']))
      const assets = namesIn(join(site, 'assets'))
      // A file of the build before, someone's own, one that the list names wrongly, and one elsewhere.
      writeFileSync(join(folder, 'elsewhere.txt'), 'mine')
      for (const name of ['mine.txt', 'assets/mine.js', 'assets/old.js']) writeFileSync(join(site, name), '')
      const list = readFileSync(join(site, marker), 'utf8')
      writeFileSync(join(site, marker), `${list}assets/old.js\n../elsewhere.txt\n${join(folder, 'elsewhere.txt')}\n`)
      expect((await build()).status).toBe(0)
      expect(namesIn(join(site, 'assets'))).toEqual([...assets, 'mine.js'].toSorted())
      expect(namesIn(site)).toEqual([...first, 'mine.txt'].toSorted())
      expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('mine')
      expect(readFileSync(join(site, marker), 'utf8')).toBe(list)
      expect(existsSync(join(checkout, 'src/site'))).toBe(false)
    },
    minutes(5),
  )

  test(
    'by Vite itself is stopped as well, whatever names the folder, before anything is deleted',
    async () => {
      const folder = emptyFolder()
      writeFileSync(join(folder, 'mine.txt'), 'mine')
      const vite = (words: readonly string[], env: Readonly<Record<string, string>>) =>
        promisify(execFile)(process.execPath, [join(checkout, 'node_modules/vite/bin/vite.js'), 'build', ...words], {
          cwd: checkout,
          env: { ...process.env, NODE_ENV: 'production', ...env },
        })
      await expect(vite([], { OUT: folder })).rejects.toThrow('files that no build wrote (mine.txt)')
      await expect(vite(['--outDir', folder, '--emptyOutDir'], {})).rejects.toThrow('files that no build wrote (mine.txt)')
      expect(namesIn(folder)).toEqual(['mine.txt'])
    },
    minutes(2),
  )

  test(
    'onto a full disk says so in a line of its own, and the next build knows what it left',
    async () => {
      const folder = emptyFolder()
      writeFileSync(join(folder, marker), '')
      symlinkSync('/dev/full', join(folder, 'index.html'))
      const { status, said } = await runScript({ script: 'build', checkout, env: { OUT: folder } })
      expect(said.at(-1)).toMatch(/^".+\/index\.html" cannot be written \(ENOSPC\): the disk is full\. Free some space/)
      expect(said.filter((line) => /^\s+at /.test(line))).toEqual([])
      expect(status).toBe(70)
      expect(readFileSync(join(folder, marker), 'utf8')).toContain('\nindex.html\n')
    },
    minutes(5),
  )

  test(
    'of a page that is too heavy says so in lines of its own, and writes nothing',
    async () => {
      const folder = emptyFolder()
      const file = join(checkout, 'src/build/budget.ts')
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/most: [\d_]+/g, 'most: 1'))
      const { status, said } = await runScript({ script: 'build', checkout, env: { OUT: folder } })
      const lines = said.filter((line) => line.startsWith('The ') && line.includes(' at most 1 are allowed. '))
      expect({ status, lines: lines.length }).toEqual({ status: 1, lines: 3 })
      expect(said.filter((line) => /^\s+at /.test(line))).toEqual([])
      expect(namesIn(folder)).toEqual([])
    },
    minutes(5),
  )
})
