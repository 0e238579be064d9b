import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { woman } from './a-woman.ts'
import { catalogue, headingOf, nameOf, press, startAgain, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { planWord } from './planning.ts'

const { words } = catalogue

const at = async (page: Page, heading: string): Promise<void> => {
  await expect.poll(() => headingOf(page)).toBe(heading)
}

const topOf = (control: Locator): Promise<number> => control.evaluate((element) => element.getBoundingClientRect().top)

const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement)

/** All that this tab has stored. */
const storedIn = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(() => Object.entries(sessionStorage) as [string, string][])

/** Where the control is in the window as it is pressed. */
const pressedAt = async (control: Locator): Promise<number> => {
  await control.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const top = await topOf(control)
  await control.evaluate((element) => element instanceof HTMLElement && element.click())
  return top
}

const isBackAt = async (control: Locator, top: number): Promise<void> => {
  await expect.poll(() => hasFocus(control)).toBe(true)
  expect(Math.abs((await topOf(control)) - top)).toBeLessThan(3)
}

const showAll = (page: Page): Locator => page.locator('.group-list > button[aria-expanded]').first()

/** A list with all its groups shown, and the last of them. */
const unfolded = async (page: Page): Promise<Locator> => {
  await toResults(page, woman)
  await showAll(page).click()
  return page.locator('.group-list article').last()
}

describe('one step back', () => {
  test.for([
    [390, 844],
    [1280, 900],
  ] as const)('from a plan leads to the card that was left, at %i x %i', async ([width, height], { visit: { page } }) => {
    await page.setViewportSize({ width, height })
    const card = await unfolded(page)
    const plan = card.getByRole('button', { name: planWord(woman) })
    const top = await pressedAt(plan)
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: words['groups-title'] }).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await press(page, words.back)
    await at(page, words['groups-title'])
    await isBackAt(plan, top)
    expect(await showAll(page).getAttribute('aria-expanded')).toBe('true')
    expect(JSON.stringify(await page.evaluate(() => [window.history.state, sessionStorage]))).not.toContain('unfolded')
  })

  test("from a group's page leads to the card, by the page's Back and by the browser's", async ({ visit: { page } }) => {
    const card = await unfolded(page)
    await card.getByRole('button', { name: new RegExp(`^${words['why-this-group']}`) }).click()
    const more = card.getByRole('link', { name: /^More about/ })
    for (const back of [() => page.goBack(), () => page.locator('main .back').click()]) {
      const top = await pressedAt(more)
      await expect.poll(() => headingOf(page)).not.toBe(words['groups-title'])
      await back()
      await at(page, words['groups-title'])
      await isBackAt(more, top)
    }
  })

  test('finds every fold of the list as it was left', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const why = page.getByRole('button', { name: new RegExp(`^${words['why-this-group']}`) }).first()
    await why.click()
    // One after another, since opening one can bring up another; every third stays closed.
    const folds = page.locator('main details')
    let seen = 0
    for (; seen < (await folds.count()); seen++)
      if (seen % 3 !== 1)
        await folds.nth(seen).evaluate((fold) => {
          const opened = new Promise((done) => fold.addEventListener('toggle', done, { once: true }))
          fold.setAttribute('open', '')
          return opened
        })
    const open = (): Promise<readonly string[]> =>
      page.locator('main details[open] > summary').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''))
    const left = await open()
    expect(left).toContain(words.compare)
    expect(left.length).toBeGreaterThan(5)
    for (const away of [planWord(woman), /^More about/]) {
      const control = page.getByRole('article').first()
      await (
        typeof away === 'string' ? control.getByRole('button', { name: away }) : control.getByRole('link', { name: away })
      ).click()
      await expect.poll(() => headingOf(page)).not.toBe(words['groups-title'])
      await page.goBack()
      await at(page, words['groups-title'])
      await expect.poll(open).toEqual(left)
    }
  })

  test('from a group that was opened in All groups leads to All groups, and from there to the list', async ({
    visit: { page },
  }) => {
    await toResults(page, woman)
    await page.getByRole('contentinfo').getByRole('link', { name: words['all-groups'], exact: true }).click()
    await at(page, words['all-groups'])
    const [group] = catalogue.groups.slice(-1)
    const link = page.getByRole('main').locator(`a[href="#${group?.id}"]`)
    const top = await pressedAt(link)
    await at(page, nameOf(group?.id))
    await page.goBack()
    await at(page, words['all-groups'])
    await isBackAt(link, top)
    await page.goBack()
    await at(page, words['groups-title'])
  })

  test('finds nothing of it where the list is made anew, or everything was forgotten', async ({ visit: { page } }) => {
    await unfolded(page)
    await page.goBack()
    await at(page, words['review-title'])
    await press(page, words['see-groups'])
    await at(page, words['groups-title'])
    expect(await showAll(page).getAttribute('aria-expanded')).toBe('false')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await showAll(page).click()
    await startAgain(page)
    await toResults(page, woman)
    expect(await showAll(page).getAttribute('aria-expanded')).toBe('false')
  })
})

describe('Start again', () => {
  test('asks once, and what was said is kept by No, by Escape, and until Yes', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const kept = await storedIn(page)
    const button = page.getByRole('button', { name: words['start-again'], exact: true })
    const no = page.getByRole('button', { name: words['start-again-no'], exact: true })
    for (const leave of [() => page.keyboard.press('Enter'), () => page.keyboard.press('Escape')]) {
      await button.focus()
      await page.keyboard.press('Enter')
      expect(await page.getByRole('group', { name: words['start-again-sure'] }).count()).toBe(1)
      expect(await hasFocus(no)).toBe(true)
      await leave()
      expect(await hasFocus(button)).toBe(true)
      expect(await headingOf(page)).toBe(words['groups-title'])
      expect(await storedIn(page)).toEqual(kept)
    }
    // Pressed twice on the same spot, it deletes nothing.
    await button.dblclick()
    expect(await headingOf(page)).toBe(words['groups-title'])
    expect(await storedIn(page)).toEqual(kept)
    await press(page, words['start-again-yes'])
    await at(page, words['start-title'])
    expect(await page.evaluate(() => [document.activeElement?.tagName, sessionStorage.length])).toEqual(['H1', 0])
  })
})
