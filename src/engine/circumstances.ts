import type { Catalogue, Circumstance } from '#content'
import { type Answers, chosen } from './answers.ts'

const circumstance = (catalogue: Catalogue, id: string): Circumstance => {
  const found = catalogue.circumstances[id]
  if (!found) throw new Error(`No circumstance is called "${id}". Add it to content/questions.yaml.`)
  return found
}

const matches = ({ anyOf, noneOf, moreThan }: Circumstance, said: readonly string[]): boolean => {
  if (anyOf) return said.some((option) => anyOf.includes(option))
  if (noneOf) return !said.some((option) => noneOf.includes(option))
  return said.length > (moreThan ?? 0)
}

/** Whether a circumstance holds for somebody who gave these answers. */
export const holds = (catalogue: Catalogue, id: string, answers: Answers): boolean => {
  const claim = circumstance(catalogue, id)
  const said = chosen(answers, claim.question)
  return said.length === 0 ? claim.unsaid === 'holds' : matches(claim, said)
}

/** Whether it holds now or still could, where the questions in `open` are yet to be answered. */
export const couldHold = (catalogue: Catalogue, id: string, answers: Answers, open: ReadonlySet<string>): boolean =>
  open.has(circumstance(catalogue, id).question) || holds(catalogue, id, answers)
