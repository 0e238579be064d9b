import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerUntil, catalogue, headingOf, press } from './answering.ts'
import { quickTest as test, visitGuide } from './guide-test.ts'
import { plantFault, plantedFault } from './planted-fault.ts'

const { words } = catalogue
const groups = [...catalogue.groups, ...catalogue.unranked]

/** Loads the page at an address of its own, as from a bookmark. */
const load = async (page: Page, address: string, name: string): Promise<void> => {
  await page.goto('about:blank')
  await page.goto(`${address}#${name}`)
}

describe('pages with an address of their own', () => {
  test('"All groups" names every group once, without an answer', async ({ visit: { page, address } }) => {
    await load(page, address, 'all-groups')
    expect(await headingOf(page)).toBe('All groups')
    const names = await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()
    expect(names.toSorted()).toEqual(groups.map(({ name }) => name).toSorted())
  })

  test('every group has a page that tells all we know of it, without an answer', async ({ visit: { page, address } }) => {
    for (const group of groups) {
      await load(page, address, group.id)
      expect(await headingOf(page)).toBe(group.name)
      expect(await page.title()).toBe(`${words['group-step']} · Which group fits me?`)
      const text = await page.getByRole('main').evaluate((main) => main.textContent ?? '')
      for (const { text: told } of Object.values(group.about)) expect(text).toContain(told)
      // What a group is not for is told by name, all in one line.
      const said = catalogue.traits.flatMap(({ id, name, values }) => {
        const { value = '' } = group.stands[id] ?? {}
        return (value === 'not-covered' ? name : values[value]?.is) ?? []
      })
      expect(said.length).toBeGreaterThan(15)
      for (const sentence of said) expect(text, group.id).toContain(sentence)
    }
    await press(page, words.back)
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(page.url()).toBe(address)
  })

  test('a group is the same page by a link as by its address, and leads back step by step', async ({ visit: { page } }) => {
    await press(page, 'Start')
    await answerUntil(page, {}, 'concern')
    const question = await headingOf(page)
    await page.getByRole('link', { name: 'All groups' }).click()
    await page.getByRole('link', { name: groups[0]?.name ?? '', exact: true }).click()
    expect(await headingOf(page)).toBe(groups[0]?.name)
    expect(new URL(page.url()).hash).toBe(`#${groups[0]?.id}`)
    await press(page, words.back)
    await expect.poll(() => headingOf(page)).toBe(words['all-groups'])
    await press(page, words.back)
    await expect.poll(() => headingOf(page)).toBe(question)
  })

  test.for(['no-such', 'constructor', '__proto__', 'toString', 'AL-ANON', '%E0%A4%A', '%00', '<b>', 'x'.repeat(300)])(
    'an address that nobody gave, #%s, has a page or the first one',
    async (name, { visit: { page, address } }) => {
      await load(page, address, name)
      // What cannot be read as a name at all is no name.
      expect(await headingOf(page)).toBe(words[name === '%E0%A4%A' ? 'start-title' : 'not-found-title'])
      await page.getByRole('link', { name: words['all-groups'] }).first().click()
      expect(await headingOf(page)).toBe('All groups')
    },
  )

  test('an address typed over the page is followed', async ({ visit: { page, address } }) => {
    await press(page, 'Start')
    await page.evaluate(() => (window.location.hash = 'how-this-works'))
    await expect.poll(() => headingOf(page)).toBe(words['how-this-works'])
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe('Who is this for?')
    expect(page.url()).toBe(address)
  })

  test('an address typed while the first page comes alive is followed', async ({ browser, address }) => {
    const { page, said } = await visitGuide(browser, address, (fresh) =>
      fresh.addInitScript(() => {
        const isDrawn = (): boolean =>
          Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__react'))
        // Once the page is drawn, React lets others go first after each piece of its work, as on a slow machine.
        const now = performance.now.bind(performance)
        let past = 0
        performance.now = () => now() + (isDrawn() ? (past += 10) : 0)
        const { value: post } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage') as {
          readonly value: (this: MessagePort, message: unknown) => void
        }
        let typed = false
        MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
          if (isDrawn() && !typed) window.location.hash = 'all-groups'
          typed = isDrawn()
          post.call(this, message)
        }
      }),
    )
    await expect.poll(() => headingOf(page)).toBe('All groups')
    expect(page.url()).toBe(`${address}#all-groups`)
    expect(said).toEqual([])
    await page.context().close()
  })
})

describe('a fault in a screen', () => {
  test.for(['the results', 'a page of its own'])(
    '%s: help, the way out and starting again are still there',
    async (where, { visit }) => {
      const { page, said } = visit
      await press(page, 'Start')
      await answerUntil(page, { 'who-for': 'me', concern: ['alcohol'] }, 'goal')
      await plantFault(page)
      if (where === 'the results') await press(page, 'See my groups now')
      else await page.getByRole('link', { name: 'All groups' }).click()
      expect(await headingOf(page)).toBe(words['fault-title'])
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(await page.title()).toBe(`${words['fault-title']} · Which group fits me?`)
      await page.getByText('Need help now?').click()
      expect(await page.getByRole('banner').getByRole('link', { name: '999' }).isVisible()).toBe(true)
      expect(await page.getByRole('button', { name: 'Leave this page' }).isVisible()).toBe(true)
      await press(page, words['start-again'])
      expect(await headingOf(page)).toBe(words['start-title'])
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
      await press(page, 'Start')
      expect(await headingOf(page)).toBe('Who is this for?')
      // React tells the console what a boundary caught; the page itself says nothing.
      expect(said.filter((line) => !line.includes(plantedFault))).toEqual([])
      said.length = 0
    },
  )
})
