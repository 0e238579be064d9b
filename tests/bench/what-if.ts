import { performance } from 'node:perf_hooks'
import type { Catalogue } from '#content'
import { type Sheet, canStillChange, counterfactualsFor, recommend, robustnessOf } from '#engine'
import { type Section, peopleOf, spread } from './harness.ts'
import { join } from 'node:path'
import { type Rolldown, build } from 'vite'
import { openBrowser } from '../support/browser/open-browser.ts'

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const listsOf = (catalogue: Catalogue, sheet: Sheet): readonly string[] =>
  recommend(catalogue, sheet).lists.map((list) => list.for)

/** How long it takes to explore: what would bring each group to the top, how firm the first place is, what can still change. */
export const whatIf: Section = async (catalogue, reportProgress) => {
  const people = peopleOf(catalogue, 200)
  const first = people.slice(0, 1).map((sheet) =>
    timed(() => {
      for (const list of listsOf(catalogue, sheet)) counterfactualsFor(catalogue, sheet, list)
    }),
  )
  const [brought, firm, early]: [number[], number[], number[]] = [[], [], []]
  for (const [nth, sheet] of people.entries()) {
    reportProgress()
    const lists = listsOf(catalogue, sheet)
    brought.push(
      timed(() => {
        for (const list of lists) counterfactualsFor(catalogue, sheet, list)
      }),
    )
    firm.push(
      timed(() => {
        for (const list of lists) robustnessOf(catalogue, sheet, list)
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

declare const whatIfInPage: { readonly timesOf: (catalogue: Catalogue, sheets: readonly Sheet[]) => readonly number[] }

/** The engine as one script, which leaves `whatIfInPage` behind. */
const script = async (): Promise<string> => {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'what-if-in-page.ts'), formats: ['iife'], name: 'whatIfInPage' },
    },
  })) as Rolldown.RolldownOutput[]
  return made.flatMap(({ output }) => output).find((one) => one.type === 'chunk')?.code ?? ''
}

/** The same in Chromium, on the same people: an engine of its own, but for what a page does besides. */
export const inBrowser: Section = async (catalogue) => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await script() })
    const people = peopleOf(catalogue, 200)
    const times = await page.evaluate(([known, sheets]) => whatIfInPage.timesOf(known, sheets), [catalogue, people] as const)
    return {
      lines: [
        `In Chromium ${browser.version()}, the very first time: ${(times[0] ?? Number.NaN).toFixed(0)} ms`,
        spread('What would bring each group to the top, in all lists of a sheet', times),
      ],
      faults: [],
    }
  } finally {
    await browser.close()
  }
}
