import { type Catalogue, type Circumstance, type Option, type Question, isMet } from '#content'
import { type Answer, type Answers, type Sheet, chosen } from './sheet.ts'
import { optionOf, questionOf } from './catalogue-index.ts'

const circumstanceOf = (catalogue: Catalogue, id: string): Circumstance => {
  const found = catalogue.circumstances[id]
  if (!found) throw new Error(`No circumstance is called "${id}". Add it to content/questions.yaml.`)
  return found
}

/** Whether a circumstance holds for these answers. The circumstance itself says what silence means. */
export const holds = (catalogue: Catalogue, id: string, answers: Answers): boolean => {
  const circumstance = circumstanceOf(catalogue, id)
  return isMet(circumstance, chosen(answers, circumstance.question))
}

/** Whether a circumstance holds, or still could once the open questions are answered. */
export const couldHold = (catalogue: Catalogue, id: string, answers: Answers, open: ReadonlySet<string>): boolean =>
  open.has(circumstanceOf(catalogue, id).question) || holds(catalogue, id, answers)

/** Whether all of these circumstances hold. */
export const allHold = (catalogue: Catalogue, ids: readonly string[], answers: Answers): boolean => {
  for (const id of ids) if (!holds(catalogue, id, answers)) return false
  return true
}

/** Whether the answers beside a list are closed until someone asks for them, because others may see the screen. */
export const answersAreClosed = (catalogue: Catalogue, answers: Answers): boolean =>
  catalogue.closedAnswers?.some((all) => allHold(catalogue, all, answers)) ?? false

/** The circumstances that decide whether a question is asked or what it offers. */
export const circumstancesOf = ({ asked: whenAsked, options }: Question): readonly string[] => [
  ...new Set([...whenAsked, ...options.flatMap(({ offered }) => offered)]),
]

/** The questions whose answers decide whether this one is asked or what it offers. */
export const waitsFor = ({ circumstances }: Catalogue, question: Question): readonly string[] =>
  circumstancesOf(question).flatMap((id) => circumstances[id]?.question ?? [])

/** What a question says of one trait, and the other questions whose answers change those words. */
export interface SaidOfTrait {
  readonly trait: string
  readonly heard: readonly string[]
}

/** The traits of which a question says something: where its words differ by place, or another answer takes them back, they hear that. */
export const saidOfTraits = ({ circumstances, traits }: Catalogue, { id: own, options }: Question): readonly SaidOfTrait[] =>
  [...new Set(options.flatMap(({ suits }) => Object.keys(suits)))].map((trait) => {
    const place = traits.find(({ id }) => id === trait)?.by
    const silencers = options.flatMap(({ suits }) => suits[trait]?.unless ?? []).map((id) => circumstances[id]?.question)
    return { trait, heard: [...new Set([place, ...silencers])].filter((id): id is string => id !== undefined && id !== own) }
  })

/** The other questions whose answers change what an answer to this one weighs, such as the main concern or the country. */
export const weighedWith = (catalogue: Catalogue, question: Question): readonly string[] => {
  const main = question.together?.mainQuestion
  const heard = saidOfTraits(catalogue, question).flatMap((said) => said.heard)
  return [...new Set([...(main === undefined || main === question.id ? [] : [main]), ...heard])]
}

/** The other questions whose exact answers change what this one offers or weighs. */
export const dependsOn = (catalogue: Catalogue, question: Question): readonly string[] => [
  ...(question.picksFrom === undefined ? [] : [question.picksFrom]),
  ...weighedWith(catalogue, question),
]

/** Whether a question is asked before the list or after it, with these answers. */
export const partOf = (catalogue: Catalogue, { part, optionalFor }: Question, answers: Answers): Question['part'] =>
  optionalFor && allHold(catalogue, optionalFor, answers) ? 'more' : part

/** All questions in the order in which they are asked with these answers: those before the list, then those after it. */
export const inAskingOrder = (catalogue: Catalogue, answers: Answers): readonly Question[] => {
  const inPart = (part: Question['part']): readonly Question[] =>
    catalogue.questions.filter((question) => partOf(catalogue, question, answers) === part)
  return [...inPart('short'), ...inPart('more')]
}

/** Whether a question is asked after these answers to the questions before it. */
export const asked = (catalogue: Catalogue, question: Question, answers: Answers): boolean =>
  allHold(catalogue, question.asked, answers)

const isOffered = (catalogue: Catalogue, { picksFrom }: Question, { id, offered }: Option, answers: Answers): boolean => {
  if (!allHold(catalogue, offered, answers)) return false
  if (picksFrom === undefined || chosen(answers, picksFrom).includes(id)) return true
  const source = questionOf(catalogue, picksFrom)
  return !source || optionOf(source, id) === undefined
}

/** The options that a question offers after these answers. */
export const optionsFor = (catalogue: Catalogue, question: Question, answers: Answers): readonly Option[] =>
  question.options.filter((option) => isOffered(catalogue, question, option, answers))

/** The part of an answer that is still on offer, in the order of the content. An exclusive option gives way to any other. */
const validPart = (catalogue: Catalogue, question: Question, ids: readonly string[], before: Answers): Answer | undefined => {
  const offered = question.options.filter((option) => ids.includes(option.id) && isOffered(catalogue, question, option, before))
  if (question.choose === 'one') return offered[0]?.id
  const shared: string[] = []
  const alone: string[] = []
  for (const { id, exclusive } of offered) (exclusive ? alone : shared).push(id)
  if (shared.length > 0) return shared
  return alone.length > 0 ? alone : undefined
}

/** The answers that apply: those to questions which the answers before them ask. Pruning twice changes nothing. */
export const prune = (catalogue: Catalogue, answers: Answers): Answers => {
  const applying: Record<string, Answer> = {}
  for (const question of catalogue.questions) {
    const ids = chosen(answers, question.id)
    if (ids.length === 0 || !asked(catalogue, question, applying)) continue
    const answer = validPart(catalogue, question, ids, applying)
    if (answer !== undefined) applying[question.id] = answer
  }
  return applying
}

/** The sheet with only what applies. A mark on an unanswered question goes with its answer. */
export const pruneSheet = (catalogue: Catalogue, sheet: Sheet): Sheet => {
  const answers = prune(catalogue, sheet.answers)
  const mattersMost = catalogue.questions.map(({ id }) => id).filter((id) => sheet.mattersMost.includes(id) && id in answers)
  return { answers, mattersMost }
}

/** The questions that these answers ask, in order. */
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
 * The most questions of a part that could still be asked once those in `done` are answered or skipped. It never rises as a person
 * goes on, so the progress that we show is honest.
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
      partOf(catalogue, question, answers) === part &&
      open.has(question.id) &&
      question.asked.every((id) => couldHold(catalogue, id, answers, open)),
  ).length
}
