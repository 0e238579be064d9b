import { beforeEach, describe, expect } from 'vitest'
import { ContentError } from '../../../src/content/fault.ts'
import { readText } from '../../../src/content/yaml-file.ts'
import { catalogueFrom } from '../../../src/content/load.ts'
import { wordingFaults } from '../../../src/content/checks/wording.ts'
import { copyOfContent, swap } from '../../content/broken/copy.ts'
import { smallFiles } from '../../content/broken/small-faults.ts'
import { catalogue } from '../answering.ts'
import { builtGuide } from '../built-guide.ts'
import { quickTest as test } from '../guide-test.ts'
import { keepInTab } from '../keep-in-tab.ts'
import { everyQuestion } from '../page-states.ts'
import { removeContent } from '../../support/made-up-group.ts'
import { toGroups } from './answers-said.ts'
import { openLane } from './lane.ts'
import { setting, strangers, unchecked, watching } from './payloads-seen.ts'
import { payloads, scriptAddresses } from './payloads.ts'
import { minutes } from '../../support/limits.ts'

let found = watching()
beforeEach(() => {
  found = watching()
})

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

describe('scripts and markup', () => {
  test(
    'in every sentence of the content: none runs, all are shown as text',
    { timeout: minutes(5) },
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
      const pages = ['all-groups', 'how-this-works', 'fairness', 'safety', 'no-such-page']
      for (const name of [...pages, ...catalogue.groups.map(({ id }) => id)]) {
        await page.evaluate((hash) => (window.location.hash = hash), name)
        await found.read(page, name)
      }
      for (const country of Object.keys(catalogue.help)) {
        await page.locator('.need-help select').selectOption(country, { force: true })
        await found.read(page, country)
      }
      for (const voice of ['me', 'helping', 'both', 'someone-else']) {
        const sheet = { ...everyQuestion, 'who-for': voice }
        await keepInTab(page, JSON.stringify(sheet))
        await load('safety')
        await page.evaluate(() => history.replaceState(null, '', './'))
        await page.reload()
        loads++
        await found.read(page, `the review, ${voice}`)
        await toGroups(page)
        await found.read(page, `the groups, ${voice}`)
      }
      found.judge(lane, loads, 'content')
      await lane.close()
      console.log(
        `${payloads.length} payloads through the content: ${found.shown.size} seen as text on the page, ${Object.keys(found.broken.all()).length} kinds of breaches`,
      )
      expect(found.broken.all()).toEqual({})
      expect(found.shown.size).toBeGreaterThanOrEqual(1_000)
    },
  )

  test(
    'that the content check lets through, in a guide built from them: all are shown as text, with the script and without',
    { timeout: minutes(5) },
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
          .evaluate((element) => [element.textContent, ...[...element.attributes].map(({ value }) => value)].join(' '))
      for (const [key, payload] of said) {
        const text = await textOf(key.startsWith('start') ? 'main' : '#leaving')
        if (!text.includes(payload)) found.broken.note('built: shown as text', key, payload, text.slice(0, 500))
      }
      for (const [id, payload] of groups) {
        await page.evaluate((hash) => (window.location.hash = hash), id)
        if (!(await textOf('main')).includes(payload)) found.broken.note('built: shown as text', id, payload)
      }
      const strange = await strangers(page)
      if (strange.length > 0) found.broken.note('built: nothing but words', strange)
      found.judge(lane, 1, 'built')
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      await plain.goto(guide.address)
      const served = await plain.locator('body').innerText()
      for (const [key, payload] of said)
        if (key.startsWith('start') && !served.includes(payload)) found.broken.note('built: served as text', key, payload)
      await plain.context().close()
      await lane.close()
      await guide.close()
      removeContent(content)
      console.log(
        `a guide built with ${groups.length + said.length} of ${accepted.length} payloads that the content check lets through: ${Object.keys(found.broken.all()).length} kinds of breaches`,
      )
      expect(found.broken.all()).toEqual({})
    },
  )

  test('as saved answers and as addresses: none runs, none is shown', { timeout: minutes(5) }, async ({ browser, address }) => {
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
        await keepInTab(page, text)
        await page.reload()
        loads++
        const body = await page.evaluate(() => document.documentElement.textContent ?? '')
        const repeated = some.filter((payload) => payload.length > 12 && body.includes(payload))
        const strange = [...(await strangers(page)), ...repeated]
        if (strange.length > 0) found.broken.note('saved', some, strange.slice(0, 5))
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
    if (strange.length > 0) found.broken.note('address', strange)
    found.judge(lane, loads, 'saved')
    await lane.close()
    console.log(
      `${payloads.length} payloads through saved answers in ${loads} loads, 300 through the address: ${Object.keys(found.broken.all()).length} kinds of breaches`,
    )
    expect(found.broken.all()).toEqual({})
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
