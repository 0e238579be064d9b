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

test.for([
  [
    'nginx.conf',
    (name: string, value: string) => `add_header ${name} "${value}" always;\n`,
    ['brotli_static on;', 'gzip_static on;', 'gzip_vary on;'],
  ],
  [
    'apache.conf',
    (name: string, value: string) => `Header always set ${name} "${value}"\n`,
    ['AddEncoding br .br', 'AddEncoding gzip .gz', 'Header merge Vary Accept-Encoding'],
  ],
  [
    'Caddyfile',
    (name: string, value: string) => `\t${name} "${value}"\n`,
    ['precompressed br gzip', 'header ?Vary "Accept-Encoding"'],
  ],
] as const)(
  'the example in docs/serve/%s says what _headers says, and sends what is compressed',
  async ([file, line, compressed], { visit: { page, address } }) => {
    const headers = await (await page.request.get(`${address}_headers`)).text()
    const example = await readFile(join(project, 'docs/serve', file), 'utf8')
    const everywhere = headers.slice(0, headers.indexOf('\n/\n')).split('\n').slice(1)
    expect(everywhere.length).toBeGreaterThan(5)
    for (const header of everywhere) {
      const [name = '', value = ''] = header.trim().split(/: (.*)/)
      // The hashes change with every build and stand in the page itself; the rest of the policy is the server's.
      const expected = name === 'Content-Security-Policy' ? "frame-ancestors 'none'" : value
      expect(example.split(line(name, expected)), name).toHaveLength(2)
    }
    // What a server says of a file depends there on whether it has it.
    const [, kept = ''] = /^ {2}Cache-Control: (public.*)$/m.exec(headers) ?? []
    expect(kept).not.toBe('')
    expect(example.split(`"${kept}"`)).toHaveLength(2)
    expect(example).toContain('"no-store"')
    for (const directive of compressed) expect(example).toContain(directive)
  },
)

test.for([
  // What these say is for the guide alone, also where it lies in a folder of another site.
  ['apache.conf', [/^ *<Directory [^]*<\/Directory>$/gm], /^ *(?:Header|ErrorDocument|Rewrite)/m],
  [
    'Caddyfile',
    [/^\(guide_headers\) \{[^]*?^\}$/gm, /^(\t+)handle \/\* \{$[^]*?^\1\}$/gm],
    /^\t*(?:header|import|rewrite|file_server)\b/m,
  ],
] as const)('the example in docs/serve/%s says nothing of the rest of a site', async ([file, ofGuide, saying]) => {
  const example = await readFile(join(project, 'docs/serve', file), 'utf8')
  expect(example).toMatch(saying)
  expect(ofGuide.reduce((text, part) => text.replaceAll(part, ''), example)).not.toMatch(saying)
})

test('the example for Apache sends Brotli and gzip only to browsers that take them', async () => {
  const example = await readFile(join(project, 'docs/serve/apache.conf'), 'utf8')
  const conditions = [...example.matchAll(/%\{HTTP:Accept-Encoding\} (.+)$/gm)].map(([, pattern = '']) => new RegExp(pattern))
  const taken = (accepted: string): readonly boolean[] => conditions.map((condition) => condition.test(accepted))
  expect(taken('gzip, deflate, br, zstd')).toEqual([true, true])
  expect(taken('gzip;q=0.5, br;q=0.01')).toEqual([true, true])
  expect(taken('gzip, br;q=0')).toEqual([false, true])
  expect(taken('br, gzip; q=0.0')).toEqual([true, false])
  expect(taken('identity')).toEqual([false, false])
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
