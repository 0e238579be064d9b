import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandName, argumentsOf, commands, helpOf, helpOfAll, optionsOf, usageOf } from '../../src/cli/command.ts'
import exit from '../../src/cli/exit-statuses.json' with { type: 'json' }
import { run as runHelp } from '../../src/cli/help.ts'
import { runHere } from './run-in-process.ts'
import { runProgram } from './run-recommend.ts'
import { project } from './run-script.ts'

const names = Object.keys(commands) as CommandName[]
const scripts = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts

/** Where the commands are: what opens a browser stands with the tests, which find one. */
const folders = ['src/cli', 'tests/bench', 'tests/gallery']

/** The commands of package.json that are ours, by the name of their source. */
const called = Object.entries(scripts).flatMap(([script, words]) => {
  const [, name] = /run\.mjs ([a-z-]+)$/.exec(words) ?? []
  return name === undefined ? [] : [[name, script] as const]
})

test('every command of package.json has its row, and every row its script and its source', () => {
  expect([...new Set(called.map(([name]) => name))].toSorted()).toEqual(names.toSorted())
  for (const [name, script] of called)
    expect(commands[name as CommandName].npm.replace(/--silent /, ''), name).toBe(`npm run ${script}`)
  const sources = folders.flatMap((folder) => readdirSync(join(project, folder)))
  for (const name of names) expect(sources, name).toContain(`${name}.ts`)
})

describe.each(names)('the help of %s', (name) => {
  const { statuses, example, npm, output } = commands[name]

  test('tells everything that it takes, an example and every exit status, in lines that fit', () => {
    const help = helpOf(name)
    for (const [option, { value }] of Object.entries(optionsOf(name)))
      expect(help).toMatch(new RegExp(`^  --${option}${value === undefined ? '' : ` ${value}`} `, 'm'))
    for (const status of [...Object.keys(statuses), '70']) expect(help).toMatch(new RegExp(`^  ${status} +\\S`, 'm'))
    expect(help.replaceAll(/\s+/g, ' ')).toContain(`standard output ${output}`)
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

/** Where the source of a command is. */
const sourceOf = (name: string): string =>
  `${folders.find((folder) => existsSync(join(project, folder, `${name}.ts`))) ?? 'nowhere'}/${name}.ts`

test.each(names)('%s has --quiet exactly if it says that it is still running', (name) => {
  const saysSo = readFileSync(join(project, sourceOf(name)), 'utf8').includes('reportProgress')
  expect(Object.keys(optionsOf(name)).includes('quiet')).toBe(saysSo)
})

test('exit statuses have their names in one file, and no command has others', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(project, folder))
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const inFigures = /\bexit(Code =|\() ?\d|\breturn \d+\n|\breturn .+\? \d+ : \d+\n/
  const isStatus = (name: string): boolean => names.some((one) => sourceOf(one) === name) || name.endsWith('.mjs')
  for (const name of files.filter(isStatus)) expect(readFileSync(join(project, name), 'utf8'), name).not.toMatch(inFigures)
  const known = Object.values(exit).map(String)
  for (const name of names) for (const status of Object.keys(commands[name].statuses)) expect(known, name).toContain(status)
})

test.each([
  ['recommend', 'npm run --silent recommend [-- OPTIONS] < answers.json'],
  ['explain', 'npm run --silent explain [-- SHEET]'],
  ['prove', 'npm run prove [-- OPTIONS]'],
  ['compare', 'npm run compare -- (REVISION | --content FOLDER) [OPTIONS]'],
  ['new-group', 'npm run new:group -- ID'],
  ['meetings-import', 'npm run --silent meetings:import -- --format FORMAT --group ID --in FILE [OPTIONS]'],
  ['build', 'npm run build'],
  ['gallery', 'npm run gallery [-- OPTIONS]'],
  ['help', 'npm run help [-- COMMAND]'],
] as const)('the usage line of %s says what is required, what is optional, and what is read', (name, usage) => {
  expect(usageOf(name)).toBe(usage)
  expect(helpOf(name).split('\n')[0]).toBe(usage)
})

describe('npm run help -- COMMAND', () => {
  test.each(called)('says of %s, by either of its names, what --help says', async (name, script) => {
    const expected = { status: 0, out: helpOf(name as CommandName), faults: [] }
    expect(await runHere(runHelp, [name])).toEqual(expected)
    expect(await runHere(runHelp, [script])).toEqual(expected)
  })

  test.each([
    [
      ['meeting:import'],
      'The guide has no command "meeting:import" of its own. Did you mean `meetings:import`? docs/commands.md describes every command.',
    ],
    [
      ['nonsense'],
      expect.stringMatching(
        /^The guide has no command "nonsense" of its own\. Known: recommend, .+, bench:page, bench:walks, gallery, help\. docs\/commands\.md describes every command\.$/,
      ),
    ],
    [['prove', 'compare'], 'Name one command, not 2.'],
  ])('refuses %j', async (words, fault) => {
    expect(await runHere(runHelp, words)).toEqual({ status: 2, out: '', faults: [fault] })
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
  ['help', ['explain'], helpOf('explain')],
  ['explain', ['--help'], helpOf('explain')],
  ['bench', ['--help'], helpOf('bench')],
] as const)('run.mjs %s %j prints it', async (name, words, help) => {
  expect(await runProgram(name, '', words)).toEqual({ status: 0, out: `${help}\n`, faults: [] })
})

test('all commands stand in the list, a line or two each', () => {
  for (const name of names) expect(helpOfAll()).toContain(`  ${commands[name].npm} `)
})
