import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandName, argumentsOf, commands, helpOf, helpOfAll } from '../../src/cli/command.ts'
import { runHere } from './run-in-process.ts'
import { runProgram } from './run-recommend.ts'
import { project } from './run-script.ts'

const names = Object.keys(commands) as CommandName[]
const scripts = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** The commands of package.json that are ours, by the name of their source. */
const called = Object.entries(scripts).flatMap(([script, words]) => {
  const [, name] = /run\.mjs ([a-z-]+)$/.exec(words) ?? []
  return name === undefined ? [] : [[name, script] as const]
})

test('every command of package.json has its row, and every row its script and its source', () => {
  expect([...new Set(called.map(([name]) => name))].toSorted()).toEqual(names.toSorted())
  for (const [name, script] of called)
    expect(commands[name as CommandName].npm.replace(/--silent /, ''), name).toBe(`npm run ${script}`)
  const sources = ['src/cli', 'tests/bench'].flatMap((folder) => readdirSync(join(project, folder)))
  for (const name of names) expect(sources, name).toContain(`${name}.ts`)
})

describe.each(names)('the help of %s', (name) => {
  const { options, statuses, example, npm } = commands[name]

  test('tells everything that it takes, an example and every exit status, in lines that fit', () => {
    const help = helpOf(name)
    for (const [option, { value }] of Object.entries(options))
      expect(help).toMatch(new RegExp(`^  --${option}${value === undefined ? '' : ` ${value}`} `, 'm'))
    for (const status of [...Object.keys(statuses), '70']) expect(help).toMatch(new RegExp(`^  ${status} +\\S`, 'm'))
    expect(help).toContain(`\nExample\n  ${example}\n`)
    expect(example).toContain(npm)
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
  })

  test('gives an example that the command takes', () => {
    const [, words = ''] = / -- (.*)$/.exec(example) ?? []
    const args = [...words.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    expect(() => argumentsOf(name, args)).not.toThrow()
  })
})

test('--help is answered before anything is read or done, with exit status 0', async () => {
  const { run } = await import('../../src/cli/prove.ts')
  const asked = await runHere(run, ['--help'], '/no/such/folder')
  expect(asked).toEqual({ status: 0, out: helpOf('prove'), faults: [] })
})

test.concurrent.each([
  ['--help', [], helpOfAll()],
  ['help', [], helpOfAll()],
  ['explain', ['--help'], helpOf('explain')],
  ['bench', ['--help'], helpOf('bench')],
] as const)('run.mjs %s %j prints it', async (name, words, help) => {
  expect(await runProgram(name, '', words)).toEqual({ status: 0, out: `${help}\n`, faults: [] })
})

test('all commands stand in the list, a line or two each', () => {
  for (const name of names) expect(helpOfAll()).toContain(`  ${commands[name].npm} `)
})
