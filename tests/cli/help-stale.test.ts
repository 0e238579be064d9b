import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inOneLine } from '../../src/content/fault.ts'
import { faults, faultsOn, loadCatalogue } from '../../src/content/load.ts'
import { type Edit, append, copyOfContent, placeOf, swap, withBrokenContent } from '../content/broken/copy.ts'
import { catalogue } from '../support/sheets.ts'

const countries = Object.entries(catalogue.help)
const called = countries.flatMap(([country, { emergency, lines }]) => [
  { country, what: 'the emergency number', place: 'number:', ...emergency },
  ...lines.map((line) => ({ country, what: `\`${line.name}\``, place: `id: ${line.id}`, ...line })),
])
const files = countries.map(([country]) => `help/${country}.yaml`)

/** A file as if every source in it had been read on that day: one so far ahead that nothing else is as new, or long gone. */
const readOn =
  (day: string) =>
  (text: string): string =>
    text.replaceAll(/checked: \S+/g, `checked: ${day}`)

const allReadOn = (day: string): Readonly<Record<string, Edit>> => Object.fromEntries(files.map((file) => [file, readOn(day)]))

const { help: _, sources: __, ...otherContent } = catalogue

describe('a help line that was checked too long ago', () => {
  test('is none on the 180th day', () =>
    withBrokenContent(allReadOn('2999-01-01'), (folder) => {
      expect(faultsOn('2999-06-30', folder)).toEqual({ faults: [], stale: [] })
    }))

  test('is every line and every emergency number on the 181st, each where it stands, by name, with its day and the remedy', () =>
    withBrokenContent(allReadOn('2999-01-01'), (folder) => {
      const { faults: others, stale } = faultsOn('2999-07-01', folder)
      expect(others).toEqual([])
      const told = stale.map((fault) => `${fault.file} ${placeOf(folder, fault)} ${inOneLine(fault)}`)
      expect(told).toHaveLength(called.length)
      for (const { country, what, place, sources } of called) {
        const ids = sources.map((id) => id.replace(`${country}/`, '')).join(', ')
        const start = `help/${country}.yaml ${place}`
        const says = `: ${what} was last checked on 2999-01-01, more than 180 days ago. Read a source of it again (${ids}), and write the day there as \`checked\`.`
        expect(told.filter((one) => one.startsWith(start) && one.endsWith(says))).toHaveLength(1)
      }
    }))

  test('is none where one of its sources was read since; a line that leans on no such source still is one', () => {
    const shoutReadSince: Edit = (text) =>
      swap(/(?<=title: Shout, .*\n.*\n.*\n {4}checked: )\S+/, '2999-05-01')(readOn('2999-01-01')(text))
    withBrokenContent({ ...allReadOn('2999-01-01'), 'help/england.yaml': shoutReadSince }, (folder) => {
      const { stale } = faultsOn('2999-07-01', folder)
      expect(stale).toHaveLength(called.length - 1)
      const shout = stale.filter(({ message }) => message.startsWith('`Shout`')).map(({ file }) => file)
      expect(shout).not.toContain('help/england.yaml')
      expect(shout).toContain('help/wales.yaml')
      const { england, wales } = loadCatalogue(folder).help
      expect([england, wales].map((help) => help?.lines.find(({ id }) => id === 'shout')?.checked)).toEqual([
        '2999-05-01',
        '2999-01-01',
      ])
    })
  })

  test('is none where a study that all files share was read since', () => {
    const edits: Readonly<Record<string, Edit>> = {
      ...allReadOn('2999-01-01'),
      'help/elsewhere.yaml': (text) =>
        readOn('2999-01-01')(text).replaceAll('sources: [support-lines-2026]', 'sources: [support-lines-2026, kelly-2023]'),
      'evidence.yaml': swap(/(?<=\nkelly-2023:\n(?: .*\n)*? {2}checked: )\S+/, '2999-05-01'),
    }
    withBrokenContent(edits, (folder) => {
      expect(faultsOn('2999-07-01', folder).stale.filter(({ file }) => file === 'help/elsewhere.yaml')).toEqual([])
      expect(faultsOn('2999-10-29', folder).stale.filter(({ file }) => file === 'help/elsewhere.yaml')).toHaveLength(2)
    })
  })

  test('stops no build, and changes nothing else that is known about the content', () =>
    withBrokenContent(allReadOn('1999-12-31'), (folder) => {
      expect(faults(folder)).toEqual([])
      const { help, sources: _sources, ...others } = loadCatalogue(folder)
      expect(Object.values(help).flatMap(({ lines }) => lines.filter(({ checked }) => checked !== '1999-12-31'))).toEqual([])
      expect(others).toEqual(otherContent)
    }))
})

