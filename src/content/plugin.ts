import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { ContentError } from './fault.ts'
import { loadCatalogue } from './load.ts'
import { shipped } from './assemble.ts'

const id = 'virtual:catalogue'
const resolved = `\0${id}`

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
