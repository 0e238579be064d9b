import { beforeAll, expect, test } from 'vitest'
import { type Answers, type Sheet, answersAreClosed, optionsFor, partOf, questionsFor, recommend } from '#engine'
import { askOf, catalogue, changeBesideList, labelsOf, questionCalled } from '../page/answering.ts'
import { listsOf, shownLists } from '../page/shown.ts'
import { people } from '../engine/laws/people-read.ts'
import { answerByPointer, headingOf, questionOn, startAgain, unfoldBetterIn, untilHeading } from './answering.ts'
import { asPage } from './as-page.ts'
import { guideAddress, inEach, withTab } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { tellsNobody } from './private.ts'
import { openEverything } from './states.ts'
import { until } from './waiting.ts'
import { minutes } from '../support/limits.ts'

const { words } = catalogue

const personCalled = (name: string): Answers => {
  const found = people.find(({ who }) => who.startsWith(`${name} `))
  if (!found) throw new Error(`There is nobody called ${name} in tests/people.`)
  return found.answers.answers
}

/** Four people who have little in common, and the answer that each of them changes in the end. */
const journeys = [
  { who: 'Takumi, who drinks and is the son of a drinker', answers: personCalled('Takumi'), changes: 'higher-power' },
  { who: 'Bernadette, who sits beside a client', answers: personCalled('Bernadette'), changes: 'goal' },
  { who: 'Tariq, who is sixteen', answers: personCalled('Tariq'), changes: 'concern' },
  { who: 'Hyacinth, who cannot get to a meeting', answers: personCalled('Hyacinth'), changes: 'approach' },
] as const

const press = (tab: Tab, name: string): Promise<void> => tab.click({ what: 'button', name })

const idsOfPart = (answers: Answers, part: 'short' | 'more'): readonly string[] =>
  questionsFor(catalogue, answers)
    .filter((question) => partOf(catalogue, question, answers) === part)
    .map(({ id }) => id)

const only = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))

const chosenOn = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('main label')]
      .filter((label) => label.querySelector('input:checked'))
      .map(({ textContent }) => textContent ?? ''),
  )

/** Reloads the page and goes back and forward with the browser's own buttons: nothing that was said is lost, or shown that is private. */
const lookBack = async (tab: Tab, answers: Answers, before: string, now: string): Promise<void> => {
  const [earlier, open] = [questionCalled(before), questionCalled(now)]
  await tab.reload()
  await untilHeading(tab, askOf(open, answers))
  await tab.back()
  await untilHeading(tab, askOf(earlier, answers))
  expect(await chosenOn(tab), `chosen for ${before}`).toEqual(earlier.private ? [] : labelsOf(earlier, answers))
  await tellsNobody(tab)
  await tab.forward()
  await untilHeading(tab, askOf(open, answers))
}

/** Answers every question that is left; returns what was asked. `half` is the one at which the person looks back. */
const answerAll = async (tab: Tab, answers: Answers, half = -1): Promise<readonly string[]> => {
  const asked: string[] = []
  for (let question = await questionOn(tab); question; question = await questionOn(tab)) {
    await tellsNobody(tab)
    if (asked.length === half) await lookBack(tab, answers, asked.at(-1) ?? '', question.id)
    asked.push(question.id)
    await answerByPointer(tab, question, answers)
  }
  return asked
}

const showsTheListsOf = async (tab: Tab, sheet: Sheet): Promise<void> => {
  await untilHeading(tab, words['groups-title'])
  await openEverything(tab)
  expect(await shownLists(asPage(tab))).toEqual(listsOf(recommend(catalogue, sheet)))
  await tellsNobody(tab)
}

/** Gives the first other answer that is offered, and keeps it. */
const change = async (tab: Tab, answers: Answers, id: string): Promise<Answers> => {
  const question = questionCalled(id)
  const other = optionsFor(catalogue, question, answers).find(
    (option) => !labelsOf(question, answers).includes(labelsOf(question, { ...answers, [id]: option.id })[0] ?? ''),
  )
  const changed = {
    ...answers,
    [id]: question.choose === 'one' ? (other?.id ?? '') : [...[answers[id] ?? []].flat(), other?.id ?? ''],
  }
  await press(tab, changeBesideList(question, answers))
  const [name = ''] = labelsOf(question, changed).filter((label) => !labelsOf(question, answers).includes(label))
  await tab.click({ what: 'choice', name })
  await press(tab, words['save-answer'])
  await until('the question to close', () => tab.evaluate(() => document.querySelector('main .change-here') === null))
  return changed
}

inEach(['firefox', 'webkit'], (name, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    if (engine.deafTo !== undefined) console.log(`${engine.version}: ${engine.deafTo}`)
    return engine.close
  })

  test.for(journeys)(`${name}: the journey of $who`, { timeout: minutes(5) }, ({ answers, changes }) =>
    withTab(engine, async (tab) => {
      await tab.goto(guideAddress)
      await untilHeading(tab, words['start-title'])
      await press(tab, words.start)
      await untilHeading(tab, askOf(questionCalled('who-for'), {}))
      const short = await answerAll(tab, answers, 4)
      expect(short).toEqual(idsOfPart(answers, 'short'))

      await untilHeading(tab, words['review-title'])
      if (answersAreClosed(catalogue, answers)) await press(tab, words['answers-show'])
      const review = await tab.evaluate(() => document.querySelector('main dl')?.textContent ?? '')
      for (const question of short.map(questionCalled))
        for (const label of labelsOf(question, answers)) expect(review.includes(label), label).toBe(!question.private)
      await tellsNobody(tab)
      await press(tab, words['see-groups'])
      await showsTheListsOf(tab, { answers: only(answers, short), mattersMost: [] })

      await unfoldBetterIn(tab)
      await press(tab, words.sharpen)
      await until('the questions that sharpen', () => questionOn(tab))
      expect(await answerAll(tab, answers)).toEqual(idsOfPart(answers, 'more'))
      await showsTheListsOf(tab, { answers, mattersMost: [] })

      const changed = await change(tab, answers, changes)
      await showsTheListsOf(tab, { answers: changed, mattersMost: [] })

      await startAgain(tab)
      await untilHeading(tab, words['start-title'])
      expect(await tab.evaluate(() => window.sessionStorage.length)).toBe(0)
      await tab.back()
      expect(await chosenOn(tab)).toEqual([])
      expect(await headingOf(tab)).not.toBe(words['groups-title'])
      expect(await tab.said(), 'the console').toEqual([])
    }),
  )
})
