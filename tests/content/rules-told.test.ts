import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askedFirst, doctorFirst, mayRuleOut, warnings, whatTheProblemIs } from '../../src/content/safety.ts'

/** What content/README.md tells whoever edits the content, held to what is refused. */
const told = readFileSync('content/README.md', 'utf8')

const partFrom = (opening: string): string => told.slice(told.indexOf(opening)).split(/\n\n(?!- )/)[0] ?? ''
const idsIn = (text: string): readonly string[] => [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, id = '']) => id)

test('it names each question whose answer may rule a group out, and no other', () => {
  const [, ...items] = partFrom('Only these may say').split('\n- ')
  const named = items.flatMap((item) => idsIn(item.split(':')[0] ?? ''))
  expect(named.toSorted()).toEqual([...Object.keys(mayRuleOut), whatTheProblemIs].toSorted())
})

test('it tells how many warnings cannot be removed, and which questions are asked before any list', () => {
  const kept = partFrom('Some of the content can be reworded but not removed')
  const inWords = ['twelve', 'thirteen', 'fourteen', 'fifteen'][warnings.length - 12]
  expect(kept).toContain(`- the ${inWords} warnings`)
  const line = kept.split('\n').find((one) => one.includes('are asked before any list')) ?? ''
  expect(idsIn(line).toSorted()).toEqual([...askedFirst].toSorted())
})

test('it tells which groups need a caution that sends people to a doctor first', () => {
  const line = told.split('\n').find((one) => one.startsWith('- a caution with `doctor-first`')) ?? ''
  expect(idsIn(line).toSorted()).toEqual(['doctor-first', ...doctorFirst.values].toSorted())
})
