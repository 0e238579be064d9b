import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { loadCatalogue } from '../../src/content/load.ts'
import { catalogue } from '../../src/build/content-plugins.ts'
import { shipped } from '../../src/content/assemble.ts'
import { contentFolder, copyOfContent, swap } from './broken/copy.ts'

const bundle = async (folder: string): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [catalogue(folder)],
    build: { write: false, minify: false, rolldownOptions: { input: 'virtual:catalogue', preserveEntrySignatures: 'strict' } },
  })
  const [output] = [result].flat()
  return output && 'output' in output ? output.output[0].code : ''
}

test('every word of the content that the page can show reaches it, and nothing that reads YAML', async () => {
  const code = await bundle(contentFolder)
  const carried: { readonly default: unknown } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  expect(carried.default).toEqual(JSON.parse(JSON.stringify(shipped(loadCatalogue(contentFolder)))))
  expect(code).not.toMatch(/parseDocument|safeParse/)
})

/** A copy of the content that is gone when the test is over. */
const borrowed = (edits: Parameters<typeof copyOfContent>[0]): string => {
  const folder = copyOfContent(edits)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('content with a fault stops the build and says where', async () => {
  const folder = borrowed({ 'groups/al-anon.yaml': swap('higher-power: central', 'higher-power: centrl') })
  await expect(bundle(folder)).rejects.toThrow(/content\/groups\/al-anon\.yaml:\d+:\d+: higher-power says `centrl`/)
})

test('a changed file reaches the page of a server that is running', async () => {
  const folder = borrowed({})
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [catalogue(folder)],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  onTestFinished(() => server.close())
  const served = async (): Promise<string> => (await server.transformRequest('virtual:catalogue'))?.code ?? ''
  expect(await served()).toContain('Al-Anon Family Groups')
  const file = join(folder, 'groups/al-anon.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: Al-Anon Family Groups', 'name: Another Name'))
  await expect.poll(served).toContain('Another Name')
})
