import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Wire, openWire } from './wire.ts'

/** A way into the guide with everything that is asked for on it written down, and all that its pages say or do unasked. */
export interface Lane {
  readonly wire: Wire
  /** what the console was told, policies that were broken, and errors that nothing caught, since this was last emptied */
  readonly said: string[]
  /** tabs, files, questions, sockets and workers that a page opened */
  readonly opened: string[]
  /** the guide, in a browser that has never seen it; the page opened before is closed */
  readonly open: () => Promise<Page>
  readonly close: () => Promise<void>
}

const watchPolicy = (): void => {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    console.error(`The policy was broken: ${effectiveDirective} ${blockedURI}`),
  )
}

const watch = (page: Page, { said, opened }: Pick<Lane, 'said' | 'opened'>): void => {
  const hear = (line: string): void => void said.push(line)
  page.on('console', (message) => hear(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => hear(`not caught: ${error.message}`))
  page.on('popup', (tab) => opened.push(`tab ${tab.url()}`))
  page.on('download', (file) => opened.push(`file ${file.suggestedFilename()}`))
  page.on('websocket', (socket) => opened.push(`socket ${socket.url()}`))
  page.on('worker', (worker) => opened.push(`worker ${worker.url()}`))
  page.on('dialog', (dialog) => {
    opened.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
}

export const openLane = async (browser: Browser, address: string, ...scripts: readonly (() => void)[]): Promise<Lane> => {
  const wire = await openWire(address)
  const said: string[] = []
  const opened: string[] = []
  let context: BrowserContext | undefined
  const open = async (): Promise<Page> => {
    await context?.close()
    wire.asked.length = 0
    context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      proxy: { server: wire.server, bypass: '<-loopback>' },
    })
    context.setDefaultTimeout(30_000)
    for (const script of [watchPolicy, ...scripts]) await context.addInitScript(script)
    const page = await context.newPage()
    watch(page, { said, opened })
    await page.goto(address)
    return page
  }
  return { wire, said, opened, open, close: async () => (await context?.close(), wire.close()) }
}

/** Does so many things, each of a number from 0, in several lanes beside each other. */
export const inLanes = async (
  many: number,
  open: () => Promise<Lane>,
  work: (lane: Lane, nth: number) => Promise<void>,
  lanes = 3,
): Promise<void> => {
  let next = 0
  const one = async (): Promise<void> => {
    const lane = await open()
    try {
      for (let nth = next++; nth < many; nth = next++) await work(lane, nth)
    } finally {
      await lane.close()
    }
  }
  await Promise.all(Array.from({ length: lanes }, one))
}
