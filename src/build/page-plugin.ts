import { resolve } from 'node:path'
import { type Plugin, build, runnerImport } from 'vite'
import { catalogue, meetingLists } from './content-plugins.ts'
import { overBudget, weigh, weighGzipped } from './budget.ts'
import { folderFrom, headersFile, notFoundPolicyFor, policyFor } from './policy.ts'
import type { Served } from './prerender.tsx'
import { floorOfSyntax } from './floor.ts'

/** The early script as one line of code to stand in the page itself. */
export const earlyScript = async (root: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: floorOfSyntax,
      modulePreload: { polyfill: false },
      lib: { entry: resolve(root, 'boot/boot.ts'), formats: ['iife'], name: 'early', fileName: 'early' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('src/boot/boot.ts gave no script. Build it by itself to see why.')
  return chunk.code.trim()
}

interface Prerendered {
  readonly prerender: () => Served
  readonly prerenderNotFound: (home: string) => string
  readonly words: Readonly<Record<string, string>>
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const filled = (html: string, words: Readonly<Record<string, string>>): string =>
  html.replaceAll(/\{([a-z-]+)\}/g, (whole, key: string) => (Object.hasOwn(words, key) ? escaped(words[key] ?? '') : whole))

/** What is for the server, and no part of the guide. */
const notAskedFor = ['_headers', '404.html']

/** Puts text in the place of other text; the text may hold signs that `replace` would read as its own. */
const swap = (html: string, old: string | RegExp, text: string): string => {
  if (html.search(old) < 0)
    throw new Error(`src/index.html has no ${String(old)}. Put it back, or change src/build/page-plugin.ts.`)
  return html.replace(old, () => text)
}

const bodyOf = ({ guide, firstQuestion, withoutScript, notOpened }: Served): string =>
  `${notOpened}
    <div id="guide">${guide}</div>
    <template id="first-question" data-title="${escaped(firstQuestion.title)}">${firstQuestion.html}</template>
    <aside id="served" aria-labelledby="served-title">${withoutScript}</aside>`

/** A picture as an address: only what an address or an attribute could not hold is written in another way. */
const dataAddress = (svg: string): string =>
  `data:image/svg+xml,${svg
    .trim()
    .replaceAll('"', "'")
    .replaceAll(/[%#<> ]/g, encodeURIComponent)}`

const policyTag = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`

/**
 * The page for an address that a server does not know. Only a whole address leads from it to the guide, since it can be shown at any
 * depth. The tab may keep answers from before, so the early script makes its way out forget them as everywhere else.
 */
const notFoundPage = (body: string, script: string, words: Readonly<Record<string, string>>): string => {
  const page = filled(
    `<!doctype html>
<html lang="en" data-leave="{leave-address}">
  <head>
    <meta charset="utf-8" />
    ${policyTag(notFoundPolicyFor(script))}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>{not-found-step} · {guide-name}</title>
  </head>
  <body>${body}</body>
</html>
`,
    words,
  )
  // No sign in the script is read as a word to fill in.
  return page.replace('</title>', (end) => `${end}\n    <script>${script}</script>`)
}

/**
 * Makes the page that is served: the first page written out in it, what can be used without a script, the style and the
 * early script inside it, and a policy that allows nothing else. `_headers` says the same for a server, and `404.html` is what it can
 * show for any other address.
 */
export const servedPage = (content: string, prerendered = process.env['PRERENDER'] !== 'no'): Plugin => {
  const root = resolve(import.meta.dirname, '..')
  const folder = folderFrom(process.env['FOLDER'])
  let building = false
  let later = ''
  const load = async (): Promise<Prerendered> => {
    const { module } = await runnerImport<Prerendered>(resolve(root, 'build/prerender.tsx'), {
      configFile: false,
      logLevel: 'error',
      plugins: [catalogue(content), meetingLists(content)],
    })
    return module
  }
  return {
    name: 'served-page',
    configResolved({ command }) {
      building = command === 'build'
    },
    transform: {
      order: 'post',
      filter: { id: /\/later\.css\?inline$/ },
      handler(code) {
        const [, text = '""'] = /^export default (".*")/s.exec(code) ?? []
        later = String(JSON.parse(text))
      },
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const { words } = await load()
        const page = filled(html, words)
        // The build writes the early script into the page itself.
        return building ? page.replace(/\s*<script[^>]*boot\.ts[^>]*><\/script>/, '') : page
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const styles = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'))
        const style = styles
          .map((file) => (file.type === 'asset' ? String(file.source) : ''))
          .join('')
          .trim()
        for (const { fileName } of styles) delete bundle[fileName]
        const [mark] = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.svg'))
        if (mark?.type !== 'asset') this.error('src/index.html has no mark. Put its <link rel="icon"> back.')
        delete bundle[mark.fileName]
        const script = await earlyScript(root)
        const policy = policyFor(script, [style, later])
        let html = String(page.source).replaceAll(/\s*<link rel="stylesheet"[^>]*>/g, '')
        html = swap(html, '<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policyTag(policy)}`)
        // After what says that no site is told where somebody comes from: the script can already lead to another.
        html = swap(html, '</title>', `</title>\n    <style>${style}</style>\n    <script>${script}</script>`)
        // A browser asks for an icon again at every step through the pages, which would tell a server how far somebody came.
        html = swap(html, /(?<=<link rel="icon" href=")[^"]*/, dataAddress(String(mark.source)))
        const { prerender, prerenderNotFound, words } = await load()
        if (prerendered) html = swap(html, '<div id="guide"></div>', bodyOf(prerender()))
        page.source = html
        const assets = Object.keys(bundle).filter((name) => name !== 'index.html')
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(policy, folder, assets) })
        this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundPage(prerenderNotFound(folder), script, words) })

        // To see what a far larger guide does, tests build one that nobody weighs: its weight takes longest to find.
        if (process.env['BUDGET'] === 'no') return
        // What is asked for later, on a person's word, is no part of the first load.
        const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && !file.isDynamicEntry ? [file] : []))
        const weightsBy = (by: (text: string) => number) => {
          const heavy = (isContent: boolean): number =>
            chunks.filter(({ name }) => (name === 'catalogue') === isContent).reduce((sum, { code }) => sum + by(code), 0)
          return { page: by(html), script: heavy(false), content: heavy(true) }
        }
        const weights = weightsBy(weigh)
        const gzipped = weightsBy(weighGzipped)
        const files = Object.values(bundle).filter(
          (file) => !notAskedFor.includes(file.fileName) && !(file.type === 'chunk' && file.isDynamicEntry),
        )
        const faults = overBudget(weights, files.length)
        if (faults.length > 0) this.error(faults.join('\n'))
        this.info(
          `Bytes with Brotli (gzipped): page ${weights.page} (${gzipped.page}), script ${weights.script} (${gzipped.script}), ` +
            `content ${weights.content} (${gzipped.content}); ${files.length} requests.`,
        )
      },
    },
  }
}

/** Leaves what describes the states of the conversation out of the page: it is for whoever reads the chart. */
export const withoutDescriptions = (): Plugin => ({
  name: 'without-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/machines\/conversation\/chart\.ts$/ },
    handler: (code) => ({ code: code.replaceAll(/^ *description: '.*',$/gm, ''), map: null }),
  },
})
