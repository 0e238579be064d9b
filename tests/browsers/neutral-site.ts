import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'

/** The site to which the tests' guide leads those who leave, and what a test can ask of it. */
export interface NeutralSite {
  /** without a slash at its end; another name of this computer than the guide's, so that the two are two sites */
  readonly address: string
  readonly close: () => Promise<void>
}

const page = (path: string): string =>
  `<!doctype html><html lang="en"><title>Weather</title><p>Plain page ${path}</p>` +
  `<script>addEventListener('pageshow', (event) => (window.cameFromMemory = event.persisted))</script></html>`

/** A browser's requests that wait to be answered, and where each said it came from. */
interface Hold {
  readonly waiting: (() => void)[]
  readonly referrers: (string | null)[]
}

/**
 * Serves plain pages. Each browser is known by its User-Agent: after "/hold", its next pages wait until "/release", so that
 * somebody's slow line can be looked at. "/waiting" tells the referrers of those that wait.
 */
export const serveNeutralSite = async (): Promise<NeutralSite> => {
  const holds = new Map<string, Hold>()
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '/', headers } = request
    const who = headers['user-agent'] ?? ''
    const hold = holds.get(who)
    const say = (type: string, text: string): void => {
      // Asked for each time, so that it can be held up; a browser may still keep it for Back.
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
      response.end(text)
    }
    const sayPage = (): void => say('text/html', page(url))
    if (url === '/hold') holds.set(who, { waiting: [], referrers: [] })
    if (url === '/release') {
      hold?.waiting.forEach((go) => go())
      holds.delete(who)
    }
    if (url === '/hold' || url === '/release' || url === '/waiting')
      say('application/json', JSON.stringify(hold?.referrers ?? []))
    else if (hold && !url.includes('favicon')) {
      hold.waiting.push(sayPage)
      hold.referrers.push(headers.referer ?? null)
    } else sayPage()
  }
  const server = createServer(answer)
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the server has no port')
  return {
    address: `http://localhost:${at.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
