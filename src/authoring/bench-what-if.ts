import { performance } from 'node:perf_hooks'
import type { Catalogue } from '#content'
import { type Sheet, canStillChange, firmnessOf, recommend, wouldBring } from '#engine'
import { peopleOf } from './bench-people.ts'
import type { Section } from './bench-section.ts'
import { spread } from './bench-spread.ts'

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const listsOf = (catalogue: Catalogue, sheet: Sheet): readonly string[] =>
  recommend(catalogue, sheet).lists.map((list) => list.for)

/** How long it takes to explore: what would bring each group to the top, how firm the first place is, what can still change. */
export const whatIf: Section = async (catalogue) => {
  const people = peopleOf(catalogue, 200)
  const first = people.slice(0, 1).map((sheet) =>
    timed(() => {
      for (const list of listsOf(catalogue, sheet)) wouldBring(catalogue, sheet, list)
    }),
  )
  const [brought, firm, early]: [number[], number[], number[]] = [[], [], []]
  for (const [nth, sheet] of people.entries()) {
    const lists = listsOf(catalogue, sheet)
    brought.push(
      timed(() => {
        for (const list of lists) wouldBring(catalogue, sheet, list)
      }),
    )
    firm.push(
      timed(() => {
        for (const list of lists) firmnessOf(catalogue, sheet, list)
      }),
    )
    const ids = catalogue.questions.map(({ id }) => id)
    const open = ids.slice(nth % ids.length)
    const answers = Object.fromEntries(Object.entries(sheet.answers).filter(([id]) => !open.includes(id)))
    early.push(
      timed(() => {
        canStillChange(catalogue, { ...sheet, answers }, open)
      }),
    )
  }
  const lines = [
    `What would bring each group to the top, the very first time: ${(first[0] ?? Number.NaN).toFixed(0)} ms`,
    spread('What would bring each group to the top, in all lists of a sheet', brought),
    spread('How firm the first place is, in all lists of a sheet', firm),
    spread('Whether the first three can still change, part of the way', early),
  ]
  return { lines, faults: [] }
}
