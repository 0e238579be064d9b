import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Catalogue } from '#content'
import { type Answer, mostStillToCome, questionOf } from '#engine'
import { conversation } from '#machines'
import { initialTransition } from 'xstate'
import { loadCatalogue } from '../../src/content/load.ts'
import { placeOf } from '../conversation/step.ts'
import { after } from '../conversation/walk.ts'
import { answersOf, everyPath, median } from './laws/every-path.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'
import { seed } from '../support/seed.ts'

const real = loadCatalogue('content')

describe.each([
  ['the toy catalogue', toyCatalogue],
  ['the content', real],
] as const)('on every path through %s', (_, catalogue) => {
  test.each(['short', 'more'] as const)('what is still to come is never too little, and never rises: the %s part', (part) => {
    const { broken, points } = everyPath(catalogue, part)
    expect(broken.slice(0, 5)).toEqual([])
    expect(points).toBeGreaterThan(catalogue.questions.length)
  })
})

describe('the short questionnaire', () => {
  const whoFor = questionOf(real, real.lists.question)
  const options = whoFor?.options ?? []

  test.each(options.filter(({ standsFor }) => !standsFor).map(({ id }) => id))(
    'every path asks at most ten questions: %s',
    (id) => {
      expect(everyPath(real, 'short', { [real.lists.question]: id }).most).toBeLessThanOrEqual(10)
    },
  )
  test.each(options.filter(({ standsFor }) => standsFor).map(({ id }) => id))(
    'every path asks at most twelve questions where there are two lists: %s',
    (id) => {
      expect(everyPath(real, 'short', { [real.lists.question]: id }).most).toBeLessThanOrEqual(12)
    },
  )
  test('every path asks at most ten questions where it was not said whom it is for', () => {
    const unsaid: Catalogue = { ...real, questions: real.questions.filter(({ id }) => id !== real.lists.question) }
    expect(everyPath(unsaid, 'short').most + 1).toBeLessThanOrEqual(10)
  })
  test('the middle number of questions, were every answer as likely as the next', () => {
    const { likely, points } = everyPath(real, 'short')
    const shares = [...likely].toSorted(([a], [b]) => a - b).map(([count, share]) => `${count}: ${(100 * share).toFixed(1)} %`)
    console.log(`short questions: median ${median(likely)} (${shares.join(', ')}), ${points} points told apart`)
    expect([...likely.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})

test('every person who only goes forward in the conversation finds the number falling, and is asked no more than was said', () => {
  console.log(`seed ${seed} (run again with SEED=${seed})`)
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (picks) => {
      let [situation] = initialTransition(conversation, { catalogue: real })
      situation = after(situation, { type: 'person.begins' })
      let settled = 0
      let last = Number.POSITIVE_INFINITY
      const promised: number[] = []
      for (const pick of picks) {
        const { sheet, passedOver, open = '' } = situation.context
        const question = questionOf(real, open)
        if (placeOf(situation) !== 'asking' || !question) break
        const toCome = mostStillToCome(real, 'short', sheet.answers, [...Object.keys(sheet.answers), ...passedOver])
        promised.push(settled + toCome)
        expect(settled + toCome).toBeLessThanOrEqual(last)
        last = settled + toCome
        const replies: readonly (Answer | undefined)[] = [undefined, ...answersOf(real, question, sheet.answers)]
        const answer = replies[pick % replies.length]
        situation = after(situation, answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer })
        settled++
      }
      expect(placeOf(situation)).toBe('reviewing.reading')
      expect(Math.min(...promised)).toBeGreaterThanOrEqual(settled)
    }),
    { seed, numRuns: 500 },
  )
})
