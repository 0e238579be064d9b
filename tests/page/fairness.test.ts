import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isPastLimit } from '#content'
import { catalogue, headingOf } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words, fairness, groups } = catalogue

interface Row {
  readonly name: string
  readonly cells: readonly string[]
  /** in the bar: first alone, first alone or level, in the first three */
  readonly bar: readonly number[]
}

const tablesOf = (page: Page): Promise<readonly (readonly Row[])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main table:has(.bar-of)')].map((table) =>
      [...table.querySelectorAll('tbody')].map((body) => ({
        name: body.querySelector('th')?.textContent ?? '',
        cells: [...body.querySelectorAll('tr:first-child td')].map(({ textContent }) => textContent ?? ''),
        bar: [...body.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width'))).toReversed(),
      })),
    ),
  )

const inWords = (ofAThousand: number): string =>
  ofAThousand === 0 ? words['fairness-never'] : ofAThousand < 10 ? words['fairness-few'] : `${Math.round(ofAThousand / 10)}`

test('the figures are reached from How this works, and every bar says what the numbers beside it say', async ({
  visit: { page },
}) => {
  await page.getByRole('link', { name: words['how-this-works'] }).click()
  await page.getByRole('link', { name: words.fairness }).click()
  await expect.poll(() => headingOf(page)).toBe(words.fairness)
  const tables = await tablesOf(page)
  const expected = (['mix', 'all'] as const).flatMap((over) =>
    [fairness?.lists.own, fairness?.lists.families].map((list) =>
      Object.entries(list?.groups ?? {}).map(([id, { [over]: figures }]) => ({ id, figures })),
    ),
  )
  expect(tables).toHaveLength(expected.length)
  for (const [nth, rows] of tables.entries()) {
    const told = expected[nth] ?? []
    expect(rows).toHaveLength(told.length)
    for (const { id, figures } of told) {
      const group = groups.find((one) => one.id === id)
      const row = rows.find(({ name }) => [group?.short, group?.name, `${group?.name} (${group?.short})`].includes(name))
      const [alone = 0, level = 0, three = 0] = figures
      expect(row?.cells, id).toEqual(figures.map(inWords))
      expect(row?.bar, id).toEqual([alone, alone + level, three])
    }
    const firsts = rows.map(({ bar: [, first = 0] }) => first)
    expect(firsts).toEqual(firsts.toSorted((a, b) => b - a))
  }
  await page.getByRole('button', { name: words.back, exact: true }).click()
  await expect.poll(() => headingOf(page)).toBe(words['how-this-works'])
  await page.getByRole('button', { name: words.back, exact: true }).click()
  await expect.poll(() => headingOf(page)).toBe(words['start-title'])
})

test('a limit is drawn once a group where one is watched, and never else', async ({ visit: { page } }) => {
  await page.evaluate(() => (window.location.hash = 'fairness'))
  await expect.poll(() => headingOf(page)).toBe(words.fairness)
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('main table:has(.bar-of)')].map((table) => table.querySelectorAll('.bar-of path').length),
  )
  const shown = (list: 'own' | 'families'): number => {
    const isWatched = fairness?.watched.some((row) => row.what === 'first' && row.list === list)
    return isWatched ? Object.values(fairness?.lists[list].groups ?? {}).filter(({ mix }) => mix[2]).length : 0
  }
  expect(lines).toEqual([shown('own'), shown('families'), 0, 0])
})

test('what is watched stands with its limit, and what is past it is marked', async ({ visit: { page } }) => {
  await page.evaluate(() => (window.location.hash = 'fairness'))
  await expect.poll(() => headingOf(page)).toBe(words.fairness)
  const watched = fairness?.watched ?? []
  const cells = await page.locator('main table:not(:has(.bar-of))').first().locator('tbody td').allTextContents()
  const told = cells.filter((cell) => cell !== '')
  expect(told).toHaveLength(watched.length)
  for (const row of watched) {
    const figure = words[`fairness-${row.must}`]
      .replace('{found}', String(row.found / 10))
      .replace('{limit}', String(row.limit / 10))
    const cell = told.find((one) => one.endsWith(figure))
    expect(cell?.startsWith(words['fairness-past-limit']), figure).toBe(isPastLimit(row))
  }
  const text = (await page.locator('main').textContent()) ?? ''
  expect(text.includes(words['fairness-alarm-quiet'])).toBe(!watched.some(isPastLimit))
  expect(text.includes(words['fairness-alarm-sounds'])).toBe(watched.some(isPastLimit))
})

test('what it comes to is read on two screens of a phone, in numbers that can be read aloud', async ({ visit: { page } }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => (window.location.hash = 'fairness'))
  await expect.poll(() => headingOf(page)).toBe(words.fairness)
  const folds = await page.locator('main details').count()
  expect(folds).toBe(6)
  expect(await page.locator('main details[open]').count()).toBe(0)
  const [top, end] = await page.locator('main').evaluate((main) => {
    const last = [...main.querySelectorAll('details')].at(-1)
    return [main.querySelector('h1')?.getBoundingClientRect().top ?? 0, last?.getBoundingClientRect().bottom ?? Infinity]
  })
  expect((end ?? Infinity) - (top ?? 0)).toBeLessThanOrEqual(2 * 844)
  expect(await page.locator('main').evaluate((main) => main.textContent)).not.toMatch(/\d{1,3}(,\d{3}){2,}/)
})
