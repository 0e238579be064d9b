import { type Catalogue, type Circumstance, isMet } from '#content'
import { type Answers, chosen } from './answers.ts'

const circumstance = (catalogue: Catalogue, id: string): Circumstance => {
  const found = catalogue.circumstances[id]
  if (!found) throw new Error(`No circumstance is called "${id}". Add it to content/questions.yaml.`)
  return found
}

/** Whether a circumstance holds for somebody who gave these answers. */
export const holds = (catalogue: Catalogue, id: string, answers: Answers): boolean => {
  const claim = circumstance(catalogue, id)
  return isMet(claim, chosen(answers, claim.question))
}

/** Whether it holds now or still could, where the questions in `open` are yet to be answered. */
export const couldHold = (catalogue: Catalogue, id: string, answers: Answers, open: ReadonlySet<string>): boolean =>
  open.has(circumstance(catalogue, id).question) || holds(catalogue, id, answers)

/** Whether all of these circumstances hold. */
export const allHold = (catalogue: Catalogue, ids: readonly string[], answers: Answers): boolean => {
  for (const id of ids) if (!holds(catalogue, id, answers)) return false
  return true
}
