import { describe, expect, test } from 'vitest'
import { ContentError, inOneLine } from '../../src/content/fault.ts'
import { readText } from '../../src/content/yaml-file.ts'
import { faults, loadCatalogue } from '../../src/content/load.ts'
import { wordingFaults } from '../../src/content/checks/wording.ts'
import { type SeededFault, append, placeOf, swap, withBrokenContent } from './broken/copy.ts'
import { brokenEntries } from './broken/entries.ts'
import { brokenFiles } from './broken/files.ts'
import { brokenGroups } from './broken/groups.ts'
import { brokenHelp } from './broken/help.ts'
import { brokenOptions } from './broken/options.ts'
import { brokenQuestions } from './broken/questions.ts'
import { brokenShapes } from './broken/shapes.ts'
import { brokenTraitsAndNotices } from './broken/traits-and-notices.ts'
import { brokenWording, soundWording } from './broken/wording.ts'

/** What the loader says to one thing done wrong: its message and place, and how many faults there are in all. */
const reported = ({ file, edit, says }: SeededFault): { message: string; place: string; faults: number } =>
  withBrokenContent({ [file]: edit }, (folder) => {
    const found = faults(folder)
    const meant = found.find((fault) => fault.file === file && says.every((words) => fault.message.includes(words)))
    return {
      message: (meant ? [meant] : found).map(inOneLine).join('\n'),
      place: meant ? placeOf(folder, meant) : '',
      faults: found.length,
    }
  })

const tables = {
  'a file and its YAML': brokenFiles,
  'the shape of a file': brokenShapes,
  'an entry of a file': brokenEntries,
  'the conversation': brokenQuestions,
  'an option': brokenOptions,
  'a trait or a notice': brokenTraitsAndNotices,
  'a group': brokenGroups,
  'a country and its help lines': brokenHelp,
  'the wording': brokenWording,
}

describe.each(Object.entries(tables))('every fault of %s is reported where it stands', (_, table) => {
  test.each(table)('$file: $kind', (seeded) => {
    const { message, place, faults: all } = reported(seeded)
    for (const words of seeded.says) expect(message).toContain(words)
    expect(place.slice(0, seeded.at.length)).toBe(seeded.at)
    expect(all).toBe(1 + (seeded.more ?? 0))
  })
})

test.each(soundWording)('%s can be printed', (text) => {
  expect(wordingFaults(readText('groups/al-anon.yaml', text))).toEqual([])
})

describe('all faults at once', () => {
  const four = {
    'groups/al-anon.yaml': swap('higher-power: central', 'higher-power: centrl'),
    'help/england.yaml': swap('kind: crisis', 'kind: crises'),
    'notices.yaml': swap('when: [opioids-ticked]', 'when: [opiods-ticked]'),
    'evidence.yaml': swap(/checked: .*/, 'checked: November'),
  }

  test('faults in four files are reported together, those between files among them', () =>
    withBrokenContent(four, (folder) => {
      expect(
        faults(folder)
          .map(({ file }) => file)
          .toSorted(),
      ).toEqual(Object.keys(four).toSorted())
    }))

  test('a file that cannot be read hides no fault of another, and is not called missing', () =>
    withBrokenContent(
      {
        'groups/smart-family-and-friends.yaml': append('- broken'),
        'help/wales.yaml': append('- broken'),
        'notices.yaml': append('broken: ['),
        'interface.yaml': append('broken: ['),
        'groups/al-anon.yaml': swap('higher-power: central', 'higher-power: centrl'),
      },
      (folder) => {
        const found = faults(folder)
        expect(found.some(({ message }) => message.includes('centrl'))).toBe(true)
        expect(found.filter(({ message }) => /missing|no other group|no country/.test(message))).toEqual([])
      },
    ))

  test('loading refuses with all of them, one line each', () =>
    withBrokenContent(four, (folder) => {
      const load = (): unknown => loadCatalogue(folder)
      expect(load).toThrow(ContentError)
      expect(load).toThrow(/^The content has 4 faults:\n(content\/\S+\.yaml:\d+:\d+: .+(\n|$)){4}/)
    }))

  test('one fault is counted in the singular', () => {
    expect(new ContentError([{ file: 'a.yaml', line: 1, column: 2, message: 'Mend it.' }]).message).toBe(
      'The content has 1 fault:\ncontent/a.yaml:1:2: Mend it.',
    )
  })

  test('a folder without content says which files are missing', () => {
    expect(faults('/no/such/folder').map(inOneLine)).toEqual([
      ...['traits', 'questions', 'notices', 'first-steps', 'evidence', 'interface'].map(
        (name) => `content/${name}.yaml:1:1: this file is missing. Add it.`,
      ),
      'content/groups:1:1: there is no group. Add a file for each.',
    ])
  })

  test('every file that is taken away is reported', () => {
    for (const name of ['traits.yaml', 'questions.yaml', 'evidence.yaml', 'interface.yaml']) {
      const found = withBrokenContent({ [name]: () => undefined }, faults)
      expect(found.map(inOneLine)).toEqual([`content/${name}:1:1: this file is missing. Add it.`])
    }
  })
})
