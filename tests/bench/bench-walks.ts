import type { Browser, Page } from 'playwright-core'
import type { Answers } from '#engine'
import { command } from '../../src/cli/command.ts'
import exit from '../../src/cli/exit-statuses.json' with { type: 'json' }
import { Refused, contentFolder, ownContent } from '../../src/cli/input.ts'
import { headingOf, toResults } from '../page/answering.ts'
import { builtGuide } from '../page/built-guide.ts'
import { openBrowser } from '../support/browser/open-browser.ts'
import { table } from './harness.ts'

/** The visitors whose lists were measured when the page was designed, and what they answer. */
const visitors: Readonly<Record<string, Answers>> = {
  'a woman with shakes': {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol'],
    goal: 'stop',
    withdrawal: 'yes',
    'higher-power': 'rather-not',
    approach: 'talking',
    gender: 'woman',
    'women-only': 'yes',
    country: 'england',
    format: 'either',
  },
  'a mother, cocaine': {
    'who-for': 'someone-else',
    age: 'adult',
    concern: ['cocaine'],
    relation: 'child',
    'safe-at-home': 'yes',
    'higher-power': 'open',
    country: 'england',
    format: 'either',
  },
  'a key worker': {
    'who-for': 'helping',
    age: 'adult',
    concern: ['alcohol', 'cannabis'],
    goal: 'unsure',
    withdrawal: 'unsure',
    'higher-power': 'open',
    country: 'england',
    format: 'in-person',
  },
  'aged 15, not always safe at home': {
    'who-for': 'someone-else',
    age: 'under-18',
    concern: ['alcohol'],
    relation: 'parent',
    'safe-at-home': 'not-always',
    country: 'england',
  },
  'secular, on methadone': {
    'who-for': 'me',
    age: 'adult',
    concern: ['opioids'],
    goal: 'stop',
    withdrawal: 'unsure',
    'opioid-medicine': 'yes',
    'higher-power': 'would-stop-me',
    approach: 'tools',
    country: 'england',
    format: 'either',
  },
  'drinks and gambles': {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol', 'gambling'],
    'main-concern': 'about-equal',
    goal: 'stop',
    withdrawal: 'no',
    'higher-power': 'open',
    country: 'england',
    format: 'in-person',
  },
  'drinks, and so does a partner': {
    'who-for': 'both',
    age: 'adult',
    concern: ['alcohol'],
    goal: 'stop',
    withdrawal: 'no',
    'safe-at-home': 'yes',
    'higher-power': 'open',
    country: 'england',
    format: 'either',
  },
  'skips all but the first question': { 'who-for': 'me' },
  'wants to cut down, no signs': {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol'],
    goal: 'cut-down',
    withdrawal: 'no',
    'higher-power': 'open',
    approach: 'tools',
    country: 'england',
    format: 'online',
  },
}

const screens = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
] as const

interface Measured {
  /** the whole page, in heights of the screen */
  readonly length: number
  /** where the first card begins, in heights of the screen; none where no group is shown */
  readonly firstCard: number | undefined
  /** how many cards each list shows */
  readonly cards: readonly number[]
  /** the words that can be seen in `main` */
  readonly words: number
  /** how often Tab is pressed from the heading to the first card's own action */
  readonly stops: number | undefined
}

/** Runs in the page. */
const measureInPage = (): Measured => {
  const height = document.documentElement.clientHeight
  const main = document.querySelector('main')
  const heading = document.querySelector('h1')
  const card = document.querySelector('.cards > li')
  if (!main || !heading) throw new Error('The page has no list.')
  const isSeen = (element: Element): boolean => element.checkVisibility() && element.closest('.hidden') === null
  const spoken: string[] = []
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.parentElement && isSeen(text.parentElement)) spoken.push(...(text.textContent?.match(/[\p{L}\p{N}][^\s]*/gu) ?? []))
  const controls = [...main.querySelectorAll('a[href], button:not(:disabled), summary, input, select, textarea')]
  const after = (element: Element): boolean =>
    isSeen(element) && Boolean(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  const reached = controls.filter(after).findIndex((control) => card?.contains(control) === true)
  return {
    length: document.documentElement.scrollHeight / height,
    firstCard: card ? (card.getBoundingClientRect().top + scrollY) / height : undefined,
    cards: [...document.querySelectorAll('.cards')].map((list) => list.children.length),
    words: spoken.length,
    stops: reached < 0 ? undefined : reached + 1,
  }
}

/** Walks to the list as a visitor does, and measures it. */
const walk = async (page: Page, address: string, answers: Answers): Promise<Measured> => {
  await page.goto(address)
  await page.locator('.need-help [href="#served-help"]').waitFor({ state: 'detached' })
  await toResults(page, answers)
  await page.locator('.your-answers').waitFor()
  await headingOf(page)
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  return page.evaluate(measureInPage)
}

const inScreens = (length: number | undefined): string => length?.toFixed(2) ?? '-'

const measureOn = async (browser: Browser, address: string, { width, height }: (typeof screens)[number], done: () => void) => {
  const rows: string[][] = [['who', 'page, screens', 'first card at', 'cards', 'words', 'tab stops to it']]
  for (const [who, answers] of Object.entries(visitors)) {
    const context = await browser.newContext({ viewport: { width, height } })
    const { length, firstCard, cards, words, stops } = await walk(await context.newPage(), address, answers)
    await context.close()
    rows.push([who, inScreens(length), inScreens(firstCard), cards.join(' + '), String(words), String(stops ?? '-')])
    done()
  }
  return [`${width}x${height}`, ...table(rows), ''].join('\n')
}

/** `npm run bench:walks`: how long the list is for nine visitors, on a phone and on the smallest one. */
export const run = command('bench-walks', async ({ reportProgress }) => {
  if (contentFolder() !== ownContent)
    throw new Refused("The walks answer the guide's own questions. Run this command without CONTENT.")
  const browser = await openBrowser()
  const guide = builtGuide()
  try {
    const { address } = await guide
    for (const screen of screens) console.log(await measureOn(browser, address, screen, reportProgress))
    return exit.done
  } finally {
    await browser.close()
    await guide.then(({ close }) => close()).catch(() => undefined)
  }
})
