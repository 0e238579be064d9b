import { loadCatalogue } from '../content/load.ts'
import { bytes } from './bench-bytes.ts'
import { growth } from './bench-growth.ts'
import { inBrowser } from './bench-in-browser.ts'
import { meetings } from './bench-meetings.ts'
import { order } from './bench-order.ts'
import { proof } from './bench-proof.ts'
import { ranking } from './bench-ranking.ts'
import type { Section } from './bench-section.ts'
import { settled } from './bench-settled.ts'
import { whatIf } from './bench-what-if.ts'
import { contentFolder } from './content-folder.ts'

/** What is measured, in this order. One more section is one more file and its name here. */
const sections: readonly Section[] = [ranking, growth, whatIf, inBrowser, settled, order, proof, meetings, bytes]

/** `npm run bench`: how fast the engine is beside others that do the same, and how it grows. Exit status 1 where results differ. */
export const run = async (): Promise<number> => {
  const catalogue = loadCatalogue(contentFolder())
  let status = 0
  for (const section of sections) {
    const { lines, faults } = await section(catalogue)
    console.log(`${lines.join('\n')}\n`)
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) status = 1
  }
  return status
}
