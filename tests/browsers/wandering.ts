import type { Tab } from './engine.ts'
import { type Sight, see } from './telling.ts'
import { until } from './waiting.ts'
import { seconds } from '../support/limits.ts'

/** Runs in the page: asks the browser for a step, and notes when it is made. The page that is come to knows nothing of it, which tells it too. */
const askForStep = (by: number): void => {
  Reflect.set(window, 'stepAwaited', true)
  for (const sign of ['popstate', 'pagehide'])
    window.addEventListener(sign, () => Reflect.deleteProperty(window, 'stepAwaited'), { capture: true, once: true })
  // A moment later: a page that goes away before it has answered would be asked once more, and two steps made.
  setTimeout(() => window.history.go(by), 10)
}

const isMade = (): boolean => !Reflect.has(window, 'stepAwaited') && document.readyState === 'complete'

/** Runs in the page: whether it is shown. One that hides itself is about to wake, to load itself afresh, or to lead elsewhere. */
const isShown = (): boolean => document.readyState === 'complete' && document.documentElement.checkVisibility()

/** What a page that hides itself waits for: nothing that lasts, or a site that does not answer before it is told to. */
type Hidden = 'for a moment' | 'as long as the site is held'

/** Everything that can be seen until a page is shown and no longer changes. */
const sightsUntilRest = async (tab: Tab, hidden: Hidden = 'for a moment'): Promise<readonly Sight[]> => {
  const sights: Sight[] = []
  const look = async (): Promise<string> => {
    const sight = await until('a page to look at', () => see(tab))
    sights.push(sight)
    return JSON.stringify(sight)
  }
  let last = ''
  await until('a page that is shown and no longer changes', async () => {
    const now = await look()
    const rests = now === last && (hidden !== 'for a moment' || (await tab.evaluate(isShown)))
    last = now
    return rests
  })
  return sights
}

/** WebKit now and then drops a step without a word: a page that has not moved after this time is asked once more. */
const stepDropped = seconds(10)

/** Takes one step that there is through the history, not by the browser's own button, and tells everything that can be seen after it. */
export const sightsOfStep = async (tab: Tab, by: number): Promise<readonly Sight[]> => {
  const isTaken = (most?: number): Promise<boolean> => until('a step through the history', () => tab.evaluate(isMade), most)
  await tab.evaluate(askForStep, by)
  await isTaken(stepDropped).catch(async () => {
    await tab.evaluate(askForStep, by)
    await isTaken()
  })
  return sightsUntilRest(tab)
}

/** The same, and tells only what is seen in the end. */
export const step = async (tab: Tab, by: number): Promise<Sight> => {
  const sight = (await sightsOfStep(tab, by)).at(-1)
  if (!sight) throw new Error('Nothing was seen.')
  return sight
}

/** A browser says nothing of a step beyond the ends of its history: after this time there was none. */
const noStep = seconds(0.4)

/**
 * Moves through the history of the tab, entry by entry, and tells everything that could be seen on the way. Not by the
 * browser's own button, which passes over pages on which nothing was pressed: to each of them there is a way from its menu.
 */
export const wander = async (tab: Tab, direction: -1 | 1, moves: number, hidden?: Hidden): Promise<readonly Sight[]> => {
  const sights: Sight[] = []
  for (let move = 0; move < moves; move++) {
    await until('a page to move from', async () => {
      await tab.evaluate(askForStep, direction)
      return true
    })
    await until('a step', () => tab.evaluate(isMade), noStep).catch(() => undefined)
    sights.push(...(await sightsUntilRest(tab, hidden)))
  }
  return sights
}
