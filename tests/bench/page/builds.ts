import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { runCommand } from '../../support/browser/run-command.ts'
import type { PlainSheet } from './sheet.ts'
import { createServer } from 'node:http'
import { compressions } from '../../../src/build/compressed.ts'

const project = resolve(import.meta.dirname, '../../..')
const peers = join(import.meta.dirname, 'peers')

/** The pages that are measured beside each other, the guide first. */
export const pages = ['guide', 'without prerender', 'plain React', 'SurveyJS'] as const

export type PageName = (typeof pages)[number]

/** In a process of its own, as `npm run build` is one: here it would be a development build. */
const build = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<void> => {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const all = [vite, 'build', ...words, '--logLevel', 'error']
  return runCommand(process.execPath, all, { folder: project, env: { ...env, NODE_ENV: 'production' }, minutes: 2 })
}

const installPeers = async (): Promise<void> => {
  if (existsSync(join(peers, 'node_modules'))) return
  await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { folder: peers, minutes: 5 })
}

/** Builds every page below a folder, and says where each lies. */
export const buildPages = async (below: string, sheet: PlainSheet): Promise<Readonly<Record<PageName, string>>> => {
  await installPeers()
  const words = join(below, 'sheet.json')
  await writeFile(words, JSON.stringify(sheet))
  const peer = (name: string): Promise<void> =>
    build([join(peers, name), '--config', join(peers, 'vite.config.ts'), '--outDir', join(below, name)], { SHEET: words })
  await build([], { OUT: join(below, 'guide'), PRERENDER: 'yes' })
  await build([], { OUT: join(below, 'without-prerender'), PRERENDER: 'no' })
  await peer('plain-react')
  await peer('surveyjs')
  return {
    guide: join(below, 'guide'),
    'without prerender': join(below, 'without-prerender'),
    'plain React': join(below, 'plain-react'),
    SurveyJS: join(below, 'surveyjs'),
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Served {
  readonly type: string
  readonly body: Uint8Array
}

const filesOf = (name: string, folder: string): readonly (readonly [string, Served])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const address = `/${name}${path.slice(folder.length)}`.replace(/index\.html$/, '')
      const body = compressions.br(readFileSync(path))
      return [address, { type: types[extname(path)] ?? 'application/octet-stream', body }]
    })

/** Serves built pages to this computer only, each in a folder of its name, all with Brotli and none to be kept. */
export const servePages = async (folders: Readonly<Record<string, string>>) => {
  const files = new Map(Object.entries(folders).flatMap(([name, folder]) => filesOf(name, folder)))
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    if (!file) return response.writeHead(404).end()
    const { type, body } = file
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-store',
    })
    return response.end(body)
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening)
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The server has no port.')
  return {
    addressOf: (name: string): string => `http://127.0.0.1:${at.port}/${name}/`,
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}
