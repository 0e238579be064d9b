import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type Axe from 'axe-core'
import { faintWords } from './contrast.ts'

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Something that axe could not decide. */
interface Undecided {
  readonly rule: string
  readonly selector: string
  readonly message: string
}

/** A check of our own that decides what axe could not; it answers with what is wrong. */
interface Check {
  readonly name: string
  readonly faults: (page: Page, selector: string) => Promise<readonly string[]>
}

/** What axe found in one run. */
export interface Seen {
  readonly violations: readonly string[]
  /** what axe could not decide and no check of our own found right */
  readonly unresolved: readonly string[]
  /** for each thing that axe could not decide, the check of our own that found it right */
  readonly resolved: readonly string[]
}

const contrast: Check = { name: 'our contrast check', faults: (page, selector) => faintWords(page, [selector]) }

/** Hidden at this size: what is decoration for the eyes alone has nothing in it to look at, and all else must be in view at another size. */
const hidden: Check = {
  name: 'our check of what is hidden',
  faults: (page, selector) =>
    page.evaluate((picked) => {
      const element = document.querySelector(picked)
      if (element?.closest('[aria-hidden=true]')) return []
      // At another width it is shown, and looked at there.
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      const hides = (rule: CSSRule): boolean =>
        rule instanceof CSSStyleRule && rule.style.display === 'none' && element !== null && element.matches(rule.selectorText)
      const always = rules.some(hides)
      const byWidth = rules.some(
        (rule) => rule instanceof CSSMediaRule && /width/.test(rule.conditionText) && [...rule.cssRules].some(hides),
      )
      // What is for paper alone is read there, and holds nothing to press.
      const onPaper =
        element?.querySelector('a, button, input, select, [tabindex], summary') === null &&
        rules.some((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'screen' && [...rule.cssRules].some(hides))
      return (byWidth || onPaper) && !always ? [] : [`${picked} is hidden, and not only at this width or on the screen`]
    }, selector),
}

/** Links of one name lead to one place, or each stands under the name of another group or country. */
const links: Check = {
  name: 'our check of links by what they stand under',
  faults: (page, selector) =>
    page.evaluate((picked) => {
      const text = (element: Element | null | undefined): string => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
      const ownerOf = (link: Element): string =>
        text(link.closest('article, li:has(h3), dl > div, section, main')?.querySelector('h1, h2, h3, dt'))
      const link = document.querySelector<HTMLAnchorElement>(picked)
      const namesakes = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
        (other) => text(other) === text(link) && link !== null && ownerOf(other) === ownerOf(link) && other.checkVisibility(),
      )
      return new Set(namesakes.map(({ href }) => href)).size === 1
        ? []
        : [`"${text(link)}" leads to more places than one under "${link && ownerOf(link)}"`]
    }, selector),
}

/** Who decides, rule by rule, what axe could not. A rule that is not here leaves what it could not decide unresolved. */
const checks: Readonly<Record<string, Check>> = {
  'color-contrast-enhanced': contrast,
  'hidden-content': hidden,
  'identical-links-same-purpose': links,
}

/** The rules whose verdict hangs on how the page is drawn, and not on what is in it alone. */
const rulesOfDrawing: readonly string[] = [
  'color-contrast-enhanced',
  'css-orientation-lock',
  'hidden-content',
  'link-in-text-block',
  'link-in-text-block-style',
  'meta-viewport',
  'meta-viewport-large',
  'scrollable-region-focusable',
  'target-size',
]

const runAxe = async (
  page: Page,
  isOn: (rule: string) => boolean,
): Promise<{ violations: readonly string[]; undecided: readonly Undecided[] }> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const known = await page.evaluate(() => (window as unknown as { axe: typeof Axe }).axe.getRules().map(({ ruleId }) => ruleId))
  // What has the contrast of the stricter rule has that of the other.
  const on = known.filter((rule) => rule !== 'color-contrast' && isOn(rule))
  return page.evaluate(async (picked) => {
    // What lies under the bar for the moment is for the tests of the focus; here it stands where it does at first.
    window.scrollTo({ top: 0, behavior: 'instant' })
    const { axe } = window as unknown as { axe: typeof Axe }
    const runOnly: Axe.RunOnly = { type: 'rule', values: [...picked] }
    const { violations, incomplete } = await axe.run(document, { runOnly, resultTypes: ['violations', 'incomplete'] })
    const found = (results: typeof violations) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => ({
          rule: id,
          selector: target.join(' '),
          message: [...any, ...all, ...none].map(({ message }) => message).join('; '),
        })),
      )
    return {
      violations: found(violations).map(({ rule, selector, message }) => `axe ${rule}: ${selector} ${message}`),
      undecided: found(incomplete),
    }
  }, on)
}

/** What axe finds on the open page with all its rules on, those too that it leaves off by itself; what it cannot decide is decided here. */
export const seeByAxe = (page: Page): Promise<Seen> => see(page, () => true)

/** The same page drawn in another way: what axe finds by the rules whose verdict hangs on that. */
export const seeDrawnByAxe = (page: Page): Promise<Seen> => see(page, (rule) => rulesOfDrawing.includes(rule))

/** What is in the page, however it is drawn: what axe finds by all other rules. */
export const seeWithinByAxe = (page: Page): Promise<Seen> => see(page, (rule) => !rulesOfDrawing.includes(rule))

const see = async (page: Page, isOn: (rule: string) => boolean): Promise<Seen> => {
  const { violations, undecided } = await runAxe(page, isOn)
  const unresolved: string[] = []
  const resolved: string[] = []
  for (const { rule, selector, message } of undecided) {
    const check = checks[rule]
    const faults = check ? await check.faults(page, selector) : ['no check of our own decides it']
    if (check && faults.length === 0) resolved.push(check.name)
    else unresolved.push(`axe ${rule}, undecided: ${selector} ${message}: ${faults.join('; ')}`)
  }
  return { violations, unresolved, resolved }
}
