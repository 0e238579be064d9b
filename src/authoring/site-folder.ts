import { folderFrom } from '../build/policy.ts'
import { Refused } from './refused.ts'

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
