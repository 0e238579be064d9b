import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** The layers, lowest first; src/boot runs in the page before any other, and src/proof in no page. A file may import its own layer and those below; the commands stand beside the page. */
const layers = [
  'src/content',
  'src/meetings',
  'src/engine',
  'src/proof',
  'machines',
  'src/boot',
  'src/ui',
  'src/build',
  'src/main.tsx',
] as const
const names: Readonly<Record<string, string>> = { '#content': 'src/content', '#engine': 'src/engine', '#machines': 'machines' }

const layerOf = (path: string): number => layers.findIndex((layer) => path === layer || path.startsWith(`${layer}/`))

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))

/** What a file imports from the project, as paths from its top. */
const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, target = '']) =>
    target.startsWith('.') ? [normalize(join(dirname(path), target))] : (names[target] ?? []),
  )

const against = (path: string, text: string): string[] =>
  importsOf(path, text).filter(
    (target) =>
      layerOf(path) >= 0 &&
      (layerOf(target) > layerOf(path) ||
        target.startsWith('src/cli') ||
        (target.startsWith('src/proof') && !path.startsWith('src/proof'))),
  )

const files = [...filesIn('src'), ...filesIn('machines')]

test('every import points one way: content, engine, machines, page, main', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((path) => against(path, readFileSync(path, 'utf8')).map((target) => `${path} -> ${target}`))).toEqual([])
})

test('an import against the way is seen, by name and by path', () => {
  expect(against('src/engine/made-up.ts', "import { conversation } from '#machines'")).toEqual(['machines'])
  expect(against('src/content/made-up.ts', "import { recommend } from '../engine/ranking.ts'")).toEqual(['src/engine/ranking.ts'])
  expect(against('machines/conversation/made-up.ts', "const ui = await import('../../src/ui/App.tsx')")).toEqual([
    'src/ui/App.tsx',
  ])
  expect(against('src/ui/made-up.ts', "import '../cli/prove.ts'")).toEqual(['src/cli/prove.ts'])
  expect(against('src/ui/made-up.ts', "import '../proof/survey.ts'")).toEqual(['src/proof/survey.ts'])
  expect(against('src/proof/made-up.ts', "import { recommend } from '#engine'")).toEqual([])
})

test('the engine knows no React, no XState, no clock, no browser and no chance', () => {
  const foreign = /'(react|xstate|@xstate|node:)|\b(window|document|navigator|Date|performance|sessionStorage)\b|Math\.random/
  for (const path of filesIn('src/engine'))
    expect(readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), path).not.toMatch(foreign)
})

test('nothing is called utils, helpers, common, types, constants or services', () => {
  const all = [...files, ...filesIn('tests')].filter((path) => !path.includes('node_modules'))
  expect(all.filter((path) => /(^|\/)(utils?|helpers?|common|types|constants|services|misc)(\.|\/|$)/.test(path))).toEqual([])
})
