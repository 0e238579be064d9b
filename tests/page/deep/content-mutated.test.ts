import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { ContentError, type Fault } from '../../../src/content/fault.ts'
import { type ContentFile, readFolder, readText } from '../../../src/content/yaml-file.ts'
import { catalogueFrom } from '../../../src/content/load.ts'
import { contentFolder } from '../../content/broken/copy.ts'
import { smallFiles } from '../../content/broken/small-faults.ts'
import { breaches, chanceFrom, seed, shuffled } from '../../support/sheets.ts'
import { type FaultClass, faultsBetween, ownFaults, placesOf, withText } from './mutations.ts'
import { seededFaults } from './seeded.ts'
import { rewritings, variations, withOtherOrder } from './variations.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const real = readFolder(contentFolder)
const chance = chanceFrom(seed)

/** What the checks say of these files; anything thrown but a list of faults is thrown on. */
const faultsOf = (files: readonly ContentFile[]): readonly Fault[] => {
  try {
    catalogueFrom(files)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.faults
    throw error
  }
}

/** The first lines in which a mutated file differs from the one it was. */
const difference = (files: readonly ContentFile[], mutated: ContentFile | undefined): readonly string[] => {
  const lines = new Set(files.find(({ name }) => name === mutated?.name)?.text.split('\n'))
  return (
    mutated?.text
      .split('\n')
      .filter((line) => !lines.has(line))
      .slice(0, 3) ?? []
  )
}

interface Mutation {
  readonly what: string
  readonly make: () => ContentFile
}

/** Everything that can be done wrong to a file in these ways, at every place of it, in no order. */
const mutationsOf = (file: ContentFile, classes: readonly FaultClass[]): readonly Mutation[] => {
  const places = placesOf(file)
  return shuffled(
    chance,
    classes.flatMap((fault) =>
      places[fault.at].filter(fault.where).map((place) => ({
        what: fault.what,
        make: () => withText(file, place, fault.instead(place, file.text.slice(place.start, place.end))),
      })),
    ),
  )
}

const isTold = ({ line, column, message }: Fault): boolean => line >= 1 && column >= 1 && /\S.*[.?]$/s.test(message)

/** Files of a content, those among them that are mutated, in which ways, and how often in all. */
type Sweep = readonly [
  files: readonly ContentFile[],
  broken: readonly ContentFile[],
  classes: readonly FaultClass[],
  many: number,
]

/** Does wrong to each of some files at once, once in each, again and again. */
const sweeps = (all: readonly Sweep[]) => {
  const found = breaches()
  const counted = new Map<string, number>()
  for (const [files, broken, classes, many] of all) {
    const left = new Map(broken.map((file) => [file.name, [...mutationsOf(file, classes)]]))
    for (let made = 0, now = 1; made < many && now > 0; made += now) {
      const mutations = new Map([...left].flatMap(([name, queue]) => queue.splice(-1).map((one) => [name, one] as const)))
      const written = new Map([...mutations].map(([name, { make }]) => [name, make()]))
      const faults = faultsOf(files.map((file) => written.get(file.name) ?? file))
      for (const [name, { what }] of mutations) {
        counted.set(what, (counted.get(what) ?? 0) + 1)
        if (!faults.some((fault) => fault.file === name && isTold(fault)))
          found.note(what, name, difference(files, written.get(name)))
      }
      now = mutations.size
    }
  }
  return { found, counted }
}

const print = (title: string, counted: ReadonlyMap<string, number>): void => {
  const all = [...counted].map(([what, many]) => `${what} ${many}`).join(', ')
  console.log(`${title}: ${[...counted.values()].reduce((sum, many) => sum + many, 0)} (${all})`)
}

const without = (files: readonly ContentFile[], names: RegExp): readonly ContentFile[] =>
  files.filter(({ name }) => !names.test(name))

