import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, mostStillToCome, optionsFor, questionOf } from '#engine'
import { conversation } from '#machines'
import { initialTransition } from 'xstate'
import { loadCatalogue } from '../../src/content/load.ts'
import { placeOf } from '../conversation/step.ts'
import { after } from '../conversation/walk.ts'
import { everyPath, median } from './laws/every-path.ts'
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
    'every path asks at most thirteen questions: %s',
    (id) => {
      expect(everyPath(real, 'short', { [real.lists.question]: id }).most).toBeLessThanOrEqual(13)
    },
  )
  test.each(options.filter(({ standsFor }) => standsFor).map(({ id }) => id))(
    'every path asks at most fifteen questions where there are two lists: %s',
    (id) => {
      expect(everyPath(real, 'short', { [real.lists.question]: id }).most).toBeLessThanOrEqual(15)
    },
  )
  test('every path asks at most thirteen questions where it was not said whom it is for', () => {
    const unsaid: Catalogue = { ...real, questions: real.questions.filter(({ id }) => id !== real.lists.question) }
    expect(everyPath(unsaid, 'short').most + 1).toBeLessThanOrEqual(13)
  })
  test('the middle number of questions, were every answer as likely as the next', () => {
    const { likely, points } = everyPath(real, 'short')
    const shares = [...likely].toSorted(([a], [b]) => a - b).map(([count, share]) => `${count}: ${(100 * share).toFixed(1)} %`)
    console.log(`short questions: median ${median(likely)} (${shares.join(', ')}), ${points} points told apart`)
    expect([...likely.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})

/** One of all that can be answered here, or a skip: the sets of ticks by their number, then those that stand alone. */
const replyAt = (question: Question, answers: Answers, number: number): Answer | undefined => {
  const offered = optionsFor(real, question, answers)
  const ids = (exclusive: boolean): readonly string[] =>
    offered.filter((option) => question.choose === 'many' && option.exclusive === exclusive).map(({ id }) => id)
  const [sharing, alone] = question.choose === 'one' ? [[], offered.map(({ id }) => id)] : [ids(false), ids(true)]
  const code = number % (2 ** sharing.length + alone.length)
  if (code === 0) return undefined
  if (code < 2 ** sharing.length) return sharing.filter((_id, bit) => ((code >> bit) & 1) === 1)
  const one = alone[code - 2 ** sharing.length] ?? ''
  return question.choose === 'one' ? one : [one]
}

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
        const answer = replyAt(question, sheet.answers, pick)
        situation = after(situation, answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer })
        settled++
      }
      expect(placeOf(situation)).toBe('reviewing.reading')
      expect(Math.min(...promised)).toBeGreaterThanOrEqual(settled)
    }),
    { seed, numRuns: 500 },
  )
})
