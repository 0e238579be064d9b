import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyOfProject } from '../support/copy-of-project.ts'

/** A copy of the project that is gone when the test is over. */
const borrowed = (): string => {
  const copy = copyOfProject()
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  return copy
}

interface Ended {
  readonly status: number | null
  readonly said: string
}

/** A command that needs no content: it refuses this option by name. */
const refuse = (copy: string, name = 'explain', env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((done, failed) => {
    const program = spawn(process.execPath, ['src/cli/run.mjs', name, '--no-such-option'], {
      cwd: copy,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    program.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    program.on('error', failed)
    program.on('close', (status) => done({ status, said }))
  })

const refused: Ended = { status: 2, said: expect.stringContaining('There is no option "--no-such-option"') as string }

const cacheOf = (copy: string): string => join(copy, 'node_modules/.cache/commands')

/** The kept bundles, each by its path below the cache. */
const keptIn = (copy: string): readonly string[] =>
  existsSync(cacheOf(copy))
    ? readdirSync(cacheOf(copy), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
    : []

const edit = (copy: string, name: string, from: string, to: string): void => {
  const file = join(copy, name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

test('a command is bundled once, and once more after a change to any source, which it then follows', async () => {
  const copy = borrowed()
  expect(await refuse(copy)).toEqual(refused)
  const [first = '', ...others] = keptIn(copy)
  expect(others).toEqual([])
  const made = statSync(join(cacheOf(copy), first)).mtimeMs
  expect(await refuse(copy)).toEqual(refused)
  expect(keptIn(copy)).toEqual([first])
  expect(statSync(join(cacheOf(copy), first)).mtimeMs).toBe(made)
  edit(copy, 'src/cli/command.ts', 'There is no option', 'Nobody knows the option')
  expect((await refuse(copy)).said).toContain('Nobody knows the option "--no-such-option"')
  expect(keptIn(copy)).toHaveLength(2)
  writeFileSync(join(copy, 'src/proof/laws/made-up.ts'), 'export {}\n')
  await refuse(copy)
  edit(copy, 'package-lock.json', '"lockfileVersion"', '"lockfileVersion" ')
  await refuse(copy)
  expect(keptIn(copy)).toHaveLength(4)
})

test('several at once do no harm, and nothing unfinished is left', async () => {
  const copy = borrowed()
  const ended = await Promise.all(['explain', 'explain', 'recommend', 'recommend', 'explain'].map((name) => refuse(copy, name)))
  for (const one of ended) expect(one).toEqual(refused)
  expect(
    keptIn(copy)
      .map((name) => name.replace(/^.*\//, ''))
      .toSorted(),
  ).toEqual(['explain.js', 'recommend.js'])
  expect(readdirSync(cacheOf(copy))).toHaveLength(1)
})

test('a damaged bundle is made anew', async () => {
  const copy = borrowed()
  await refuse(copy)
  const [kept = ''] = keptIn(copy)
  writeFileSync(join(cacheOf(copy), kept), 'export const ru')
  expect(await refuse(copy)).toEqual(refused)
  expect(readFileSync(join(cacheOf(copy), kept), 'utf8')).toContain('There is no option')
})

test('where nothing can be kept, the command runs all the same, and leaves nothing behind', async () => {
  const copy = borrowed()
  // Permissions do not stop everyone; a file where a folder should be does.
  writeFileSync(join(copy, 'node_modules/.cache'), '')
  const temporary = join(copy, 'temporary')
  mkdirSync(temporary)
  expect(await refuse(copy, 'explain', { TMPDIR: temporary })).toEqual(refused)
  expect(readdirSync(temporary)).toEqual([])
})

test('bundles of sources that are long gone are removed, those used last are kept', async () => {
  const copy = borrowed()
  const days = Array.from({ length: 9 }, (_, day) => `used-on-day-${day}`)
  for (const [day, name] of days.entries()) {
    mkdirSync(join(cacheOf(copy), name), { recursive: true })
    utimesSync(join(cacheOf(copy), name), day * 86_400, day * 86_400)
  }
  await refuse(copy)
  const others = readdirSync(cacheOf(copy)).filter((name) => days.includes(name))
  expect(others).toEqual(days.slice(-5))
  expect(readdirSync(cacheOf(copy))).toHaveLength(6)
})
