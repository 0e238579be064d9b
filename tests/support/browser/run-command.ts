import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

interface Surroundings {
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  readonly minutes: number
}

/** The line of an error that says what went wrong, without the call stacks and logs around it. */
export function plainReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const lines = text.split('\n').map((line) => line.replace(/^\[pid=\d+\]/, '').trim())
  const telling =
    lines.find((line) => /error while loading shared libraries|FATAL|ENOTFOUND|ECONNREFUSED/.test(line)) ??
    lines.find((line) => line.startsWith('[err]')) ??
    lines.find((line) => line !== '') ??
    'no reason was given'
  return telling.replace(/^(\[err\]|browserType\.launch:) */, '').slice(0, 300)
}

/** Runs a program quietly and waits for its end; an ending that is not a success is an error with the program's own words. */
export async function runCommand(
  program: string,
  words: readonly string[],
  { folder, env = {}, minutes }: Surroundings,
): Promise<void> {
  try {
    await execute(program, words, {
      cwd: folder,
      env: { ...process.env, ...env },
      timeout: minutes * 60_000,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    throw new Error(`"${[program, ...words].join(' ')}" failed: ${ownWords(error, minutes)}`, { cause: error })
  }
}

function ownWords(error: unknown, minutes: number): string {
  if (!(error instanceof Error)) return String(error)
  if ('killed' in error && error.killed === true) return `it had not ended after ${minutes} minutes`
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : ''
  // npm's first lines are codes for programs to read; the sentence comes after them.
  const errors = said
    .split('\n')
    .filter((line) => /error|fail/i.test(line))
    .filter((line) => !/^npm (warn|error (code|errno|syscall))\b/.test(line))
  return plainReason(errors.length > 0 ? errors.join('\n') : error)
}
