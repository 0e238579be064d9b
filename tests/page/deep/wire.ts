import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'

/** Stands between a browser and everything else, and writes down all that is asked for, the browser's own requests among it. */
export interface Wire {
  readonly server: string
  /** what was asked for since this was last emptied: a method and an address each */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

interface Rule {
  readonly path: RegExp
  readonly headers: Record<string, string>
}

/** The rules of a `_headers` file: lines of paths, each followed by the headers for it. */
const rulesIn = (file: string): readonly Rule[] => {
  const rules: Rule[] = []
  for (const line of file.split('\n').filter((one) => one !== '')) {
    const [name = '', value = ''] = line.trim().split(/: (.*)/)
    const path = line.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')
    if (line.startsWith(' ')) Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value })
    else rules.push({ path: new RegExp(`^${path}$`), headers: {} })
  }
  return rules
}

/** A proxy on this computer that lets requests for one place through and refuses all others. It answers as the `_headers` of that place tell a server to. */
export const openWire = async (allowed: string): Promise<Wire> => {
  const asked: string[] = []
  const rules = rulesIn(await (await fetch(`${allowed}_headers`)).text())
  const headersFor = (address: string): Record<string, string> =>
    Object.assign({}, ...rules.filter(({ path }) => path.test(new URL(address).pathname)).map(({ headers }) => headers))
  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    const address = from.url ?? ''
    asked.push(`${from.method} ${address}`)
    if (!address.startsWith(allowed)) return void to.writeHead(403).end()
    const onward = request(address, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...headersFor(address) })
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    from.pipe(onward)
  }
  const server = createServer(pass)
  // Encrypted requests, and sockets, which ask for a way through without saying for what.
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening)
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the wire has no port')
  return {
    server: `http://127.0.0.1:${at.port}`,
    asked,
    close: () =>
      new Promise<void>((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()))
        server.closeAllConnections()
      }),
  }
}
