import type { Page } from 'playwright-core'
import { parseDocument } from 'yaml'
import { beforeEach, describe, expect } from 'vitest'
import { ContentError } from '../../src/content/fault.ts'
import { readText } from '../../src/content/file.ts'
import { catalogueFrom } from '../../src/content/load.ts'
import { wordingFaults } from '../../src/content/wording-faults.ts'
import { storageKey } from '../../src/storage-key.ts'
import { type Edit, copyOfContent, swap } from '../broken/copy.ts'
import { smallFiles } from '../broken/small-faults.ts'
import { catalogue } from '../browser/answering.ts'
import { builtGuide } from '../browser/built-guide.ts'
import { test } from '../browser/guide-test.ts'
import { everyQuestion } from '../browser/page-states.ts'
import { openEverything } from '../browser/shown.ts'
import { removeContent } from '../made-up-group.ts'
import { breaches } from '../sheets.ts'
import { toGroups } from './answers-said.ts'
import { type Lane, openLane } from './lane.ts'
import { payloads, scriptAddresses, withWordsAdded } from './payloads.ts'

let broken = breaches()
beforeEach(() => {
  broken = breaches()
})
const shown = new Set<string>()

/** Everything on the page that could do something, and is none of the guide's own. */
const strangers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const strange = document.body.querySelectorAll(
      'script, iframe, object, embed, img, style, base, form[action], math, meta, link, video, audio',
    )
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    const doing = attributes.filter(
      ({ name, value }) => name.startsWith('on') || name === 'srcdoc' || /^\s*(javascript|data|vbscript):/i.test(value),
    )
    return [
      ...[...strange].map(({ outerHTML }) => outerHTML),
      ...doing.map(({ name, value }) => `${name}=${value}`),
      ...('ran' in window ? ['It ran.'] : []),
    ]
  })

/** Reads the page that is open, and finds nothing on it but words. */
const read = async (page: Page, where: string): Promise<void> => {
  await openEverything(page)
  const text = await page.evaluate(() => document.body.textContent ?? '')
  for (const payload of payloads) if (text.includes(payload)) shown.add(payload)
  const strange = await strangers(page)
  if (strange.length > 0) broken.note('nothing but words', where, strange.slice(0, 5))
}

const judge = (lane: Lane, loads: number, where: string): void => {
  if (lane.said.length > 0) broken.note('the console and the policy', where, lane.said.splice(0).slice(0, 5))
  if (lane.opened.length > 0) broken.note('questions, tabs and files', where, lane.opened.splice(0))
  const strange = lane.wire.asked.filter((one) => !/\/(index\.html|assets\/[\w-]+\.(js|svg))?$/.test(one))
  // The mark may be asked for again: a browser that is watched like this keeps nothing.
  const own = lane.wire.asked.filter((one) => !one.endsWith('.svg'))
  if (strange.length > 0 || own.length > loads * 3) broken.note('requests', where, strange, own.length)
}

/** Serves another catalogue in the place of the guide's own, without the checks that would have refused it. */
const unchecked = async (page: Page): Promise<void> => {
  let nth = 0
  const poisoned = withWordsAdded(catalogue, () => Array.from({ length: 3 }, () => payloads[nth++ % payloads.length]).join(' '))
  await page.route('**/assets/catalogue-*.js', async (route) => {
    const text = await (await fetch(route.request().url())).text()
    const [, name = 'e'] = /^(?:var|const|let) (\w+)=/.exec(text) ?? []
    const [exported = ''] = /export\s*\{[^}]*\};?\s*$/.exec(text) ?? []
    await route.fulfill({
      contentType: 'text/javascript',
      body: `var ${name}=JSON.parse(${JSON.stringify(JSON.stringify(poisoned))});${exported}`,
    })
  })
}

const isRefused = (text: string): boolean => wordingFaults(readText('groups/x.yaml', `text: ${JSON.stringify(text)}`)).length > 0
const accepted = payloads.filter((text) => text.length < 60 && !isRefused(text))

/** Words of the first page, and of what stands in attributes of the served page. */
const words = [
  'start-lead',
  'start-private',
  'start-limits',
  'start-time',
  'leave-two',
  'leave-one',
  'leave-over',
  'wait',
] as const

/** Puts words in the place of others, in the fields at these paths. */
const setting =
  (fields: readonly (readonly [path: readonly string[], words: string])[]): Edit =>
  (text) => {
    const document = parseDocument(text)
    for (const [path, said] of fields) document.setIn(path, said)
    return document.toString()
  }

