import type { Page } from 'playwright-core'

/** What is measured against its ground, and the least contrast that it may have. */
const measures = { words: 7, edges: 3 } as const

/**
 * What is too faint on its ground, of the elements that a selector picks. What a plain ground is made of is looked for outward,
 * so that nothing that lies over the words for a moment changes what is measured.
 */
const faint = (page: Page, selectors: readonly string[], what: keyof typeof measures): Promise<readonly string[]> =>
  page.evaluate(
    ([picked, leastContrast, measured]) => {
      const named = (element: Element): string => `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
      const luminance = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const groundOf = (element: Element | null): string => {
        const ground = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
        return element && channels(ground)[3] === 0 ? groundOf(element.parentElement) : ground
      }
      const hasWords = (element: Element): boolean =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
      const isMeasured = (element: Element): boolean =>
        !(element instanceof HTMLOptionElement || element instanceof HTMLScriptElement) &&
        (measured === 'edges' || hasWords(element)) &&
        element.checkVisibility({ visibilityProperty: true })

      const shown = [...document.querySelectorAll(picked.join(', '))].filter(isMeasured)
      const found = shown.flatMap((element) => {
        const { color: ink, borderTopColor } = getComputedStyle(element)
        const color = measured === 'words' ? ink : borderTopColor
        const ground = groundOf(measured === 'words' ? element : element.parentElement)
        const plain = [color, ground].every((colour) => colour.startsWith('rgb('))
        if (!plain) return [`${named(element)} is ${color} on ${ground}, which is not plain`]
        const [light = 0, dark = 0] = [luminance(color), luminance(ground)].toSorted((a, b) => b - a)
        const contrast = (light + 0.05) / (dark + 0.05)
        return contrast < leastContrast
          ? [`${named(element)} has a contrast of ${contrast.toFixed(2)}: ${color} on ${ground}`]
          : []
      })
      return [...new Set(found), ...(shown.length === 0 ? ['there is nothing to measure'] : [])]
    },
    [selectors, measures[what], what] as const,
  )

/** Words that have less than 7:1 on their ground. */
export const faintWords = (page: Page, selectors: readonly string[] = ['body *']): Promise<readonly string[]> =>
  faint(page, selectors, 'words')

/** What can be pressed, and has an edge that has less than 3:1 on the ground around it. */
export const faintEdges = (page: Page): Promise<readonly string[]> =>
  faint(page, ['.option', 'select', '.leave', 'button:not(.back, .change, .disclose, .to-groups)', '.chips button'], 'edges')
