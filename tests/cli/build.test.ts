import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marker } from '../../src/cli/out-folder.ts'
import { budget, mostRequests, overBudget, weigh } from '../../src/build/budget.ts'
import { folderFrom, headersFile } from '../../src/build/policy.ts'
import { runCommand } from '../support/browser/run-command.ts'

const project = resolve(import.meta.dirname, '../..')
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')

const forServer = ['_headers', '404.html', marker]

/** Whether this is a file once more, compressed. */
const isCompressed = (name: string): boolean => /\.(?:br|gz)$/.test(name)

const built = async (zone: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'twice-'))
  const env = { OUT: folder, NODE_ENV: 'production', TZ: zone, LANG: zone === 'UTC' ? 'C' : 'de_DE.UTF-8' }
  await runCommand(process.execPath, [vite, 'build', '--logLevel', 'error'], { folder: project, env, minutes: 5 })
  return folder
}

const filesOf = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'base64')] as const)),
  )
}

describe('the build', () => {
  let folders: readonly string[] = []
  beforeAll(async () => {
    folders = [await built('UTC'), await built('Pacific/Auckland')]
  })
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

  test('two builds of the same sources are the same, byte for byte, wherever they are made', async () => {
    const [one, other] = await Promise.all(folders.map(filesOf))
    // What is for the server is no request of the guide; nor is the list of what the build wrote.
    expect(Object.keys(one ?? {}).filter((name) => !isCompressed(name))).toHaveLength(mostRequests + forServer.length)
    expect(other).toEqual(one)
  })

  test('every page and script is there with Brotli and with gzip too, and is the same once unpacked', async () => {
    const files = await filesOf(folders[0] ?? '')
    const bytes = (name: string): Buffer => Buffer.from(files[name] ?? '', 'base64')
    const sent = Object.keys(files).filter((name) => /\.(?:html|js)$/.test(name))
    expect(sent).toHaveLength(mostRequests + 1)
    expect(Object.keys(files).filter(isCompressed).toSorted()).toEqual(
      sent.flatMap((name) => [`${name}.br`, `${name}.gz`]).toSorted(),
    )
    for (const name of sent) {
      expect(brotliDecompressSync(bytes(`${name}.br`)).equals(bytes(name)), name).toBe(true)
      expect(gunzipSync(bytes(`${name}.gz`)).equals(bytes(name)), name).toBe(true)
    }
  })

  test('no made-up meeting is built in, and no file for lists that nobody imported', async () => {
    const files = await filesOf(folders[0] ?? '')
    expect(Object.keys(files).filter((name) => name.includes('MeetingList'))).toEqual([])
    for (const [name, data] of Object.entries(files)) expect(Buffer.from(data, 'base64').includes('Made-up'), name).toBe(false)
  })

  test('the page, its script and its content keep to their budget, in three requests', async () => {
    const [folder = ''] = folders
    const files = Object.keys(await filesOf(folder)).filter((name) => !forServer.includes(name) && !isCompressed(name))
    expect(files.length).toBeLessThanOrEqual(mostRequests)
    const weightOf = async (pattern: RegExp): Promise<number> => {
      const names = files.filter((name) => pattern.test(name))
      expect(names).toHaveLength(1)
      return weigh(await readFile(join(folder, names[0] ?? '')))
    }
    expect(await weightOf(/^index\.html$/)).toBeLessThanOrEqual(budget.page.most)
    expect(await weightOf(/index-.*\.js$/)).toBeLessThanOrEqual(budget.script.most)
    expect(await weightOf(/catalogue-.*\.js$/)).toBeLessThanOrEqual(budget.content.most)
  })
})

test('every part that is too heavy is named, with what to do', () => {
  const light = { page: 1, script: 1, content: 1 }
  expect(overBudget(light, mostRequests)).toEqual([])
  for (const part of ['page', 'script', 'content'] as const) {
    const [fault = '', ...more] = overBudget({ ...light, [part]: budget[part].most + 1 }, mostRequests)
    expect(more).toEqual([])
    expect(fault).toContain(`The ${part} weighs ${budget[part].most + 1} bytes`)
    expect(fault).toContain(budget[part].remedy)
  }
  expect(overBudget(light, mostRequests + 1)).toEqual([expect.stringContaining('4 requests')])
})

test('no package that the guide runs on runs anything when it is installed', async () => {
  const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>>
  }
  const runtime = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(runtime.map(([path]) => path)).toContain('node_modules/react-dom')
  expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
})

test('a guide in a folder of a site has its rules for that folder alone, and what is no folder is refused by name', () => {
  const rules = headersFile('made up', '/guide/', ['assets/x.js'])
    .split('\n')
    .filter((line) => line.startsWith('/'))
  expect(rules).toEqual(['/guide/*', '/guide/', '/guide/index.html', '/guide/404.html', '/guide/assets/x.js'])
  for (const folder of ['/', '/guide/', '/a/b.c/~me/']) expect(folderFrom(folder)).toBe(folder)
  expect(folderFrom()).toBe('/')
  for (const wrong of [
    '',
    'guide',
    '/guide',
    'guide/',
    '//',
    '/a//b/',
    'https://guide.example/',
    '/a b/',
    '/"/',
    '/../',
    '/a/./',
  ])
    expect(() => folderFrom(wrong), wrong).toThrow(`FOLDER is "${wrong}". It must begin and end with a slash`)
})
