import type { Catalogue } from '#content'
import { type Answer, type Answers, asked, canStillChange } from '#engine'
import { loadMix } from '../content/load.ts'
import { sampleOf } from '../proof/population.ts'
import type { Section } from './bench-section.ts'
import { contentFolder } from './content-folder.ts'

const people = 300

interface Asked {
  /** how many questions these answers call for */
  readonly all: number
  /** how many were asked when the first three could no longer change, or all of them */
  readonly untilSettled: number
  readonly settledEarly: boolean
}

/** Asks one person everything, in the order of the content. */
const ask = (catalogue: Catalogue, given: Answers): Asked => {
  const said: Record<string, Answer> = {}
  let [all, untilSettled] = [0, 0]
  for (const [at, question] of catalogue.questions.entries()) {
    if (!asked(catalogue, question, said)) continue
    all++
    const answer = given[question.id]
    if (answer !== undefined) said[question.id] = answer
    const open = catalogue.questions.slice(at + 1).map(({ id }) => id)
    if (untilSettled === 0 && !canStillChange(catalogue, { answers: said, mattersMost: [] }, open)) untilSettled = all
  }
  return { all, untilSettled: untilSettled || all, settledEarly: untilSettled > 0 && untilSettled < all }
}

const mean = (numbers: readonly number[]): string => (numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toFixed(1)

/** How many questions are asked until the first three groups can no longer change, for people of the stated mix. */
export const settled: Section = async (catalogue) => {
  const found = sampleOf(catalogue, loadMix(contentFolder()), people).map((answers) => ask(catalogue, answers))
  const early = found.filter(({ settledEarly }) => settledEarly).length
  return {
    lines: [
      `Questions until the first three groups can no longer change, in the order of the content: ${mean(found.map(({ untilSettled }) => untilSettled))} of ${mean(found.map(({ all }) => all))} on average; for ${early} of ${people} people before the last one (drawn from the stated mix, not every sheet)`,
    ],
    faults: [],
  }
}
