import { expect, test } from 'vitest'
import { type Robustness, type Sheet, changed, pruneSheet, recommend, robustnessOf } from '#engine'
import { everyChange, leaders, writtenIn } from './laws/every-answer.ts'
import { grown } from './grown.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { type Chance, breaches, catalogue, chanceFrom, oneOf, randomSheet, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

/** The questions of which some other answer, or none, would put others first; found by trying everything. */
const hinges = (of: typeof catalogue, sheet: Sheet, list: string): ReadonlySet<string> => {
  const now = [...leaders(of, sheet, list)].join()
  const found = new Set<string>()
  for (const changes of everyChange(of, 1, sheet)) {
    const [change] = changes
    // Somebody else, or another problem, would be another list.
    const about = of.questions.find(({ id }) => id === change?.question)
    if (!change || about?.tellsWho) continue
    const then = pruneSheet(of, writtenIn(of, sheet, changes))
    // An answer that does not stand changes nothing by itself.
    if (String(then.answers[change.question]) !== String(change.answer)) continue
    const first = [...leaders(of, then, list)].join()
    if (first !== '' && first !== now) found.add(change.question)
  }
  return found
}

const questionsIn = (firmness: Robustness): ReadonlySet<string> =>
  new Set(firmness.kind === 'hangs-on' ? firmness.changes.map(({ change }) => change.question) : [])

const kinds = new Set<string>()

test.each([
  ['small random catalogues', shareOf(1000), (chance: Chance) => grown(chance, randomCatalogue(chance))],
  ['the real content', shareOf(60), () => catalogue],
] as const)('how firm the first place is agrees with trying everything, on %s', (_, count, catalogueFrom) => {
  console.log(`Robustness: SEED=${seed}`)
  const chance = chanceFrom(seed)
  const wrong = breaches()
  for (let made = 0; made < count; made++) {
    const of = catalogueFrom(chance)
    const sheet = pruneSheet(of, randomSheet(of, chance))
    const list = oneOf(chance, recommend(of, sheet).lists).for
    const firmness = robustnessOf(of, sheet, list)
    kinds.add(firmness.kind)
    const first = leaders(of, sheet, list)
    if (first.size > 1) {
      if (firmness.kind !== 'level' || firmness.with.join() !== [...first].join()) wrong.note('level', firmness, sheet)
      continue
    }
    const expected = hinges(of, sheet, list)
    if (String([...questionsIn(firmness)].toSorted()) !== String([...expected].toSorted()))
      wrong.note('it hangs on these', [...expected], firmness, sheet)
    for (const { change, first: then } of firmness.kind === 'hangs-on' ? firmness.changes : []) {
      const others = [...leaders(of, changed(of, sheet, [change]), list)].join()
      if (others !== then.join() || others === [...first].join()) wrong.note('these would be first', change, then, others, sheet)
    }
  }
  expect(wrong.all()).toEqual({})
})

test('among them were lists that hang on one answer, and lists that begin with several', () => {
  expect(kinds).toContain('level')
  expect(kinds).toContain('hangs-on')
})

test('to ask how firm a list is changes no word of it, in whichever voice it is', () => {
  const answers = { 'who-for': 'helping', age: 'adult', concern: ['sedatives'], approach: 'steps' }
  const sheet: Sheet = { answers: { ...answers, gender: 'rather-not-say' }, mattersMost: [] }
  const asked = structuredClone(catalogue)
  robustnessOf(asked, { answers, mattersMost: [] }, 'helping')
  expect(recommend(asked, sheet)).toEqual(recommend(catalogue, sheet))
})
