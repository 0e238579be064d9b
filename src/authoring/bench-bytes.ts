import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Section } from './bench-section.ts'

const sizes = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => ['.html', '.js', '.css'].includes(extname(name)))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return `  ${extname(name).slice(1)}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped (${name})`
    })

/** The bytes of the page, where it was built. */
export const bytes: Section = () => {
  const built = sizes(resolve(process.env['OUT'] ?? 'dist'))
  const lines = built.length === 0 ? ['No page was built; npm run build builds it.'] : ['The page:', ...built]
  return Promise.resolve({ lines, faults: [] })
}
