import { readFile } from 'node:fs/promises'
import { type ServerResponse, createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

/** A served folder: `address` has no slash at its end; `close` ends open connections too. */
export interface ServedGuide {
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Serves a built folder to this computer only, on a port that was free. By default a browser may keep nothing of it. An address
 * that is not in it is answered with its `404.html`, as servers of plain files do.
 */
export async function serveGuide(folder: string, cacheControl = 'no-store'): Promise<ServedGuide> {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const file = fileFor(root, request.url ?? '/')
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405)
    else if (file === undefined) refuse(response, 400)
    else void send(response, root, file, request.method === 'GET', cacheControl)
  })

  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening)
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the server has no port')

  return {
    address: `http://127.0.0.1:${at.port}`,
    close: () =>
      new Promise<void>((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()))
        // A browser keeps its connections open, and the server would wait for them.
        server.closeAllConnections()
      }),
  }
}

function fileFor(root: string, url: string): string | undefined {
  const path = decoded(url.split(/[?#]/)[0] ?? '/')
  if (path === undefined || path.includes('\0')) return undefined
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(root + sep) ? file : undefined
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

async function send(
  response: ServerResponse,
  root: string,
  file: string,
  withBody: boolean,
  cacheControl: string,
): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined)
  const type = CONTENT_TYPES[extname(bytes === undefined ? '404.html' : file).toLowerCase()] ?? 'application/octet-stream'
  const shown = bytes ?? (await readFile(join(root, '404.html')).catch(() => undefined))
  if (shown === undefined) return refuse(response, 404)
  response.writeHead(bytes === undefined ? 404 : 200, {
    'content-type': type,
    'content-length': shown.length,
    'cache-control': bytes === undefined ? 'no-store' : cacheControl,
  })
  response.end(withBody ? shown : undefined)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(`${status}\n`)
}
