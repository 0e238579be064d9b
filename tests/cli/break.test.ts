import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { commands } from '../../src/cli/command.ts'
import { run as explain } from '../../src/cli/explain.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { runHere } from './run-in-process.ts'
import { runScript } from './run-script.ts'

/** A folder that is gone when the test is over. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'break-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** An error that nobody foresaw, in the middle of a command. */
const planted = (throws: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(`Object.fromEntries = () => { ${throws} }`)}`

describe('a command that breaks', () => {
  test.each([
    [
      'an error',
      "throw new TypeError('planted\\nby a test')",
      /^The command "explain" failed, at .+: planted\. Please report this line\. DEBUG=1 prints more\.$/,
    ],
    [
      'something that is no error',
      "throw 'planted'",
      /^The command "explain" failed: planted\. Please report this line\. DEBUG=1 prints more\.$/,
    ],
  ])('says so in one line, with the status that means nothing else: %s', async (_, throws, says) => {
    const { status, said, out } = await runScript({ script: 'explain', args: ['{}'], env: { NODE_OPTIONS: planted(throws) } })
    expect(said).toEqual([expect.stringMatching(says)])
    expect({ status, out }).toEqual({ status: 70, out: '' })
  })

  test('says the same of a promise that nobody waits for', async () => {
    const throws = "void Promise.reject(new Error('planted')); return real(...given)"
    const module = `const real = Object.fromEntries; Object.fromEntries = (...given) => { ${throws} }`
    const { status, said } = await runScript({
      script: 'explain',
      args: ['{}'],
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` },
    })
    expect(said).toEqual([expect.stringMatching(/^The command "explain" failed, at .+: planted\. Please report this line/)])
    expect(status).toBe(70)
  })

  test('says where, to whoever asks for more', async () => {
    const { status, said } = await runScript({
      script: 'explain',
      args: ['{}'],
      env: { NODE_OPTIONS: planted("throw new TypeError('planted')"), DEBUG: '1' },
    })
    expect(status).toBe(70)
    expect(said.filter((line) => /^ +at /.test(line)).length).toBeGreaterThan(2)
  })

  test('that does not exist is answered with all that run.mjs takes', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', 'no-such-command'], {
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const names = Object.keys(commands).toSorted().join(', ')
    expect(stderr).toBe(`There is no command "no-such-command". run.mjs takes ${names}.\n`)
  })
})

describe('a reader that has seen enough, such as `head`', () => {
  test.each([
    ['recommend', ['--batch'], '{}\n'.repeat(500)],
    ['explain', [], '{}'],
    ['prove', [], ''],
  ])('ends %s quietly', async (script, args, input) => {
    const content = folderWith({ ...smallContent, 'mix.yaml': 'alarms: {}\nunanswered: 5\nanswers: {}\n' })
    const { status, said } = await runScript({ script, args, input, outTo: 'nobody', env: { CONTENT: content } })
    expect({ status, said }).toEqual({ status: 141, said: [] })
  })
})

describe('a byte-order mark in front of a sheet', () => {
  const marked = '\uFEFF{"who-for": "me"}'
  test('is taken by explain, as an argument and in a file', async () => {
    const folder = folderWith({ 'sheet.json': marked })
    const plain = await runHere(explain, ['{"who-for": "me"}'])
    expect(plain.status).toBe(0)
    expect(await runHere(explain, [marked])).toEqual(plain)
    expect(await runHere(explain, [join(folder, 'sheet.json')])).toEqual(plain)
  })

  test('is taken by recommend, also in the first line of many', async () => {
    const [one, many, plain] = await Promise.all(
      [
        { args: [], input: marked },
        { args: ['--batch'], input: `${marked}\n{"who-for": "me"}\n` },
        { args: ['--batch'], input: '{"who-for": "me"}\n' },
      ].map((asked) => runScript({ script: 'recommend', ...asked })),
    )
    expect(one).toMatchObject({ status: 0, said: [] })
    expect(JSON.parse(one?.out ?? '')).toEqual(JSON.parse(plain?.out ?? ''))
    expect(many?.out).toBe(`${plain?.out}${plain?.out}`)
  })
})