describe('content in which something was done wrong', () => {
  const small = smallFiles()

  test(
    'every fault of a file by itself is refused wherever it stands, with the file and a reason',
    { timeout: minutes(15) },
    () => {
      console.log(`seed ${seed} (run again with SEED=${seed})`)
      const { found, counted } = sweeps([
        [real, real, ownFaults, shareOf(11_000)],
        [small, small, ownFaults, shareOf(9_800)],
      ])
      print('mutated files, each with one fault of its own, all refused', counted)
      expect(found.all()).toEqual({})
      expect([...counted.values()].reduce((sum, many) => sum + many, 0)).toBeGreaterThanOrEqual(shareOf(20_000))
      expect(counted.size).toBe(ownFaults.length)
    },
  )

  test('every word for something that there is not is refused wherever it stands', { timeout: minutes(15) }, () => {
    // Faults between files can be found where the traits and questions are sound.
    const base = /^(traits|questions|evidence)\.yaml$/
    const { found, counted } = sweeps([
      [real, without(real, base), faultsBetween, shareOf(900)],
      ...['traits.yaml', 'questions.yaml'].map(
        (name) => [small, small.filter((file) => file.name === name), faultsBetween, 100] as const,
      ),
      [small, without(small, base), faultsBetween, shareOf(200)],
    ])
    print('mutated files, each with one name that nobody defined, all refused', counted)
    expect(found.all()).toEqual({})
    expect(counted.size).toBeGreaterThan(10)
  })

  test('every seeded fault is refused however the file is written down', { timeout: minutes(15) }, () => {
    const found = breaches()
    const counted = new Map<string, number>()
    const files = new Map(real.map((file) => [file.name, file]))
    const ways = Object.entries(variations)
    for (const [nth, { kind, file, edit, says }] of seededFaults.entries()) {
      const text = edit(files.get(file)?.text ?? '')
      if (text === undefined || !file.endsWith('.yaml')) continue
      for (const [way, vary] of [ways[nth % ways.length], ways[(nth + 3) % ways.length]].filter((one) => one !== undefined)) {
        counted.set(way, (counted.get(way) ?? 0) + 1)
        const faults = faultsOf([...new Map(files).set(file, readText(file, vary(text, chance))).values()])
        if (!faults.some((fault) => fault.file === file && isTold(fault))) found.note(kind, file, way, says, faults.slice(0, 3))
      }
    }
    print(`${seededFaults.length} kinds of seeded faults, written in other ways, all refused`, counted)
    expect(found.all()).toEqual({})
  })
})

describe('content in which nothing is wrong', () => {
  const expected = catalogueFrom(real)
  const byId = (catalogue: Catalogue): unknown => ({
    ...catalogue,
    groups: catalogue.groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    unranked: catalogue.unranked.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })

  test(
    'every file is the same content however it is written down, and in whatever order it is read',
    { timeout: minutes(15) },
    () => {
      const counted = new Map<string, number>()
      const ways: readonly (readonly [string, (file: ContentFile) => ContentFile])[] = [
        ...Object.entries(variations).map(
          ([way, vary]) => [way, (file: ContentFile) => readText(file.name, vary(file.text, chance))] as const,
        ),
        ...Object.entries(rewritings).map(
          ([way, write]) => [way, (file: ContentFile) => readText(file.name, write(file.data, chance))] as const,
        ),
        ['names in another order', (file) => withOtherOrder(file, chance)],
      ]
      for (let nth = 0; nth < ways.length * 2; nth++) {
        const files = real.map((file, index) => {
          const [way, write] = ways[(nth + index) % ways.length] ?? ['as it is', (one: ContentFile) => one]
          counted.set(way, (counted.get(way) ?? 0) + 1)
          return write(file)
        })
        expect(byId(catalogueFrom(shuffled(chance, files))), `${nth}`).toEqual(byId(expected))
      }
      print('sound files, written in other ways, all accepted', counted)
    },
  )
})
