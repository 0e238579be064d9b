import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect } from 'vitest'
import { type Answers, firstShown, recommend } from '#engine'
import { woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, nameOf, press, questionCalled } from './answering.ts'
import { everyQuestion } from './page-states.ts'
import { quickTest as test } from './guide-test.ts'
import { faultsOfPaper, pagesOnPaper, paleOnPaper, papers } from './papers.ts'
import { fill, onPaper, printed, saved, toListOf, toPlan } from './planning.ts'
import { randomAnswers } from './random-answers.ts'

const { words } = catalogue
const people = 8
let read = 0

afterAll(() => console.log(`${read} papers read, on A4 and US Letter`))

test('every paper of random people has at most two pages, cuts nothing off, and tells nothing that was not ticked', async ({
  visit: { page, address },
}) => {
  for (const [nth, answers] of randomAnswers(people).entries()) {
    const faults = await faultsOfPaper(page, address, answers, nth)
    read += papers.length
    expect(faults, JSON.stringify(answers)).toEqual([])
  }
})

describe('whether home feels safe', () => {
  const partner: Answers = { ...everyQuestion, 'who-for': 'someone-else', 'safe-at-home': 'not-always' }
  const ask = askOf(questionCalled('safe-at-home'), partner)

  test('is on no paper, in no file and in no words, not even where answers are wanted', async ({ visit: { page } }) => {
    await press(page, words.start)
    await answerUntil(page, partner)
    await press(page, words['see-groups'])
    expect(await page.getByRole('main').innerText()).toContain('Your safety comes first')
    await toPlan(page, partner)
    await page.getByLabel(words['plan-answers'], { exact: true }).check()
    await page.locator('main details', { hasText: words['plan-text'] }).evaluate((details) => details.setAttribute('open', ''))
    const whole = [await printed(page), await page.locator('main details .as-text').innerText()].join('\n')
    expect(whole).toContain(askOf(questionCalled('concern'), partner))
    for (const secret of [ask, 'No, or not always', 'Your safety comes first', ...linesOfFear()])
      expect(whole).not.toContain(secret)
  })
})

/** Help lines for people who fear somebody at home. */
const linesOfFear = (): readonly string[] =>
  Object.values(catalogue.help).flatMap(({ lines }) =>
    lines.filter(({ kind }) => kind === 'domestic-violence').map(({ name }) => name),
  )

describe('beside somebody who is helped', () => {
  const helped: Answers = { 'who-for': 'helping', age: 'adult', concern: ['alcohol'], goal: 'stop' }

  test('a paper for the file speaks of them, and one for the person speaks to them', async ({ visit: { page, address } }) => {
    await toListOf(page, address, helped)
    await toPlan(page, helped)
    const file = await printed(page)
    expect(file).toContain(words['plan-title-helping'].split(':')[0])
    await page.getByRole('radio', { name: words['plan-for-person'] }).check()
    const person = await printed(page)
    expect(person).toContain(words['plan-title'].split(':')[0])
    expect(person).not.toContain('someone who is new')
    expect(file).not.toMatch(/\b(your|yours|yourself)\b/i)
    await page.getByLabel(words['plan-answers'], { exact: true }).check()
    const [theirs, yours] = [{}, { 'who-for': 'helping' }].map((answers) => askOf(questionCalled('goal'), answers))
    expect(await printed(page)).toContain(theirs)
    expect(await printed(page)).not.toContain(askOf(questionCalled('who-for'), {}))
    await page.getByRole('radio', { name: words['plan-for-file'] }).check()
    expect(await printed(page)).toContain(yours)
  })
})

test('a file holds what the paper holds, in a name and a title that tell nothing, and asks nobody for anything', async ({
  visit: { page, address, requests },
}) => {
  const answers: Answers = { 'who-for': 'me', concern: ['gambling'], country: 'australia' }
  await toListOf(page, address, answers)
  const id = await toPlan(page, answers)
  await fill(page, words['plan-companion'], '<img src=x onerror=alert(1)> & Sam')
  const before = requests.length
  const download = await saved(page, words['plan-save'])
  expect(download.suggestedFilename()).toBe('notes.html')
  const file = await page.context().newPage()
  const asked: string[] = []
  file.on('request', (request) => asked.push(request.url()))
  await file.setContent(await readFile(await download.path(), 'utf8'))
  expect(await file.title()).toBe('Notes')
  const text = await file.evaluate(() => document.body.innerText)
  for (const said of [catalogue.groups.find((group) => group.id === id)?.about.meeting.text ?? '', '<img src=x', 'Lifeline'])
    expect(text).toContain(said)
  expect(await file.locator('script, img, iframe, [onerror]').count()).toBe(0)
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  // Chromium reads a file of our own making as one more request of the page.
  expect(requests.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([])
  requests.splice(0, requests.length, ...requests.filter((url) => !url.startsWith('blob:')))
})

test('words are copied on a press, and no sooner', async ({ visit: { page, address } }) => {
  const answers: Answers = { 'who-for': 'me', concern: ['alcohol'] }
  await toListOf(page, address, answers)
  await toPlan(page, answers)
  await page.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => {
      Reflect.set(window, 'copies', ((Reflect.get(window, 'copies') as number) || 0) + 1)
      Reflect.set(window, 'kinds', [...(clipboardData?.types ?? [])])
      Reflect.set(window, 'copied', clipboardData?.getData('text/plain'))
    })
  })
  await page.locator('summary', { hasText: words['plan-text'] }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'copies') as unknown)).toBeUndefined()
  await page.getByRole('button', { name: words['plan-copy'] }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'copies') as unknown)).toBe(1)
  expect(await page.evaluate(() => Reflect.get(window, 'kinds') as unknown)).toEqual(['text/plain'])
  expect(await page.evaluate(() => Reflect.get(window, 'copied') as unknown)).toBe(
    await page.locator('main details .as-text').innerText(),
  )
  expect(await page.getByText(words['plan-copied']).isVisible()).toBe(true)
})

