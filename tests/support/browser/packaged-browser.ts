import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { oneAtATime } from '../../page/one-at-a-time.ts'
import { runCommand } from './run-command.ts'
import type { BrowserStart } from './try-browser.ts'

const PACKAGE = resolve(import.meta.dirname, './packaged')
const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/packaged-chromium')

/** The Chromium that comes through npm, fetched and unpacked if this is the first time. Linux on x64 only. */
export async function packagedBrowser(): Promise<BrowserStart> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it exists for Linux on x64 only, and this is ${process.platform} on ${process.arch}`)
  }
  // A folder for each lock file: a newer package must not be answered with an older browser.
  const lock = await readFile(join(PACKAGE, 'package-lock.json'))
  const folder = join(CACHE, createHash('sha256').update(lock).digest('hex').slice(0, 12))
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true })
    await oneAtATime(join(CACHE, 'being-unpacked'), async () => {
      if (!existsSync(folder)) await unpackInto(folder)
    })
  }

  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '')
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: {
      LD_LIBRARY_PATH: libraries.join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      // Where the settings in that folder keep the list of fonts.
      XDG_CACHE_HOME: folder,
    },
  }
}

async function unpackInto(folder: string): Promise<void> {
  // Unpacked beside its place and moved there whole: the package takes whatever already lies in TMPDIR for a finished browser.
  const beside = join(CACHE, 'unpacking')
  const unpack = async () => {
    await rm(beside, { recursive: true, force: true })
    await mkdir(beside)
    await runCommand(process.execPath, ['unpack.mjs'], {
      folder: PACKAGE,
      env: { TMPDIR: beside },
      minutes: 2,
    })
  }
  try {
    await unpack().catch(async () => {
      await install()
      await unpack()
    })
    await rename(beside, folder)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

// The package asks for a newer Node than we do, and runs on Node 20 all the same: an engine-strict setting must not stop it.
const install = () =>
  runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'], {
    folder: PACKAGE,
    minutes: 5,
  })
