import type { Page } from 'playwright-core'

const storageKey = 'which-group-fits-me'

/**
 * Keeps a text in the tab as if it were from before, for the next load to find. A page that was written out in advance comes alive
 * a moment after it has loaded, and forgets then what is kept where nothing is said yet: before that it would be lost.
 */
export const keepInTab = async (page: Page, text: string): Promise<void> => {
  // What stands there for those without the script goes in the same breath.
  await page.locator('.need-help [href="#served-help"]').waitFor({ state: 'detached' })
  // Half a letter would not travel to the page as it is.
  await page.evaluate(([key, kept]) => sessionStorage.setItem(key, JSON.parse(kept) as string), [
    storageKey,
    JSON.stringify(text),
  ] as const)
}
