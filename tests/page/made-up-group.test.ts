import { expect } from 'vitest'
import { contentWithMadeUpGroup, madeUpGroup } from '../support/made-up-group.ts'
import { headingOf, toResults } from './answering.ts'
import { testOf } from './other-content.ts'
import { openEverything } from './shown.ts'

const test = testOf(contentWithMadeUpGroup)

test('a group added as one file is ranked, has its page, and stands in "All groups"', async ({ visit: { page, address } }) => {
  const { id, name, whoItIsFor } = madeUpGroup
  await toResults(page, { 'who-for': 'me', age: 'adult', concern: ['gambling'], approach: 'tools' })
  await openEverything(page)
  const card = page.getByRole('article', { name, exact: true })
  expect(await card.innerText()).toMatch(/^(Best match|1st|Joint best match|Joint 1st)\b/)
  await card.getByRole('link', { name: `More about ${name}` }).click()
  expect(await headingOf(page)).toBe(name)
  expect(page.url()).toBe(`${address}#${id}`)
  expect(await page.getByRole('main').innerText()).toContain(whoItIsFor)
  await page.getByRole('link', { name: 'All groups' }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  expect(await headingOf(page)).toBe(name)
})
