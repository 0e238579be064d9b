import { join } from 'node:path'
import { type Rolldown, build } from 'vite'
import type { Catalogue } from '#content'
import type { Sheet } from '#engine'
import { openBrowser } from '../../tests/browser/open-browser.ts'
import { peopleOf } from './bench-people.ts'
import type { Section } from './bench-section.ts'
import { spread } from './bench-spread.ts'

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
