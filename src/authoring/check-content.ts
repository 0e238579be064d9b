import { inOneLine } from '../content/fault.ts'
import { faults } from '../content/load.ts'
import { contentFolder } from './content-folder.ts'

/** `npm run check:content`: every fault of the content, one a line. Exit status 1 where there is any. */
export const run = (): number => {
  const found = faults(contentFolder())
  for (const fault of found) console.error(inOneLine(fault))
  console.log(found.length === 0 ? 'The content has no faults.' : `${found.length} to mend.`)
  return found.length === 0 ? 0 : 1
}
