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

/** Runs in the page: asks once more, unless the step was made while nobody could look; it would then be made twice. */
const askAgain = (by: number): void => {
  if (Reflect.has(window, 'stepAwaited')) setTimeout(() => window.history.go(by), 10)
}

const isMade = (): boolean => !Reflect.has(window, 'stepAwaited') && document.readyState === 'complete'

/** Runs in the page: the same, at a page with an address: on the way there, Firefox can show an empty page of its own for a moment. */
const isMadeToPage = (): boolean =>
  !Reflect.has(window, 'stepAwaited') && document.readyState === 'complete' && window.location.href !== 'about:blank'

/** Runs in the page: what there is to say of a step that did not come. */
const whereItStands = (): string =>
  `at ${window.location.href}, ${document.readyState}, ${window.history.length} entries, this one ${JSON.stringify(window.history.state)}, ${Reflect.has(window, 'stepAwaited') ? 'still awaited' : 'no longer awaited'}`

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
  const isTaken = (most?: number): Promise<boolean> => until('a step through the history', () => tab.evaluate(isMadeToPage), most)
  await tab.evaluate(askForStep, by)
  await isTaken(stepDropped).catch(async () => {
    await tab.evaluate(askAgain, by)
    await isTaken().catch(async (error: unknown) => {
      throw new Error(`${String(error)}. The tab is ${await tab.evaluate(whereItStands)}.`)
    })
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
