import { expect, test } from 'vitest'
import { type Sheet, canStillChange, chosen, pruneSheet, whatCouldStillChange } from '#engine'
import { remembering, situations } from './situations.ts'
import { everyCompletion, firstThree } from './laws/every-answer.ts'
import { partOfTheWay } from '../conversation/part-of-the-way.ts'

test('the first three can still change exactly when some way to answer what is open changes them, and it is told how', () => {
  const times = { yes: 0, no: 0 }
  for (const { small, chance } of situations(120, 6)) {
    const { sheet, open } = partOfTheWay(small, chance)
    const first = remembering((then: Sheet) => firstThree(small, then))
    const now = first(sheet)
    let can = false
    for (const then of everyCompletion(small, sheet, open)) can ||= first(pruneSheet(small, then)) !== now
    const told = whatCouldStillChange(small, sheet, open)
    times[can ? 'yes' : 'no']++
    expect(canStillChange(small, sheet, open)).toBe(can)
    expect(told !== undefined).toBe(can)
    if (!told) continue
    expect(firstThree(small, told)).not.toBe(now)
    expect(told).toEqual(pruneSheet(small, told))
    for (const id of Object.keys(told.answers).filter((one) => !open.includes(one)))
      expect(chosen(sheet.answers, id)).toEqual(expect.arrayContaining([...chosen(told.answers, id)]))
  }
  expect(Math.min(times.yes, times.no)).toBeGreaterThan(20)
})
