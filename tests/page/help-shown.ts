import type { Locator, Page } from 'playwright-core'
import type { Help, HelpKind, HelpLine } from '#content'
import { type Answers, holds } from '#engine'
import { catalogue } from './answering.ts'

/** Somebody to ring as the page shows them: the name, and where each link leads. */
export interface ShownLine {
  readonly name: string
  readonly leads: readonly string[]
}

export const helpIn = (country: string): Help => {
  const help = catalogue.help[country]
  if (!help) throw new Error(`There are no help lines of "${country}".`)
  return help
}

const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

/** How well a line fits somebody: it is made for them, for anyone, or for others. */
const fitOf = ({ bestFor }: HelpLine, answers: Answers): number => {
  if (bestFor === undefined) return 1
  return bestFor.every((id) => holds(catalogue, id, answers)) ? 0 : 2
}

/** How a country's help lines should be shown, all of them or those of some kinds. */
export const linesOf = (country: string, kinds?: readonly HelpKind[], answers: Answers = {}): readonly ShownLine[] =>
  helpIn(country)
    .lines.filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .filter(({ unless }) => answers['age'] !== 'under-18' || !unless?.includes('under-18'))
    .toSorted((a, b) => (kinds ? kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || fitOf(a, answers) - fitOf(b, answers) : 0))
    .map(({ name, phone, text, web }) => ({
      name,
      leads: [phone && `tel:${dialled(phone)}`, text && `sms:${dialled(text.number)}`, web].filter((to) => to !== undefined),
    }))

/** The help lines inside a part of the page, open or not. */
export const shownLinesIn = (part: Locator): Promise<readonly ShownLine[]> =>
  part.locator('.help-lines > li').evaluateAll((lines) =>
    lines.map((line) => ({
      name: line.querySelector('strong')?.textContent ?? '',
      leads: [...line.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    })),
  )

/** Where the buttons of the warnings lead. */
export const buttonsIn = (part: Locator): Promise<readonly string[]> =>
  part.locator('.calls a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** The number and the words for when it cannot wait, inside a part of the page, once for each time they stand there. */
export const emergenciesIn = (part: Locator): Promise<readonly (readonly [string | undefined, string])[]> =>
  part
    .locator('.emergency')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('a')?.getAttribute('href') ?? undefined, one.textContent?.trim() ?? ''] as const),
    )

export const emergencyOf = (country: string): readonly [string | undefined, string] => {
  const { number, text, silently } = helpIn(country).emergency
  const words = [text, silently].filter(Boolean).join(' ')
  return number === null ? [undefined, words] : [`tel:${number}`, `${number} ${words}`]
}

/** What "Need help now?" holds, on whatever page is open. */
export const needHelp = (page: Page): Locator => page.locator('.need-help')

/** Chooses a country by hand in "Need help now?", which is opened and closed from inside the page: that is several times quicker. */
export const chooseCountry = async (page: Page, country: string): Promise<void> => {
  const turn = (): Promise<void> =>
    needHelp(page)
      .locator('summary')
      .evaluate((summary: HTMLElement) => summary.click())
  await turn()
  await needHelp(page).getByRole('combobox').selectOption(country)
  await turn()
}
