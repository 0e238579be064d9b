import { expect } from 'vitest'
import { catalogue } from '../page/answering.ts'
import type { Tab } from './engine.ts'
import { guideAddress } from './engine-test.ts'

const { words } = catalogue
const name = words['guide-name']
const number = String.raw`\d+`

/** Every title that a page of a journey may have. None of them tells more than the step. */
const titles = new RegExp(
  `^(${[words['question-number'].replace('{number}', number), words['changing-step'], words['review-step'], words['groups-step']].join('|')}) · `,
)

/** What others could see of a visit, or find after it, tells no answer: the title, the address, the history, and what is kept. */
export const tellsNobody = async (tab: Tab, guide = guideAddress): Promise<void> => {
  const { title, state, ...rest } = await tab.evaluate(() => ({
    title: document.title,
    address: window.location.href,
    state: window.history.state as Record<string, unknown>,
    cookies: document.cookie,
    localStorage: window.localStorage.length,
    keptInTheTab: Object.keys(window.sessionStorage).filter((key) => key !== 'which-group-fits-me'),
  }))
  expect(rest).toEqual({ address: guide, cookies: '', localStorage: 0, keptInTheTab: [] })
  if (title !== name) expect(title).toMatch(titles)
  expect(title.endsWith(name)).toBe(true)
  expect(
    Object.entries(state).filter(([key, value]) => !['depth', 'step', 'pages'].includes(key) || !Number.isInteger(value)),
  ).toEqual([])
}
