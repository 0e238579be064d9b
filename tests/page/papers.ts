import type { Page } from 'playwright-core'
import { type Answers, recommend } from '#engine'
import { mostLetters } from '../../src/ui/controls/TextBox.tsx'
import { askOf, catalogue, labelsOf, questionCalled } from './answering.ts'
import { restyle, spilledWords } from './everyone.ts'
import { chooseLongest, chooseSecond, fill, onPaper, printed, toListOf, toPlan } from './planning.ts'

const { words } = catalogue
const mostPages = 2
const pixelsOfInch = 96

/** A kind of paper, and what a printer leaves free on each side. */
interface PaperKind {
  readonly format: 'A4' | 'Letter'
  /** in CSS pixels */
  readonly width: number
}

export const papers: readonly PaperKind[] = [
  { format: 'A4', width: (210 / 25.4) * pixelsOfInch },
  { format: 'Letter', width: 8.5 * pixelsOfInch },
]
const margin = 0.4 * pixelsOfInch

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

const printedOn = (page: Page, { format }: PaperKind): Promise<Buffer> =>
  page.pdf({ format, margin: { top: margin, bottom: margin, left: margin, right: margin } })

/** How many pages the page that is open takes on each kind of paper, such as "A4: 1". */
export const pagesOnPaper = async (page: Page): Promise<readonly string[]> => {
  const counted: string[] = []
  for (const paper of papers) counted.push(`${paper.format}: ${pagesOf(await printedOn(page, paper))}`)
  return counted
}

/** Colours of what would be printed that are not black. A printer leaves grounds out, so that light words on them are gone. */
export const paleOnPaper = (page: Page): Promise<readonly string[]> =>
  onPaper(page, () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        )
        .filter((element) => getComputedStyle(element).color !== 'rgb(0, 0, 0)' || getComputedStyle(element).opacity !== '1')
        .map((element) => `${getComputedStyle(element).color}: ${element.textContent?.trim().slice(0, 40)}`),
    ),
  )

/** Runs over and out of a sheet as wide as what a printer leaves of the paper, or more sheets than two. */
const faultsOfPrint = async (page: Page, paper: PaperKind): Promise<readonly string[]> => {
  const { format, width } = paper
  const pdf = await printedOn(page, paper)
  const before = page.viewportSize()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor(width - 2 * margin), height: 1000 })
  const spilled = await spilledWords(page)
  await page.emulateMedia({ media: null })
  if (before) await page.setViewportSize(before)
  return [...(pagesOf(pdf) <= mostPages && pagesOf(pdf) > 0 ? [] : [`${pagesOf(pdf)} pages of ${format}`]), ...spilled]
}

/** What tells that answers are on a paper: how the questions were put, and the words of what was chosen where they are more than a name. */
const canaries = (answers: Answers): readonly string[] =>
  Object.keys(answers).flatMap((id) => {
    const question = questionCalled(id)
    return [askOf(question, answers), ...labelsOf(question, answers).filter((label) => label.split(' ').length > 3)]
  })

/** Goes to the plan of one of the first groups of somebody who gave these answers, fills it in, and looks at its paper with answers and without. */
export const faultsOfPaper = async (page: Page, address: string, given: Answers, nth: number): Promise<readonly string[]> => {
  const { 'safe-at-home': _, ...answers } = given
  if (recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations.length === 0) return []
  await toListOf(page, address, answers)
  await restyle(page, '')
  await toPlan(page, answers, nth)
  await chooseLongest(page, '19:30')
  await fill(page, words['plan-companion'], 'x'.repeat(mostLetters.line))
  // Where one group alone fits, there is no second.
  const second = page.getByLabel(words['plan-second'], { exact: true })
  const seconds = await second.locator('option').count()
  await chooseSecond(page, { index: nth % Math.min(2, seconds) })
  const without = await printed(page)
  const told = canaries(answers).filter((canary) => without.includes(canary))
  const faults = told.map((canary) => `the paper tells "${canary}", which was not ticked`)
  for (const paper of papers) faults.push(...(await faultsOfPrint(page, paper)))
  await page.getByLabel(words['plan-answers'], { exact: true }).check()
  const withAnswers = await printed(page)
  const asks = Object.keys(answers).map((id) => askOf(questionCalled(id), answers))
  faults.push(...asks.filter((ask) => !withAnswers.includes(ask)).map((ask) => `"${ask}" was ticked and is missing`))
  for (const paper of papers) faults.push(...(await faultsOfPrint(page, paper)))
  return faults
}
