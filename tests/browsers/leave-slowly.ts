import { neutralSite } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { seconds } from '../support/limits.ts'
import { until } from './waiting.ts'
import type { WayOut } from './ways-out.ts'

/** What is left on the screen while the neutral site is slow to answer. */
interface LeftBehind {
  /** the words that could be seen when the next frame after the press was drawn; none where that could not be looked at */
  readonly nextFrame: string | undefined
  /** the same while the neutral site is awaited, with the title, and how much the tab still keeps */
  readonly meanwhile: { readonly words: string; readonly stored: number } | undefined
  /** where the neutral site is told that the person comes from */
  readonly referrers: readonly (string | null)[]
}

/** What the neutral site is asked on behalf of the browser of a tab: see neutral-site.ts. */
export const askSite = async (userAgent: string, what: 'hold' | 'waiting' | 'release'): Promise<readonly (string | null)[]> => {
  const answer = await fetch(`${neutralSite}/${what}`, { headers: { 'user-agent': userAgent } })
  return (await answer.json()) as (string | null)[]
}

/**
 * Runs in the page: from now on, tells what can be seen when the next frame after a press is drawn. An engine that draws
 * no frame any more while it leaves shows what the page held when the press had been handled.
 */
const watchNextFrame = (mark: string): void => {
  const wordsSeen = (): string => {
    const texts = [document.title]
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      if (node.parentElement?.checkVisibility({ visibilityProperty: true })) texts.push(node.textContent ?? '')
    return texts.join(' ').trim()
  }
  Reflect.set(window, 'wordsSeen', wordsSeen)
  const note = (): void => {
    Reflect.set(window, 'nextFrame', wordsSeen())
    console.debug(mark + wordsSeen())
  }
  const look = (): void => {
    setTimeout(note)
    requestAnimationFrame(note)
  }
  for (const press of ['click', 'keydown', 'keyup']) window.addEventListener(press, look, { capture: true })
}

const mark = 'Seen at the next frame: '

/** The last that the page told of its screen. Its words can take a moment to arrive; those of an empty screen are the last. */
const heard = async (tab: Tab): Promise<string | undefined> => {
  const last = async (): Promise<string | undefined> =>
    (await tab.said()).flatMap((line) => (line.includes(mark) ? line.slice(line.indexOf(mark) + mark.length) : [])).at(-1)
  await until('an empty screen', async () => (await last()) === '', seconds(2)).catch(() => undefined)
  return last()
}

/** Looks until the next frame was drawn, at most for a second. */
const lookBack = (tab: Tab): Promise<{ nextFrame: string | null; meanwhile: { words: string; stored: number } }> =>
  tab.evaluate(async () => {
    for (let waits = 0; waits < 100 && !Reflect.has(window, 'nextFrame'); waits++)
      await new Promise((done) => setTimeout(done, 10))
    const wordsSeen = Reflect.get(window, 'wordsSeen') as (() => string) | undefined
    return {
      nextFrame: (Reflect.get(window, 'nextFrame') as string | undefined) ?? null,
      meanwhile: {
        words: wordsSeen?.() ?? document.documentElement?.textContent?.trim() ?? '',
        stored: window.sessionStorage.length,
      },
    }
  })

/** Leaves while the neutral site is slow, looks at what is on the screen meanwhile, and then waits until the tab has got there. */
export const leaveSlowly = async ({ seesPagesBeingLeft }: Engine, tab: Tab, leave: WayOut): Promise<LeftBehind> => {
  const userAgent = await tab.evaluate(() => navigator.userAgent)
  await tab.evaluate(watchNextFrame, mark)
  await askSite(userAgent, 'hold')
  try {
    await leave(tab)
    const referrers = await until('the way to the neutral site', async () => {
      const waiting = await askSite(userAgent, 'waiting')
      return waiting.length > 0 && waiting
    })
    if (!seesPagesBeingLeft) return { nextFrame: await heard(tab), meanwhile: undefined, referrers }
    const { nextFrame, meanwhile } = await lookBack(tab)
    return { nextFrame: nextFrame ?? undefined, meanwhile, referrers }
  } finally {
    await askSite(userAgent, 'release')
    await until('the neutral site', async () => (await tab.evaluate(() => window.location.href)) === `${neutralSite}/away`)
  }
}
