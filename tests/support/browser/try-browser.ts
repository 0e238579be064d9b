import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'

/** What it takes to start a browser. `env` holds only what must be added to the environment. */
export interface BrowserStart {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const SECONDS = 20

/**
 * Starts a browser, has it draw words, closes it, and returns its version; an error says what was missing.
 * A browser can tell its version and still lack a library, or a font: without one, words have no width
 * and every layout test lies.
 */
export async function tryBrowser({ executablePath, args, env }: BrowserStart): Promise<string> {
  const browser = await chromium
    .launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
      timeout: SECONDS * 1000,
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error
      throw new Error(`no answer in ${SECONDS} seconds; it has to be Chrome, Chromium or Edge`)
    })
  try {
    const width = await Promise.race([widthOfWords(browser), pause(SECONDS * 1000, undefined, { ref: false })])
    if (width === undefined) throw new Error(`it started, but drew no page in ${SECONDS} seconds`)
    if (width === 0) throw new Error('it started, but has no font to draw words with')
    return browser.version()
  } finally {
    await browser.close()
  }
}

async function widthOfWords(browser: Browser): Promise<number> {
  const page = await browser.newPage()
  await page.setContent('<span>words</span>')
  return (await page.locator('span').boundingBox())?.width ?? 0
}
