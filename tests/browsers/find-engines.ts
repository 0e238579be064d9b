import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isFile } from '../support/browser/system-browsers.ts'

/** The three programs that it takes to drive WebKitGTK. */
export interface WebkitPrograms {
  readonly driver: string
  readonly browser: string
  readonly screen: string
}

interface Missing {
  /** what is not there, and how it is installed */
  readonly missing: string
}

/** What this computer has to test with besides Chromium. */
export interface FoundEngines {
  readonly firefox: { readonly path: string } | Missing
  readonly webkit: WebkitPrograms | Missing
}

const install = 'On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb.'

const onPath = (names: readonly string[]): readonly string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))

const firefoxPlaces = (): readonly string[] => [
  ...onPath(process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox']),
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)']
    .flatMap((name) => process.env[name] ?? [])
    .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
]

/** MiniBrowser, the plain browser that comes with the driver, lies beside the library, in a folder named after its version. */
const miniBrowserPlaces = (): readonly string[] =>
  ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^webkit(2gtk-4\.|gtk-6\.)/.test(name))
      .map((name) => join(folder, name, 'MiniBrowser')),
  )

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Looks in the usual places, or only where FIREFOX_PATH and WEBKIT_DRIVER say. */
export const findEngines = (): FoundEngines => {
  const { FIREFOX_PATH: firefoxNamed, WEBKIT_DRIVER: driverNamed } = process.env
  const firefox = (firefoxNamed ? [firefoxNamed] : firefoxPlaces()).find(isFile)
  const programs = {
    driver: (driverNamed ? [driverNamed] : onPath(['WebKitWebDriver'])).find(isFile),
    browser: miniBrowserPlaces().find(isFile),
    screen: onPath(['Xvfb']).find(isFile),
  }
  const { driver, browser, screen } = programs
  const lacking = Object.entries({ WebKitWebDriver: driver, MiniBrowser: browser, Xvfb: screen })
    .filter(([, path]) => path === undefined)
    .map(([name]) => name)
  return {
    firefox: firefox
      ? { path: firefox }
      : { missing: `There is no Firefox${firefoxNamed ? ` at ${firefoxNamed}` : ''}. ${install}` },
    webkit:
      driver && browser && screen ? { driver, browser, screen } : { missing: `There is no ${lacking.join(', no ')}. ${install}` },
  }
}
