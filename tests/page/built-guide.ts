import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runCommand } from '../support/browser/run-command.ts'
import { type ServedGuide, serveGuide } from './serve.ts'

const project = resolve(import.meta.dirname, '../..')

/**
 * Builds the guide as `npm run build` does, into a temporary folder, and serves it. `content` is another content folder, `more` what
 * else the build is told by its surroundings.
 * A process of its own, because the test run's NODE_ENV would make it a development build.
 */
export async function builtGuide(
  content = join(project, 'content'),
  more: Readonly<Record<string, string>> = {},
): Promise<ServedGuide> {
  const folder = await mkdtemp(join(tmpdir(), 'built-guide-'))
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const forget = () => rm(folder, { recursive: true, force: true })
  try {
    const env = { OUT: folder, CONTENT: content, NODE_ENV: 'production', ...more }
    await runCommand(process.execPath, [vite, 'build', '--logLevel', 'error'], { folder: project, env, minutes: 10 })
    const served = await serveGuide(folder)
    return { address: `${served.address}/`, close: () => served.close().then(forget) }
  } catch (error) {
    await forget()
    throw error
  }
}
