import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, vi } from 'vitest'
import { run } from '../../src/cli/meetings-import.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly faults: readonly string[]
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the tests are over. */
export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'meetings-'))
  folders.push(folder)
  return folder
}

/** A file with this in it, in a folder that is gone when the tests are over. */
export const fileWith = (data: string | Uint8Array, name = 'listing'): string => {
  const file = join(emptyFolder(), name)
  writeFileSync(file, data)
  return file
}

export const startImport = (words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, ['src/cli/run.mjs', 'meetings-import', ...words], { cwd: root, env: { ...process.env, ...env } })

/** The command `meetings:import`, run as a program of its own. */
export const runImport = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const program = startImport(words, env)
    let [out, said] = ['', '']
    program.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part))
    program.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
    program.on('error', reject)
    program.on('close', (status) => resolve({ status, out, faults: said.split('\n').filter((line) => line !== '') }))
  })

/** The same without a program of its own, which is quicker. */
export const importHere = async (words: readonly string[]): Promise<Ended> => {
  const [log, error] = [vi.spyOn(console, 'log').mockReturnValue(), vi.spyOn(console, 'error').mockReturnValue()]
  try {
    const status = await run(words)
    const said = (spy: typeof log): string[] => spy.mock.calls.map((call) => String(call[0]))
    return {
      status,
      out: said(log)
        .map((line) => `${line}\n`)
        .join(''),
      faults: said(error),
    }
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}
