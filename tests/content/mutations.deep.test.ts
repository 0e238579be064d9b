import { array, assert, constantFrom, nat, oneof, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { ContentError, type Fault } from '../../src/content/fault.ts'
import { type ContentFile, readFolder, readText } from '../../src/content/yaml-file.ts'
import { catalogueFrom } from '../../src/content/load.ts'
import { contentFolder } from './broken/copy.ts'
import { seed } from '../support/seed.ts'
import { shareOf } from '../support/share.ts'

const files = readFolder(contentFolder)

type Slip = (lines: readonly string[], at: number, value: string) => readonly string[]

/** What fingers do: each takes a line of a file, counted round, and makes something else of it. */
const slips: Readonly<Record<string, Slip>> = {
  'delete a line': (lines, at) => lines.toSpliced(at, 1),
  'write a line twice': (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  'move a line': (lines, at) => [...lines.toSpliced(at, 1), lines[at] ?? ''],
  'swap two characters': (lines, at, value) => {
    const line = lines[at] ?? ''
    const from = line.length === 0 ? 0 : value.length % line.length
    return lines.with(
      at,
      line.slice(0, from) +
        line
          .slice(from, from + 2)
          .split('')
          .toReversed()
          .join('') +
        line.slice(from + 2),
    )
  },
  'replace a value': (lines, at, value) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/(: |- ).*$/, (_, mark: string) => mark + value),
    ),
  'rename a field': (lines, at, value) => lines.with(at, (lines[at] ?? '').replace(/[a-z-]+:/, `${value}:`)),
  'push a line in': (lines, at) => lines.with(at, `  ${lines[at] ?? ''}`),
  'break off': (lines, at) => lines.slice(0, at + 1),
}

const values = oneof(
  constantFrom(
    '',
    '~',
    'true',
    '12',
    '-1',
    '.nan',
    '[]',
    '{}',
    '[a, b]',
    '{ a: b }',
    '*drug',
    '&drug x',
    '!!map x',
    'constructor',
    '__proto__',
  ),
  constantFrom(
    'toString',
    '<b>x</b>',
    '"\\u202E"',
    '2026-02-30',
    '| \n x',
    '"',
    "'",
    '@',
    '%',
    '? x',
    '---',
    '...',
    '<<',
    'never',
    'x'.repeat(400),
  ),
  string({ unit: 'binary', maxLength: 30 }),
)

const slip = record({
  file: constantFrom(...files.map(({ name }) => name)),
  kind: constantFrom(...Object.keys(slips)),
  place: nat(),
  value: values,
})

/** What is amiss with a report: a file that there is not and could not be, or a place outside it. */
const amiss = ({ file, line, column, message }: Fault): boolean => {
  const placed = [line, column].every((number) => Number.isInteger(number) && number >= 1)
  const named = files.some(({ name }) => name === file) || /^help\/[a-z0-9-]+\.yaml$/.test(file)
  return !placed || !named || message === ''
}

const changed = (file: ContentFile, text = file.text): ContentFile => (text === file.text ? file : readText(file.name, text))

type Outcome = 'a catalogue' | readonly Fault[]

const outcomeOf = (read: Parameters<typeof catalogueFrom>[0]): Outcome => {
  try {
    return catalogueFrom(read).groups.length === 0 ? [] : 'a catalogue'
  } catch (error) {
    if (error instanceof ContentError) return error.faults
    throw error
  }
}

test(`every slip of the fingers gives a catalogue or a list of faults (seed ${seed})`, () => {
  console.info(`seed ${seed}`)
  assert(
    property(array(slip, { minLength: 1, maxLength: 3 }), (all) => {
      const texts = new Map(files.map(({ name, text }) => [name, text]))
      for (const { file, kind, place, value } of all) {
        const lines = (texts.get(file) ?? '').split('\n')
        texts.set(file, (slips[kind]?.(lines, place % lines.length, value) ?? lines).join('\n'))
      }
      const outcome = outcomeOf(files.map((file) => changed(file, texts.get(file.name))))
      expect(outcome).not.toEqual([])
      expect(outcome === 'a catalogue' ? [] : outcome.filter(amiss)).toEqual([])
    }),
    { seed, numRuns: shareOf(500) },
  )
})
