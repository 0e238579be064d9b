import { crc32 as crcOf, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** A picture in at most 256 colours, as a number for each point. */
interface Indexed {
  readonly width: number
  readonly height: number
  /** red, green and blue of each colour in turn */
  readonly colours: readonly number[]
  /** a number for each point, in base64 */
  readonly points: string
}

/** Runs in a page: keeps the colours that are used most, and puts the nearest of them in the place of any other. */
const indexHere = async (png: string): Promise<Indexed> => {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const { width, height } = image
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws on no canvas.')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const colourAt = (at: number): number => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
  const uses = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) uses.set(colourAt(at), (uses.get(colourAt(at)) ?? 0) + 1)
  const kept = [...uses]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour)
  const partsOf = (colour: number): readonly [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]
  const far = (one: number, other: number): number => {
    const [a, b] = [partsOf(one), partsOf(other)]
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
  }
  const numbers = new Map(kept.map((colour, number) => [colour, number]))
  for (const colour of uses.keys())
    if (!numbers.has(colour)) {
      const nearest = kept.reduce((best, one, number) => (far(one, colour) < far(kept[best] ?? 0, colour) ? number : best), 0)
      numbers.set(colour, nearest)
    }
  let points = ''
  for (let at = 0; at < data.length; at += 4) points += String.fromCharCode(numbers.get(colourAt(at)) ?? 0)
  return { width, height, colours: kept.flatMap(partsOf), points: btoa(points) }
}

const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type, 'latin1'), data])]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crcOf(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of these points: eight bits each, no filter, packed as small as they go. */
const pngOf = ({ width, height, colours, points }: Indexed): Buffer => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const all = Buffer.from(points, 'base64')
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.of(0), all.subarray(row * width, (row + 1) * width)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A picture of the page as it stands in its window, in few colours: less than half as many bytes as a PNG of all of them. */
export const smallPicture = async (page: Page): Promise<Buffer> => {
  const png = await page.screenshot({ animations: 'disabled' })
  // A page of its own: the policy of the guide lets no picture in.
  const desk = await page.context().newPage()
  try {
    return pngOf(await desk.evaluate(indexHere, png.toString('base64')))
  } finally {
    await desk.close()
  }
}
