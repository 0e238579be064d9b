import { ContentError } from '../content/load.ts'
import { join } from 'node:path'
import { getSystemErrorName } from 'node:util'
import { loadCatalogue } from '../content/load.ts'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { Refused, contentFolder, project } from './input.ts'
import { refuseOutFolder } from './out-folder.ts'
import { folderFrom } from '../build/policy.ts'

/**
 * Looks at the folder of a site that the environment variable FOLDER names.
 * @throws Refused if it cannot be one
 */
export const refuseSiteFolder = (): void => {
  try {
    folderFrom(process.env['FOLDER'])
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error))
  }
}

/** The errors that stopped a build: Vite tells of them together. */
const partsOf = (error: unknown): readonly unknown[] => {
  const parts: unknown = error instanceof Error && 'errors' in error ? error.errors : undefined
  return Array.isArray(parts) && parts.length > 0 ? parts : [error]
}

/** A file that Vite could not write, as the system says it: Vite itself only asks to be told of a fault of its own. */
const notWritten = (error: unknown): unknown => {
  const message = error instanceof Error ? error.message : ''
  const [, path, number] = /Failed to write file in (.+)\n[^]*\(os error (\d+)\)/.exec(message) ?? []
  return path === undefined
    ? error
    : Object.assign(new Error(message), { code: getSystemErrorName(-Number(number)), syscall: 'write', path })
}

const isOf = (plugin: string, error: unknown): error is Error =>
  error instanceof Error && error.name === 'RolldownError' && 'plugin' in error && error.plugin === plugin

/** What a part of the build refuses to make, such as a page that is too heavy: its own words, one line a fault. */
const saidByPart = (error: unknown): string | undefined => (isOf('served-page', error) ? error.message : undefined)

/**
 * `npm run build`: the guide, in dist/ or in the folder that OUT names. Exit status 1 where the page is too heavy, 2 where
 * the content has faults or the folder may not be written to.
 */
export const run = command('build', async () => {
  try {
    refuseOutFolder()
    refuseSiteFolder()
    loadCatalogue(contentFolder())
    // Vite is slow to load, and what is refused needs none of it.
    const { build } = await import('vite')
    await build({ configFile: join(project, 'vite.config.ts') })
    return exit.done
  } catch (error) {
    if (error instanceof ContentError || error instanceof Refused) throw error
    const [first, ...more] = partsOf(error)
    if (isOf('built-into', first)) throw new Refused(first.message)
    const said = [first, ...more].map(saidByPart)
    if (said.includes(undefined)) throw notWritten(first)
    console.error(said.join('\n'))
    return exit.found
  }
})
