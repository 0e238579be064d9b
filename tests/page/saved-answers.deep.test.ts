import { expect } from 'vitest'
import { atLeast } from '../support/share.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { quickTest as test } from './guide-test.ts'
import { keepInTab } from './keep-in-tab.ts'
import { savedAnswers } from './saved-answers.ts'

const storageKey = 'which-group-fits-me'

/** Runs in the page: how it has started, all at once. */
const startedWith = (key: string) => ({
  heading: document.querySelector('h1')?.textContent,
  kept: JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>,
  polluted: 'polluted' in {},
})

test('every broken, stale or hostile one starts the page with what can be kept', async ({ visit: { page } }) => {
  expect(savedAnswers.length).toBeGreaterThanOrEqual(30)
  for (const { what, text, keeps } of atLeast(1 / 3, savedAnswers, chanceFrom(seed))) {
    await keepInTab(page, text)
    await page.reload()
    const { heading, kept, polluted } = await page.evaluate(startedWith, storageKey)
    expect(heading?.length, what).toBeGreaterThan(0)
    const { 'passed-over': passed = [], 'matters-most': marks = [], visit: _, ...answers } = kept
    expect({ answers, marks, passed }, what).toEqual({ marks: [], passed: [], ...keeps })
    expect(polluted, what).toBe(false)
  }
})
