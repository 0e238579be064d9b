import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allLaws } from '../../src/proof/laws/index.ts'
import { lawsOfConcern } from '../engine/laws/of-concern.ts'
import { lawsOfLists } from '../engine/laws/of-lists.ts'

const lines = readFileSync('docs/how-we-know.md', 'utf8').split('\n')

/** The laws of the proof: a row of a table each. */
const ofProof = lines.flatMap((line) => {
  const [, name, says] = /^\| `([a-z-]+)` +\| (.+?) +\|$/.exec(line) ?? []
  return name === undefined || says === undefined ? [] : [[name, says] as const]
})

/** The laws that are tests: a list below the name of each file. */
const ofTests = lines.flatMap((line, at) => {
  const [, law] = /^- ([a-z].+)$/.exec(line) ?? []
  const [, file] =
    /^`(tests\/engine\/laws\/[^`]+)`, /.exec(lines.slice(0, at).findLast((earlier) => earlier.startsWith('`')) ?? '') ?? []
  return law === undefined || file === undefined ? [] : [[file, law] as const]
})

test('docs/how-we-know.md lists every law of the proof, with its words', () => {
  expect(Object.fromEntries(ofProof)).toEqual(Object.fromEntries(Object.entries(allLaws).map(([name, { says }]) => [name, says])))
})

test('it lists every law that every list keeps', () => {
  expect(ofTests.length).toBeGreaterThan(30)
  const listed = ofTests.map(([, law]) => law)
  for (const law of Object.keys({ ...lawsOfLists, ...lawsOfConcern })) expect(listed).toContain(law)
})

test.each(ofTests)('%s has the law: %s', (file, law) => {
  expect(readFileSync(file, 'utf8')).toContain(`'${law}'`)
})
