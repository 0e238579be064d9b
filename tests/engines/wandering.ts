import type { Tab } from './engine.ts'
import { type Sight, see } from './telling.ts'
import { until } from './waiting.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { seconds } from '../support/limits.ts'

// Within this time a browser has at least begun to show another page.
const milliseconds = seconds(0.04)

/**
 * Moves through the history of the tab, entry by entry, and tells everything that could be seen on the way. Not by the
 * browser's own button, which passes over pages on which nothing was pressed: to each of them there is a way from its menu.
 */
export const wander = async (tab: Tab, direction: -1 | 1, moves: number): Promise<readonly Sight[]> => {
  const sights: Sight[] = []
  const look = async (): Promise<string> => {
    const sight = await until('a page to look at', () => see(tab))
    sights.push(sight)
    return JSON.stringify(sight)
  }
  for (let move = 0; move < moves; move++) {
    await until('a page to move from', async () => {
      await tab.evaluate((by) => window.history.go(by), direction)
      return true
    })
    await pause(milliseconds)
    let last = ''
    for (let now = await look(); now !== last; now = await look()) last = now
  }
  return sights
}
