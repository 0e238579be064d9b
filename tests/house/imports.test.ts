import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The layers, lowest first. A file may import its own layer and those below. `proof` stands on the engine and belongs to no page; the
 * script in the page (`boot`) comes before any other; what builds the page and the commands stand beside it.
 */
const layers = [
  'src/content',
  'src/meetings',
  'src/engine',
  'src/proof',
  'machines',
  'src/boot',
  'src/ui',
  'src/build',
  'src/cli',
  'src/main.tsx',
] as const

const names: Readonly<Record<string, string>> = {
  '#content': 'src/content/index.ts',
  '#engine': 'src/engine/index.ts',
  '#machines': 'machines/conversation/index.ts',
  '#meetings': 'src/meetings/index.ts',
  '#proof': 'src/proof/index.ts',
}

/** The files by which a layer is entered from outside. Reading files is for the build and the commands alone, and has a door of its own. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/content': ['src/content/index.ts', 'src/content/load.ts'],
  'src/engine': ['src/engine/index.ts'],
  'src/meetings': ['src/meetings/index.ts', 'src/meetings/importer/index.ts'],
  'src/proof': ['src/proof/index.ts'],
  machines: ['machines/conversation/index.ts'],
}

const layerOf = (path: string): string | undefined => layers.find((layer) => path === layer || path.startsWith(`${layer}/`))

const rank = (path: string): number => layers.findIndex((layer) => layer === layerOf(path))

const filesIn = (folder: string, ending = /\.tsx?$/): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name))

/** What a file imports from the project, types included, as paths from its top. */
const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, target = '']) =>
    target.startsWith('.') ? [normalize(join(dirname(path), target))] : (names[target] ?? []),
  )

/** Imports that lead up, or into what belongs to no page. */
const againstTheWay = (path: string, text: string): string[] =>
  importsOf(path, text).filter(
    (target) =>
      layerOf(path) !== undefined &&
      (rank(target) > rank(path) || (layerOf(target) === 'src/proof' && !['src/proof', 'src/cli'].includes(layerOf(path) ?? ''))),
  )

/** Imports that enter another layer elsewhere than by its door. */
const besidesTheDoor = (path: string, text: string): string[] =>
  importsOf(path, text).filter((target) => {
    const layer = layerOf(target) ?? ''
    return layer !== layerOf(path) && layer in doors && doors[layer]?.includes(target) === false
  })

const ofTests = (path: string, text: string): string[] => importsOf(path, text).filter((target) => target.startsWith('tests/'))

type Graph = ReadonlyMap<string, readonly string[]>

const graphOf = (paths: readonly string[]): Graph =>
  new Map(paths.map((path) => [path, importsOf(path, readFileSync(path, 'utf8'))]))

/** Files that import one another in a circle: the first circle found from each file that starts one. */
const circlesIn = (graph: Graph): string[] => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) circles.push([...trail.slice(at), path].join(' -> '))
    if (at >= 0 || done.has(path)) return
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return circles
}

const sources = [...filesIn('src'), ...filesIn('machines')]
const tests = filesIn('tests')

const faultsOf = (find: (path: string, text: string) => readonly string[]): string[] =>
  sources.flatMap((path) => find(path, readFileSync(path, 'utf8')).map((target) => `${path} -> ${target}`))

describe('imports', () => {
  test('point one way: content, engine, machines, page, build, commands', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(faultsOf(againstTheWay)).toEqual([])
  })

  test('enter another layer by its door alone', () => {
    expect(faultsOf(besidesTheDoor)).toEqual([])
  })

  test('never lead from the product to its tests', () => {
    expect(faultsOf(ofTests)).toEqual([])
  })

  test('go round in no circle, types included, in the product and in its tests', () => {
    expect(circlesIn(graphOf([...sources, ...tests]))).toEqual([])
  })
})

