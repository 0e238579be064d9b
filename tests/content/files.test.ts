import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ContentError, inOneLine } from '../../src/content/fault.ts'
import { readFolder } from '../../src/content/yaml-file.ts'
import { faults, faultsOn, loadCatalogue } from '../../src/content/load.ts'
import { append, swap } from './broken/copy.ts'
import { smallContent } from './broken/small-content.ts'
import { saidOf } from './broken/small-faults.ts'
import { smallFields } from './broken/small-fields.ts'
import { smallNames } from './broken/small-names.ts'
import { smallValues } from './broken/small-values.ts'
import { smallYaml } from './broken/small-yaml.ts'

const tables = { 'a file': smallNames, 'its YAML': smallYaml, 'a field': smallFields, 'a value': smallValues }

describe.each(Object.entries(tables))('every fault of %s is told in full, and nothing else', (_, table) => {
  test.each(table)('$what', ({ file, edit, says }) => {
    expect(saidOf({ [file]: edit })).toEqual(says)
  })
})

/** A folder of these files, gone when the test is over. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'small-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('a folder', () => {
  test('every YAML file is read, those at the top first, then by name; translations and other files are left alone', () => {
    const names = [
      'b.yaml',
      'a/z.yaml',
      'a/deep/a.yml',
      'c.yml',
      'a.yaml',
      'languages/de/a.yaml',
      'README.md',
      'a.yaml.txt',
      'yaml',
    ]
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, `at: ${name}`])))
    mkdirSync(join(folder, 'folder.yaml'))
    const read = readFolder(folder)
    expect(read.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml', 'c.yml', 'a/z.yaml', 'a/deep/a.yml'])
    expect(read.map(({ text }) => text)).toEqual(read.map(({ name }) => `at: ${name}`))
    expect(read.map(({ data }) => data)).toEqual(read.map(({ name }) => ({ at: name })))
  })

  test('one that there is not holds no file', () => {
    expect(readFolder('/no/such/folder')).toEqual([])
  })

  test('a sound one is a catalogue without a fault', () => {
    const folder = folderOf(smallContent)
    expect(faults(folder)).toEqual([])
    expect(loadCatalogue(folder).groups.map(({ name }) => name)).toEqual(['Alpha', 'Beta'])
  })

  test('one with faults is refused with all of them, in their files and between them', () => {
    const folder = folderOf({
      ...smallContent,
      'groups/alpha.yaml': smallContent['groups/alpha.yaml']?.replace('dice: beside', 'dice: besides') ?? '',
      'help/north.yaml': smallContent['help/north.yaml']?.replace('kind: crisis', 'kind: crises') ?? '',
    })
    const lines = [
      'content/help/north.yaml:6:35: `lines.0.kind` says "crises". Did you mean `crisis`?',
      'content/groups/alpha.yaml:10:13: dice says `besides`, which traits.yaml does not define. Did you mean `beside`?',
    ]
    expect(faults(folder).map(inOneLine)).toEqual(lines)
    expect(() => loadCatalogue(folder)).toThrow(new ContentError(faults(folder)))
    expect(() => loadCatalogue(folder)).toThrow(`The content has 2 faults:\n${lines.join('\n')}`)
  })

  test('on a day it has, beside these, what was read on a day to come, and apart from them what is too old', () => {
    const text = smallContent['groups/alpha.yaml']?.replace('dice: beside', 'dice: besides') ?? ''
    const folder = folderOf({ ...smallContent, 'groups/alpha.yaml': text })
    const counts = (today: string): readonly number[] => {
      const found = faultsOn(today, folder)
      return [found.faults.length, found.stale.length]
    }
    expect(faultsOn('2026-11-23', folder)).toEqual({ faults: faults(folder), stale: [] })
    expect([counts('2026-11-22'), counts('2027-05-22'), counts('2027-05-23')]).toEqual([
      [8, 0],
      [1, 0],
      [1, 8],
    ])
  })

  test('an empty one lacks every file that must be there, and a group', () => {
    expect(faults(folderOf({})).map(inOneLine)).toEqual([
      'content/traits.yaml:1:1: this file is missing. Add it.',
      'content/questions.yaml:1:1: this file is missing. Add it.',
      'content/notices.yaml:1:1: this file is missing. Add it.',
      'content/first-steps.yaml:1:1: this file is missing. Add it.',
      'content/evidence.yaml:1:1: this file is missing. Add it.',
      'content/interface.yaml:1:1: this file is missing. Add it.',
      'content/groups:1:1: there is no group. Add a file for each.',
    ])
    expect(() => loadCatalogue(folderOf({}))).toThrow(ContentError)
  })
})

describe('a list of faults', () => {
  test('one is counted in the singular, and they are kept as they are', () => {
    const one = { file: 'a.yaml', line: 2, column: 3, message: 'Mend it.' }
    const error = new ContentError([one])
    expect([error.name, error.message, error.faults]).toEqual([
      'ContentError',
      'The content has 1 fault:\ncontent/a.yaml:2:3: Mend it.',
      [one],
    ])
  })
})

describe('files with faults hide none of the others', () => {
  const between = { 'groups/alpha.yaml': swap('dice: beside', 'dice: besides') }
  const besides = 'groups/alpha.yaml at "besides": dice says `besides`, which traits.yaml does not define. Did you mean `beside`?'
  const broken = append('broken: [')

  test.each(['notices.yaml', 'interface.yaml', 'groups/beta.yaml', 'help/north.yaml'])(
    'where %s cannot be read, what is between the others is still compared, and it is not called missing',
    (file) => {
      const found = saidOf({ ...between, [file]: broken })
      expect(found).toContain(besides)
      expect(found.filter((line) => !line.startsWith(`${file} at`))).toEqual([besides])
    },
  )

  test('where a group cannot be read, another may still point to it', () => {
    expect(saidOf({ 'groups/alpha.yaml': broken }).filter((line) => !line.startsWith('groups/alpha.yaml'))).toEqual([])
  })

  test('studies of the wrong shape still have their names', () => {
    const evidence = swap('year: 2021', 'year: lately')
    expect(saidOf({ ...between, 'evidence.yaml': evidence })).toEqual([
      'evidence.yaml at "lately, grade:": `survey.year` says "lately"; expected a number.',
      besides,
    ])
  })

  test.each(['traits.yaml', 'questions.yaml', 'evidence.yaml'])(
    'where %s cannot be read, nothing is compared with it, for that would be an echo',
    (file) => {
      const found = saidOf({ ...between, [file]: broken })
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((line) => !line.startsWith(`${file} at`))).toEqual([])
    },
  )

  test('a file outside its folder is told to move, and compared with nothing until it has', () => {
    const group = (text: string): string => text.replace('dice: beside', 'dice: besides')
    const astray = {
      'group/gamma.yaml': () => group(smallContent['groups/alpha.yaml'] ?? ''),
      'helps/west.yaml': () => smallContent['help/north.yaml'],
    }
    expect(saidOf(astray).map((line) => line.replace(/".*": no file.*Did you/, ': Did you'))).toEqual([
      'group/gamma.yaml at : Did you mean `groups/gamma.yaml`?',
      'helps/west.yaml at : Did you mean `help/west.yaml`?',
    ])
  })

  test('a group called like a country makes up for no help lines', () => {
    const named = { 'groups/south.yaml': () => smallContent['groups/alpha.yaml'], 'help/south.yaml': () => undefined }
    expect(saidOf(named)).toEqual([
      'help/south.yaml at "": this file is missing, but people can choose this country. Add its help lines.',
    ])
  })

  test('where there is no group, that is said', () => {
    expect(saidOf({ 'groups/alpha.yaml': () => undefined, 'groups/beta.yaml': () => undefined })).toEqual([
      'groups at "": there is no group. Add a file for each.',
    ])
  })

  test('a file that fits another’s shape does not stand for it', () => {
    const found = saidOf({ 'evidence.yaml': () => '{}' })
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter((line) => !/(no source is called|evidence\.yaml has no) `(study|survey)`/.test(line))).toEqual([])
  })

  test('a year that no calendar has is called neither long nor short', () => {
    expect(saidOf({ 'evidence.yaml': swap('year: 2020', 'year: 99999999999999999999') })).toEqual([
      expect.stringContaining('`study.year` says 100000000000000000000; expected'),
    ])
  })

  test('evidence that is a list names no study', () => {
    expect(saidOf({ ...between, 'evidence.yaml': () => '- study' })).toEqual([
      'evidence.yaml at "- study": the file says ["study"]; expected named entries.',
    ])
  })
})
