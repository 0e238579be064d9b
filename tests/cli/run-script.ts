import { spawn } from 'node:child_process'
import { openSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { minutes } from '../support/limits.ts'

export const project = resolve(import.meta.dirname, '../..')

export interface Ended {
  readonly status: number | null
  readonly out: string
  /** what was said on standard error, line by line */
  readonly said: readonly string[]
}

export interface Asked {
  /** one of the scripts of package.json */
  readonly script: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  /** the checkout, or a copy of it, that the script belongs to */
  readonly checkout?: string
  /** where standard output goes, instead of to whoever asks; `nobody` closes it at once */
  readonly outTo?: string
  /** a file or folder in the place of what is typed */
  readonly inFrom?: string
}

/** The same surroundings for every command, whoever runs the tests, and in whatever folder. */
const surroundings = (checkout: string): NodeJS.ProcessEnv => {
  const own = ['CONTENT', 'OUT', 'DEBUG', 'INIT_CWD', 'NODE_OPTIONS', 'PRERENDER']
  const kept = Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('npm_'))
  const path = [join(checkout, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  return { ...Object.fromEntries(kept), PATH: path, NODE_ENV: 'production' }
}

/** A script of package.json as npm runs it, in a process of its own. */
export const runScript = ({
  script,
  args = [],
  env = {},
  input = '',
  checkout = project,
  outTo,
  inFrom,
}: Asked): Promise<Ended> =>
  new Promise((done, failed) => {
    const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const program = spawn('sh', ['-c', `exec ${scripts[script]} "$@"`, script, ...args], {
      cwd: checkout,
      env: { ...surroundings(checkout), ...env },
      // A command that never ends is a fault like others.
      timeout: minutes(5),
      killSignal: 'SIGKILL',
      stdio: [
        inFrom === undefined ? 'pipe' : openSync(inFrom, 'r'),
        outTo === undefined || outTo === 'nobody' ? 'pipe' : openSync(outTo, 'w'),
        'pipe',
      ],
    })
    let [out, said] = ['', '']
    program.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part))
    if (outTo === 'nobody') program.stdout?.destroy()
    program.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
    program.on('error', failed)
    program.on('close', (status) => done({ status, out, said: said.split('\n').filter((line) => line !== '') }))
    // A command that refuses its words reads nothing.
    program.stdin?.on('error', () => undefined)
    program.stdin?.end(input)
  })

/** Every file and folder below these, with how long it is and when it was last written. */
export const stateOf = (...folders: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const found = statSync(path, { throwIfNoEntry: false })
        return [path, found?.isFile() ? `${found.size} ${found.mtimeMs}` : entry.isSymbolicLink() ? 'link' : 'folder'] as const
      }),
    ),
  )
