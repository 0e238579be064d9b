import type { Browser, CDPSession } from 'playwright-core'
import { type Plan, type Seen, person } from './person.ts'
import type { PlainSheet } from './sheet.ts'

/** An old phone on a slow line: a processor four times slower, and the slow 4G that Lighthouse means. */
const processor = { rate: 4 }
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const longest = 60_000

/** What two visits show: one by somebody who presses as early as can be, one by somebody who reads. Milliseconds, bytes and requests. */
export interface Measured {
  readonly firstPaint: number
  readonly answerable: number
  readonly nextPainted: number
  readonly response: number
  readonly blocking: number
  readonly blockingToNext: number
  readonly bytes: number
  readonly requests: number
}

export type Measure = keyof Measured

interface Visit {
  readonly seen: Seen
  readonly bytes: number
  readonly requests: number
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** By how much tasks longer than 50 ms keep the page from answering between two times. */
const blockingBetween = ({ longTasks }: Seen, from: number, to: number): number =>
  longTasks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from) - 50), 0)

const counting = (session: CDPSession): { bytes: number; requests: number } => {
  const counted = { bytes: 0, requests: 0 }
  session.on('Network.requestWillBeSent', ({ request }) => (counted.requests += request.url.startsWith('http') ? 1 : 0))
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (counted.bytes += encodedDataLength))
  return counted
}

const inTime = <Value>(work: Promise<Value>, address: string): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${address} did not come to its end in ${longest / 1000} seconds.`)), longest)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const visit = async (browser: Browser, address: string, plan: Plan): Promise<Visit> => {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', line)
    await session.send('Emulation.setCPUThrottlingRate', processor)
    const counted = counting(session)
    await page.addInitScript(person, plan)
    await page.goto(address, { waitUntil: 'commit', timeout: longest })
    const seen = await inTime(
      page.evaluate(() => window.benchSeen),
      address,
    )
    if (!seen) throw new Error(`${address} let nobody look at it.`)
    return { seen, ...counted }
  } finally {
    await context.close()
  }
}

/** Visits a page twice and tells what was seen. An error where it could not be gone through. */
export const measure = async (browser: Browser, address: string, sheet: PlainSheet, starts: boolean): Promise<Measured> => {
  const steps = sheet.questions.map(({ id, ask }) => ({ heading: ask, tick: sheet.ticks[id] ?? '' }))
  const { next, end } = sheet.words
  const start = starts ? sheet.words.start : undefined
  const early = await visit(browser, address, { start, next, reads: 0, steps: steps.slice(0, 1), end: steps[1]?.heading ?? '' })
  const reading = await visit(browser, address, { start, next, reads: 153, steps, end })
  const { firstPaint, answerable, nextPainted } = early.seen
  const measured = {
    firstPaint,
    answerable,
    nextPainted,
    response: median(reading.seen.responses),
    blocking: blockingBetween(early.seen, firstPaint, answerable),
    blockingToNext: blockingBetween(early.seen, firstPaint, nextPainted),
    bytes: reading.bytes,
    requests: reading.requests,
  }
  if (!Object.values(measured).every(Number.isFinite)) throw new Error(`${address} gave no figure: ${JSON.stringify(measured)}`)
  return measured
}
