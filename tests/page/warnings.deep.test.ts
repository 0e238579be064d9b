import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Notice, Voice } from '#content'
import { type Answers, type WarningBox, asked, inVoice, partOf, recommend, warningBox, wordsOfNotice } from '#engine'
import { warningsOf } from '../engine/laws/warning-space.ts'
import { answerUntil, askOf, catalogue, labelsOf, press, questionCalled, sharpen } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { linesFor } from '../../src/ui/help/help.ts'
import { chooseCountry, helpIn, linesOf, shownLinesIn } from './help-shown.ts'
import { atLeast } from '../support/share.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { openEverything, openLists } from './shown.ts'

/** Who answers, for each voice in which warnings speak. */
const speaks: Readonly<Record<string, Answers>> = {
  me: { 'who-for': 'me' },
  family: { 'who-for': 'someone-else' },
  helping: { 'who-for': 'helping' },
  both: { 'who-for': 'both' },
}

/** What brings up each warning. Whoever is asked whether home is safe says that it is not, so that this can be looked for everywhere. */
const says: Readonly<Record<string, Answers>> = {
  withdrawal: { concern: ['alcohol', 'cannabis'], withdrawal: 'yes' },
  overdose: { concern: ['opioids'] },
  medicine: { concern: ['opioids'], 'opioid-medicine': 'yes' },
  'under-18': { age: 'under-18', concern: ['alcohol'] },
  'under-18-family': { age: 'under-18', concern: ['alcohol'] },
  'not-safe-at-home': { concern: ['alcohol'] },
  pills: { concern: ['sedatives'] },
  eating: { concern: ['food'] },
  gambling: { concern: ['gambling'] },
  debt: { concern: ['spending'] },
  'sexual-harm': { concern: ['sex-or-love'] },
  'cutting-down': { concern: ['cannabis'], goal: 'cut-down' },
  'stop-smoking': { concern: ['nicotine'] },
  bereavement: { concern: ['opioids'], relation: 'someone-who-died' },
}
const unsafe: Answers = { 'safe-at-home': 'not-always' }
const safeAtHome = questionCalled('safe-at-home')

const raised = (answers: Answers): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] }).notices.map(({ id }) => id)

const boxOf = (answers: Answers): WarningBox => {
  const box = warningBox(catalogue, answers, recommend(catalogue, { answers, mattersMost: [] }).notices)
  if (!box) throw new Error(`Nobody is warned after ${JSON.stringify(answers)}.`)
  return box
}

const countries = Object.keys(catalogue.help)

const chance = chanceFrom(seed)

/** Every warning in every voice in which it can appear, each for another country. */
const cases = warningsOf(catalogue)
  .flatMap((notice) =>
    Object.entries(speaks).map(([voice, who]) => ({
      notice,
      voice: voice as Voice,
      answers: { ...says[notice.id], ...who, ...unsafe } satisfies Answers,
    })),
  )
  .filter(({ notice, answers }) => raised(answers).includes(notice.id))
  .map((one, nth) => ({ ...one, id: one.notice.id, country: countries[nth % countries.length] ?? '' }))

/** Where every box of warnings and the first card stand to each other, in the page and on the screen. */
const beforeFirstCard = (page: Page): Promise<readonly boolean[]> =>
  page.locator('.box').evaluateAll((notices) => {
    const card = document.querySelector('article')
    return notices.map(
      (notice) =>
        card !== null &&
        (notice.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        notice.getBoundingClientRect().bottom <= card.getBoundingClientRect().top,
    )
  })

/** All that is kept, or told outside the page. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      history.state,
      location.href,
      document.title,
      document.cookie,
    ]),
  )

/** Every sentence of a warning, as it is told to the person themself. */
const sentencesOf = ({ title, text, danger, instead }: Notice): readonly string[] =>
  [title, text, ...danger, ...instead.flatMap((words) => [words.title, words.text])].map((wording) => inVoice(wording, 'me'))

/** What the warning about safety at home says that no other says: others may name the same sign. */
const toldOfUnsafe = warningsOf(catalogue)
  .filter(({ id }) => id === 'not-safe-at-home')
  .flatMap(sentencesOf)
  .filter(
    (said) =>
      !warningsOf(catalogue).some(
        (other) => other.id !== 'not-safe-at-home' && sentencesOf(other).some((words) => words.includes(said)),
      ),
  )

/**
 * That nothing on the page, on paper or in storage tells whether home is safe, but for the warning on the screen. The page is on
 * paper afterwards: to draw a long list for another medium takes longer than all the rest.
 */
const tellsNothingOfHome = async (page: Page, answers: Answers): Promise<void> => {
  const told = [askOf(safeAtHome, answers), ...labelsOf(safeAtHome, answers)]
  expect(told).toHaveLength(2)
  // What is in the page at all, for the screen or for paper, shown or not.
  const text = await page.evaluate(() => document.body.textContent)
  for (const words of told) expect(text).not.toContain(words)
  const lists = await page.locator('.review, .your-answers, .changes').evaluateAll((all) => all.map((list) => list.outerHTML))
  expect(lists.length).toBeGreaterThan(0)
  expect(lists.join()).not.toMatch(/safe|not-always/i)
  expect(await kept(page)).not.toMatch(/safe|not-always/i)
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => document.body.innerText)
  for (const said of toldOfUnsafe) expect(printed).not.toContain(said)
}

