import { describe, expect, test } from 'vitest'
import { type Answers, type Result, answersAfterVisit, groupOf, kindOfGroup, prune, recommend } from '#engine'
import { nextToTry } from '../../../src/ui/visit/next-to-try.ts'
import { catalogue, forEachRandom, seed } from '../../support/sheets.ts'

const { kinds, outcomes } = catalogue.firstSteps
const outcomeCalled = (id: string) => {
  const found = outcomes.find((one) => one.id === id)
  if (!found) throw new Error(`There is no outcome "${id}".`)
  return found
}

/** The list after a visit, as the page makes it. */
const after = (answers: Answers, kind: string, outcome: string): Result =>
  recommend(catalogue, { answers: prune(catalogue, answersAfterVisit(catalogue, answers, kind, outcome)), mattersMost: [] })

const kindOf = (id: string): string | undefined => {
  const group = groupOf(catalogue, id)
  return group && kindOfGroup(catalogue, group)
}

describe('what to try next', () => {
  const drinker: Answers = {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol'],
    goal: 'stop',
    'higher-power': 'would-stop-me',
    approach: 'talking',
    country: 'england',
    format: 'either',
  }

  test('SMART is planned and first, and a 12-step meeting felt unsafe: SMART, not a group further down', () => {
    const result = after(drinker, 'twelve-step', 'unsafe')
    expect(result.lists[0]?.recommendations[0]?.group).toBe('smart-recovery')
    const tried = { outcome: outcomeCalled('unsafe'), kind: 'twelve-step', planned: 'smart-recovery' }
    expect(nextToTry(catalogue, result, tried)).toEqual({ group: 'smart-recovery' })
  })

  test('a group of the kind that felt unsafe comes first all the same: another kind, and why it is not the first', () => {
    const result = after({ ...drinker, 'higher-power': 'welcome', approach: 'steps' }, 'twelve-step', 'unsafe')
    const first = result.lists[0]?.recommendations[0]?.group ?? ''
    const next = nextToTry(catalogue, result, { outcome: outcomeCalled('unsafe'), kind: 'twelve-step', planned: undefined })
    expect(kindOf(first)).toBe('twelve-step')
    expect(next?.passedOver).toBe(first)
    expect(kindOf(next?.group ?? '')).not.toBe('twelve-step')
  })

  test('a group that may still be right is the one to go to again', () => {
    const result = after(drinker, 'smart', 'practicalities')
    const tried = { outcome: outcomeCalled('practicalities'), kind: 'smart', planned: 'smart-recovery' }
    expect(nextToTry(catalogue, result, tried)?.group).toBe('smart-recovery')
  })

  test('it never goes against the list unsaid: it is the first group not visited, or says which stood before it', () => {
    let [named, passed] = [0, 0]
    forEachRandom(150, seed, ({ answers }) => {
      for (const { id: kind } of kinds)
        for (const outcome of outcomes) {
          const result = after(answers, kind, outcome.id)
          const planned = result.lists.at(-1)?.recommendations[1]?.group
          const next = nextToTry(catalogue, result, { outcome, kind, planned })
          if (!next || outcome.stays) continue
          const list = result.lists.find(({ recommendations }) => recommendations.some(({ group }) => group === next.group))
          const open = (list?.recommendations ?? [])
            .map(({ group }) => group)
            .filter((id) => id !== planned || kindOf(id) !== kind)
          const before = open.slice(0, open.indexOf(next.group))
          expect(before.every((id) => kindOf(id) === kind)).toBe(true)
          expect(next.passedOver).toBe(before[0])
          named++
          passed += before.length > 0 ? 1 : 0
        }
    })
    console.log(`${named} groups named to try next, ${passed} of them past one that is higher on the list`)
    expect(passed).toBeGreaterThan(0)
  })
})
