import { performance } from 'node:perf_hooks'
import type { Section } from './bench-section.ts'
import { anyMix } from '../proof/population.ts'
import { surveyOf } from '../proof/survey.ts'

/** How long every possible sheet takes, counted once: the greater part of `npm run prove`. */
export const proof: Section = async (catalogue) => {
  const start = performance.now()
  const { sheets, lists } = surveyOf(catalogue, anyMix)
  const seconds = (performance.now() - start) / 1000
  const widest = Math.max(...lists.map((list) => list.widest))
  return {
    lines: [
      `Every possible sheet, ${sheets} of them: counted in ${seconds.toFixed(1)} s, at most ${widest} kinds of person at once, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB of memory`,
    ],
    faults: [],
  }
}
