import { describe, expect, test } from 'vitest'
import { type Sheet, canStillMatter, pruneSheet, questionOf } from '#engine'
import { oneOf } from '../support/chance.ts'
import { remembering, situations } from './situations.ts'
import { answersOf, everyCompletion, firstThree } from './laws/every-answer.ts'
import { partOfTheWay } from '../conversation/part-of-the-way.ts'
import { saying } from '../support/random-sheet.ts'

describe('whether a question still matters', () => {
  test('it never changes anything where it is said not to, and that is said of most that cannot', () => {
    const said = { rightly: 0, 'once too often': 0, no: 0 }
    for (const { small, chance } of situations(120, 6)) {
      const { sheet, open } = partOfTheWay(small, chance)
      if (open.length === 0) continue
      const id = oneOf(chance, open)
      const question = questionOf(small, id)
      const first = remembering((then: Sheet) => firstThree(small, then))
      const answers = question ? answersOf(question) : []
      const others = open.filter((one) => one !== id)
      let can = false
      for (const then of everyCompletion(small, sheet, others))
        can ||= new Set(answers.map((answer) => first(pruneSheet(small, saying(then, id, answer))))).size > 1
      const says = canStillMatter(small, sheet, open, id)
      expect([can, says]).not.toEqual([true, false])
      said[says ? (can ? 'rightly' : 'once too often') : 'no']++
    }
    expect(said.no).toBeGreaterThanOrEqual(45)
    expect(said['once too often']).toBeLessThanOrEqual(18)
  })
})
