import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { toResults } from './answering.ts'
import { quickTest as test, visitGuide } from './guide-test.ts'
import { woman } from './a-woman.ts'

const project = join(import.meta.dirname, '../..')

test('the page allows nothing but its own script, style and mark', async ({ visit: { page, address } }) => {
  const response = await page.request.get(address)
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text()) ?? []
  const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
  expect(rules['default-src']).toEqual(["'none'"])
  expect(rules['connect-src']).toEqual(["'none'"])
  expect(rules['require-trusted-types-for']).toEqual(["'script'"])
  expect(rules['trusted-types']).toEqual(["'none'"])
  expect(policy.replace('img-src data:', '')).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  const headers = await (await page.request.get(`${address}_headers`)).text()
  expect(headers).toContain(policy)
  for (const said of [
    "frame-ancestors 'none'",
    'Referrer-Policy: no-referrer',
    'Permissions-Policy: accelerometer=()',
    'Cache-Control: no-store',
    'Cross-Origin-Opener-Policy: same-origin',
    'X-Content-Type-Options: nosniff',
  ])
    expect(headers).toContain(said)
})

test('a whole visit breaks no rule of the policy; a request, a made-up script and markup as text do', async ({
  browser,
  address,
}) => {
  const { page, said } = await visitGuide(browser, address, (one) =>
    one.addInitScript(() => {
      const broken: string[] = []
      Object.assign(window, { broken })
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective))
    }),
  )
  const broken = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { broken: string[] }).broken)
  await toResults(page, woman)
  expect(await broken()).toEqual([])
  expect(said).toEqual([])
  // The policy is seen to work: each of these is refused.
  await page.evaluate(() => {
    void fetch('./made-up').catch(() => undefined)
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
    } catch {
      // Refused, as it should be.
    }
    const image = new Image()
    image.src = 'https://example.org/x.png'
  })
  await expect.poll(async () => [...(await broken())].toSorted()).toEqual(['connect-src', 'img-src', 'require-trusted-types-for'])
  await page.context().close()
})

test('the example for nginx says what _headers says', async ({ visit: { page, address } }) => {
  const headers = await (await page.request.get(`${address}_headers`)).text()
  const nginx = await readFile(join(project, 'docs/nginx.conf'), 'utf8')
  const everywhere = headers.slice(0, headers.indexOf('\n/\n')).split('\n').slice(1)
  expect(everywhere.length).toBeGreaterThan(5)
  for (const line of everywhere) {
    const [name = '', value = ''] = line.trim().split(/: (.*)/)
    // The hashes change with every build and stand in the page itself; the rest of the policy is the server's.
    const expected = name === 'Content-Security-Policy' ? "frame-ancestors 'none'" : value
    expect(nginx).toContain(`add_header ${name} "${expected}" always;`)
  }
  // What a server says of a file depends there on whether it has it.
  expect(nginx).toContain('add_header Cache-Control $guide_cache always;')
  expect(nginx).toContain('default "no-store";')
  const [, kept = ''] = /^ {2}Cache-Control: (public.*)$/m.exec(headers) ?? []
  expect(nginx).toContain(`"~^(200|206|304) /assets/" "${kept}";`)
})

test('only files that are there may be kept, each by its name, and no page', async ({ visit: { page, address } }) => {
  const headers = await (await page.request.get(`${address}_headers`)).text()
  const rules = new Map<string, string[]>()
  for (const line of headers.split('\n')) {
    if (line.startsWith('/')) rules.set(line, [])
    else [...rules.values()].pop()?.push(line.trim())
  }
  const saying = (word: string): string[] => [...rules].filter(([, said]) => said.join().includes(word)).map(([path]) => path)
  expect(saying('no-store')).toEqual(['/', '/index.html', '/404.html'])
  const sources = await page
    .locator('script[src], link[rel=modulepreload]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''))
  expect(saying('immutable').toSorted()).toEqual(sources.map((path) => path.slice(1)).toSorted())
})
