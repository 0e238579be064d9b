import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** What the commands are made of, and what they read and write. */
const parts = [
  'content',
  'docs',
  'machines',
  'src',
  'tests/support',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * A copy of the project in a folder of its own, so that no command that goes wrong can do harm to the project. It uses the
 * same packages, and keeps its own bundles. Whoever asks for it removes it.
 */
export const copyOfProject = (): string => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))
  for (const name of parts) {
    mkdirSync(dirname(join(copy, name)), { recursive: true })
    cpSync(join(project, name), join(copy, name), { recursive: true })
  }
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(project, 'node_modules')).filter((one) => one !== '.cache'))
    symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name))
  return copy
}
