import { ContentError, loadMeetingWords, loadSnapshots, shipped } from '../content/load.ts'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { loadCatalogue } from '../content/load.ts'
import { packed } from '#meetings'
import { gzipSync } from 'node:zlib'
import { mostOfLists } from './budget.ts'

const catalogueModule = 'virtual:catalogue'
const resolved = `\0${catalogueModule}`

/** @throws ContentError whose lines begin with the folder as it was named */
const loaded = (root: string, named: string) => {
  try {
    return loadCatalogue(root)
  } catch (error) {
    throw error instanceof ContentError ? new ContentError(error.faults, named) : error
  }
}

/**
 * Gives the page `virtual:catalogue`: the content, checked, as plain data. Neither the YAML reader nor the schema
 * ships with it. Content with faults stops the build with the whole list.
 */
export const catalogue = (folder: string, named = 'content'): Plugin => {
  const root = resolve(folder)
  return {
    name: 'catalogue',
    resolveId: { filter: { id: /^virtual:catalogue$/ }, handler: () => resolved },
    load: {
      filter: { id: /^\0virtual:catalogue$/ },
      handler() {
        for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (name.endsWith('.yaml')) this.addWatchFile(join(root, name))
        }
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(shipped(loaded(root, named))))})`
      },
    },
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_, path) => {
        const module = server.moduleGraph.getModuleById(resolved)
        if (module && path.startsWith(root) && path.endsWith('.yaml')) void server.reloadModule(module)
      })
    },
  }
}

const shown = resolve(import.meta.dirname, '../ui/meetings/MeetingList.tsx')

/** Vite's own loader of files that are asked for later. */
const loader = /^\0vite\/preload-helper/

/**
 * Gives the page `virtual:meetings`: whether this build has lists of meetings, of which groups, and how to open them. They
 * are one file of their own, which nothing asks for before a person does. Made-up lists are there while the guide is edited alone.
 */
export const meetingLists = (folder: string): Plugin => {
  const root = resolve(folder)
  let edited = false
  return {
    name: 'meeting-lists',
    enforce: 'pre',
    configResolved({ command, mode }) {
      edited = command === 'serve' && mode === 'development'
    },
    resolveId: { filter: { id: /^virtual:meeting(s|-lists)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: [/^\0virtual:meeting(s|-lists)$/, loader] },
      handler(id) {
        // Vite would fetch beforehand what such a file needs. Ours needs nothing more, and the loader weighs more than all the rest.
        if (loader.test(id)) return 'export const __vitePreload = (open) => open()'
        const snapshots = loadSnapshots(root, edited)
        const listed = Object.keys(snapshots)
        if (id.endsWith('meetings')) {
          const open = listed.length > 0 ? `() => import(${JSON.stringify(shown)})` : 'undefined'
          return `export const listed = ${JSON.stringify(listed)}\nexport const openMeetings = ${open}`
        }
        const table = join(root, 'meetings/places.csv')
        const places = existsSync(table) ? readFileSync(table, 'utf8') : ''
        const inColumns = Object.entries(snapshots).map(([group, snapshot]) => [
          group,
          { ...snapshot, meetings: packed(snapshot.meetings) },
        ])
        const lists = { snapshots: Object.fromEntries(inColumns), words: loadMeetingWords(root), places }
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(lists))})`
      },
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.facadeModuleId !== shown) continue
        const weight = gzipSync(file.code, { level: 6 }).length
        if (weight > mostOfLists.whole)
          this.error(
            `The lists of meetings weigh ${weight} bytes gzipped; at most ${mostOfLists.whole} are allowed. ` +
              `Import listings for fewer places, or remove a list from ${join(folder, 'meetings')}.`,
          )
      }
    },
  }
}
