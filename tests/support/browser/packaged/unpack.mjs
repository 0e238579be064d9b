import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Run by ../packaged-browser.ts in a process of its own: the package unpacks to wherever TMPDIR points.

const read = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'))
const wanted = (await read('package.json')).dependencies['@sparticuz/chromium']
const here = (await read('node_modules/@sparticuz/chromium/package.json')).version
if (here !== wanted) throw new Error(`@sparticuz/chromium ${here} is installed, ${wanted} is asked for`)

const { inflate } = await import('@sparticuz/chromium')
const bin = fileURLToPath(new URL('node_modules/@sparticuz/chromium/bin/', import.meta.url))
await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) => inflate(join(bin, name))))

// The settings that come with the package look for fonts in a folder that is not there, and a page without fonts draws no words.
await writeFile(
  join(tmpdir(), 'fonts/fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">font-cache</cachedir>
</fontconfig>
`,
)
