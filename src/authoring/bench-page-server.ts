import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Served {
  readonly type: string
  readonly body: Buffer
}

const filesOf = (name: string, folder: string): readonly (readonly [string, Served])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const address = `/${name}${path.slice(folder.length)}`.replace(/index\.html$/, '')
      const body = gzipSync(readFileSync(path), { level: 9 })
      return [address, { type: types[extname(path)] ?? 'application/octet-stream', body }]
    })

/** Serves built pages to this computer only, each in a folder of its name, all gzipped and none to be kept. */
export const servePages = async (folders: Readonly<Record<string, string>>) => {
  const files = new Map(Object.entries(folders).flatMap(([name, folder]) => filesOf(name, folder)))
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    if (!file) return response.writeHead(404).end()
    const { type, body } = file
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
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
