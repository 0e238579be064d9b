import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContentError } from '../../src/content/fault.ts'
import { readFolder, readText } from '../../src/content/yaml-file.ts'
import { catalogueFrom } from '../../src/content/load.ts'
import { pageAddresses, partsOfPage } from '../../src/content/checks/names.ts'
import { contentFolder } from './broken/copy.ts'

const src = join(import.meta.dirname, '../../src')

/** The addresses in the table of src/ui/App.tsx. */
const tableOfApp = (): readonly string[] => {
  const [, rows = ''] = /^const pages\b.* = \{\n([^}]*)\}/m.exec(readFileSync(join(src, 'ui/App.tsx'), 'utf8')) ?? []
  return [...rows.matchAll(/^ *'?([\w-]+)'?: \w+,$/gm)].map(([, key = '']) => key)
}

/** Every part of a page that has a name, wherever it is written. */
const namedParts = (): readonly string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name) && !name.startsWith('cli'))
    .flatMap((name) => [...readFileSync(join(src, name), 'utf8').matchAll(/\bid="([\w-]+)"/g)].map(([, id = '']) => id))

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1))

describe('the names that the page uses itself', () => {
  test('every page with an address of its own is among them', () => {
    expect(sorted(pageAddresses), 'src/content/checks/names.ts').toEqual(sorted(tableOfApp()))
  })

  test('every part of a page that an address can point to is among them, and no other', () => {
    const parts = namedParts().filter((id) => !pageAddresses.includes(id))
    expect(parts.length).toBeGreaterThan(5)
    expect(sorted(partsOfPage), 'src/content/checks/names.ts').toEqual(sorted(parts))
  })
})

const sound = readFolder(contentFolder)
const model = sound.find(({ name }) => name === 'groups/al-anon.yaml')?.text ?? ''

/** What is said of the content with one more group. */
const saidWith = (id: string): readonly string[] => {
  try {
    catalogueFrom([...sound, readText(`groups/${id}.yaml`, model)])
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)
    throw error
  }
}

test.each([...pageAddresses, ...partsOfPage])('no group can be called %s, for nobody could open it', (id) => {
  expect(saidWith(id)).toEqual([
    `groups/${id}.yaml:1: the guide uses the name \`${id}\` itself, so nobody could open this group. Rename the file.`,
  ])
})

test('a group of any other name can be opened', () => {
  expect(saidWith('lantern-circle')).toEqual([])
})
