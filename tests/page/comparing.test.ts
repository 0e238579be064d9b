import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, reasonsApart, recommend } from '#engine'
import {
  askOf,
  catalogue,
  changeBesideList,
  headingOf,
  nameOf,
  press,
  questionCalled,
  toResults,
  unfoldBetter,
} from './answering.ts'
import { spilledWords } from './everyone.ts'
import { openQuestions } from '../../src/ui/results/open-questions.ts'
import { strengthOf } from '../../src/ui/results/Reasons.tsx'
import { quickTest as test } from './guide-test.ts'
import { tabTo } from './keyboard.ts'

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
const [list] = recommend(catalogue, { answers: man, mattersMost: [] }).lists
const ranked = list?.recommendations ?? []

const openByKey = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.locator('summary').filter({ hasText: name }))
  await page.keyboard.press('Enter')
}

/** What the comparison says a group has that the other has not. */
const told = (page: Page, title: string, name: string): Promise<readonly string[]> =>
  page.getByRole('heading', { level: 3, name: title, exact: true }).evaluate((heading, of) => {
    const found: string[] = []
    let within = false
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling) {
      if (next.tagName === 'H4') within = next.textContent === of
      if (within) found.push(...[...next.querySelectorAll('li')].map((item) => item.textContent ?? ''))
    }
    return found
  }, name)

for (const [width, height] of [
  [320, 640],
  [1280, 800],
] as const) {
  test(`three groups are compared by keyboard, with the reasons that set them apart, at ${width} x ${height}`, async ({
    visit: { page },
  }) => {
    await page.setViewportSize({ width, height })
    await toResults(page, man)
    await openByKey(page, words.compare)
    const third = page.getByRole('combobox', { name: words['compare-nth'].replace('{nth}', '3') })
    await tabTo(page, third)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => third.inputValue()).toBe(ranked[2]?.group)
    for (const [above, below] of [
      [ranked[0], ranked[1]],
      [ranked[1], ranked[2]],
    ] as const) {
      if (!above || !below) throw new Error('There are fewer than three groups in this list.')
      const names = [nameOf(above.group), nameOf(below.group)] as const
      const title = (above.place === below.place ? words['compare-level'] : words['compare-why'])
        .replace('{above}', names[0])
        .replace('{below}', names[1])
      const { onlyFirst, onlySecond } = reasonsApart(above.reasons, below.reasons)
      for (const [name, only] of [
        [names[0], onlyFirst],
        [names[1], onlySecond],
      ] as const)
        expect(await told(page, title, name)).toEqual(
          only
            .filter(({ weight }) => weight !== 0)
            .map(
              ({ weight, said, because }) =>
                `${words[weight > 0 ? 'for' : 'against']}: ${said} ${because} ${words[strengthOf(weight)]}`,
            ),
        )
    }
    const rows = await page.getByRole('rowheader').allInnerTexts()
    expect(rows).toContain(words.cost)
    expect(new Set(rows).size).toBe(rows.length)
    for (const cells of await page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.querySelectorAll('td').length)))
      expect(cells).toBe(3)
    expect(await spilledWords(page)).toEqual([])
  })
}

test('what would do most for the list can be answered from there, and what is unfolded is still so after a look at a group', async ({
  visit: { page },
}) => {
  await toResults(page, man)
  await press(page, words['show-all'].replace('{count}', String(ranked.length)))
  await page.locator('.compare > summary').click()
  await page.locator('.compare select').nth(2).selectOption({ index: 4 })
  const third = await page.locator('.compare select').nth(2).inputValue()
  const last = page.getByRole('article', { name: nameOf(ranked.at(-1)?.group), exact: true })
  await last.getByRole('button', { name: /^Why this group/ }).click()
  await last.getByRole('link', { name: `More about ${nameOf(ranked.at(-1)?.group)}` }).click()
  await expect.poll(() => headingOf(page)).toBe(nameOf(ranked.at(-1)?.group))
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  expect(await page.getByRole('article').count()).toBe(ranked.length)
  expect(await last.getByRole('button', { name: /^Why this group/ }).getAttribute('aria-expanded')).toBe('true')
  expect(await page.locator('.compare select').nth(2).inputValue()).toBe(third)
  const sheet = { answers: man, mattersMost: [] }
  const best = openQuestions(catalogue, sheet, recommend(catalogue, sheet)).slice(0, 2)
  const asks = best.map(({ question }) => askOf(question, man))
  await unfoldBetter(page)
  expect(await page.locator('.better strong').allInnerTexts()).toEqual(asks)
  const [ask = ''] = asks
  await tabTo(page, page.getByRole('button', { name: `${words['answer-it']} ${ask}`, exact: true }))
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent))
    .toBe(ask)
})

test('Back closes an answer that is being changed, and the next Back leads to where the list was come from', async ({
  visit: { page },
}) => {
  await toResults(page, man)
  const change = page.getByRole('button', { name: changeBesideList(questionCalled('goal'), man), exact: true })
  for (const back of [() => page.goBack(), () => press(page, words.back)]) {
    await change.click()
    await expect.poll(() => page.locator('.change-here').count()).toBe(1)
    await back()
    await expect.poll(() => page.locator('.change-here').count()).toBe(0)
    expect(await headingOf(page)).toBe(words['groups-title'])
  }
  await page.goBack()
  await expect.poll(() => headingOf(page)).toBe(words['review-title'])
  await page.goForward()
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['review-title'])
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled('format'), man))
})

test('cards are seen to move, but not by someone who asked for less motion', async ({ visit: { page } }) => {
  const order = (): Promise<readonly string[]> => page.locator('.cards > li h3').allTextContents()
  const movements = (): Promise<number> => page.evaluate(() => Reflect.get(window, 'movements') as number)
  /** Tries each answer that would change the first place, and tells how many moved a card and how many movements began. */
  const tryAll = async (): Promise<{ readonly moved: number; readonly seen: number }> => {
    await page.evaluate(() => Reflect.set(window, 'movements', 0))
    const tries = page.locator('.firm .try')
    await tries.first().waitFor({ state: 'attached' })
    const [before, count] = [await order(), await tries.count()]
    let moved = 0
    for (let nth = 0; nth < count; nth++) {
      // After each one that is undone, what could be tried is worked out anew.
      await tries.nth(nth).waitFor({ state: 'attached' })
      await tries.nth(nth).evaluate((button) => button instanceof HTMLElement && button.click())
      await page.getByRole('button', { name: words.undo, exact: true }).waitFor()
      if ((await order()).join() !== before.join()) moved++
      await press(page, words.undo)
    }
    return { moved, seen: await movements() }
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  // Another answer to one question puts another group first.
  await toResults(page, { ...man, approach: 'talking' })
  await page.evaluate(() => {
    const noted: ProxyHandler<Element['animate']> = {
      apply: (animate, element, how) => {
        Reflect.set(window, 'movements', Number(Reflect.get(window, 'movements')) + 1)
        return Reflect.apply(animate, element, how)
      },
    }
    const animate: Element['animate'] = Reflect.get(Element.prototype, 'animate')
    Element.prototype.animate = new Proxy(animate, noted)
  })
  const [usual, still] = [await tryAll(), await page.emulateMedia({ reducedMotion: 'reduce' }).then(tryAll)]
  expect(usual.moved).toBeGreaterThan(0)
  expect(usual.seen).toBeGreaterThanOrEqual(usual.moved)
  expect(still).toEqual({ moved: usual.moved, seen: 0 })
})
