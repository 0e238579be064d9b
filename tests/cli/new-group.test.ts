import { readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { run as newGroup } from '../../src/cli/new-group.ts'
import { faults } from '../../src/content/load.ts'
import { contentFolder, copyOfContent } from '../content/broken/copy.ts'
import { removeContent } from '../support/made-up-group.ts'
import { catalogue } from '../support/sheets.ts'
import { runHere } from './run-in-process.ts'

let folder = ''
afterEach(() => removeContent(folder))

const begun = async (id = 'made-up-group'): Promise<string> => {
  folder = copyOfContent({})
  expect((await runHere(newGroup, [id], folder)).status).toBe(0)
  return join(folder, `groups/${id}.yaml`)
}

// Some ids are a number or a yes in YAML.
test.each(['made-up-group', '123', 'true', '1e5', 'null'])(
  'every fault of a group %s that was just begun is something to fill in',
  async (id) => {
    await begun(id)
    const found = faults(folder)
    expect(found.length).toBeGreaterThan(20)
    for (const { file, message } of found) {
      expect(file).toBe(`groups/${id}.yaml`)
      expect(message).toMatch(/^`.+` is empty\. Fill it in\.$/)
    }
  },
)

/** Fills every blank with the first value that the comment above it names, or with words. */
const filledIn = (text: string): string => {
  let value = ''
  return text
    .split('\n')
    .map((line) => {
      const [, named] = /^\s*# {3}([a-z0-9-]+): /.exec(line) ?? []
      if (/^\s*# [^ ]/.test(line)) value = ''
      if (named !== undefined && value === '') value = named
      if (/^\s*(site|address): # https/.test(line)) return line.replace(/:.*/, ': https://www.example.org/')
      if (/^\s*(name|title|text):( #.*)?$/.test(line)) return line.replace(/:.*/, ': A made-up group that meets.')
      if (!/^ +[a-z-]+:$/.test(line) || value === '') return line
      const filled = `${line} ${value}`
      value = ''
      return filled
    })
    .join('\n')
}

test('once every blank is filled in, the content has no fault', async () => {
  const file = await begun()
  writeFileSync(file, filledIn(readFileSync(file, 'utf8')))
  expect(faults(folder).map(({ line, message }) => `${line}: ${message}`)).toEqual([])
})

test.each([
  ['no id', [], /^Give one id for the group/],
  ['two ids', ['one', 'two'], /^Give one id for the group/],
  ['a name that is no id', ['Families Anonymous'], /^"Families Anonymous" is not an id\. Write it in kebab-case/],
  ['a path', ['../evil'], /^"\.\.\/evil" is not an id\./],
  [
    'a page of the guide',
    ['safety'],
    /^"safety" is already the address of a page of the guide, or of a part of one\. Choose another id\.$/,
  ],
  ['a country', ['england'], /^"england" is already a country in help\/\. Choose another id\.$/],
  ['more letters than a file may have', ['a'.repeat(300)], /^An id has at most 60 characters\. Choose a shorter one\.$/],
  ['a group that is there', ['al-anon'], /groups\/al-anon\.yaml already exists\. Edit it, or choose another id\.$/],
])('%s: exit status 2, and nothing is written', async (_, args, says) => {
  folder = copyOfContent({})
  const before = readFileSync(join(contentFolder, 'groups/al-anon.yaml'), 'utf8')
  const { status, out, faults: said } = await runHere(newGroup, args, folder)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(said).toEqual([expect.stringMatching(says)])
  expect(readFileSync(join(folder, 'groups/al-anon.yaml'), 'utf8')).toBe(before)
  expect(faults(folder)).toEqual([])
})

test('a group that is half done is not begun again', async () => {
  const file = await begun()
  const before = readFileSync(file, 'utf8')
  const again = await runHere(newGroup, ['made-up-group'], folder)
  expect(again).toMatchObject({ status: 2, faults: [expect.stringContaining('made-up-group.yaml already exists')] })
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a link that leads nowhere is left alone', async () => {
  folder = copyOfContent({})
  const link = join(folder, 'groups/made-up-group.yaml')
  symlinkSync('no-such.yaml', link)
  const { status, faults: said } = await runHere(newGroup, ['made-up-group'], folder)
  expect({ status, said }).toEqual({ status: 2, said: [expect.stringContaining('is a broken link')] })
  expect(readlinkSync(link)).toBe('no-such.yaml')
})

test('the group is begun with every country of the content', async () => {
  const text = readFileSync(await begun(), 'utf8')
  for (const country of Object.keys(catalogue.help)) expect(text).toMatch(new RegExp(`countries: \\[.*\\b${country}\\b`))
})
