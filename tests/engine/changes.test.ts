import { describe, expect, test } from 'vitest'
import { type Answers, changed, prune, pruneSheet } from '#engine'
import { possibleAnswers } from '../../src/engine/relevance.ts'
import { situations } from './situations.ts'
import { answersOf, everyChange, writtenIn } from './laws/every-answer.ts'
import { saying } from '../support/random-sheet.ts'

const standing = (answers: Answers, id: string): string => JSON.stringify(answers[id] ?? null)

describe('changed answers', () => {
  test('are those of the sheet with the changes written in, as far as they can stand', () => {
    for (const { small, sheet } of situations(10, 6)) {
      const given = { answers: { ...sheet.answers, 'no-question': 'none' }, mattersMost: [...sheet.mattersMost, 'no-question'] }
      for (const changes of everyChange(small, 1))
        expect(changed(small, given, changes)).toEqual(pruneSheet(small, writtenIn(small, sheet, changes)))
    }
  })

  test('what never stood does not come to stand because of a change', () => {
    const [first] = situations(1, 6)
    if (!first) return
    const { small } = first
    const { questions } = small
    const later = questions.find(({ asked }) => asked.length > 0)
    const stray = { answers: later ? { [later.id]: answersOf(later)[1] ?? '' } : {}, mattersMost: [] }
    for (const changes of everyChange(small, 1))
      expect(changed(small, stray, changes)).toEqual(changed(small, pruneSheet(small, stray), changes))
  })
})

describe('every answer that a question takes', () => {
  test('is every one that can stand beside the others, once each', () => {
    for (const { small, sheet } of situations(40, 7)) {
      for (const question of small.questions) {
        const others = saying(sheet, question.id).answers
        const before = prune(small, others)
        const stands = answersOf(question).filter((answer) => {
          if (answer === undefined) return false
          const then = prune(small, { ...before, [question.id]: answer })
          return standing(then, question.id) === JSON.stringify(answer)
        })
        const taken = possibleAnswers(small, question, before).map((answer) => JSON.stringify(answer))
        expect(taken.toSorted()).toEqual(stands.map((answer) => JSON.stringify(answer)).toSorted())
      }
    }
  })
})
