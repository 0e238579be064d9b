import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { isWanted, noFilters } from '../../src/ui/groups/filters.ts'
import { catalogue, headingOf, press } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue
const groups = [...catalogue.groups, ...catalogue.unranked]
const gambling = groups.filter((group) => isWanted(catalogue, group, { ...noFilters, problem: 'gambling' }))

const openAll = async (page: Page): Promise<void> => {
  await page.evaluate(() => (window.location.hash = 'all-groups'))
  await expect.poll(() => headingOf(page)).toBe(words['all-groups'])
}

const namesShown = (page: Page): Promise<string[]> => page.locator('.names a').allInnerTexts()
const count = (shown: number): string =>
  words[shown === 1 ? 'filter-count-one' : 'filter-count-other']
    .replace('{count}', String(shown))
    .replace('{all}', String(groups.length))

describe('all groups', () => {
  test('are narrowed down by a problem, are counted aloud, and are still so after a look at one', async ({ visit: { page } }) => {
    await openAll(page)
    const told = page.getByRole('main').getByRole('status')
    expect(await told.innerText()).toBe(count(groups.length))
    await page.getByLabel(words['filter-problem']).selectOption('gambling')
    await expect.poll(() => told.innerText()).toBe(count(gambling.length))
    expect((await namesShown(page)).toSorted()).toEqual(gambling.map(({ name }) => name).toSorted())
    const last = page.locator('.names a').last()
    const left = await last.innerText()
    await last.click()
    await expect.poll(() => headingOf(page)).toBe(left)
    await press(page, words.back)
    await expect.poll(() => headingOf(page)).toBe(words['all-groups'])
    expect(await page.getByLabel(words['filter-problem']).inputValue()).toBe('gambling')
    expect(await namesShown(page)).toHaveLength(gambling.length)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(left)
    expect(await page.evaluate(() => [window.location.hash, sessionStorage.length])).toEqual(['#all-groups', 0])
    expect(JSON.stringify(await page.evaluate(() => window.history.state as unknown))).not.toContain('gambling')
  })

  test('that nobody has say what to do, and come back at a press', async ({ visit: { page } }) => {
    await openAll(page)
    await page.getByRole('textbox', { name: words['filter-name'] }).fill('no such group')
    const told = page.getByRole('main').getByRole('status')
    await expect.poll(() => told.innerText()).toBe(words['filter-none'])
    expect(await namesShown(page)).toEqual([])
    await press(page, words['show-all'].replace('{count}', String(groups.length)))
    await expect.poll(() => namesShown(page)).toHaveLength(groups.length)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('OUTPUT')
    expect(await page.getByRole('textbox', { name: words['filter-name'] }).innerText()).toBe('')
  })
})

describe('the page of a group', () => {
  test('offers a call and a meeting before anything else, in the country that is chosen there', async ({ visit: { page } }) => {
    await page.evaluate(() => (window.location.hash = 'alcoholics-anonymous'))
    await expect.poll(() => headingOf(page)).toBe('Alcoholics Anonymous')
    const first = page.locator('main a').first()
    const choose = page.getByRole('main').getByRole('combobox', { name: words['page-country'] })
    const [group] = groups.filter(({ id }) => id === 'alcoholics-anonymous')
    for (const country of ['scotland', 'ireland']) {
      await choose.selectOption(country)
      const number = group?.contact[country]?.phone?.number
      await expect
        .poll(() => first.innerText())
        .toContain(number === undefined ? words['find-a-meeting'] : `${words.ring} ${number}`)
    }
  })

  test('marks what is not checked once a section at most, and tells every source in one place', async ({ visit: { page } }) => {
    for (const { id, name } of groups.slice(0, 12)) {
      await page.evaluate((to) => (window.location.hash = to), id)
      await expect.poll(() => headingOf(page)).toBe(name)
      const [marks, sources] = await page.locator('.group-page').evaluate((section, mark) => {
        let within = ''
        const found: string[] = []
        for (const one of section.querySelectorAll('h2, h3, summary, .unchecked')) {
          if (one.className === 'unchecked') found.push(`${mark} under ${within}`)
          else within = one.textContent ?? ''
        }
        return [found, section.querySelectorAll('.sources, .all-sources').length] as const
      }, words.unchecked)
      expect(new Set(marks).size, name).toBe(marks.length)
      expect(sources, name).toBe(1)
    }
  })
})
