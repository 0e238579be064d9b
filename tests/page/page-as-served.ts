import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Serves the page with another style in place of its own, and with the policy that names it. */
export const withStyle = async (page: Page, address: string, change: (style: string) => string): Promise<void> => {
  await page.route(address, async (route) => {
    const html = await (await route.fetch()).text()
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    const other = change(style)
    if (other === style) throw new Error('The style of the page has nothing to change any more. Choose something else.')
    const body = html.replace(style, () => other).replace(hashOf(style), () => hashOf(other))
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
}