describe('scripts and markup', () => {
  test(
    'in every sentence of the content: none runs, all are shown as text',
    { timeout: 300_000 },
    async ({ browser, address }) => {
      const lane = await openLane(browser, address)
      const page = await lane.open()
      await unchecked(page)
      lane.wire.asked.length = 0
      let loads = 0
      const load = async (name: string): Promise<void> => {
        loads++
        await page.goto('about:blank')
        await page.goto(`${address}#${name}`)
      }
      await load('all-groups')
      for (const name of ['all-groups', 'how-this-works', 'safety', 'no-such-page', ...catalogue.groups.map(({ id }) => id)]) {
        await page.evaluate((hash) => (window.location.hash = hash), name)
        await read(page, name)
      }
      for (const country of Object.keys(catalogue.help)) {
        await page.locator('.need-help select').selectOption(country, { force: true })
        await read(page, country)
      }
      for (const voice of ['me', 'helping', 'both', 'someone-else']) {
        const sheet = { ...everyQuestion, 'who-for': voice }
        await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [storageKey, JSON.stringify(sheet)] as const)
        await load('safety')
        await page.evaluate(() => history.replaceState(null, '', './'))
        await page.reload()
        loads++
        await read(page, `the review, ${voice}`)
        await toGroups(page)
        await read(page, `the groups, ${voice}`)
      }
      judge(lane, loads, 'content')
      await lane.close()
      console.log(
        `${payloads.length} payloads through the content: ${shown.size} seen as text on the page, ${Object.keys(broken.all()).length} kinds of breaches`,
      )
      expect(broken.all()).toEqual({})
      expect(shown.size).toBeGreaterThanOrEqual(1_000)
    },
  )

  test(
    'that the content check lets through, in a guide built from them: all are shown as text, with the script and without',
    { timeout: 300_000 },
    async ({ browser }) => {
      const groups = catalogue.groups.map(({ id }, nth) => [id, accepted[nth % accepted.length] ?? ''] as const)
      const said = words.map((key, nth) => [key, accepted[(nth * 5 + groups.length) % accepted.length] ?? ''] as const)
      const content = copyOfContent({
        'interface.yaml': setting(said.map(([key, payload]) => [[key], payload])),
        ...Object.fromEntries(
          groups.map(([id, payload]) => [`groups/${id}.yaml`, setting([[['about', 'cost', 'text'], payload]])]),
        ),
      })
      const guide = await builtGuide(content)
      const lane = await openLane(browser, guide.address)
      const page = await lane.open()
      const textOf = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .evaluate((found) => [found.textContent, ...[...found.attributes].map(({ value }) => value)].join(' '))
      for (const [key, payload] of said) {
        const text = await textOf(key.startsWith('start') ? 'main' : '#leaving')
        if (!text.includes(payload)) broken.note('built: shown as text', key, payload, text.slice(0, 500))
      }
      for (const [id, payload] of groups) {
        await page.evaluate((hash) => (window.location.hash = hash), id)
        if (!(await textOf('main')).includes(payload)) broken.note('built: shown as text', id, payload)
      }
      const strange = await strangers(page)
      if (strange.length > 0) broken.note('built: nothing but words', strange)
      judge(lane, 1, 'built')
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      await plain.goto(guide.address)
      const served = await plain.locator('body').innerText()
      for (const [key, payload] of said)
        if (key.startsWith('start') && !served.includes(payload)) broken.note('built: served as text', key, payload)
      await plain.context().close()
      await lane.close()
      await guide.close()
      removeContent(content)
      console.log(
        `a guide built with ${groups.length + said.length} of ${accepted.length} payloads that the content check lets through: ${Object.keys(broken.all()).length} kinds of breaches`,
      )
      expect(broken.all()).toEqual({})
    },
  )

  test('as saved answers and as addresses: none runs, none is shown', { timeout: 300_000 }, async ({ browser, address }) => {
    const lane = await openLane(browser, address)
    const page = await lane.open()
    let loads = 1
    const ids = catalogue.questions.map(({ id }) => id)
    for (let from = 0; from < payloads.length; from += ids.length) {
      const some = payloads.slice(from, from + ids.length)
      const answers = Object.fromEntries(some.map((text, index) => [ids[index] ?? '', index % 3 === 0 ? [text] : text]))
      const texts = [
        JSON.stringify({
          ...answers,
          ...Object.fromEntries(some.map((text) => [text, text])),
          'matters-most': some,
          'passed-over': some,
        }),
      ]
      if (from % (ids.length * 4) === 0) texts.push(some[0] ?? '')
      for (const text of texts) {
        await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [storageKey, text] as const)
        await page.reload()
        loads++
        const body = await page.evaluate(() => document.documentElement.textContent ?? '')
        const found = some.filter((payload) => payload.length > 12 && body.includes(payload))
        const strange = [...(await strangers(page)), ...found]
        if (strange.length > 0) broken.note('saved', some, strange.slice(0, 5))
      }
    }
    await page.evaluate(
      async (all) => {
        for (const payload of all) {
          window.location.hash = payload
          await new Promise((done) => setTimeout(done))
        }
      },
      payloads.slice(0, 300),
    )
    const strange = await strangers(page)
    if (strange.length > 0) broken.note('address', strange)
    judge(lane, loads, 'saved')
    await lane.close()
    console.log(
      `${payloads.length} payloads through saved answers in ${loads} loads, 300 through the address: ${Object.keys(broken.all()).length} kinds of breaches`,
    )
    expect(broken.all()).toEqual({})
  })

  test('the content check refuses markup and every address of a script', () => {
    const refused = payloads.filter(
      (text) => wordingFaults(readText('groups/x.yaml', `text: ${JSON.stringify(text)}`)).length > 0,
    )
    const markup = payloads.filter((text) => /<[a-z/!]|&[#a-z]\w*;|[\u202E\u200B\u00AD\uFEFF]/i.test(text))
    expect(markup.filter((text) => !refused.includes(text))).toEqual([])
    const unrefused = scriptAddresses.filter((to) => {
      try {
        catalogueFrom(smallFiles({ 'help/north.yaml': swap('web: https://example.org', `web: ${JSON.stringify(to)}`) }))
        return true
      } catch (error) {
        if (error instanceof ContentError && error.faults.some(({ file }) => file === 'help/north.yaml')) return false
        throw error
      }
    })
    console.log(
      `${refused.length} of ${payloads.length} payloads refused by the content check, ${scriptAddresses.length - unrefused.length} of ${scriptAddresses.length} addresses`,
    )
    expect(unrefused).toEqual([])
  })
})