test('every warning is shown in each voice in which it can appear, and every country is one that was chosen', () => {
  expect(cases.map(({ id, voice }) => `${id} ${voice}`)).toEqual([
    ...['family', 'both'].map((voice) => `not-safe-at-home ${voice}`),
    ...['family', 'both'].map((voice) => `under-18-family ${voice}`),
    ...['family', 'both'].map((voice) => `bereavement ${voice}`),
    ...['me', 'family', 'helping', 'both'].map((voice) => `withdrawal ${voice}`),
    ...['me', 'family', 'helping', 'both'].map((voice) => `overdose ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `medicine ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `pills ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `eating ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `under-18 ${voice}`),
    ...['me', 'family', 'helping', 'both'].map((voice) => `gambling ${voice}`),
    ...['me', 'family', 'helping', 'both'].map((voice) => `debt ${voice}`),
    ...['me', 'family', 'helping', 'both'].map((voice) => `sexual-harm ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `cutting-down ${voice}`),
    ...['me', 'helping', 'both'].map((voice) => `stop-smoking ${voice}`),
  ])
  expect(new Set(cases.map(({ country }) => country)).size).toBe(countries.length)
  expect(toldOfUnsafe.length).toBeGreaterThan(3)
})

/** Every warning in every voice; where a run makes a tenth, every warning in one voice, drawn by chance. */
const drawn = [...new Set(cases.map(({ id }) => id))].flatMap((notice) =>
  atLeast(
    1 / 4,
    cases.filter(({ id }) => id === notice),
    chance,
  ),
)

describe('a warning', () => {
  test.for(drawn)(
    '$id, to $voice, in $country: stands before every card, with the lines and the number of that country',
    async ({ notice, voice, answers, country }, { visit: { page } }) => {
      await chooseCountry(page, country)
      await press(page, 'Start')
      await answerUntil(page, answers)
      const asksOfHome = asked(catalogue, safeAtHome, answers)
      if (asksOfHome) {
        await tellsNothingOfHome(page, answers)
        await page.emulateMedia({ media: 'screen' })
      }
      await press(page, 'See my groups now')
      if (!questionsOfShortPart(answers)) {
        await sharpen(page)
        await answerUntil(page, answers)
      }
      const words = wordsOfNotice(catalogue, notice, answers)
      const box = boxOf(answers)
      const shown = page.locator('.box')
      expect(await beforeFirstCard(page)).toEqual([true])
      // What is seen before anything is pressed: when to call the emergency number, what is most urgent, and what else there is.
      const seen = (await shown.innerText()).replaceAll(/\s+/g, ' ')
      expect(seen).toContain(words.title)
      for (const said of [box.lead.title, box.lead.text, ...words.danger.map((sign) => inVoice(sign, voice))])
        expect(seen).toContain(said)
      expect(seen).not.toContain(box.lead.more ?? 'the words of nobody')
      const { number } = helpIn(country).emergency
      const dials = await page.locator(`main a[href="tel:${number}"]`).count()
      expect(dials).toBe(box.danger.length > 0 && number !== null ? 1 : 0)
      expect(await shown.evaluate((one) => one.classList.contains('now'))).toBe(box.lead.urgency === 'now')
      // What is one press deeper.
      const whole = ((await shown.textContent()) ?? '').replaceAll(/\s+/g, ' ')
      for (const wording of [words.text, words.more ?? '']) expect(whole).toContain(inVoice(wording, voice))
      expect(box.calls).toEqual(expect.arrayContaining([...words.calls]))
      // Those that a paper leaves out stand apart; whichever kind comes first of all leads with its own.
      const open = box.calls.filter((kind) => !box.privateCalls.includes(kind))
      const [first] = linesFor(catalogue, answers, helpIn(country), box.calls)
      const inOrder =
        first && !box.privateCalls.includes(first.kind) ? [...open, ...box.privateCalls] : [...box.privateCalls, ...open]
      expect(await shownLinesIn(shown)).toEqual(linesOf(country, inOrder, answers))
      if (!asksOfHome) return
      // What other answers would do takes longest to work out, and is the same whichever warning was raised.
      await (notice.id === 'not-safe-at-home' ? openEverything(page) : openLists(page))
      await tellsNothingOfHome(page, answers)
    },
  )
})

const questionsOfShortPart = (answers: Answers): boolean =>
  Object.keys(answers).every((id) => partOf(catalogue, questionCalled(id), answers) === 'short')
