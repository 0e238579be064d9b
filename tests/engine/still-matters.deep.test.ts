import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { type Sheet, canStillChange, canStillMatter, questionOf } from '#engine'
import { answersOf, everyCompletion, firstThree } from './laws/every-answer.ts'
import { completed, partOfTheWay } from '../conversation/part-of-the-way.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { breaches, catalogue, chanceFrom, oneOf, saying, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

/** Whether different answers to one question leave different first ones, where all others are as they are. */
const moves = (of: Catalogue, sheet: Sheet, id: string): boolean => {
  const question = questionOf(of, id)
  const all = question ? answersOf(question).map((answer) => firstThree(of, saying(sheet, id, answer))) : []
  return new Set(all).size > 1
}

const sheets = shareOf(300)

describe('a question that is said to change nothing any more', () => {
  test('changes nothing, however anything else is answered, on small random catalogues', () => {
    console.log(`Still matters on random catalogues: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const many = shareOf(800)
    const said = { rightly: 0, 'once too often': 0, no: 0 }
    for (let made = 0; made < many; made++) {
      const small = randomCatalogue(chance)
      const { sheet, open } = partOfTheWay(small, chance)
      if (open.length === 0) continue
      const id = oneOf(chance, open)
      let can = false
      for (const then of everyCompletion(
        small,
        sheet,
        open.filter((one) => one !== id),
      )) {
        can = moves(small, then, id)
        if (can) break
      }
      const says = canStillMatter(small, sheet, open, id)
      if (can && !says) wrong.note('it moves something', id, sheet, open)
      said[says ? (can ? 'rightly' : 'once too often') : 'no']++
    }
    console.log(said)
    expect(wrong.all()).toEqual({})
    expect(said.no).toBeGreaterThan(many / 8)
  })

  test(`changes nothing on ${sheets} random partial sheets of the real content`, () => {
    console.log(`Still matters: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const said = { no: 0, 'no, though others can': 0, yes: 0 }
    for (let made = 0; made < sheets; made++) {
      const { sheet, open } = partOfTheWay(catalogue, chance)
      if (open.length === 0) continue
      const id = oneOf(chance, open)
      if (canStillMatter(catalogue, sheet, open, id)) {
        said.yes++
        continue
      }
      said[canStillChange(catalogue, sheet, open) ? 'no, though others can' : 'no']++
      const question = questionOf(catalogue, id)
      const whole = completed(catalogue, sheet, open, chance)
      const first = question
        ? answersOf(question)
            .slice(0, 40)
            .map((answer) => firstThree(catalogue, saying(whole, id, answer)))
        : []
      if (new Set(first).size > 1) wrong.note('it moves something', id, sheet, open, whole)
    }
    console.log(said)
    expect(wrong.all()).toEqual({})
    expect(said['no, though others can']).toBeGreaterThan(0)
  })

  test('is never one that can bring up a warning', () => {
    const asking = { answers: { 'who-for': 'someone-else' }, mattersMost: [] }
    expect(canStillChange(catalogue, asking, ['safe-at-home'])).toBe(false)
    expect(canStillMatter(catalogue, asking, ['safe-at-home'], 'safe-at-home')).toBe(true)
  })
})
