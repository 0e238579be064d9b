import type { Catalogue, Circumstance } from '#content'
import { type Answers, chosen } from './answers.ts'

const circumstance = (catalogue: Catalogue, id: string): Circumstance => {
  const found = catalogue.circumstances[id]
  if (!found) throw new Error(`No circumstance is called "${id}". Add it to content/questions.yaml.`)
  return found
}

const shareOne = (some: readonly string[], others: readonly string[]): boolean => {
  for (const id of others) if (some.includes(id)) return true
  return false
}

const matches = ({ anyOf, noneOf, moreThan }: Circumstance, said: readonly string[]): boolean => {
  if (anyOf) return shareOne(anyOf, said)
  if (noneOf) return !shareOne(noneOf, said)
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

/** Whether all of these circumstances hold. */
export const allHold = (catalogue: Catalogue, ids: readonly string[], answers: Answers): boolean => {
  for (const id of ids) if (!holds(catalogue, id, answers)) return false
  return true
}
