import type { Catalogue } from '#content'
import type { Answer, Answers } from '#engine'
import { alternativesFor } from './alternatives.ts'
import { type Mix, shareIn } from './mix.ts'
import { type Limits, lookAtTheClock, noLimits } from './room.ts'

/** Numbers from 0 to 1, always the same ones. */
const sequence = (): (() => number) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** So many sheets of people of a mix, drawn one answer after the other, always the same ones. */
export const sampleOf = (catalogue: Catalogue, mix: Mix, count: number, limits: Limits = noLimits): readonly Answers[] => {
  const shareOf = shareIn(mix)
  const next = sequence()
  return Array.from({ length: count }, () => {
    lookAtTheClock(limits)
    let answers: Answers = {}
    for (const question of catalogue.questions) {
      const alternatives = alternativesFor(catalogue, question, answers)
      if (alternatives.length === 1) continue
      let left = next()
      let given: Answer | undefined
      for (const answer of alternatives) {
        left -= shareOf(catalogue, question.id, answer, answers)
        if (left >= 0) continue
        given = answer
        break
      }
      if (given !== undefined) answers = { ...answers, [question.id]: given }
    }
    return answers
  })
}
