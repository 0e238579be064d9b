import type { Page } from 'playwright-core'
import { type Result, shownFit } from '#engine'
import { ordinal } from '#content'
import { catalogue, nameOf } from './answering.ts'

/** A list as the page shows it, and as an engine's result would read there. */
export interface ShownList {
  readonly groups: readonly { readonly name: string; readonly place: string; readonly reasons: readonly string[] }[]
  readonly ruledOut: readonly string[]
}

/** The button that shows the answers where they are closed; each of them shows them everywhere. */
export const closedAnswers = '.your-answers .show-answers[aria-expanded=false]'

const open = async (page: Page, details: string): Promise<void> => {
  for (const closed of [closedAnswers, '.group-list > button[aria-expanded=false]', 'article button[aria-expanded=false]']) {
    await page
      .locator(closed)
      .evaluateAll((buttons) => buttons.forEach((button) => button instanceof HTMLElement && button.click()))
  }
  await page.locator(details).evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
}

/** Opens everything on the open page that can be opened: all groups first, then what stands inside them. */
export const openEverything = (page: Page): Promise<void> => open(page, 'main details')

/** The same, but for what other answers would do, which takes the guide longest to work out and is no part of a list. */
export const openLists = (page: Page): Promise<void> => open(page, 'main details:not(.what-if)')

/** Reads the lists of the results page, once everything is open. */
export const shownLists = (page: Page): Promise<ShownList[]> =>
  page.evaluate(
    ([best, bestShared]) => {
      const text = (element: Element | null | undefined): string => element?.textContent?.trim() ?? ''
      return [...document.querySelectorAll('.group-list')].map((list) => ({
        groups: [...list.querySelectorAll('article')].map((card) => ({
          name: text(document.getElementById(card.getAttribute('aria-labelledby') ?? '')),
          // Whether the first is called the best match is for a law of its own (tests/page/text/face.test.ts).
          place: text(card.querySelector('.place')).replace(bestShared, 'Joint 1st').replace(best, '1st'),
          reasons: [...card.querySelectorAll('.pair')]
            .flatMap((pair) =>
              [...pair.querySelectorAll('.said')].map((said) => `${text(said)} | ${text(pair.querySelector('.because'))}`),
            )
            .toSorted(),
        })),
        ruledOut: [
          ...(document
            .getElementById((list.getAttribute('aria-labelledby') ?? '').replace('list-', 'ruled-out-'))
            ?.closest('section')
            ?.querySelectorAll('li > a') ?? []),
        ].map(text),
      }))
    },
    [catalogue.words['best-match'], catalogue.words['best-match-shared']] as const,
  )

export const listsOf = ({ lists }: Result): ShownList[] =>
  lists.map(({ recommendations, ruledOut }) => ({
    groups: recommendations.map(({ group, place, fit, reasons, cautions }) => ({
      name: nameOf(group),
      place: [
        (recommendations.filter((other) => other.place === place).length > 1
          ? catalogue.words['place-shared']
          : catalogue.words.place
        ).replace('{place}', ordinal(place)),
        catalogue.words[`fit-${shownFit(catalogue, { group, fit, cautions })}`],
      ].join(' '),
      reasons: reasons.map(({ said, because }) => `${said} | ${because}`).toSorted(),
    })),
    ruledOut: ruledOut.map(({ group }) => nameOf(group)),
  }))
