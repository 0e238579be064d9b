import type { Page } from 'playwright-core'

export const plantedFault = 'A planted fault.'

/**
 * Makes every screen that puts groups in order fail, by name or by how they fit, as a browser would that cannot sort. Questions,
 * review and the frame do so only once they are drawn. It lasts until the page is loaded again without it.
 */
export const plantFault = async (page: Page): Promise<void> => {
  await page.evaluate((message) => {
    const sorts = Reflect.get(Array.prototype, 'sort') as (this: unknown[], ...rest: unknown[]) => unknown[]
    Reflect.set(Array.prototype, 'sort', function (this: unknown[], ...rest: unknown[]) {
      if (this.some((item) => typeof item === 'object' && item !== null && ('stands' in item || 'total' in item)))
        throw new Error(message)
      return sorts.apply(this, rest)
    })
  }, plantedFault)
}
