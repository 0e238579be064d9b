import { describe, expect, test } from 'vitest'
import { type Sheet, canStillChange, whatCouldStillChange } from '#engine'
import { everyCompletion, firstThree } from './laws/every-answer.ts'
import { completed, partOfTheWay } from '../conversation/part-of-the-way.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { breaches, catalogue, chanceFrom, seed } from '../support/sheets.ts'
import { minutes } from '../support/limits.ts'
import { shareOf } from '../support/share.ts'

/** What somebody said, and what a sheet makes of it, where they differ although the question was not open. */
const putInTheirMouth = (said: Sheet, then: Sheet, open: readonly string[]): readonly string[] =>
  Object.keys(then.answers).filter((id) => {
    const ticks = [then.answers[id] ?? []].flat()
    const own = [said.answers[id] ?? []].flat()
    return !open.includes(id) && ticks.some((tick) => !own.includes(tick))
  })

describe('the first three can still change', () => {
  test('exactly when some way to answer what is open changes them, on small random catalogues', () => {
    console.log(`Early finish on random catalogues: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const times = { yes: 0, no: 0 }
    const many = shareOf(1000)
    for (let made = 0; made < many; made++) {
      const small = randomCatalogue(chance)
      const { sheet, open } = partOfTheWay(small, chance)
      const now = firstThree(small, sheet)
      let can = false
      for (const then of everyCompletion(small, sheet, open)) {
        can = firstThree(small, then) !== now
        if (can) break
      }
      if (canStillChange(small, sheet, open) !== can) wrong.note('exactly', can, sheet, open)
      times[can ? 'yes' : 'no']++
    }
    expect(wrong.all()).toEqual({})
    expect(Math.min(times.yes, times.no)).toBeGreaterThan(many / 10)
  })

  const each = shareOf(25_000)
  test.each([1, 2, 3, 4])(
    `it is never wrong on ${each} partial sheets of the real content (part %i of 4)`,
    (part) => {
      console.log(`Early finish, part ${part}: SEED=${seed}`)
      const chance = chanceFrom(seed + part)
      const wrong = breaches()
      const times = { yes: 0, no: 0 }
      for (let made = 0; made < each; made++) {
        const { sheet, open } = partOfTheWay(catalogue, chance)
        const now = firstThree(catalogue, sheet)
        const then = whatCouldStillChange(catalogue, sheet, open)
        times[then ? 'yes' : 'no']++
        if (then) {
          if (firstThree(catalogue, then) === now) wrong.note('what is said to change them does', sheet, open, then)
          if (putInTheirMouth(sheet, then, open).length > 0) wrong.note('only what is open is answered', sheet, open, then)
          continue
        }
        for (let tried = 0; tried < 4; tried++) {
          const whole = completed(catalogue, sheet, open, chance)
          if (firstThree(catalogue, whole) !== now) wrong.note('what is settled stays', sheet, open, whole)
        }
      }
      expect(wrong.all()).toEqual({})
      expect(Math.min(times.yes, times.no)).toBeGreaterThan(each / 10)
    },
    minutes(5),
  )
})
