import { describe, expect, test } from 'vitest'
import { ContentError, type Fault, inOneLine } from '../../src/content/fault.ts'
import { type ContentFile, readFolder, readText } from '../../src/content/yaml-file.ts'
import { catalogueFrom, faults, faultsOn, loadCatalogue } from '../../src/content/load.ts'
import { type SeededFault, contentFolder, swap, withBrokenContent } from './broken/copy.ts'
import { dangerousAnswers } from './broken/dangerous-answers.ts'
import { dangerousHelp } from './broken/dangerous-help.ts'
import { dangerousNumbers } from './broken/dangerous-numbers.ts'
import { dangerousCircumstances, dangerousWarnings } from './broken/dangerous-warnings.ts'

const sound = readFolder(contentFolder)

/** The content after an edit of one of its files. */
const after = ({ file, edit }: SeededFault): readonly ContentFile[] => {
  const text = edit(sound.find(({ name }) => name === file)?.text ?? '')
  const others = sound.filter(({ name }) => name !== file)
  return text === undefined ? others : [...others, readText(file, text)]
}

const faultsOf = (files: readonly ContentFile[]): readonly Fault[] => {
  try {
    catalogueFrom(files)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.faults
    throw error
  }
}

const tables = {
  'a number': dangerousNumbers,
  'help, or the way out': dangerousHelp,
  'a warning': dangerousWarnings,
  'what brings a warning up': dangerousCircumstances,
  'the care that is taken with answers': dangerousAnswers,
}

describe.each(Object.entries(tables))('every edit is refused that takes away %s', (_, table) => {
  test.each(table)('$kind', (seeded) => {
    const files = after(seeded)
    const found = faultsOf(files)
    const all = found.map(inOneLine).join('\n')
    const meant = found.find(({ message }) => seeded.says.every((words) => message.includes(words)))
    expect(meant, `${seeded.says.join(' ... ')} is said nowhere in: ${all || 'nothing, so that it passes'}`).toBeDefined()
    const { file = '', line = 1, column = 1, message = '' } = meant ?? {}
    const text = files.find(({ name }) => name === file)?.text ?? ''
    expect(file).toBe(table === dangerousCircumstances ? 'notices.yaml' : seeded.file)
    expect((text.split('\n')[line - 1] ?? '').slice(column - 1).slice(0, seeded.at.length)).toBe(seeded.at)
    expect(found.length, all).toBe(1 + (seeded.more ?? 0))
    // In a line or two of plain words, with the remedy at the end.
    expect(message).toMatch(/^[^\n]{20,400}\.$/)
  })
})

test('a country whose emergency number is kept nowhere else is refused', () => {
  const renamed = (text: string): string => text.replaceAll('new-zealand', 'atlantis')
  expect(faultsOf(sound.map(({ name, text }) => readText(renamed(name), renamed(text)))).map(inOneLine)).toEqual([
    expect.stringMatching(
      /^content\/help\/atlantis\.yaml:\d+:\d+: .*`atlantis` could be changed by mistake\. Add its region and every emergency number .* to `lands` in src\/content\/safety\.ts\.$/,
    ),
  ])
})

describe('a group for cutting down, or for any goal, sends people to a doctor first', () => {
  const groups = ['groups/hams.yaml', 'groups/moderation-management.yaml']

  test.each(['alcohol', 'sedatives', 'ghb'])('whose body may depend on %s', (thing) => {
    // The caution now waits for a tick of all others.
    const others = ['alcohol', 'sedatives', 'ghb'].filter((other) => other !== thing)
    const edit = swap(
      'withdrawal-likely: { question: withdrawal, any-of: ["yes", unsure]',
      `withdrawal-likely: { question: concern, any-of: [${others.join(', ')}]`,
    )
    const found = faultsOf(after({ kind: thing, file: 'questions.yaml', edit, at: '', says: [] }))
    expect(found.map(({ file }) => file)).toEqual(groups)
    for (const { message } of found)
      expect(message).toContain(`the answers {"concern":["${thing}"],"withdrawal":"yes"} to see a doctor first`)
  })

  test('and who is not sure, as if they had said yes', () => {
    const edit = swap(
      'withdrawal-likely: { question: withdrawal, any-of: ["yes", unsure]',
      'withdrawal-likely: { question: withdrawal, any-of: ["yes"]',
    )
    const found = faultsOf(after({ kind: 'unsure', file: 'questions.yaml', edit, at: '', says: [] }))
    expect(found.map(({ file }) => file)).toEqual(groups)
    for (const { message } of found) expect(message).toContain('"withdrawal":"unsure"} to see a doctor first')
  })
})

/** The last day on which a source was read: on it, none is from a day to come, and none is stale that was not so before. */
const lastDayRead = Object.values(loadCatalogue(contentFolder).sources)
  .map(({ checked }) => checked)
  .toSorted()
  .at(-1) as string

test('a way out to this computer can be built, to be tried out, and is refused in content that is kept', () => {
  const tried = 'http://localhost:4173/weather'
  withBrokenContent({ 'interface.yaml': swap(/(?<=leave-address: ).*/, tried) }, (folder) => {
    expect(loadCatalogue(folder).words['leave-address']).toBe(tried)
    expect(faultsOn(lastDayRead, folder).faults.map(inOneLine)).toEqual([
      expect.stringMatching(
        /^content\/interface\.yaml:\d+:16: the way out leads to http:\/\/localhost:4173\/weather, which works only/,
      ),
    ])
  })
})

describe('every edit of the table of places is refused after which a place cannot be found', () => {
  test.each([
    ['a place without its region', 'Perdu,,51.5,-0.1', 'is incomplete or has too many columns'],
    ['a place with a cell too many', 'Perdu,England,51.5,-0.1,1', 'is incomplete or has too many columns'],
    ['a place beyond the pole', 'Perdu,England,91.5,-0.1', 'has a latitude or longitude that does not exist'],
    ['a place in words', 'Perdu,England,north,west', 'has a latitude or longitude that does not exist'],
    [
      'a place with a character that nobody can see',
      'Per\u202Edu,England,51.5,-0.1',
      'Per\\u{202E}du,England,51.5,-0.1 holds a hidden',
    ],
  ])('%s', (_, line, says) =>
    withBrokenContent({ 'meetings/places.csv': (text) => text.replace(/\n/, () => `\n${line}\n`) }, (folder) => {
      expect(faults(folder).map(inOneLine)).toEqual([expect.stringContaining(says)])
      expect(faults(folder)[0]).toMatchObject({ file: 'meetings/places.csv', line: 2, column: 1 })
    }),
  )

  test('columns in another order', () =>
    withBrokenContent({ 'meetings/places.csv': swap('name,region', 'region,name') }, (folder) => {
      expect(faults(folder).map(inOneLine)).toEqual([expect.stringContaining('the first line must name the columns')])
    }))
})
