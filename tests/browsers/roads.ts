import { askOf, catalogue, questionCalled } from '../page/answering.ts'
import { answerUntil, startAgain, untilHeading } from './answering.ts'
import type { Changed } from './changed-guides.ts'
import type { Tab } from './engine.ts'
import { answerSome, openGuide, pressButton, wayOut } from './visiting.ts'

const { words, groups } = catalogue

/** Presses both in one breath, so that the first step is still under way when leaving begins. */
const stepAndLeave =
  (how: 'the button' | 'the browser', by = -1) =>
  (tab: Tab): Promise<void> =>
    tab.evaluate(
      ([which, entries, back, leave]) => {
        const press = (name: string): void =>
          [...document.querySelectorAll<HTMLElement>('button, [role=button]')]
            .find(({ textContent }) => textContent === name)
            ?.click()
        if (which === 'the button') press(back)
        else window.history.go(entries)
        press(leave)
      },
      [how, by, words.back, words.leave] as const,
    )

const press = (tab: Tab): Promise<void> => tab.click(wayOut)

const focusAndPress =
  (key: 'Space' | 'Enter') =>
  async (tab: Tab): Promise<void> => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('[role=button][data-leave]')?.focus())
    await tab.key(key)
  }

const shiftThrice = async (tab: Tab): Promise<void> => {
  for (let presses = 0; presses < 3; presses++) await tab.key('Shift')
}

export const firstQuestion = async (tab: Tab, guide: string): Promise<void> => {
  await openGuide(tab, guide)
  await pressButton(tab, words.start)
  await untilHeading(tab, askOf(questionCalled('who-for'), {}))
}

/**
 * Waits until the browser takes calls of its history again: WebKit refuses more than a hundred in ten seconds, which are more than a
 * person makes.
 */
const untilHistoryIsTaken = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let looks = 0; looks < 600; looks++) {
      try {
        window.history.replaceState(window.history.state, '')
        return
      } catch {
        await new Promise((done) => setTimeout(done, 100))
      }
    }
    throw new Error('Waited a minute for the browser to take calls of its history again: it refuses them still.')
  })

/** Twelve times through all questions to the list, and to the first page again: more than two hundred steps. */
export const manySteps = async (tab: Tab, guide: string): Promise<void> => {
  await openGuide(tab, guide)
  for (let times = 0; times < 12; times++) {
    await pressButton(tab, words.start)
    await answerUntil(tab, { 'who-for': 'me', age: 'adult', concern: ['alcohol'] })
    await pressButton(tab, words['see-groups'])
    await untilHeading(tab, words['groups-title'])
    if (times < 11) await startAgain(tab)
  }
  await untilHistoryIsTaken(tab)
}

const manyPages = async (tab: Tab, guide: string): Promise<void> => {
  await answerSome(tab, guide)
  for (const { id, name } of [...groups, ...groups]) {
    await tab.evaluate(() => document.querySelector<HTMLElement>('footer [href="#all-groups"]')?.click())
    await untilHeading(tab, words['all-groups'])
    await tab.evaluate((group) => document.querySelector<HTMLElement>(`main a[href="#${group}"]`)?.click(), id)
    await untilHeading(tab, name)
  }
}

/** A way to come to the guide and to leave it. */
export interface Road {
  readonly road: string
  readonly changed?: Changed
  readonly reach: (tab: Tab, guide: string) => Promise<void>
  readonly leave: (tab: Tab) => Promise<void>
  /** where it ends, if not at the neutral site */
  readonly ends?: string
  /** whether Back leads behind the guide at once */
  readonly getsBehind: boolean
}

const oldHistory = { changed: 'history-that-throws', getsBehind: false } as const

/** Roads out of the guide that something lies on. */
export const roads: readonly Road[] = [
  { road: 'without any script', changed: 'without-scripts', reach: openGuide, leave: press, getsBehind: false },
  {
    road: 'without any script, by the keyboard',
    changed: 'without-scripts',
    reach: openGuide,
    leave: focusAndPress('Enter'),
    getsBehind: false,
  },
  {
    road: 'with the script in the page alone',
    changed: 'inline-script-alone',
    reach: firstQuestion,
    leave: press,
    getsBehind: true,
  },
  {
    road: 'with the script in the page alone, by Shift',
    changed: 'inline-script-alone',
    reach: firstQuestion,
    leave: shiftThrice,
    getsBehind: true,
  },
  { road: "with the guide's own script alone", changed: 'own-script-alone', reach: answerSome, leave: press, getsBehind: true },
  {
    road: "with the guide's own script alone, by Shift",
    changed: 'own-script-alone',
    reach: answerSome,
    leave: shiftThrice,
    getsBehind: true,
  },
  { road: 'with a history that throws', ...oldHistory, reach: answerSome, leave: press },
  { road: 'with a history that throws, by Shift', ...oldHistory, reach: answerSome, leave: shiftThrice },
  { road: 'in a browser without newer methods', changed: 'older-browser', reach: answerSome, leave: press, getsBehind: true },
  { road: 'after two hundred steps', reach: manySteps, leave: press, getsBehind: true },
  { road: 'after many pages of groups', reach: manyPages, leave: press, getsBehind: true },
  { road: 'while Back is under way', reach: answerSome, leave: stepAndLeave('the button'), getsBehind: true },
  {
    road: 'while Back is under way on the first question',
    reach: firstQuestion,
    leave: stepAndLeave('the button'),
    getsBehind: true,
  },
  { road: "while the browser's Back is under way", reach: answerSome, leave: stepAndLeave('the browser'), getsBehind: true },
  {
    road: "while the browser's Back is under way on the first question",
    reach: firstQuestion,
    leave: stepAndLeave('the browser'),
    getsBehind: true,
  },
  { road: 'while a longer way back is under way', reach: answerSome, leave: stepAndLeave('the browser', -3), getsBehind: true },
  {
    road: 'without a connection',
    changed: 'without-a-connection',
    reach: answerSome,
    leave: press,
    ends: 'about:blank',
    getsBehind: true,
  },
  { road: 'by the middle button', reach: answerSome, leave: (tab) => tab.click(wayOut, 'middle'), getsBehind: true },
  { road: 'with Control held', reach: answerSome, leave: (tab) => tab.click(wayOut, 'control'), getsBehind: true },
  { road: 'by Space', reach: answerSome, leave: focusAndPress('Space'), getsBehind: true },
]
