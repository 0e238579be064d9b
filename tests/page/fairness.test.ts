import type { Page } from 'playwright-core'
import { expect } from 'vitest'
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
  const expected = [fairness?.lists.own, fairness?.lists.families].flatMap((list) =>
    (['all', 'mix'] as const).map((over) =>
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
  await page.getByRole('button', { name: words['back-to-guide'] }).click()
  await expect.poll(() => headingOf(page)).toBe(words['start-title'])
})

test('the level of the alarm is drawn once a group where people are supposed, and never else', async ({ visit: { page } }) => {
  await page.evaluate(() => (window.location.hash = 'fairness'))
  await expect.poll(() => headingOf(page)).toBe(words.fairness)
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('main table:has(.bar-of)')].map((table) => table.querySelectorAll('.bar-of path').length),
  )
  expect(lines).toEqual([0, Object.keys(fairness?.lists.own.groups ?? {}).length, 0, 0])
  const sounds = Object.values(fairness?.lists.own.groups ?? {}).some(
    ({ mix: [alone = 0, level = 0] }) => alone + level > 10 * (fairness?.alarm ?? 0),
  )
  const text = await page.locator('main').innerText()
  expect(text.includes(words['fairness-alarm-quiet'])).toBe(!sounds)
})
