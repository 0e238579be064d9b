import { expect } from 'vitest'
import { type Answers, pointersFor, recommend } from '#engine'
import { answerUntil, catalogue, sharpen, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue

/** Ines has been off opioids for a while, lives where several groups meet online alone, and needs a way in without steps. */
const ines: Answers = {
  'who-for': 'me',
  concern: ['opioids'],
  goal: 'stay-stopped',
  'higher-power': 'rather-not',
  country: 'scotland',
  extras: ['step-free'],
}

test('what answers something she said has a line of its own, and what is true for many shares one', async ({
  visit: { page },
}) => {
  const [list] = recommend(catalogue, { answers: ines, mattersMost: [] }).lists
  const pointers = list ? pointersFor(catalogue, ines, list) : []
  const general = pointers.filter(({ id }) => ['online-only', 'some-use-both'].includes(id))
  const access = pointers.filter(({ id }) => id === 'access')
  expect([general.length, access.length]).toEqual([2, 1])

  await toResults(page, ines)
  await sharpen(page)
  await answerUntil(page, ines)
  await page.locator('.group-list').waitFor()
  const folds = page.locator('.group-list > details')
  const lines = await folds.locator('summary').allInnerTexts()
  expect(lines).toContain(access[0]?.title)
  expect(lines.filter((line) => line === words['good-to-know'])).toHaveLength(1)
  for (const { title } of general) expect(lines).not.toContain(title)

  await folds.filter({ hasText: words['good-to-know'] }).locator('summary').click()
  const shown = await folds.filter({ hasText: words['good-to-know'] }).innerText()
  for (const { title, text } of general) for (const part of [title, text]) expect(shown).toContain(part)
})
