import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES_ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]

const LINUX = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium']

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/** Whether the path leads to a file: a folder does not count. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The Chrome, Chromium and Edge programs found in the usual places of this computer. */
export function systemBrowsers(): readonly string[] {
  return [...new Set([...usualPlaces(), ...placesOnPath()])].filter(isFile)
}

/** Browsers that have never had a window: quicker by a third, but they keep no pages for Back and Forward. */
export function shells(): readonly string[] {
  return placesOnPath(['chromium-headless-shell', 'chrome-headless-shell']).filter(isFile)
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => MAC.map((place) => join(folder, place)))
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    return folders.flatMap((folder) => WINDOWS.map((place) => join(folder, place)))
  }
  return LINUX
}

function placesOnPath(names = NAMES_ON_PATH): readonly string[] {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}
