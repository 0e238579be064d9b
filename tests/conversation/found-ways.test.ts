import { beforeAll, describe, expect, test } from 'vitest'
import { foundBeyond } from '../gallery/found-ways.ts'
import { kindsReached } from '../page/page-kinds.ts'
import { type PageState, pageStates } from '../page/page-states.ts'

const shows = ({ reached }: PageState, kind: string): boolean => kindsReached(reached).includes(kind)

/** What nobody told the gallery a way to, of each sort: a place of the chart, a question, what sets one list apart, a page, a group. */
const forgotten = [
  'reviewing.reconsidering',
  'the question mental-health',
  'the results, no group fits',
  'the results, after a visit',
  'the plan of a first visit, in the voice helping',
  'the address #fairness',
  'the address #smart-recovery',
]

describe('a state of the page to which nobody wrote a way', () => {
  let found: ReturnType<typeof foundBeyond>
  beforeAll(() => {
    const known = pageStates.filter((state) => !forgotten.some((kind) => shows(state, kind)))
    found = foundBeyond(known)
  })

  test.each(forgotten)('%s is found by the walk, with a way to it', (kind) => {
    const states = found.states.filter((state) => shows(state, kind))
    expect(states.length).toBeGreaterThan(0)
    expect(states.map(({ name }) => name).join()).toContain('found by the walk')
  })

  test('what the page does alone cannot be found, and is named', () => {
    const { missing } = foundBeyond(pageStates.filter((state) => !shows(state, 'help, open')))
    expect(missing).toEqual(['help, open'])
  })

  test('nothing is left to find while every state has its way', () => {
    expect(foundBeyond(pageStates)).toEqual({ states: [], missing: [] })
  })
})
