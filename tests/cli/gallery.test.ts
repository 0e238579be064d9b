import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { run } from '../gallery/gallery.ts'
import { sectionOf } from '../gallery/sections.ts'
import { sheetOf } from '../gallery/sheet.ts'
import { builtGuide } from '../page/built-guide.ts'
import type { ServedGuide } from '../page/serve.ts'
import { openQuickBrowser } from '../support/browser/open-browser.ts'
import { pageStates } from '../page/page-states.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { runHere } from './run-in-process.ts'

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Where a test has no need of a browser, it finds none. */
const noBrowser = () => Promise.reject(new Error('No browser to test with. Any one of these helps: set BROWSER_PATH.'))
const refused = (args: readonly string[], content?: string) => runHere((words) => run(words, noBrowser), args, content)

describe('the gallery of the guide that is built', () => {
  let guide: ServedGuide
  beforeAll(async () => {
    guide = await builtGuide()
    return guide.close
  })
  const drawn = (args: readonly string[]) =>
    runHere((words) => run(words, openQuickBrowser, async () => ({ ...guide, close: async () => undefined })), args)
  test('a state is drawn in every window and scheme that was asked for, and a second run takes the place of the first', async () => {
    const folder = newFolder()
    const first = await drawn(['--only', 'a question with nothing', '--size', '320x568', '--out', folder])
    expect(first).toEqual({ status: 0, out: expect.stringContaining('1 state in 2 pictures'), faults: [] })
    const pictures = ['dark', 'light'].map((scheme) => `a-question-with-nothing-chosen-320x568-${scheme}.jpg`)
    expect(readdirSync(join(folder, 'pictures'))).toEqual(pictures)
    const sheet = readFileSync(join(folder, 'index.html'), 'utf8')
    for (const picture of pictures) expect(sheet).toContain(`src="pictures/${picture}" loading="lazy"`)
    expect(sheet).toMatch(/320x568 light: \d\.\d screens/)

    const second = await drawn([
      '--only',
      'of a first visit, with everything',
      '--size',
      '390x844',
      '--scheme',
      'forced',
      '--out',
      folder,
    ])
    expect(second.status).toBe(0)
    expect(readdirSync(join(folder, 'pictures'))).toEqual([
      'the-plan-of-a-first-visit-with-everything-open-390x844-forced.jpg',
      'the-plan-of-a-first-visit-with-everything-open-paper.jpg',
    ])
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toMatch(/on paper: pages: A4: \d, Letter: \d/)
  })

  test('a page on which no script runs is drawn as well', async () => {
    const folder = newFolder()
    const { status } = await drawn(['--only', 'without a script', '--size', '320x568', '--scheme', 'dark', '--out', folder])
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'pictures'))).toEqual(['the-guide-without-a-script-320x568-dark.jpg'])
  })
})

describe('the gallery refuses', () => {
  test.each([
    [['--size', 'small'], '--size names "small", which is no size. Write one such as 390x844.'],
    [['--scheme', 'light,blue'], '--scheme names "blue". Known: light, dark, contrast, forced.'],
    [['--only'], '--only needs a value. Write --only STATE.'],
    [['--only', 'no such state'], expect.stringMatching(/^No state has "no such state" in its name\./)],
  ])('%j', async (args, fault) => {
    expect(await refused(args)).toEqual({ status: 2, out: '', faults: [fault] })
  })

  test('a folder with files of others in it, and leaves them alone', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const { status, faults } = await refused(['--out', folder])
    expect(status).toBe(2)
    expect(faults).toEqual([expect.stringContaining('already contains other files. Name a new or empty folder.')])
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })

  test('a folder that it made itself, only while a browser is missing', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pictures'))
    writeFileSync(join(folder, 'index.html'), sheetOf([], [], 'The pictures are being drawn.'))
    const { status, faults } = await refused(['--out', folder])
    expect({ status, faults }).toEqual({ status: 2, faults: [expect.stringMatching(/^No browser/)] })
  })

  test('a page of others, even if it is called index.html', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pictures'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Mine</title>')
    const { status, faults } = await refused(['--out', folder])
    expect(status).toBe(2)
    expect(faults).toEqual([expect.stringContaining('was not written by this command')])
  })

  test('other content, which the states are not made for', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'notices.yaml'), smallContent['notices.yaml'] ?? '')
    const { status, faults } = await refused([], folder)
    expect(status).toBe(2)
    expect(faults).toEqual(["The gallery shows only the guide's own content. Run this command without CONTENT."])
  })

  test('to begin without a browser, says what helps, and writes nothing', async () => {
    const folder = join(newFolder(), 'new')
    const { status, out, faults } = await refused(['--out', folder])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(faults).toEqual(['No browser to test with. Any one of these helps: set BROWSER_PATH.'])
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the contact sheet', () => {
  const picture = {
    file: 'pictures/one.jpg',
    look: '390x844 dark',
    scheme: 'dark',
    width: 390,
    height: 900,
    length: '1.1 screens',
  } as const
  const drawn = [
    { name: 'a state', section: 'Questions', pictures: [picture] },
    { name: 'another <state>', section: 'Faults', pictures: [], fault: 'the button never came' },
  ]

  test('names every state under its place, in the contents too, and what could not be drawn', () => {
    const sheet = sheetOf(drawn, ['the question new'], 'Drawn in a moment.')
    for (const name of ['a state', 'another &lt;state&gt;', 'Questions', 'Faults'])
      expect(sheet.split(name).length, name).toBeGreaterThan(2)
    expect(sheet).toContain('This state could not be drawn: the button never came')
    expect(sheet).toContain('<li>the question new</li>')
    expect(sheet).toContain('390x844 dark: 1.1 screens')
  })

  test('has an address of its own for each state and each place', () => {
    const all = pageStates.map((state) => ({ name: state.name, section: sectionOf(state), pictures: [picture] }))
    const ids = [...sheetOf(all, [], '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(pageStates.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('puts every state under a place that has a name of its own', () => {
    const sections = new Set(pageStates.map(sectionOf))
    expect([...sections].toSorted()).toEqual(
      [
        'After a visit',
        'Faults',
        'Groups',
        'Pages with an address',
        'Questions',
        'The first page',
        'The list',
        'The plan',
        'The review',
      ].toSorted(),
    )
  })
})
