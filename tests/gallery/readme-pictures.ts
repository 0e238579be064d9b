import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Answers } from '#engine'
import { project } from '../../src/cli/input.ts'
import { answerUntil, catalogue, press, toResults } from '../page/answering.ts'
import { type Size, usualSizes } from './looks.ts'
import { smallPicture } from './palette.ts'

const { words } = catalogue
const [phone = { width: 390, height: 844 }] = usualSizes

/** Someone whose list has a warning, and in whose list a reason speaks against a group. */
const drinker: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['alcohol'],
  goal: 'stop',
  withdrawal: 'no',
  'higher-power': 'rather-not',
  approach: 'tools',
  gender: 'man',
  country: 'england',
}

const toQuestion = async (page: Page): Promise<void> => {
  await press(page, words.start)
  await answerUntil(page, drinker, 'approach')
}

/** The pictures in the README: what is drawn, in which window, and how to get there. */
const pictures: readonly {
  readonly file: string
  readonly size: Size
  readonly scale: number
  readonly go: (page: Page) => Promise<void>
}[] = [
  { file: 'docs/question.png', size: phone, scale: 2, go: toQuestion },
  { file: 'docs/warning.png', size: phone, scale: 2, go: (page) => toResults(page, { ...drinker, withdrawal: 'yes' }) },
  { file: 'docs/guide.png', size: { width: 1120, height: 1000 }, scale: 1, go: (page) => toResults(page, drinker) },
]

/** Draws the pictures of the README anew; returns a line for each. */
export const drawForReadme = async (browser: Browser, address: string): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const { file, size, scale, go } of pictures) {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { ...size },
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(address)
    await go(page)
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      window.scrollTo({ top: 0, behavior: 'instant' })
    })
    const bytes = await smallPicture(page)
    writeFileSync(join(project, file), bytes)
    lines.push(`${file}: ${(bytes.length / 1000).toFixed(0)} kB`)
    await context.close()
  }
  return lines
}
