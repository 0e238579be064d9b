import { loadCatalogue } from '../../src/content/load.ts'
import { bytes, meetings, proof } from './workloads.ts'
import { finding } from './finding-meetings.ts'
import { growth } from './growth.ts'
import { inBrowser, whatIf } from './what-if.ts'
import { order, settled } from './sensitivity.ts'
import { ranking } from './ranking.ts'
import type { Section } from './harness.ts'
import { command } from '../../src/cli/command.ts'
import exit from '../../src/cli/exit-statuses.json' with { type: 'json' }
import { contentFolder } from '../../src/cli/input.ts'

/** What is measured, in this order. One more section is one more file and its name here. */
const sections: readonly Section[] = [ranking, growth, whatIf, inBrowser, settled, order, proof, meetings, finding, bytes]

/** `npm run bench`: how fast the engine is beside others that do the same, and how it grows. Exit status 1 where results differ. */
export const run = command('bench', async ({ reportProgress }) => {
  const catalogue = loadCatalogue(contentFolder())
  let isAgreed = true
  for (const section of sections) {
    const { lines, faults } = await section(catalogue, reportProgress)
    console.log(`${lines.join('\n')}\n`)
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) isAgreed = false
  }
  return isAgreed ? exit.done : exit.found
})
