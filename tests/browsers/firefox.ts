import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import type { Engine, Read, Tab } from './engine.ts'
import { findControl, foundControl, foundRests, isFreshAndLoaded, markPage } from './in-page.ts'
import { seconds } from '../support/limits.ts'
import { until } from './waiting.ts'

/** Starts Firefox without a window, driven over WebDriver BiDi. It keeps pages for Back and Forward, as it does by itself. */
export const openFirefox = async (executablePath: string): Promise<Engine> => {
  const downloads = await mkdtemp(join(tmpdir(), 'firefox-downloads-'))
  const extraPrefsFirefox = { 'browser.download.folderList': 2, 'browser.download.dir': downloads }
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox })
  return {
    name: 'firefox',
    version: await browser.version(),
    downloads,
    deafTo: undefined,
    seesPagesBeingLeft: true,
    openTab: () => openTab(browser),
    close: async () => {
      await browser.close()
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

const openTab = async (browser: Browser): Promise<Tab> => {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`not caught: ${error instanceof Error ? error.message : String(error)}`))
  const loaded = (at?: string): Promise<boolean> => until('the page to load', () => page.evaluate(isFreshAndLoaded, at))
  const tab: Tab = {
    goto: async (address) => {
      await page.evaluate(markPage)
      await page.evaluate((next) => window.location.assign(next), address)
      await loaded(address)
    },
    evaluate: <Value, Given>(read: Read<Given, Value>, given?: Given) =>
      page.evaluate(read as (given: unknown) => Promise<Value>, given),
    // Its protocol knows this key by its character alone.
    key: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    click: async (target, how) => {
      await until(
        `${target.what} "${target.name}" at rest`,
        async () => (await page.evaluate(findControl, target)) && page.evaluate(foundRests),
      )
      const control = await page.evaluateHandle(foundControl)
      if (how === 'control') await page.keyboard.down('Control')
      await control.click({ button: how === 'middle' ? 'middle' : 'left' })
      if (how === 'control') await page.keyboard.up('Control')
      await control.dispose()
    },
    back: async () => traverse(page.goBack({ timeout: patience })),
    forward: async () => traverse(page.goForward({ timeout: patience })),
    reload: async () => {
      await page.evaluate(markPage)
      traverse(page.reload({ timeout: patience }))
      await loaded()
    },
    resize: async (width, height) => {
      // The driver turns the screen too, which this Firefox may refuse; the size it sets all the same.
      await page.setViewport({ width, height }).catch(() => undefined)
      await until(`a page of ${width} x ${height}`, async () => {
        const [across, down] = await page.evaluate(() => [window.innerWidth, window.innerHeight])
        return across === width && down === height
      })
    },
    said: async () => said,
    print: (format) => page.pdf({ format }),
    close: () => context.close(),
  }
  return tab
}

const patience = seconds(3)

/** The driver waits for a load that a page kept for Back and Forward never has; the browser has gone there all the same. */
const traverse = (moved: Promise<unknown>): void => void moved.catch(() => undefined)
