import type { Page } from 'playwright-core'
import { seeByAxe } from './axe.ts'
import { faintWords } from './contrast.ts'

/** What axe finds wrong with the open page, and what it cannot decide and no check of our own found right. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  const { violations, unresolved } = await seeByAxe(page)
  return [...violations, ...unresolved]
}

/** What a person with a small screen or a large finger would trip over: sideways scrolling, small targets, and broken numbers. */
const faultsForFingers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const smallestTarget = 44
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

    // A link in running text is as high as its line. All others stand by themselves, in a list or a row of their own.
    const inRunningText = (link: Element): boolean => {
      const block = link.closest('p, li, dd, span.small')
      const words = (element: Element | null): string => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
      return link instanceof HTMLAnchorElement && block !== null && words(block).replace(words(link), '').trim() !== ''
    }
    const targets = [...document.querySelectorAll('button, summary, select, a[href]:not(.skip), label:has(input)')]
    const small = targets
      .filter((target) => shown(target) && !inRunningText(target))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height < smallestTarget || box.width < smallestTarget)
      .map(({ target, box }) => `${named(target)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px`)

    const numbers = [...document.querySelectorAll("a[href^='tel:']")].filter(shown).flatMap((link) => {
      const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT)
      const broken: string[] = []
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const number = /\d[\d ]*\d/.exec(text.textContent ?? '')
        if (!number) continue
        const range = document.createRange()
        range.setStart(text, number.index)
        range.setEnd(text, number.index + number[0].length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          broken.push(`the number ${number[0]} is broken in two`)
      }
      return broken
    })
    return [...wide, ...cut, ...small, ...numbers]
  })

/** What a person with a small screen, a large finger or tired eyes would trip over: sideways scrolling, small targets, broken numbers, faint words. */
export const faultsForEyesAndFingers = async (page: Page): Promise<readonly string[]> => [
  ...(await faultsForFingers(page)),
  ...(await faintWords(page)),
]

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
