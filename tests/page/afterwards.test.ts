import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, inVoice } from '#engine'
import { answerUntil, askOf, catalogue, headingOf, nameOf, press, questionCalled, toResults, startAgain } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { fill, planWord, toListOf, toPlan, wentWord, writtenAt } from './planning.ts'
import { shownLists } from './shown.ts'

const { words, firstSteps } = catalogue
const drinker: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['alcohol'],
  goal: 'stop',
  withdrawal: 'no',
  approach: 'steps',
}

const labelOf = (things: typeof firstSteps.kinds, wanted: string): string =>
  inVoice(things.find(({ id }) => id === wanted)?.label ?? '', 'me')

const tell = async (page: Page, kind: string, outcome: string): Promise<void> => {
  await page.getByRole('radio', { name: labelOf(firstSteps.kinds, kind), exact: true }).check()
  await page.getByRole('radio', { name: labelOf(firstSteps.outcomes, outcome), exact: true }).check()
  await press(page, words.continue)
}

const saved = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('which-group-fits-me') ?? '{}') as Record<string, unknown>)

describe('I went. What next?', () => {
  test('from the list: what got in the way becomes an answer, the list is made afresh, and says what moved', async ({
    visit: { page, address },
  }) => {
    await toListOf(page, address, drinker)
    const [before] = await shownLists(page)
    await press(page, words.went)
    await tell(page, 'twelve-step', 'religious')
    expect(await headingOf(page)).toBe(words['groups-title'])
    expect((await saved(page))['past']).toEqual(['twelve-step-religious'])
    const [after] = await shownLists(page)
    expect(after?.groups.map(({ name }) => name)).not.toEqual(before?.groups.map(({ name }) => name))
    const text = await page.getByRole('main').innerText()
    for (const said of [words['went-next'], words['changes-title'], 'Some AA meetings are secular']) expect(text).toContain(said)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words.went)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  })

  test('nobody is sent away from a group that helped', async ({ visit: { page, address } }) => {
    await toListOf(page, address, drinker)
    const planned = nameOf(await toPlan(page, drinker))
    await press(page, words.went)
    await tell(page, 'twelve-step', 'helped')
    const next = page.locator('.pointer').filter({ hasText: words['went-next'] })
    expect(await next.innerText()).toContain(words['went-again'].replace('{name}', planned))
    expect(await next.getByRole('button').count()).toBe(1)
  })

  test('from the first page: it is kept, and the questions follow', async ({ visit: { page } }) => {
    await press(page, words.went)
    await tell(page, 'smart', 'other-reason')
    expect(await headingOf(page)).toBe(askOf(questionCalled('who-for'), {}))
    const next = firstSteps.outcomes.find(({ id }) => id === 'other-reason')?.next ?? ''
    expect(await page.getByText(inVoice(next, 'me')).isVisible()).toBe(true)
    await answerUntil(page, drinker)
    await press(page, words['see-groups'])
    expect((await saved(page))['past']).toEqual(['smart-not-for-me'])
    expect(await page.getByRole('main').innerText()).toContain(words['went-next'])
  })

  test('says what is missing where nothing is chosen, and Back leads back', async ({ visit: { page } }) => {
    await press(page, words.went)
    await press(page, words.continue)
    expect(await page.getByRole('alert').innerText()).toContain(words['went-missing'])
    expect(await page.title()).toMatch(/^Error: /)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['start-title'])
  })

  test('chooses nothing for the person, not even after a plan', async ({ visit: { page, address } }) => {
    await toListOf(page, address, drinker)
    await toPlan(page, drinker)
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(0)
    await press(page, words.went)
    expect(await page.getByRole('radio').count()).toBeGreaterThan(0)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  })
})

const helped: Answers = { 'who-for': 'helping', age: 'adult', concern: ['alcohol'], goal: 'stop', withdrawal: 'no' }
const canary = 'Canary Winterbottom'

/** All that could still hold what was written. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify([
        Object.entries(sessionStorage),
        Object.entries(localStorage),
        history.state,
        location.href,
        document.title,
      ]),
    ].join(' '),
  )

/** Everything in the page's memory, as the browser's own tools write it down. */
const memoryOf = async (page: Page): Promise<string> => {
  const tools = await page.context().newCDPSession(page)
  const parts: string[] = []
  tools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await tools.send('HeapProfiler.collectGarbage')
  await tools.send('HeapProfiler.takeHeapSnapshot', {})
  await tools.detach()
  return parts.join('')
}

describe('a plan', () => {
  test('is kept while the list is looked at, and is in no storage, address, title or history', async ({
    visit: { page, address },
  }) => {
    await toListOf(page, address, helped)
    await toPlan(page, helped)
    await fill(page, words['plan-companion'], canary)
    const elsewhere = (): Promise<string> =>
      page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state, location.href, document.title]))
    // The one key says which plan to come back to after a reload, and nothing of what was written.
    const besidesPlace = (await elsewhere()).replace(/\\"place\\":\\"planning [a-z-]+\\"/, '')
    expect(besidesPlace).not.toMatch(/canary|alcoholics|anonymous|smart|planning/i)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
    await page.goForward()
    await expect.poll(() => writtenAt(page, words['plan-companion'])).toBe(canary)
    await page.reload()
    expect(await traces(page)).not.toContain('Canary')
  })

  test('is forgotten with everything else before the next person begins', async ({ visit: { page, address } }) => {
    await toResults(page, helped)
    await toPlan(page, helped)
    for (const field of ['plan-companion', 'plan-place', 'plan-words'] as const) await fill(page, words[field], canary)
    expect(await memoryOf(page), 'the memory, while it is planned').toContain(canary)
    await press(page, words.back)
    await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
    await press(page, wentWord(helped))
    await page.getByRole('radio').first().check()
    await page.getByRole('radio').last().check()
    await press(page, words.continue)
    await startAgain(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    for (let step = 0; step < 8; step++) {
      expect(await traces(page)).not.toContain(canary)
      expect(await page.locator('input:checked, article, .pointer').count()).toBe(0)
      await (step < 4 ? page.goBack() : page.goForward())
    }
    if ((await headingOf(page)) !== words['start-title']) await page.goBack()
    await press(page, words.start)
    await answerUntil(page, helped, 'goal')
    expect(await memoryOf(page), 'the memory, once the next has begun').not.toContain(canary)
    await page.goto(address)
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await toResults(page, helped)
    expect(await page.getByText(words['went-next']).count()).toBe(0)
    await toPlan(page, helped)
    for (const field of ['plan-companion', 'plan-place'] as const) expect(await writtenAt(page, words[field])).toBe('')
    expect(await traces(page)).not.toContain(canary)
  })

  test('can be made by keyboard alone', async ({ visit: { page, address } }) => {
    await toListOf(page, address, drinker)
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: planWord(drinker) })
      .focus()
    await page.keyboard.press('Enter')
    await page.locator('.plan summary', { hasText: words['first-contact'] }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.getByLabel(words['plan-companion'], { exact: true }).focus()
    await page.keyboard.type('Sam')
    await page.keyboard.press('Tab')
    await page.getByLabel(words['plan-answers'], { exact: true }).focus()
    await page.keyboard.press('Space')
    expect(await page.getByLabel(words['plan-answers'], { exact: true }).isChecked()).toBe(true)
    expect(await writtenAt(page, words['plan-companion'])).toBe('Sam')
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
  })
})
