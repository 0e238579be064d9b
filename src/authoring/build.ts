import { join } from 'node:path'
import { ContentError } from '../content/fault.ts'
import { loadCatalogue } from '../content/load.ts'
import { project } from './called-from.ts'
import { contentFolder, faultsInWords } from './content-folder.ts'
import { refuseOutFolder } from './out-folder.ts'

/**
 * `npm run build`: the guide, in dist/ or in the folder that OUT names. Exit status 1 where the page is too heavy, 2 where
 * the content has faults or the folder may not be written to.
 */
export const run = async (args: readonly string[]): Promise<number> => {
  if (args.length > 0) {
    console.error(`There is no option "${args[0]}". The folder is named by OUT, other content by CONTENT.`)
    return 2
  }
  try {
    refuseOutFolder()
    loadCatalogue(contentFolder())
    // Vite is slow to load, and what is refused needs none of it.
    const { build } = await import('vite')
    await build({ configFile: join(project, 'vite.config.ts') })
    return 0
  } catch (error) {
    if (error instanceof ContentError) {
      console.error(faultsInWords(error))
      return 2
    }
    throw error
  }
}
