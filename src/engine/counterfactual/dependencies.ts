import type { Catalogue, Question } from '#content'
import { circumstancesOf, dependsOn, waitsFor, weighedWith } from '../relevance.ts'

/** Questions whose answers have to be weighed together. Other blocks depend on them only by circumstances and exact answers. */
export interface Block {
  readonly questions: readonly Question[]
  /** whether other questions depend on these for being asked, for what they offer or for what they weigh */
  readonly steers: boolean
  /** the circumstances that decide whether these are asked and what they offer */
  readonly circumstances: readonly string[]
  /** the questions whose exact answers change what these offer or weigh */
  readonly dependsOn: readonly string[]
  /** whether they decide which lists there are, or mean something else in each list */
  readonly byList: boolean
}

/** Which questions of a catalogue depend on which others. */
export interface Dependencies {
  /** the blocks that steer, in the order of the content, then a block for every other question */
  readonly blocks: readonly Block[]
  /** the other questions whose answers change what an answer to this one weighs */
  readonly weighedWith: (question: Question) => readonly string[]
  /**
   * for a question that can rule groups out, how many others depend on it; 0 for any other. The more, the harder another answer is
   * to imagine
   */
  readonly followerCost: (question: Question) => number
}

const make = (catalogue: Catalogue): Dependencies => {
  const { questions, lists } = catalogue
  const weighed = new Map(questions.map((question) => [question.id, weighedWith(catalogue, question)]))
  const needs = new Map(questions.map((question) => [question, dependsOn(catalogue, question)] as const))
  const needsOf = (question: Question): readonly string[] => needs.get(question) ?? []
  const looksAt = new Map(
    questions.map((question) => [question, [...waitsFor(catalogue, question), ...needsOf(question)]] as const),
  )
  const followers = ({ id }: Question): number => questions.filter((other) => looksAt.get(other)?.includes(id)).length
  const steering = questions.filter((question) => question.id === lists.question || followers(question) > 0)
  const blockOf = (own: readonly Question[], steers: boolean): Block => ({
    questions: own,
    steers,
    circumstances: [...new Set(own.flatMap(circumstancesOf))],
    dependsOn: [...new Set(own.flatMap(needsOf))].filter((id) => !own.some((question) => question.id === id)),
    byList: own.some(({ id, options }) => id === lists.question || options.some(({ standsFor }) => standsFor)),
  })
  // Two questions belong together if one changes what the other weighs or offers.
  const ends = steering.map(({ id }, at) =>
    Math.max(
      at,
      ...steering.flatMap((other, nth) =>
        needsOf(other).includes(id) || needsOf(steering[at] ?? other).includes(other.id) ? [nth] : [],
      ),
    ),
  )
  const blocks: Block[] = []
  for (let start = 0; start < steering.length;) {
    let end = ends[start] ?? start
    for (let at = start; at <= end; at++) end = Math.max(end, ends[at] ?? at)
    blocks.push(blockOf(steering.slice(start, end + 1), true))
    start = end + 1
  }
  return {
    blocks: [...blocks, ...questions.filter((one) => !steering.includes(one)).map((one) => blockOf([one], false))],
    weighedWith: ({ id }) => weighed.get(id) ?? [],
    followerCost: (question) =>
      question.options.some(({ suits }) => Object.values(suits).some(({ values }) => Object.values(values).includes('never')))
        ? followers(question)
        : 0,
  }
}

const made = new WeakMap<Catalogue, Dependencies>()

/** The dependencies of a catalogue, worked out once. */
export const dependenciesOf = (catalogue: Catalogue): Dependencies => {
  const dependencies = made.get(catalogue) ?? make(catalogue)
  made.set(catalogue, dependencies)
  return dependencies
}
