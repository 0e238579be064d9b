import { type Browser, chromium } from 'playwright-core'
import type { BrowserStart } from './try-browser.ts'
import { findBrowser, findQuickBrowser } from './find-chromium.ts'

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A started browser, without a window, that keeps pages for Back and Forward as a person's browser does. Close it when done. */
export const openBrowser = async (): Promise<Browser> => start(await findBrowser())

/** The quickest browser there is, which may keep no pages for Back and Forward. Close it when done. */
export const openQuickBrowser = async (): Promise<Browser> => start(await findQuickBrowser())

function start({ executablePath, args, env }: BrowserStart): Promise<Browser> {
  // Chromium refuses to run its sandbox as root, which is who builds run as in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath,
    args: [...new Set([...args, ...asRoot, ...ARGS])],
    env: { ...process.env, ...env },
    // Playwright switches that cache off, and it is what could bring answers back after somebody left in a hurry.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}
