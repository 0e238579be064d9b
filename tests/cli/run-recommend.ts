import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly faults: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** One of the commands, run as a program of its own: what it is given, and what it gives. */
export const runProgram = (
  name: string,
  input: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const program = spawn(process.execPath, ['src/cli/run.mjs', name, ...words], {
      cwd: root,
      env: { ...process.env, ...env },
    })
    let [out, said] = ['', '']
    program.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    program.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    program.on('error', reject)
    program.on('close', (status) => resolve({ status, out, faults: linesOf(said) }))
    program.stdin.end(input)
  })

export const runRecommend = (
  input: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => runProgram('recommend', input, words, env)

/** The same through npm, as the README says it. */
export const runThroughNpm = (input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const program = spawn('npm', ['run', '--silent', 'recommend'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
    let out = ''
    program.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    program.on('error', reject)
    program.on('close', () => resolve(out))
    program.stdin.end(input)
  })

export const resultsIn = ({ out }: Ended): readonly unknown[] => linesOf(out).map((line) => JSON.parse(line) as unknown)
