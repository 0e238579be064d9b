import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser/open-browser.ts'
import { loadCatalogue } from '../../src/content/load.ts'
import { type PageName, buildPages, pages, servePages } from './page/builds.ts'
import { type PlainSheet, plainSheet } from './page/sheet.ts'
import { report } from './page/table.ts'
import { type Measured, measure } from './page/visit.ts'
import { command } from '../../src/cli/command.ts'
import { contentFolder } from '../../src/cli/input.ts'
import exit from '../../src/cli/exit-statuses.json' with { type: 'json' }

/** Only the guide has a page before its first question. */
const startsIn = (name: PageName): boolean => name === 'guide' || name === 'without prerender'

type Measurements = Readonly<Record<PageName, Measured[]>>

/** Every page in turn, round after round, so that whatever else the computer does falls on all alike. */
const measureAll = async (
  browser: Browser,
  addressOf: (name: string) => string,
  sheet: PlainSheet,
  rounds: number,
  reportProgress: () => void,
): Promise<Measurements> => {
  const measured: Measurements = { guide: [], 'without prerender': [], 'plain React': [], SurveyJS: [] }
  const one = (name: PageName): Promise<Measured> => measure(browser, addressOf(encodeURIComponent(name)), sheet, startsIn(name))
  // The first visit of all finds the browser cold.
  await one('guide')
  for (let round = 0; round < rounds; round++)
    for (const name of pages) {
      measured[name].push(await one(name))
      reportProgress()
    }
  return measured
}

/** `npm run bench:page`: how soon the page can be read and answered on an old phone, beside others with the same questions. Exit status 1 where something could not be measured. */
export const run = command('bench-page', async ({ values, reportProgress }) => {
  const sheet = plainSheet(loadCatalogue(contentFolder()))
  const below = await mkdtemp(join(tmpdir(), 'bench-page-'))
  try {
    const rounds = Math.ceil(Number(values['rounds']))
    const folders = await buildPages(below, sheet)
    const server = await servePages(Object.fromEntries(pages.map((name) => [encodeURIComponent(name), folders[name]])))
    const browser = await openBrowser()
    try {
      console.log(
        `Chromium ${browser.version()}, 390x844, processor 4 times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms; ${rounds} rounds`,
      )
      console.log(report(await measureAll(browser, server.addressOf, sheet, rounds, reportProgress)))
    } finally {
      await browser.close()
      server.close()
    }
    return exit.done
  } catch (error) {
    console.error(`The pages could not be measured: ${error instanceof Error ? error.message : String(error)}`)
    return exit.found
  } finally {
    await rm(below, { recursive: true, force: true })
  }
})
