import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type ServerResponse, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtGuide } from '../page/built-guide.ts'
import { changedAt } from './changed-guides.ts'

interface Guides {
  /**
   * served so that a browser may keep its pages for Back and Forward: not every server will forbid that. With a slash at its end;
   * in folders below it stand guides that something was done to (changed-guides.ts)
   */
  readonly kept: string
  /** served so that nothing may be kept; with a slash at its end */
  readonly unkept: string
  readonly close: () => Promise<void>
}

/** Builds the guide once, as it is but that leaving it leads to another address, and serves it in two ways. */
export const serveGuides = async (leaveAddress: string): Promise<Guides> => {
  const content = await mkdtemp(join(tmpdir(), 'content-'))
  try {
    await cp(resolve(import.meta.dirname, '../../content'), content, { recursive: true })
    await setLeaveAddress(join(content, 'interface.yaml'), leaveAddress)
    const guide = await builtGuide(content)
    const relay = await serveAsKept(guide.address)
    return {
      kept: relay.address,
      unkept: guide.address,
      close: async () => void (await Promise.all([relay.close(), guide.close()])),
    }
  } finally {
    await rm(content, { recursive: true, force: true })
  }
}

const setLeaveAddress = async (file: string, address: string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  const changed = text.replace(/^leave-address: .*$/m, `leave-address: ${address}`)
  if (changed === text) throw new Error(`${file} has no line that starts with "leave-address: ".`)
  await writeFile(file, changed)
}

const serveAsKept = async (guide: string): Promise<{ address: string; close: () => Promise<void> }> => {
  const relay = async (path: string, response: ServerResponse): Promise<void> => {
    const { path: asked, change } = changedAt(path)
    const got = await fetch(new URL(asked, guide))
    const type = got.headers.get('content-type') ?? ''
    response.writeHead(got.status, { 'content-type': type, 'cache-control': 'max-age=600' })
    response.end(type.startsWith('text/html') ? change(await got.text()) : Buffer.from(await got.arrayBuffer()))
  }
  const server = createServer(({ url = '/' }, response) => void relay(url, response))
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the server has no port')
  return {
    address: `http://127.0.0.1:${at.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
