import { type Catalogue, type Circumstance, type Option, type Question, isMet } from '#content'
import { type Answer, type Answers, type Sheet, chosen } from './sheet.ts'
import { optionOf, questionOf } from './catalogue-index.ts'

const circumstanceOf = (catalogue: Catalogue, id: string): Circumstance => {
  const found = catalogue.circumstances[id]
  if (!found) throw new Error(`No circumstance is called "${id}". Add it to content/questions.yaml.`)
  return found
}

/** Whether a circumstance holds for somebody who gave these answers. */
export const holds = (catalogue: Catalogue, id: string, answers: Answers): boolean => {
  const circumstance = circumstanceOf(catalogue, id)
  return isMet(circumstance, chosen(answers, circumstance.question))
}

/** Whether it holds now or still could, where the questions in `open` are yet to be answered. */
export const couldHold = (catalogue: Catalogue, id: string, answers: Answers, open: ReadonlySet<string>): boolean =>
  open.has(circumstanceOf(catalogue, id).question) || holds(catalogue, id, answers)

/** Whether all of these circumstances hold. */
export const allHold = (catalogue: Catalogue, ids: readonly string[], answers: Answers): boolean => {
  for (const id of ids) if (!holds(catalogue, id, answers)) return false
  return true
}

/** The circumstances that decide whether a question is asked or what it offers. */
export const circumstancesOf = ({ asked: whenAsked, options }: Question): readonly string[] => [
  ...new Set([...whenAsked, ...options.flatMap(({ offered }) => offered)]),
]

/** The questions that these circumstances are about. */
export const waitsFor = ({ circumstances }: Catalogue, question: Question): readonly string[] =>
  circumstancesOf(question).flatMap((id) => circumstances[id]?.question ?? [])

/** The other questions whose very answer decides what an answer to this one weighs: the main one, and the country. */
export const weighedWith = ({ traits }: Catalogue, { together, options }: Question): readonly string[] => {
  const places = traits.flatMap(({ id, by }) => (by !== undefined && options.some(({ suits }) => id in suits) ? [by] : []))
  return [...new Set([together?.mainQuestion, ...places])].filter((id) => id !== undefined)
}

/** The other questions whose very answer decides what this one offers or weighs. */
export const dependsOn = (catalogue: Catalogue, question: Question): readonly string[] => [
  ...(question.picksFrom === undefined ? [] : [question.picksFrom]),
  ...weighedWith(catalogue, question),
]

/** Whether a question is asked of somebody who gave these answers to the questions before it. */
export const asked = (catalogue: Catalogue, question: Question, answers: Answers): boolean =>
  allHold(catalogue, question.asked, answers)

const isOffered = (catalogue: Catalogue, { picksFrom }: Question, { id, offered }: Option, answers: Answers): boolean => {
  if (!allHold(catalogue, offered, answers)) return false
  if (picksFrom === undefined || chosen(answers, picksFrom).includes(id)) return true
  const source = questionOf(catalogue, picksFrom)
  return !source || optionOf(source, id) === undefined
}

/** The options a question offers to somebody who gave these answers. */
export const optionsFor = (catalogue: Catalogue, question: Question, answers: Answers): readonly Option[] =>
  question.options.filter((option) => isOffered(catalogue, question, option, answers))

/** The part of an answer that can stand: options that are offered, in the order of the content. */
const validPart = (catalogue: Catalogue, question: Question, said: readonly string[], before: Answers): Answer | undefined => {
  const offered = question.options.filter((option) => said.includes(option.id) && isOffered(catalogue, question, option, before))
  if (question.choose === 'one') return offered[0]?.id
  const ids: string[] = []
  const alone: string[] = []
  for (const { id, exclusive } of offered) (exclusive ? alone : ids).push(id)
  if (ids.length > 0) return ids
  return alone.length > 0 ? alone : undefined
}

/** The answers that apply: those to questions that the answers before them ask. Doing it twice changes nothing. */
export const prune = (catalogue: Catalogue, answers: Answers): Answers => {
  const applying: Record<string, Answer> = {}
  for (const question of catalogue.questions) {
    const said = chosen(answers, question.id)
    if (said.length === 0 || !asked(catalogue, question, applying)) continue
    const answer = validPart(catalogue, question, said, applying)
    if (answer !== undefined) applying[question.id] = answer
  }
  return applying
}

/** A sheet with only what applies; a mark on an unanswered question falls away. */
export const pruneSheet = (catalogue: Catalogue, sheet: Sheet): Sheet => {
  const answers = prune(catalogue, sheet.answers)
  const mattersMost = catalogue.questions.map(({ id }) => id).filter((id) => sheet.mattersMost.includes(id) && id in answers)
  return { answers, mattersMost }
}

/** The questions these answers would ask, in order. */
export const questionsFor = (catalogue: Catalogue, answers: Answers): readonly Question[] => {
  const applying = prune(catalogue, answers)
  return catalogue.questions.filter((question) => asked(catalogue, question, applying))
}

const nonEmptySubsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]]).slice(1)

/**
 * Every valid answer to a question after these answers: one option, or every combination of ticks. Skipping is not among them. This
 * is the one enumeration behind what-if, early finish and the proof.
 */
export const possibleAnswers = (catalogue: Catalogue, question: Question, answers: Answers): readonly Answer[] => {
  if (!asked(catalogue, question, answers)) return []
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  const ticks = (exclusive: boolean): readonly string[] =>
    offered.filter((option) => option.exclusive === exclusive).map(({ id }) => id)
  return [...nonEmptySubsets(ticks(false)), ...nonEmptySubsets(ticks(true))]
}

/**
 * The most questions of a part that could still be asked, where those in `done` were answered or skipped.
 * It can only fall as a person goes on, which keeps the progress that we show honest.
 */
export const mostStillToCome = (
  catalogue: Catalogue,
  part: Question['part'],
  answers: Answers,
  done: readonly string[],
): number => {
  const open = new Set(catalogue.questions.map(({ id }) => id).filter((id) => !done.includes(id)))
  return catalogue.questions.filter(
    (question) =>
      question.part === part && open.has(question.id) && question.asked.every((id) => couldHold(catalogue, id, answers, open)),
  ).length
}
