import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Browser } from 'playwright-core'
import { command } from '../../src/cli/command.ts'
import exit from '../../src/cli/exit-statuses.json' with { type: 'json' }
import { refuseOthers, writeWhole } from '../../src/cli/files.ts'
import { Refused, contentFolder, given, ownContent, project, quoted } from '../../src/cli/input.ts'
import { makeFolder, whatsThere } from '../../src/cli/paths.ts'
import { builtGuide } from '../page/built-guide.ts'
import type { ServedGuide } from '../page/serve.ts'
import { type PageState, pageStates } from '../page/page-states.ts'
import { openQuickBrowser } from '../support/browser/open-browser.ts'
import { type Drawn, draw, pictureFolder, stillPages } from './draw.ts'
import { foundBeyond } from './found-ways.ts'
import { type Scheme, type Size, schemes, sizeNamed, usualSchemes, usualSizes } from './looks.ts'
import { drawForReadme } from './readme-pictures.ts'
import { sheetBeginning, sheetOf } from './sheet.ts'

const wordsIn = (list: string): readonly string[] => list.split(',').map((word) => word.trim())

const sizesIn = (list: string | undefined): readonly Size[] => {
  if (list === undefined) return usualSizes
  return wordsIn(list).map((word) => {
    const size = sizeNamed(word)
    if (!size) throw new Refused(`--size names ${quoted(word)}, which is no size. Write one such as 390x844.`)
    return size
  })
}

const schemesIn = (list: string | undefined): readonly Scheme[] => {
  if (list === undefined) return usualSchemes
  return wordsIn(list).map((word) => {
    const known = Object.keys(schemes) as Scheme[]
    const scheme = known.find((one) => one === word)
    if (!scheme) throw new Refused(`--scheme names ${quoted(word)}. Known: ${known.join(', ')}.`)
    return scheme
  })
}

/** Whether these words are in a name; all names have none in them. */
const isCalled =
  (words = '') =>
  ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase().includes(words.toLowerCase())

/** What is to be drawn: every state, with those that the walk finds beyond the known ones, or those with these words in their names. */
const statesCalled = (words: string | undefined): (() => ReturnType<typeof foundBeyond>) => {
  const called = (states: readonly PageState[]): readonly PageState[] => states.filter(isCalled(words))
  const everything = () => {
    const { states, missing } = foundBeyond(pageStates)
    return { states: [...pageStates, ...states], missing }
  }
  if (words === undefined) return everything
  // The walk takes a while, and is of no use to whoever looks at a state that is known.
  const known = called(pageStates)
  const isStill = stillPages.some(isCalled(words))
  const states = known.length > 0 || isStill ? known : called(everything().states)
  if (states.length === 0 && !isStill)
    throw new Refused(`No state has ${quoted(words)} in its name. The contact sheet of a whole gallery lists all names.`)
  return () => ({ states, missing: [] })
}

/**
 * The folder for the contact sheet.
 * @throws Refused unless it is new, empty, or one that this command made
 */
const folderFor = (name: string): string => {
  const folder = given(name)
  const found = whatsThere(folder)
  if (found !== 'folder' && found !== 'nothing') throw new Refused(`--out names ${quoted(name)}, which is not a folder.`)
  const names = found === 'folder' ? readdirSync(folder) : []
  refuseOthers(join(folder, 'index.html'), (beginning) => beginning.startsWith(sheetBeginning))
  if (names.length > 0 && !names.includes('index.html'))
    throw new Refused(`--out names ${quoted(name)}, which already contains other files. Name a new or empty folder.`)
  return folder
}

const refuseOtherContent = (): void => {
  if (contentFolder() !== ownContent)
    throw new Refused("The gallery shows only the guide's own content. Run this command without CONTENT.")
}

/** @throws Refused with every way to get a browser, where there is none */
const opened = async (open: () => Promise<Browser>): Promise<Browser> =>
  open().catch((error: unknown) => {
    throw new Refused(error instanceof Error ? error.message : String(error))
  })

const minutesSince = (began: number): string => `${((performance.now() - began) / 60_000).toFixed(1)} minutes`

const counted = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`

const inNumbers = (states: number, pictures: number): string => `${counted(states, 'state')} in ${counted(pictures, 'picture')}`

/** What went wrong, one line each. */
const faultsIn = (drawn: readonly Drawn[], missing: readonly string[]): readonly string[] => [
  ...drawn.flatMap(({ name, fault }) => (fault === undefined ? [] : [`"${name}" could not be drawn: ${fault}`])),
  ...missing.map((kind) => `No way is known to the kind of page "${kind}". Add one to tests/page/page-states.ts.`),
]

/** `npm run gallery`: draws every state of the page into one contact sheet. Exit status 1 where a state could not be drawn. */
export const run = command(
  'gallery',
  async (
    { flags, values, reportProgress },
    open: () => Promise<Browser> = openQuickBrowser,
    build: () => Promise<ServedGuide> = () => builtGuide(),
  ) => {
    const began = performance.now()
    refuseOtherContent()
    const [sizes, wanted] = [sizesIn(values['size']), schemesIn(values['scheme'])]
    const folder = folderFor(values['out'] ?? join(project, 'gallery'))
    const called = statesCalled(values['only'])
    const browser = await opened(open)
    const guide = build()
    try {
      if (flags.has('readme')) {
        for (const line of await drawForReadme(browser, (await guide).address)) console.log(line)
        return exit.done
      }
      // The guide is being built meanwhile.
      const { states, missing } = called()
      const { address } = await guide
      rmSync(join(folder, pictureFolder), { recursive: true, force: true })
      makeFolder(join(folder, pictureFolder))
      // Should the drawing break off, the next run knows the folder by it.
      writeWhole(join(folder, 'index.html'), sheetOf([], [], 'The pictures are being drawn.'))
      const drawn = await draw(browser, address, {
        states,
        still: stillPages.filter(isCalled(values['only'])),
        sizes,
        schemes: wanted,
        folder,
        reportProgress,
      })
      const pictures = drawn.reduce((sum, one) => sum + one.pictures.length, 0)
      const took = `Drawn in ${minutesSince(began)} by Chromium ${browser.version()}.`
      writeWhole(join(folder, 'index.html'), sheetOf(drawn, missing, took))
      console.log(`${inNumbers(drawn.length, pictures)}: ${join(folder, 'index.html')}\n${took}`)
      const faults = faultsIn(drawn, missing)
      for (const fault of faults) console.error(fault)
      return faults.length > 0 ? exit.found : exit.done
    } finally {
      await browser.close()
      await guide.then(({ close }) => close()).catch(() => undefined)
    }
  },
)
