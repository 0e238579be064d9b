import type { Page } from 'playwright-core'

/** Makes the page as a person's own style sheet would; the page's policy forbids only the page itself to do so. */
export const restyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = text === '' ? [] : [sheet]
  }, css)

/** The spacing that WCAG 1.4.12 lets people set. */
export const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

export const doubledText = 'html { font-size: 200% !important }'

/** Words that run out of the window or are cut off, and a page that scrolls sideways. */
export const spilledWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const named = (element: Element): string => `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`
    const scroller = document.scrollingElement
    const wide = scroller && scroller.scrollWidth > window.innerWidth ? [`it scrolls sideways: ${scroller.scrollWidth}`] : []
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, .skip, [aria-hidden=true]'),
    )
    const out = shown
      .filter((element) =>
        [...element.childNodes].some((node) => {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return false
          const words = document.createRange()
          words.selectNodeContents(node)
          return [...words.getClientRects()].some(({ left, right }) => left < -0.5 || right > window.innerWidth + 0.5)
        }),
      )
      .map((element) => `${named(element)} runs out of the window`)
    const cut = shown
      .filter((box) => {
        const { overflowX, overflowY } = getComputedStyle(box)
        const sideways = overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1
        const down = (overflowY === 'hidden' || overflowY === 'clip') && box.scrollHeight > box.clientHeight + 1
        return sideways || down
      })
      .map((box) => `${named(box)} is cut off`)
    return [...wide, ...out, ...cut]
  })

/** Where what is read next stands above what was read before, and headings that leave out a level. */
export const faultsOfOrder = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const named = (element: Element | undefined): string => `"${element?.textContent?.trim().slice(0, 40)}"`
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, .skip, [aria-hidden=true], .bar')
    const words = [...document.querySelectorAll('#guide *')].filter(
      (element) =>
        shown(element) && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    const boxes = words.map((element) => element.getBoundingClientRect())
    const jumps = boxes.flatMap((box, nth) => {
      const before = boxes[nth - 1]
      const above = before !== undefined && box.bottom <= before.top + 1 && box.left < before.right
      return above ? [`${named(words[nth])} stands above ${named(words[nth - 1])}, which is read before it`] : []
    })
    // An error summary is told before the page itself.
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      (heading) => heading.checkVisibility() && !heading.closest('[role=alert]'),
    )
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)))
    const gaps = levels.flatMap((level, nth) =>
      level > (levels[nth - 1] ?? 0) + 1
        ? [`${named(headings[nth])} has level ${level} after ${levels[nth - 1] ?? 'nothing'}`]
        : [],
    )
    return [...jumps, ...gaps]
  })

/** What would still move for somebody who asked for as little motion as can be. */
export const motion = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const longest = 0.01
    const seconds = (times: string): number => Math.max(...times.split(', ').map(Number.parseFloat))
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      ['', '::before', '::after'].some((part) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, part || null)
        return Math.max(seconds(animationDuration), seconds(transitionDuration)) > longest || scrollBehavior === 'smooth'
      }),
    )
    return moving.map((element) => `${element.tagName.toLowerCase()}.${element.className} moves`)
  })

/** What a Tab led to: how it is named, where it stands in the page, what covers it, and whether its focus can be seen. */
export interface Stop {
  readonly name: string
  /** its number among all elements of the page */
  readonly at: number
  readonly faults: readonly string[]
}

/** Notes, inside the page, what every press of Tab leads to. */
const startNoting = (): void => {
  const stops: Stop[] = []
  Reflect.set(window, 'stops', stops)
  const numbers = new Map([...document.querySelectorAll('*')].map((element, nth) => [element, nth]))
  const coveredBy = (element: Element): readonly string[] => {
    const bar = document.querySelector('.bar')
    const box = element.getBoundingClientRect()
    if (bar === null || bar.contains(element) || element.matches('.skip')) return []
    const over = bar.getBoundingClientRect()
    const under = getComputedStyle(bar).position === 'sticky' && box.top < over.bottom - 0.5 && box.bottom > over.top + 0.5
    const outside = box.bottom <= 0 || box.top >= window.innerHeight
    return [...(under ? ['it stands under the bar'] : []), ...(outside ? ['it is out of view'] : [])]
  }
  const unseen = (element: Element): readonly string[] => {
    const drawn = [element, element.closest('label') ?? element].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return drawn ? [] : ['its focus is not drawn']
  }
  const note = ({ key }: KeyboardEvent): void => {
    const element = document.activeElement
    if (key !== 'Tab' || element === null || element === document.body) return
    const name = `${element.tagName.toLowerCase()} "${(element.closest('label') ?? element).textContent?.trim().slice(0, 40)}"`
    const stop = { name, at: numbers.get(element) ?? -1, faults: [...coveredBy(element), ...unseen(element)] }
    const last = stops.at(-1)
    // While the focus stays on one element, as it does from the day to the month of one field, that is one stop with all its faults.
    if (last?.at !== stop.at) stops.push(stop)
    else stops[stops.length - 1] = { ...last, faults: [...new Set([...last.faults, ...stop.faults])] }
  }
  // In the place of what noted before, where a page is tabbed through again.
  const before = Reflect.get(window, 'noteStop') as typeof note | undefined
  if (before) document.removeEventListener('keyup', before)
  Reflect.set(window, 'noteStop', note)
  document.addEventListener('keyup', note)
}

const noted = (): readonly Stop[] => Reflect.get(window, 'stops') as readonly Stop[]

/** Runs in the page: how many stops Tab makes in it; the radios of one question are one. */
const countStops = (): number => {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  )
  const radios = all.filter((element) => element.matches('[type=radio]'))
  return all.length - radios.length + new Set(radios.map((radio) => radio.getAttribute('name'))).size
}

/** The most stops that a browser makes within one field, such as those of a day and a time: its parts, and the button of its calendar. */
const mostWithin = 8

/** Runs in the page: how many fields Tab may stop in more than once. */
const countFieldsOfParts = (): number => document.querySelectorAll('input[type=datetime-local]').length

/** Presses Tab so many times. The presses are sent at once, which is several times quicker, and the browser takes them in turn. */
const pressTab = async (page: Page, times: number): Promise<void> => {
  const browser = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const presses = Array.from({ length: times }, () => [
    browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ])
  await Promise.all(presses.flat())
  await browser.detach()
}

/** Tabs from the top of the page through all of it. */
export const tabThrough = async (page: Page): Promise<readonly string[]> => {
  // From the very top: what had the focus gives it up, and the next Tab begins with the page.
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  await page.evaluate(startNoting)
  const expected = await page.evaluate(countStops)
  const most = expected + mostWithin * (await page.evaluate(countFieldsOfParts))
  let stops: readonly Stop[] = []
  for (let pressed = 0; stops.length < expected && pressed < most;) {
    const presses = Math.min(expected - stops.length, most - pressed)
    await pressTab(page, presses)
    pressed += presses
    stops = await page.evaluate(noted)
  }
  const backwards = stops.filter(({ at }, nth) => at <= (stops[nth - 1]?.at ?? -1)).map(({ name }) => `${name} comes too late`)
  return [
    ...(stops.length === expected ? [] : [`${stops.length} stops instead of ${expected}`]),
    ...backwards,
    ...stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  ]
}
