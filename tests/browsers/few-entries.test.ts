import { beforeAll, expect, test } from 'vitest'
import { askOf, catalogue, questionCalled } from '../page/answering.ts'
import { headingOf, inEveryVoice, untilHeading } from './answering.ts'
import { guideAddress, inEach, withTab } from './engine-test.ts'
import type { Engine } from './engine.ts'
import { manySteps } from './roads.ts'
import { answerSome, guideThatIs, pressButton } from './visiting.ts'
import { until } from './waiting.ts'
import { minutes } from '../support/limits.ts'

const { words } = catalogue

inEach(['firefox', 'webkit', 'chromium'], (name, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    return engine.close
  })

  test(`${name}: Start, answers and Back go on where the browser refuses to write into its history`, () =>
    withTab(engine, async (tab) => {
      await answerSome(tab, guideThatIs('history-that-throws'))
      await pressButton(tab, words.back)
      await untilHeading(tab, askOf(questionCalled('concern'), { 'who-for': 'someone-else' }))
      await tab.evaluate(() => document.querySelector<HTMLElement>('footer [href="#safety"]')?.click())
      await untilHeading(tab, words.safety)
      await pressButton(tab, words.back)
      await untilHeading(tab, askOf(questionCalled('concern'), { 'who-for': 'someone-else' }))
      expect(await tab.evaluate(() => document.querySelectorAll('input:checked').length)).toBe(1)
    }))

  test(
    `${name}: after two hundred steps, Back leads back step by step, by the button and by the browser`,
    { timeout: minutes(10) },
    () =>
      withTab(engine, async (tab) => {
        await manySteps(tab, guideAddress)
        expect(await tab.evaluate(() => window.history.length)).toBeLessThan(48)
        const goBack = async (by: 'button' | 'browser'): Promise<string> => {
          const before = await headingOf(tab)
          if (by === 'button') await pressButton(tab, words.back)
          // Not by its button, which passes over entries on which nothing was pressed with a pointer.
          else await tab.evaluate(() => window.history.back())
          await until('another heading', async () => (await headingOf(tab)) !== before)
          return headingOf(tab)
        }
        expect(await goBack('button')).toBe(words['review-title'])
        const seen: string[] = []
        for (let nth = 0; nth < 8; nth++) seen.push(await goBack(nth % 2 === 0 ? 'browser' : 'button'))
        const questions = catalogue.questions
          .map(({ ask }) => inEveryVoice(ask))
          .filter((ask) => seen.some((one) => ask.includes(one)))
        expect(questions.length, seen.join(' ')).toBe(8)
      }),
  )
})
