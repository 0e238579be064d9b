import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  'README.md',
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

test('a path that leads nowhere is seen', () => {
  expect(pathsIn('See `tests/no-such.test.ts`, and `npm test`.')).toEqual(['tests/no-such.test.ts'])
})