/** Twelve people in different troubles, each with the plan of their first group. */
const twelve: Readonly<Record<string, Answers>> = {
  'a woman who drinks and uses opioids': woman,
  'an adult man who drinks': {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol'],
    goal: 'stop',
    gender: 'man',
    country: 'england',
  },
  'a man on methadone who was told off': {
    'who-for': 'me',
    age: 'adult',
    concern: ['opioids'],
    goal: 'stay-stopped',
    'opioid-medicine': 'yes',
    past: ['told-off-about-medicine'],
    country: 'scotland',
  },
  'a gambler who drinks': {
    'who-for': 'me',
    age: 'adult',
    concern: ['alcohol', 'gambling'],
    'main-concern': 'about-equal',
    goal: 'stop',
  },
  'a mother whose son uses cocaine': {
    'who-for': 'someone-else',
    age: 'adult',
    concern: ['cocaine'],
    relation: 'child',
    'family-goal': 'both',
    country: 'england',
  },
  'a mother whose son has died': {
    'who-for': 'someone-else',
    age: 'adult',
    concern: ['opioids'],
    relation: 'someone-who-died',
    country: 'united-states',
  },
  'a teenager whose father drinks': {
    'who-for': 'someone-else',
    age: 'under-18',
    concern: ['alcohol'],
    relation: 'parent',
    country: 'ireland',
  },
  'a drinker who is a drinker’s son': {
    'who-for': 'both',
    age: 'adult',
    concern: ['alcohol'],
    relation: 'parent',
    country: 'wales',
  },
  'a key worker': { 'who-for': 'helping', age: 'adult', concern: ['alcohol', 'cannabis'], goal: 'cut-down', country: 'england' },
  'a woman who eats in secret': { 'who-for': 'me', age: 'adult', concern: ['food'], gender: 'woman', country: 'canada' },
  'a smoker': { 'who-for': 'me', age: 'adult', concern: ['nicotine'], country: 'australia' },
  'someone who says nothing': {},
}

test.for(Object.entries(twelve))(
  'the list takes at most two pages, the plan one, and all of both is black: %s',
  async ([, answers], { visit: { page, address } }) => {
    await toListOf(page, address, answers)
    expect(['A4: 1, Letter: 1', 'A4: 1, Letter: 2', 'A4: 2, Letter: 2']).toContain((await pagesOnPaper(page)).join(', '))
    expect(await paleOnPaper(page)).toEqual([])
    await toPlan(page, answers)
    expect(await pagesOnPaper(page)).toEqual(['A4: 1', 'Letter: 1'])
    expect(await paleOnPaper(page)).toEqual([])
  },
)

test('a list on paper has the fit and the reasons of each group in words, and nothing to press', async ({
  visit: { page, address },
}) => {
  const answers: Answers = { 'who-for': 'someone-else', concern: ['alcohol'] }
  await toListOf(page, address, answers)
  const { recommendations } = recommend(catalogue, { answers, mattersMost: [] }).lists[0] ?? { recommendations: [] }
  const paper = await printed(page)
  for (const { group, reasons } of recommendations.slice(0, firstShown)) {
    expect(paper).toContain(nameOf(group))
    for (const { because } of reasons.filter(({ weight }) => weight !== 0)) expect(paper).toContain(because)
  }
  expect(paper, 'whoever shares the home may read it').not.toMatch(/home is not safe/i)
  expect(paper).not.toContain(words['guide-name'])
  expect(await onPaper(page, () => page.locator('button:visible, a:visible').count())).toBe(0)
  await expect.poll(() => page.locator('.paper').count()).toBe(0)
})

test('while a list or a plan is printed, the title of the page tells no more than a file would', async ({
  visit: { page, address },
}) => {
  const answers: Answers = { 'who-for': 'me', concern: ['alcohol'] }
  await toListOf(page, address, answers)
  for (const what of ['the list', 'the plan']) {
    if (what === 'the plan') await toPlan(page, answers)
    const shown = await page.title()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.title(), what).toBe(words['plan-tab'])
    expect(await page.locator('.paper').count(), what).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.title(), what).toBe(shown)
  }
})
