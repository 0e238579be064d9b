import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type Axe from 'axe-core'

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the open page with every one of its rules on, also those it leaves off by itself. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe }
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]))
    const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join('; ')}`,
    )
  })
}

/** What a person with a small screen, a large finger or tired eyes would trip over: sideways scrolling, small targets, faint words. */
export const faultsForEyesAndFingers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const smallestTarget = 44
    const leastContrast = 7
    const named = (element: Element): string => `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })

    const scroller = document.scrollingElement
    const wide = scroller && scroller.scrollWidth > window.innerWidth ? [`it scrolls sideways: ${scroller.scrollWidth}`] : []

    const cut = [...document.querySelectorAll('body *')]
      .filter(
        (box) =>
          getComputedStyle(box).overflowX !== 'visible' && box.clientWidth > 1 && box.scrollWidth > box.clientWidth && shown(box),
      )
      .map((box) => `${named(box)} is cut at its side: ${box.scrollWidth} in ${box.clientWidth}`)

    const targets = [...document.querySelectorAll('button, summary, select, label:has(input)')].filter(shown)
    const small = targets
      .filter((target) => target.getBoundingClientRect().height < smallestTarget)
      .map((target) => `${named(target)} is ${target.getBoundingClientRect().height} px high`)

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
    const words = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        !(element instanceof HTMLOptionElement || element instanceof HTMLScriptElement) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '') &&
        shown(element),
    )
    const faint = words.flatMap((element) => {
      const { color } = getComputedStyle(element)
      const ground = groundOf(element)
      if (!color.startsWith('rgb(') || !ground.startsWith('rgb('))
        return [`${named(element)} is ${color} on ${ground}, which is not plain`]
      const [light = 0, dark = 0] = [luminance(color), luminance(ground)].toSorted((a, b) => b - a)
      const contrast = (light + 0.05) / (dark + 0.05)
      return contrast < leastContrast ? [`${named(element)} has a contrast of ${contrast.toFixed(2)}: ${color} on ${ground}`] : []
    })
    return [...wide, ...cut, ...small, ...new Set(faint), ...(words.length === 0 ? ['there are no words'] : [])]
  })

/** What must be on every screen, and what must be on none. */
export const faultsOfTheFrame = async (page: Page): Promise<readonly string[]> => {
  const text = await page.locator('body').innerText()
  const [help, leave, titles] = [
    await page.locator('summary', { hasText: /^Need help now\?$/ }).isVisible(),
    await page.getByRole('button', { name: 'Leave this page', exact: true }).isVisible(),
    await page.getByRole('heading', { level: 1 }).count(),
  ]
  const [unfit] = /.{0,30}(%|NaN|undefined|null\b|\[object|\{\w+\}).{0,30}/.exec(text) ?? []
  return [
    ...(help ? [] : ['there is no "Need help now?"']),
    ...(leave ? [] : ['there is no "Leave this page"']),
    ...(titles === 1 ? [] : [`there are ${titles} first headings`]),
    ...(unfit === undefined ? [] : [`it says "${unfit}"`]),
  ]
}
