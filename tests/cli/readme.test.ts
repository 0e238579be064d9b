import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const namesOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.md'))
const documents = [...namesOf('.'), 'content/README.md', 'machines/README.md', ...namesOf('docs').map((name) => `docs/${name}`)]
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts
const text = readFileSync('README.md', 'utf8')

test('every npm command that a document names is there', () => {
  for (const document of documents) {
    const named = [...readFileSync(document, 'utf8').matchAll(/npm (?:run (?:--silent )?)?(start|test|[a-z]+(?::[a-z]+)?)\b/g)]
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'run'].includes(name))
    for (const name of named) expect(Object.keys(scripts), `${document}: npm run ${name}`).toContain(name)
  }
})

test.each(['README.md', 'docs/commands.md'])('every command of package.json is in %s', (document) => {
  const listed = readFileSync(document, 'utf8')
  for (const name of Object.keys(scripts))
    expect(
      listed.includes(`npm run ${name}`) || listed.includes(`npm run --silent ${name}`) || listed.includes(`npm ${name}`),
      name,
    ).toBe(true)
})

test('every file and folder that the README names is there', () => {
  const named = [...text.matchAll(/`((?:content|machines|src|tests|docs)\/[^`<\s]*)`|\]\((docs\/[^)]+)\)/g)].map(
    ([, code, link]) => code ?? link ?? '',
  )
  expect(named.length).toBeGreaterThan(8)
  for (const path of named) expect(existsSync(path), path).toBe(true)
})

test('everything that the README says is in a file is in that file', () => {
  const said = [...text.matchAll(/`([\w-]+)` in `([^`]+)`/g)].map(([, name = '', file = '']) => [name, file] as const)
  expect(said.length).toBeGreaterThan(10)
  const missing = said.filter(([name, file]) => {
    const definition = file.endsWith('.yaml')
      ? `^${name}:`
      : `^export (?:const|function|async function) ${name}\\b|^const ${name}\\b`
    return !new RegExp(definition, 'm').test(readFileSync(file, 'utf8'))
  })
  expect(missing).toEqual([])
})

test("the README's example of a list runs as printed", () => {
  const command = /^ {4}(echo .*)$/m.exec(text)?.[1]
  expect(command).toBeDefined()
  const result = JSON.parse(
    execFileSync('sh', ['-c', command ?? ''], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as { lists: { for: string }[] }
  expect(result.lists.map((list) => list.for)).toEqual(['me'])
})

test('the README carries the words we use, and the two commands', () => {
  for (const word of ['group', 'suits', 'reason', 'eligible', 'fit', 'place', 'notice', 'catalogue', 'conversation', 'person'])
    expect(text).toMatch(new RegExp(`^\\| ${word}[ ,|]`, 'm'))
  expect(text).toContain('npm ci && npm start')
  expect(text).toContain('npm ci && npm test')
})
