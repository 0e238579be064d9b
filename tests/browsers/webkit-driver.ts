import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebkitPrograms } from './find-engines.ts'
import { until } from './waiting.ts'

interface RunningDriver {
  readonly address: string
  /** the folder in which its browser stores what a page saves */
  readonly downloads: string
  readonly stop: () => Promise<void>
}

// A phone is narrower than the buttons of the test browser's own bar would let its window be.
const narrowBar = '* { min-width: 0; padding: 0; margin: 0; }\n'

/** Starts the driver of WebKitGTK, and the screen on which its browser draws. */
export const startDriver = async ({ driver, screen }: WebkitPrograms): Promise<RunningDriver> => {
  const settings = await mkdtemp(join(tmpdir(), 'webkit-settings-'))
  await mkdir(join(settings, 'gtk-3.0'))
  await writeFile(join(settings, 'gtk-3.0/gtk.css'), narrowBar)
  const downloads = join(settings, 'downloads')
  await mkdir(downloads)
  await writeFile(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  const started: ChildProcess[] = []
  const end = (): void => started.forEach((one) => one.kill())
  process.once('exit', end)
  const stop = async (): Promise<void> => {
    process.removeListener('exit', end)
    end()
    await rm(settings, { recursive: true, force: true })
  }
  try {
    const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    started.push(xvfb)
    const display = await displayOf(xvfb)
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      XDG_CONFIG_HOME: settings,
      // Its sandbox does not run as root, nor inside a container, which is where builds run.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    }
    started.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }))
    const address = `http://127.0.0.1:${port}`
    await until('the driver of WebKitGTK', async () => (await fetch(`${address}/status`)).ok)
    return { address, downloads, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The number of the screen, which its program chooses itself so that two never meet. */
const displayOf = (xvfb: ChildProcess): Promise<string> =>
  new Promise((known, failed) => {
    let told = ''
    xvfb.once('error', failed).once('exit', () => failed(new Error('Xvfb ended before it had a screen.')))
    xvfb.stdio[3]?.on('data', (bytes: Buffer) => {
      told += String(bytes)
      if (told.includes('\n')) known(told.trim())
    })
  })

const freePort = (): Promise<number> =>
  new Promise((known, failed) => {
    const server = createServer()
    server.once('error', failed).listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => (at !== null && typeof at !== 'string' ? known(at.port) : failed(new Error('no port is free'))))
    })
  })
