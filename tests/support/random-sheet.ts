import type { Catalogue } from '#content'
import type { Answer, Sheet } from '#engine'
import { type Chance, oneOf, shuffled } from './chance.ts'

/** How many people skip a question: some answer all, some hardly anything. */
const skipping = [0, 0.1, 0.3, 0.7, 0.95]

/** Anybody's answers: some questions skipped, others answered though nobody would ask them, some marked as mattering most. */
export const randomSheet = ({ questions }: Catalogue, chance: Chance): Sheet => {
  const skips = oneOf(chance, skipping)
  const answers: Record<string, Answer> = {}
  for (const { id, choose, options } of questions) {
    if (chance() < skips) continue
    const ids = options.map((option) => option.id)
    const howMany = chance() < 0.5 ? 1 : chance() < 0.8 ? 2 : 1 + Math.floor(chance() * ids.length)
    answers[id] = choose === 'one' ? oneOf(chance, ids) : shuffled(chance, ids).slice(0, howMany)
  }
  const marks = chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 4)
  const ids = questions.map(({ id }) => id)
  return { answers, mattersMost: shuffled(chance, ids).slice(0, marks) }
}

/** A sheet with another answer to one question, or with none. */
export const saying = ({ answers, mattersMost }: Sheet, question: string, answer?: Answer): Sheet => {
  const { [question]: _, ...others } = answers
  return { answers: answer === undefined ? others : { ...others, [question]: answer }, mattersMost }
}
