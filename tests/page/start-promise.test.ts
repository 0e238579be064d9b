import { expect } from 'vitest'
import { mostStillToCome } from '#engine'
import { catalogue, headingOf, press } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue

test('the first page promises as many questions as the first question then says, and that is the most there can be', async ({
  visit: { page },
}) => {
  const most = mostStillToCome(catalogue, 'short', {}, [])
  expect(await page.getByRole('main').innerText()).toContain(words['start-time'].replace('{most}', String(most)))
  await press(page, words.start)
  expect(await page.locator('.progress').innerText()).toContain(words['progress-other'].replace('{count}', String(most - 1)))
})

test('the first question after a visit says that the visit was saved, and is described by that', async ({ visit: { page } }) => {
  await press(page, words.went)
  for (const fieldset of await page.locator('main fieldset').all()) await fieldset.getByRole('radio').first().check()
  await press(page, words.continue)
  expect(await page.locator('.ask .pointer').innerText()).toContain(words['went-saved'])
  const describes = await page.locator('.ask fieldset').first().getAttribute('aria-describedby')
  expect(describes?.split(' ')).toContain(await page.locator('.ask .pointer').getAttribute('id'))
  await press(page, words.skip)
  expect(await headingOf(page)).not.toBe(words.went)
})