describe('a day to come', () => {
  test.each([
    ['help/wales.yaml', /checked: \S+/, 'checked: 2999-12-31', '`support-lines-2026`'],
    ['groups/al-anon.yaml', /checked: \S+/, 'checked: 2999-12-31', 'was read on 2999-12-31'],
    ['evidence.yaml', /checked: \S+/, 'checked: 2999-12-31', 'was read on 2999-12-31'],
  ])('is a fault of %s until it has come', (file, from, to, says) =>
    withBrokenContent({ ...allReadOn('2999-01-01'), [file]: swap(from, to) }, (folder) => {
      const [fault, ...others] = faultsOn('2999-12-30', folder).faults
      expect(others).toEqual([])
      expect(fault?.message).toContain(says)
      expect(fault?.message).toContain('which is in the future. Write the day on which it was read.')
      expect(fault && placeOf(folder, fault)).toBe('2999-12-31')
      expect(fault?.file).toBe(file)
      expect(faultsOn('2999-12-31', folder).faults).toEqual([])
    }),
  )

  test('is looked for beside the faults that a file has already, whatever they are', () =>
    withBrokenContent({ ...allReadOn('2999-12-31'), 'evidence.yaml': append('spare-study:') }, (folder) => {
      const found = faultsOn('2999-12-30', folder).faults.map(({ message }) => message)
      expect(found.some((message) => message.startsWith('`spare-study` is empty'))).toBe(true)
      expect(found.filter((message) => message.includes('in the future')).length).toBeGreaterThanOrEqual(countries.length)
    }))
})

interface Ended {
  readonly folder: string
  readonly status: number
  readonly out: string
  /** what was said on standard error, line by line */
  readonly told: readonly string[]
}

/** What the command says of a copy of the content in which every help line was checked on that day. */
const checkContent = (day: string, args: readonly string[] = []): Promise<Ended> => {
  const folder = copyOfContent(allReadOn(day))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/run.mjs', 'check-content', ...args],
      { env: { ...process.env, CONTENT: folder } },
      (_error, out, told) => resolve({ folder, status: child.exitCode ?? -1, out, told: told.split('\n').slice(0, -1) }),
    )
  })
}

describe('the command', () => {
  const message = /^\/help\/[a-z-]+\.yaml:\d+:\d+: .+ was last checked on 1999-12-31, more than 180 days ago\. Read .+$/

  test('fails where a line was checked too long ago, with one line for each', async () => {
    const { folder, status, out, told } = await checkContent('1999-12-31')
    expect({ status, out }).toEqual({ status: 1, out: `${called.length} faults to correct.\n` })
    expect(told).toHaveLength(called.length)
    for (const line of told) {
      expect(line.startsWith(folder)).toBe(true)
      expect(line.slice(folder.length)).toMatch(message)
    }
  })

  test('says the same as warnings and passes, where that is allowed', async () => {
    const [refused, allowed] = await Promise.all([checkContent('1999-12-31'), checkContent('1999-12-31', ['--allow-stale'])])
    expect(allowed.told).toEqual(refused.told.map((line) => `Warning: ${line.replace(refused.folder, allowed.folder)}`))
    expect(allowed.status).toBe(0)
    expect(allowed.out).toBe(
      `The content has no faults. ${called.length} warnings about helplines to check again when you are online.\n`,
    )
  })

  test('fails where a day is to come, whatever is allowed', async () => {
    const { status, told } = await checkContent('2999-12-31', ['--allow-stale'])
    expect(status).toBe(1)
    expect(told.length).toBeGreaterThanOrEqual(countries.length)
    for (const line of told) expect(line).toContain('in the future')
  })

  test('refuses an option that there is not', async () => {
    const { status, told } = await checkContent('2026-11-23', ['--allow-stail'])
    expect(status).toBe(2)
    expect(told).toEqual(['There is no option "--allow-stail". Did you mean `--allow-stale`?'])
  })
})
