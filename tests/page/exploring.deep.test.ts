import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  type Answers,
  type Change,
  type Sheet,
  changed,
  robustnessOf,
  inVoice,
  optionOf,
  recommend,
  counterfactualsFor,
} from '#engine'
import { askOf, catalogue, changeBesideList, nameOf, press, questionCalled, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { printed } from './planning.ts'
import { tabTo } from './keyboard.ts'
import { listsOf, openLists, shownLists } from './shown.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { minutes } from '../support/limits.ts'
import { atLeast } from '../support/share.ts'

const { words } = catalogue

const man: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['cocaine', 'gambling'],
  'main-concern': 'cocaine',
  goal: 'stop',
  'higher-power': 'fine',
  approach: 'tools',
  gender: 'man',
}
const sheet: Sheet = { answers: man, mattersMost: [] }
const [list] = recommend(catalogue, sheet).lists
const bringing = counterfactualsFor(catalogue, sheet, 'me')

/** A button that tries answers, as it is named. */
const tries = (changes: readonly Change[]): string =>
  [
    changes.length === 1 ? words['try-one'] : words['try-all'],
    ...changes.map(({ question, answer }) => {
      const found = questionCalled(question)
      const labels = (answer === undefined ? [] : [answer].flat()).map((id) => inVoice(optionOf(found, id)?.label ?? '', 'me'))
      return `${askOf(found, man)} ${labels.join('; ') || words['not-answered']}`
    }),
  ].join(' ')

const pressByKey = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name, exact: true }).locator('visible=true').first())
  await page.keyboard.press('Enter')
}

const openByKey = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.locator('summary').filter({ hasText: name }).locator('visible=true').first())
  await page.keyboard.press('Enter')
}

const focusIsOn = async (page: Page, name: string): Promise<void> => {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name)
}

/** The lists shown are those of these answers, and of no others. */
const shows = async (page: Page, answers: Answers): Promise<void> => {
  await openLists(page)
  expect(await shownLists(page)).toEqual(listsOf(recommend(catalogue, { answers, mattersMost: [] })))
}

test('how firm the order is is told at the end of the list, and what it hangs on can be tried and undone by keyboard', async ({
  visit: { page },
}) => {
  const firmness = robustnessOf(catalogue, sheet, 'me')
  const changes = firmness.kind === 'hangs-on' ? firmness.changes.filter(({ change }) => change.question !== 'who-for') : []
  const [hanging] = changes
  if (!hanging) throw new Error('Nothing hangs on one answer here: choose other answers for this test.')
  await toResults(page, man)
  const name = nameOf(list?.recommendations[0]?.group)
  await openByKey(page, words['how-sure'])
  await expect.poll(() => page.locator('.firm').innerText()).toBe(words['firm-hangs-on'].replace('{name}', name))
  await openByKey(page, name)
  const told = page.locator('.firm')
  expect(await told.getByRole('button').count()).toBe(changes.length)
  for (const { change, first } of changes)
    for (const id of first)
      expect(
        await told
          .getByRole('listitem')
          .filter({ has: page.getByRole('button', { name: tries([change]) }) })
          .innerText(),
      ).toContain(nameOf(id))
  await pressByKey(page, tries([hanging.change]))
  await focusIsOn(page, words['changes-title'])
  await shows(page, changed(catalogue, sheet, [hanging.change]).answers)
  await page.getByRole('heading', { name: words['changes-title'] }).focus()
  await pressByKey(page, words.undo)
  await focusIsOn(page, words['changes-title'])
  expect(await page.getByRole('status').innerText()).toContain(words.undone)
  expect(await page.getByRole('button', { name: words.undo, exact: true }).count()).toBe(0)
  await shows(page, man)
})

test(
  'every group says what would put it first, and trying that puts it first',
  { timeout: minutes(4) },
  async ({ visit: { page } }) => {
    await toResults(page, man)
    const far = [...(list?.recommendations.slice(1) ?? []), ...(list?.ruledOut ?? [])].map(({ group }) => group)
    const reachable = far.flatMap((id) => [{ id, changes: bringing.get(id) ?? [] }]).filter(({ changes }) => changes.length > 0)
    expect(reachable.length).toBeGreaterThan(5)
    const toldOf = (id: string): Locator =>
      page
        .locator('.what-if')
        .filter({ has: page.locator('summary').filter({ has: page.getByText(nameOf(id), { exact: true }) }) })
    for (const { id, changes } of atLeast(1 / 3, reachable, chanceFrom(seed))) {
      await openLists(page)
      await page.locator('.compare select').nth(1).selectOption(id)
      await toldOf(id).evaluate((told) => told.setAttribute('open', ''))
      await toldOf(id)
        .getByRole('button', { name: tries(changes), exact: true })
        .evaluate((button: HTMLElement) => button.click())
      const after = changed(catalogue, sheet, changes)
      await shows(page, after.answers)
      const lists = await shownLists(page)
      expect(
        lists.flatMap(({ groups }) => groups.filter(({ place }) => /^(Joint )?1st\b/.test(place)).map(({ name }) => name), id),
      ).toContain(nameOf(id))
      await press(page, words.undo)
    }
    await shows(page, man)
    for (const id of far.filter((one) => bringing.get(one) === undefined)) {
      await page.locator('.compare select').nth(1).selectOption(id)
      await toldOf(id).evaluate((told) => told.setAttribute('open', ''))
      expect(await toldOf(id).innerText(), id).toContain(words['bring-nothing'])
    }
  },
)

test('what was tried answers the question, and can be changed and undone like any answer', async ({ visit: { page } }) => {
  await toResults(page, man)
  const change = page.getByRole('button', { name: changeBesideList(questionCalled('approach'), man), exact: true })
  await change.click()
  await page.getByRole('radio', { name: 'Working through the 12 Steps, with support', exact: true }).check()
  expect(await page.getByRole('button', { name: words.undo, exact: true }).count(), 'nothing is kept yet').toBe(0)
  await press(page, words['save-answer'])
  await shows(page, { ...man, approach: 'steps' })
  await press(page, words.undo)
  await shows(page, man)
})

test('what was tried is said to be different, and can still be undone after a look at the plan of a group', async ({
  visit: { page },
}) => {
  await toResults(page, man)
  await page.getByText(words['how-sure'], { exact: true }).click()
  await page.locator('.firm summary').click()
  await page.locator('.firm').getByRole('button').first().click()
  const said = page.getByRole('status').filter({ hasText: words['different-now'] })
  // What moved is told below it, once; what is different, and the way back, stay.
  const sayDifferent = async (): Promise<string> => {
    const all = await said.innerText()
    return all.slice(all.indexOf(words['different-now']), all.indexOf(words.undo) + words.undo.length)
  }
  const different = await sayDifferent()
  expect(await printed(page), 'no answer is on paper').not.toContain(words['different-now'])
  await page
    .getByRole('button', { name: new RegExp(`^${words.plan} `) })
    .first()
    .click()
  await press(page, words.back)
  expect(await sayDifferent()).toBe(different)
  await press(page, words.undo)
  await shows(page, man)
})
