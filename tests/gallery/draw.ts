import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inChains, goOn } from '../page/chains.ts'
import { type PageState, reach } from '../page/page-states.ts'
import { pagesOnPaper } from '../page/papers.ts'
import { seconds } from '../support/limits.ts'
import { type Scheme, type Size, named, schemes } from './looks.ts'
import { sectionOf } from './sections.ts'

/** One picture of a state. */
export interface Picture {
  /** its file, as the contact sheet names it */
  readonly file: string
  /** the window and how it looks, or the paper */
  readonly look: string
  readonly scheme: Scheme | 'paper'
  /** of the picture, in CSS pixels */
  readonly width: number
  readonly height: number
  /** how many windows high the whole page is, or how many pages a printer takes */
  readonly length: string
}

/** A state that was drawn, or why it was not. */
export interface Drawn {
  readonly name: string
  readonly section: string
  readonly pictures: readonly Picture[]
  readonly fault?: string
}

/** A page of the guide on which no script runs. */
export interface StillPage {
  readonly name: string
  /** its file in the built guide */
  readonly file: string
}

/** The guide before its script, or without one, and what a server shows for an address that it does not know. */
export const stillPages: readonly StillPage[] = [
  { name: 'the guide without a script', file: '' },
  { name: 'an address that the server does not know', file: '404.html' },
]

/** What is to be drawn, and where its pictures go. */
export interface Order {
  readonly states: readonly PageState[]
  readonly still: readonly StillPage[]
  readonly sizes: readonly Size[]
  readonly schemes: readonly Scheme[]
  readonly folder: string
  readonly reportProgress: () => void
}

/** A longer page is cut off in its picture, and says how long it is. */
const mostScreens = 8

const phone: BrowserContextOptions = { locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' }

/** The width that a printer leaves of A4, and the height of the sheet. */
const paper = { width: 718, height: 1047 }

export const pictureFolder = 'pictures'

const fileOf = (name: string, look: string): string =>
  `${pictureFolder}/${`${name} ${look}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.jpg`

/** Waits until what the page works out and draws by itself has been drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })

/** Draws the page that is open, whole as far as it goes into so many windows. */
const take = async (page: Page, folder: string, file: string, size: Size): Promise<Size> => {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const height = Math.min(whole, mostScreens * size.height)
  await page.screenshot({
    path: join(folder, file),
    type: 'jpeg',
    quality: 72,
    fullPage: true,
    clip: { x: 0, y: 0, width: size.width, height },
    animations: 'disabled',
  })
  return { width: size.width, height: whole }
}

const inScreens = (whole: number, { height }: Size): string => {
  const screens = (whole / height).toFixed(1)
  return `${screens === '1.0' ? '1 screen' : `${screens} screens`}${whole > mostScreens * height ? `, the first ${mostScreens} shown` : ''}`
}

/** Every picture of the state that is open. */
const looksOf = async (
  page: Page,
  name: string,
  { sizes, schemes: wanted, folder }: Order,
  ready: (page: Page) => Promise<unknown> = settled,
): Promise<Picture[]> => {
  const pictures: Picture[] = []
  for (const size of sizes) {
    await page.setViewportSize({ ...size })
    for (const scheme of wanted) {
      await page.emulateMedia({ media: 'screen', ...schemes[scheme] })
      const look = `${named(size)} ${scheme}`
      const file = fileOf(name, look)
      await ready(page)
      const { width, height } = await take(page, folder, file, size)
      const shown = Math.min(height, mostScreens * size.height)
      pictures.push({ file, look, scheme, width, height: shown, length: inScreens(height, size) })
    }
  }
  return pictures
}

/** The paper of the state that is open; nothing where it has none, or one that was drawn before. */
const paperOf = async (page: Page, name: string, folder: string, known: Set<string>): Promise<Picture[]> => {
  await page.setViewportSize({ ...paper })
  await page.emulateMedia({ media: 'print', ...schemes.light })
  const words = await page.evaluate(() => document.querySelector('.paper')?.textContent ?? '')
  if (words === '' || known.has(words)) return []
  known.add(words)
  const file = fileOf(name, 'paper')
  await settled(page)
  const { width, height } = await take(page, folder, file, paper)
  const pages = await pagesOnPaper(page)
  const shown = Math.min(height, mostScreens * paper.height)
  return [{ file, look: 'on paper', scheme: 'paper', width, height: shown, length: `pages: ${pages.join(', ')}` }]
}

/** Goes on to a state from the one before, or to it from the start where there is none or the way on is lost. */
const arrive = async (page: Page, address: string, before: PageState | undefined, state: PageState): Promise<void> => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ media: 'screen', ...schemes.light })
  await (before ? goOn(page, before, state) : reach(page, address, state))
}

/** Draws states in two tabs of one browser, each gone on to from the one before where that is shorter. */
const drawOnce = async (browser: Browser, address: string, order: Order, papers: Set<string>): Promise<readonly Drawn[]> => {
  const { states, folder, reportProgress } = order
  const left = inChains(states)
  const drawn = new Map<PageState, Drawn>()

  const one = async (page: Page, before: PageState | undefined, state: PageState): Promise<boolean> => {
    const { name } = state
    const section = sectionOf(state)
    const pictures: Picture[] = []
    try {
      await arrive(page, address, before, state)
      pictures.push(...(await looksOf(page, name, order)))
      pictures.push(...(await paperOf(page, name, folder, papers)))
      drawn.set(state, { name, section, pictures })
      return true
    } catch (error) {
      const [fault = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      drawn.set(state, { name, section, pictures, fault })
      return false
    }
  }

  const tab = async (): Promise<void> => {
    const context = await browser.newContext(phone)
    context.setDefaultTimeout(seconds(30))
    const page = await context.newPage()
    for (let chain = left.shift(); chain; chain = left.shift()) {
      let before: PageState | undefined
      for (const state of chain) {
        before = (await one(page, before, state)) ? state : undefined
        reportProgress()
      }
    }
    await context.close()
  }

  await Promise.all([tab(), tab()])
  return states.flatMap((state) => drawn.get(state) ?? [])
}

/** Draws the pages on which no script runs. */
const drawStill = async (browser: Browser, address: string, order: Order): Promise<readonly Drawn[]> => {
  if (order.still.length === 0) return []
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const drawn: Drawn[] = []
  for (const { name, file } of order.still) {
    await page.goto(`${address}${file}`)
    drawn.push({ name, section: 'Without a script', pictures: await looksOf(page, name, order, async () => undefined) })
    order.reportProgress()
  }
  await context.close()
  return drawn
}

/** Draws every state of an order. A tab that had forced colours keeps their ground behind the page, so they have tabs of their own. */
export const draw = async (browser: Browser, address: string, order: Order): Promise<readonly Drawn[]> => {
  const papers = new Set<string>()
  const [forced, others] = [true, false].map((isForced) => order.schemes.filter((scheme) => (scheme === 'forced') === isForced))
  const parts: (readonly Drawn[])[] = []
  for (const wanted of [others, forced]) {
    if (!wanted || wanted.length === 0) continue
    const part = { ...order, schemes: wanted }
    parts.push([...(await drawOnce(browser, address, part, papers)), ...(await drawStill(browser, address, part))])
  }
  const [first = [], second = []] = parts
  return first.map((one, nth) => {
    const { pictures = [], fault } = second[nth] ?? {}
    return { ...one, ...(fault === undefined ? {} : { fault }), pictures: [...one.pictures, ...pictures] }
  })
}
