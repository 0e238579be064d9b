import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  'content/README.md',
  'machines/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** What a document names in code, if it lies in the project: a path from the top, or a file beside the document. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|content|machines|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path)

test.each(documents)('every file and folder that %s names is there', (document) => {
  const missing = pathsIn(readFileSync(document, 'utf8')).filter(
    (path) => !existsSync(path) && !existsSync(join(dirname(document), path)),
  )
  expect(missing).toEqual([])
})

/** Where a document's links and pictures lead, other than to another site or to a part of the same page. */
const linksIn = (text: string): string[] => [...text.matchAll(/\]\((?![a-z]+:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link)

test.each(documents)('every link in %s leads to a file', (document) => {
  const broken = linksIn(readFileSync(document, 'utf8')).filter((link) => !existsSync(join(dirname(document), link)))
  expect(broken).toEqual([])
})

/** File names without a folder, such as `chart.ts`. */
const bareNamesIn = (text: string): string[] =>
  [...text.matchAll(/`([\w-]+\.(?:ts|tsx|mjs|css|yaml))`/g)].map(([, name = '']) => name)

const allNames = new Set(
  ['src', 'machines', 'tests', 'content']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => path.replace(/^.*[/\\]/, '')),
)

test.each(documents)('every file that %s names without its folder is somewhere', (document) => {
  expect(bareNamesIn(readFileSync(document, 'utf8')).filter((name) => !allNames.has(name))).toEqual([])
})

test('a path that leads nowhere is seen, and so is a link', () => {
  expect(bareNamesIn('See `no-such.ts` and `npm test`.')).toEqual(['no-such.ts'])
  expect(pathsIn('See `tests/no-such.test.ts`, and `npm test`.')).toEqual(['tests/no-such.test.ts'])
  expect(linksIn('[One](docs/no-such.md#part), [two](https://example.org/) and [three](#part).')).toEqual(['docs/no-such.md'])
})
