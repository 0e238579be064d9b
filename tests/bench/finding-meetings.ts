import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Catalogue, Snapshot } from '#content'
import { contentFolder } from '../../src/cli/input.ts'
import { snapshotText } from '../../src/meetings/importer/report.ts'
import { madeUpSnapshot } from '../meetings/made-up-snapshot.ts'
import { builtGuide } from '../page/built-guide.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { type Section, median, table } from './harness.ts'

const many = 50_000
const rounds = 7
const group = 'alcoholics-anonymous'

/** The content with a list of so many meetings, as large as the largest fellowship's. */
const contentWithList = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-meetings-'))
  const content = contentFolder()
  cpSync(content, folder, { recursive: true })
  mkdirSync(join(folder, 'meetings'), { recursive: true })
  const sample = JSON.parse(readFileSync(join(content, `meetings/samples/${group}.json`), 'utf8')) as Snapshot
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync(join(folder, `meetings/${group}.json`), snapshotText(madeUpSnapshot(sample, group, many, today)))
  return folder
}

/** Runs in the page: does something to an element, and says how long it takes until what came of it is drawn, in milliseconds. */
const drawnAfter = (page: Page, selector: string, value?: string): Promise<number> =>
  page.evaluate(
    async ([where, chosen]) => {
      const element = document.querySelector<HTMLElement>(where)
      if (!element) throw new Error(`There is no ${where}.`)
      const began = performance.now()
      if (chosen === undefined) element.click()
      else if (element instanceof HTMLSelectElement) {
        element.value = chosen
        element.dispatchEvent(new Event('change', { bubbles: true }))
      } else {
        element.textContent = chosen
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - began
    },
    [selector, value] as const,
  )

const lookOf = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Look for meetings ${name}`, exact: true }).first()

/** Opens the list on the page of the group, and says how long it takes from the moment at which its file has come until its first meeting is drawn. */
const openList = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const drawn = new Promise<number>((done) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.meetings li')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => done(performance.now())))
      }).observe(document.body, { childList: true, subtree: true })
    })
    ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Look for meetings'))?.click()
    const at = await drawn
    const file = performance.getEntriesByType('resource').find(({ name: url }) => url.includes('MeetingList'))
    return at - (file instanceof PerformanceResourceTiming ? file.responseEnd : Number.NaN)
  })

/** Everything that can be asked for: its name, where it is, and what is chosen there. A place is searched for first. */
const wishes: readonly (readonly [name: string, selector: string, value?: string])[] = [
  ['today', '.meetings .filters > :nth-child(1) select', 'today'],
  ['any day', '.meetings .filters > :nth-child(1) select', ''],
  ['evening', '.meetings .filters > :nth-child(2) select', 'evening'],
  ['any time', '.meetings .filters > :nth-child(2) select', ''],
  ['the nearest first', '.meetings .filters > :nth-child(4) select', 'nearest'],
  ['within a distance', '.meetings .filters > :nth-child(3) select', '5'],
  ['any distance', '.meetings .filters > :nth-child(3) select', ''],
  ['the soonest first', '.meetings .filters > :nth-child(4) select', 'soonest'],
  ['in person', '.meetings .option:nth-child(2) input[type=radio]'],
  ['either way', '.meetings .option:nth-child(1) input[type=radio]'],
  ['a kind', '.meetings input[type=checkbox]'],
  ['any kind', '.meetings input[type=checkbox]'],
  ['a name', '.meetings details [role=textbox]', 'lantern mea'],
  ['one more letter of it', '.meetings details [role=textbox]', 'lantern mead'],
  ['any name', '.meetings details [role=textbox]', ''],
]

/** Milliseconds until something is drawn, and of them those for which the page kept the processor, which other programs disturb less. */
interface Timed {
  readonly waited: number
  readonly busy: number
}

const visit = async (browser: Browser, address: string, name: string, times: Map<string, Timed[]>): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busyUntilNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const note = async (what: string, work: () => Promise<number>): Promise<void> => {
    const before = await busyUntilNow()
    const waited = await work()
    const busy = (await busyUntilNow()) - before
    times.set(what, [...(times.get(what) ?? []), { waited, busy }])
  }
  try {
    await page.goto(`${address}#${group}`)
    await lookOf(page, name).waitFor()
    await note('the list opens, once its file has come', () => openList(page))
    await page.locator('.meetings details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    for (const place of ['Leeds', 'London']) {
      await page.locator('.meetings [role=textbox]').first().fill(place)
      await note(place === 'Leeds' ? 'the first place' : 'another place', () => drawnAfter(page, '.meetings [type=submit]'))
    }
    for (const [what, selector, value] of wishes) await note(what, () => drawnAfter(page, selector, value))
  } finally {
    await page.close()
  }
}

const sizesOf = async (browser: Browser, address: string, name: string): Promise<string> => {
  const page = await browser.newPage()
  const file = page.waitForResponse(/MeetingList/)
  await page.goto(`${address}#${group}`)
  await lookOf(page, name).click()
  const body = await (await file).body()
  await page.close()
  const [plain, gzipped, brotli] = [body.length, gzipSync(body, { level: 9 }).length, brotliCompressSync(body).length]
  return `its file is ${plain} bytes, ${gzipped} gzipped, ${brotli} with Brotli`
}

const nameOf = (catalogue: Catalogue): string => catalogue.groups.find(({ id }) => id === group)?.name ?? group

/** How long it takes to open a list of 50,000 meetings, and to narrow it down, in Chromium. */
export const finding: Section = async (catalogue, reportProgress) => {
  const content = contentWithList()
  const guide = await builtGuide(content, { BUDGET: 'no' })
  const browser = await openBrowser()
  try {
    const sizes = await sizesOf(browser, guide.address, nameOf(catalogue))
    const times = new Map<string, Timed[]>()
    for (let round = 0; round < rounds; round++) {
      reportProgress()
      await visit(browser, guide.address, nameOf(catalogue), times)
    }
    const middle = (all: readonly number[]): string => median(all).toFixed(0)
    const rows = [...times].map(([what, all]) => {
      const waited = all.map((one) => one.waited)
      return [
        what,
        `${middle(waited)} ms`,
        `${Math.min(...waited).toFixed(0)} to ${Math.max(...waited).toFixed(0)}`,
        `${middle(all.map(({ busy }) => busy))} ms`,
      ]
    })
    return {
      lines: [
        `Finding one of ${many} meetings, in Chromium ${browser.version()}, medians of ${rounds} rounds; ${sizes}`,
        ...table([['until it is drawn', 'median', 'range', 'of the processor'], ...rows]),
      ],
      faults: [],
    }
  } finally {
    await browser.close()
    await guide.close()
    rmSync(content, { recursive: true, force: true })
  }
}