/** Imports of files that are not there; the compiler sees those of typed code alone. */
const toNowhere = (path: string, text: string): string[] =>
  importsOf(path, text).filter((target) => !target.includes('?') && !existsSync(target))

test('every import leads to a file, in scripts and styles as well', () => {
  const all = ['src', 'tests', 'machines'].flatMap((folder) => filesIn(folder, /\.(jsx|mjs|js|css)$/))
  expect(all.length).toBeGreaterThan(20)
  expect(all.flatMap((path) => toNowhere(path, readFileSync(path, 'utf8')).map((target) => `${path} -> ${target}`))).toEqual([])
  expect(toNowhere('src/ui/made-up.css', "@import './gone.css';")).toEqual(['src/ui/gone.css'])
})

describe('what is planted is seen', () => {
  test('an import against the way, by name and by path', () => {
    expect(againstTheWay('src/engine/made-up.ts', "import { conversation } from '#machines'")).toEqual([names['#machines']])
    expect(againstTheWay('src/content/made-up.ts', "import type { List } from '../engine/ranking.ts'")).toHaveLength(1)
    expect(againstTheWay('machines/conversation/made-up.ts', "const ui = await import('../../src/ui/App.tsx')")).toHaveLength(1)
    expect(againstTheWay('src/ui/made-up.ts', "import '../cli/prove.ts'")).toHaveLength(1)
    expect(againstTheWay('src/ui/made-up.ts', "import { surveyOf } from '#proof'")).toHaveLength(1)
    expect(againstTheWay('src/proof/made-up.ts', "import { recommend } from '#engine'")).toEqual([])
  })

  test('an import past a door', () => {
    expect(besidesTheDoor('src/ui/made-up.ts', "import { reasonsFor } from '../engine/reasons.ts'")).toHaveLength(1)
    expect(besidesTheDoor('src/cli/made-up.ts', "import { readText } from '../content/yaml-file.ts'")).toHaveLength(1)
    expect(besidesTheDoor('src/cli/made-up.ts', "import { recommend } from '#engine'")).toEqual([])
    expect(besidesTheDoor('src/engine/made-up.ts', "import { reasonsFor } from './reasons.ts'")).toEqual([])
  })

  test('an import of a test', () => {
    expect(
      ofTests('src/cli/made-up.ts', "import { openBrowser } from '../../tests/support/browser/open-browser.ts'"),
    ).toHaveLength(1)
  })

  test('a circle of two, of three, and of one', () => {
    const graph = (edges: Readonly<Record<string, readonly string[]>>): Graph => new Map(Object.entries(edges))
    expect(circlesIn(graph({ a: ['b'], b: ['a'] }))).toEqual(['a -> b -> a'])
    expect(circlesIn(graph({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }))).toEqual(['a -> b -> c -> a'])
    expect(circlesIn(graph({ a: ['a'] }))).toEqual(['a -> a'])
    expect(circlesIn(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
  })
})

test('the engine knows no React, no XState, no clock, no browser and no chance', () => {
  const foreign = /'(react|xstate|@xstate|node:)|\b(window|document|navigator|Date|performance|sessionStorage)\b|Math\.random/
  for (const path of filesIn('src/engine'))
    expect(readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), path).not.toMatch(foreign)
})

test('nothing is called utils, helpers, common, types, constants or services', () => {
  expect(
    [...sources, ...tests].filter((path) => /(^|\/)(utils?|helpers?|common|types|constants|services|misc)(\.|\/|$)/.test(path)),
  ).toEqual([])
})

test('no file is named by a word that only we know, or that says nothing', () => {
  const ofOurs =
    /(^|\/)(apart|bring|coming|columns|early-finish|effects|furthest|given|kept|left-out|lookup|mix|moved|narrow|nearest|outcomes|parts|put-under|range|room|said|settled|standing|stands|still-matters|structure|swings|told|unreadable|ways)(\.|\/)/i
  expect([...sources, ...tests].filter((path) => ofOurs.test(path))).toEqual([])
})
