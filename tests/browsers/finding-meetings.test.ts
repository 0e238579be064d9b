import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue, nameOf } from '../page/answering.ts'
import { builtGuide } from '../page/built-guide.ts'
import { contentForTonight } from '../page/meetings-tonight.ts'
import type { ServedGuide } from '../page/serve.ts'
import { removeContent } from '../support/made-up-group.ts'
import { minutes } from '../support/limits.ts'
import { answerUntil, untilHeading } from './answering.ts'
import { inEach, withTab } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { tellsNobody } from './private.ts'
import { openGuide, pressButton } from './visiting.ts'
import { until } from './waiting.ts'

const { words } = catalogue
const aa = nameOf('alcoholics-anonymous')

let guide: ServedGuide
beforeAll(async () => {
  const content = contentForTonight(new Date().toISOString().slice(0, 10))
  try {
    guide = await builtGuide(content)
  } finally {
    removeContent(content)
  }
})
afterAll(() => guide.close())

/** Runs in the page: writes into the text box whose name begins so, as if it had been typed. */
const write = ([name, text]: readonly [string, string]): void => {
  const box = [...document.querySelectorAll<HTMLElement>('.meetings [role=textbox]')].find((one) =>
    document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent?.startsWith(name),
  )
  if (!box) throw new Error(`There is no text box "${name}".`)
  box.textContent = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Runs in the page: puts the focus on the list to choose from that has this name. */
const focusOn = (name: string): void => {
  const label = [...document.querySelectorAll<HTMLLabelElement>('.meetings label')].find(
    ({ textContent }) => textContent === name,
  )
  if (!label?.control) throw new Error(`There is nothing called "${name}".`)
  label.control.focus()
}

const told = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('.meetings [aria-live]')?.textContent ?? '')

const shown = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('.meetings li')].map(({ textContent }) => textContent ?? ''))

const untilTold = (tab: Tab, sentence: string): Promise<boolean> =>
  until(`"${sentence}"`, async () => (await told(tab)).includes(sentence))

/** Chooses with the keyboard: so many options farther down. */
const chooseByKey = async (tab: Tab, name: string, down: number): Promise<void> => {
  await tab.evaluate(focusOn, name)
  for (let times = 0; times < down; times++) await tab.key('ArrowDown')
  // Some engines choose only once the list is left.
  await tab.key('Tab')
}

inEach(['firefox', 'webkit'], (name, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    return engine.close
  })

  test(`${name}: somebody finds a meeting near a town, and plans to go`, { timeout: minutes(10) }, () =>
    withTab(engine, async (tab) => {
      await openGuide(tab, guide.address)
      await pressButton(tab, words.start)
      await answerUntil(tab, { 'who-for': 'me', age: 'adult', concern: ['alcohol'], country: 'england', format: 'either' })
      await pressButton(tab, words['see-groups'])
      await untilHeading(tab, words['groups-title'])
      await pressButton(tab, `Look for meetings ${aa}`)
      await untilTold(tab, '22 meetings fit. These come soonest:')
      expect(await shown(tab)).toHaveLength(10)
      await pressButton(tab, 'Show 10 more')
      await until('ten more', async () => (await shown(tab)).length === 20)
      await tab.evaluate(write, ['A town', 'Leeds'] as const)
      await pressButton(tab, 'Show the meetings')
      await untilTold(tab, 'Meetings within 30 miles of Leeds, England, and those online.')
      await chooseByKey(tab, 'How far away', 1)
      await untilTold(tab, 'Meetings within one mile of Leeds, England.')
      expect(await shown(tab)).toHaveLength(4)
      await pressButton(tab, 'Kind of meeting, or its name')
      await until('the fold to open', () => tab.evaluate(() => document.querySelector('.meetings details')?.hasAttribute('open')))
      await tab.evaluate(write, ["Part of the meeting's name", 'lantern'] as const)
      await untilTold(tab, 'One meeting fits.')
      const [only = ''] = await shown(tab)
      expect(only).toContain('Monday')
      expect(only).toContain('Made-up lantern')
      await tellsNobody(tab, guide.address)
      await tab.evaluate(() =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Plan to go'))?.click(),
      )
      await until('the plan', () => tab.evaluate(() => document.querySelector('main .plan') !== null))
      expect(
        await tab.evaluate(() => [...document.querySelectorAll('.plan [role=textbox]')].map(({ textContent }) => textContent)),
      ).toContain('Made-up lantern, Mill Hall, Leeds')
      const kept = await tab.evaluate(() =>
        JSON.stringify([Object.entries(window.sessionStorage), window.history.state, window.location.href, document.title]),
      )
      expect(kept).not.toMatch(/leeds|lantern|mill hall/i)
      expect(await tab.said()).toEqual([])
    }),
  )
})
