import { expect, test } from 'vitest'
import { type Robustness, changed, pruneSheet, robustnessOf } from '#engine'
import { situations, strain } from './situations.ts'
import { everyChange, leaders, writtenIn } from './laws/every-answer.ts'

/** The questions of which another answer would put others first, and the least that does; found by trying everything. */
const hinges = ({ small, sheet, list }: ReturnType<typeof situations>[number]): Readonly<Record<string, number>> => {
  const now = [...leaders(small, sheet, list)].join()
  const found: Record<string, number> = {}
  for (const changes of everyChange(small, 1)) {
    const [change] = changes
    const about = small.questions.find(({ id }) => id === change?.question)
    if (!change || about?.tellsWho) continue
    const then = pruneSheet(small, writtenIn(small, sheet, changes))
    if (String(then.answers[change.question]) !== String(change.answer)) continue
    const first = [...leaders(small, then, list)].join()
    const price = strain(small, sheet, changes)
    if (first !== '' && first !== now) found[change.question] = Math.min(found[change.question] ?? price, price)
  }
  return found
}

const changesIn = (firmness: Robustness) => (firmness.kind === 'hangs-on' ? firmness.changes : [])

test('a first place hangs on exactly those answers that would put others there, each told by its mildest change and the mildest first', () => {
  const kinds = { clear: 0, level: 0, 'hangs-on': 0 }
  for (const situation of situations(150, 7)) {
    const { small, sheet, list } = situation
    const firmness = robustnessOf(small, sheet, list)
    kinds[firmness.kind]++
    const first = [...leaders(small, sheet, list)]
    expect(firmness.kind === 'level' ? firmness.with : undefined).toEqual(first.length > 1 ? first : undefined)
    if (firmness.kind === 'level') continue
    const told = changesIn(firmness)
    const prices = told.map(({ change }) => strain(small, sheet, [change]))
    expect(Object.fromEntries(told.map(({ change }, at) => [change.question, prices[at]]))).toEqual(hinges(situation))
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    expect(firmness.kind === 'clear').toBe(told.length === 0)
    for (const { change, first: then } of told) expect(then).toEqual([...leaders(small, changed(small, sheet, [change]), list)])
  }
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(9)
})
