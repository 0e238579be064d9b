import { describe, expect, test } from 'vitest'
import { type Sheet, canStillChange, canStillMatter, questionOf, whatCouldStillChange } from '#engine'
import { answersNear, answersOf, everyCompletion, firstThree, isLevelBeyond } from './laws/every-answer.ts'
import { completed, partOfTheWay } from '../conversation/part-of-the-way.ts'
import { grown } from './grown.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { breaches, catalogue, chanceFrom, oneOf, saying, seed } from '../support/sheets.ts'
import { minutes } from '../support/limits.ts'
import { shareOf } from '../support/share.ts'
import type { Catalogue } from '#content'

/** What somebody said, and what a sheet makes of it, where they differ although the question was not open. */
const putInTheirMouth = (said: Sheet, then: Sheet, open: readonly string[]): readonly string[] =>
  Object.keys(then.answers).filter((id) => {
    const ticks = [then.answers[id] ?? []].flat()
    const own = [said.answers[id] ?? []].flat()
    return !open.includes(id) && ticks.some((tick) => !own.includes(tick))
  })

describe('the first three can still change', () => {
  test('whenever some way to answer what is open changes them, and seldom otherwise, on small random catalogues', () => {
    console.log(`Early finish on random catalogues: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const times = { yes: 0, no: 0, 'equal totals that stay as they are': 0 }
    // All of them in every run: of a hundred, chance alone can make more than one in twenty of what happens three times in a hundred.
    const many = 1000
    for (let made = 0; made < many; made++) {
      const small = grown(chance, randomCatalogue(chance))
      const { sheet, open } = partOfTheWay(small, chance)
      const now = firstThree(small, sheet)
      let can = false
      for (const then of everyCompletion(small, sheet, open)) {
        can = firstThree(small, then) !== now
        if (can) break
      }
      const says = canStillChange(small, sheet, open)
      if (can && !says) wrong.note('whenever', sheet, open)
      times[can ? 'yes' : says ? 'equal totals that stay as they are' : 'no']++
    }
    console.log(times)
    expect(wrong.all()).toEqual({})
    expect(Math.min(times.yes, times.no)).toBeGreaterThan(many / 10)
    expect(times['equal totals that stay as they are']).toBeLessThanOrEqual(many / 20)
  })

  const each = shareOf(25_000)
  test.each([1, 2, 3, 4])(
    `it is never wrong on ${each} partial sheets of the real content (part %i of 4)`,
    (part) => {
      console.log(`Early finish, part ${part}: SEED=${seed}`)
      const chance = chanceFrom(seed + part)
      const wrong = breaches()
      const times = { yes: 0, no: 0, 'equal totals that stay as they are': 0 }
      for (let made = 0; made < each; made++) {
        const { sheet, open } = partOfTheWay(catalogue, chance)
        const now = firstThree(catalogue, sheet)
        const then = whatCouldStillChange(catalogue, sheet, open)
        times[then ? 'yes' : 'no']++
        if (then) {
          if (firstThree(catalogue, then) === now) {
            if (isLevelBeyond(catalogue, then)) times['equal totals that stay as they are']++
            else wrong.note('what is said to change them does', sheet, open, then)
          }
          if (putInTheirMouth(sheet, then, open).length > 0) wrong.note('only what is open is answered', sheet, open, then)
          continue
        }
        for (let tried = 0; tried < 4; tried++) {
          const whole = completed(catalogue, sheet, open, chance)
          if (firstThree(catalogue, whole) !== now) wrong.note('what is settled stays', sheet, open, whole)
        }
      }
      console.log(times)
      expect(wrong.all()).toEqual({})
      expect(Math.min(times.yes, times.no)).toBeGreaterThan(each / 10)
      expect(times['equal totals that stay as they are']).toBeLessThan(each / 100)
    },
    minutes(5),
  )
})

/** Whether different answers to one question leave different first ones, where all others are as they are. */
const moves = (of: Catalogue, sheet: Sheet, id: string): boolean => {
  const question = questionOf(of, id)
  const all = question ? answersOf(question).map((answer) => firstThree(of, saying(sheet, id, answer))) : []
  return new Set(all).size > 1
}

const sheets = Math.max(60, shareOf(300))

describe('a question that is said to change nothing any more', () => {
  test('changes nothing, however anything else is answered, on small random catalogues', () => {
    console.log(`Still matters on random catalogues: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const many = shareOf(800)
    const said = { rightly: 0, 'once too often': 0, no: 0 }
    for (let made = 0; made < many; made++) {
      const small = grown(chance, randomCatalogue(chance))
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
        ? answersNear(question, whole.answers[id])
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
