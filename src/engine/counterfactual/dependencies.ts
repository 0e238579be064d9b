import type { Catalogue, Question } from '#content'
import { circumstancesOf, dependsOn, waitsFor, weighedWith } from '../relevance.ts'

/** Questions whose answers belong together: whatever else of them matters elsewhere is told by claims and by raw answers. */
export interface Block {
  readonly questions: readonly Question[]
  /** whether what another question asks, offers or weighs can hang on these */
  readonly steers: boolean
  /** the circumstances that these questions and their options wait for */
  readonly circumstances: readonly string[]
  /** the questions whose very answer decides what these offer or weigh */
  readonly dependsOn: readonly string[]
  /** whether they make another list, or are heard differently in each */
  readonly byList: boolean
}

export interface Dependencies {
  /** the blocks that steer, in the order of the content, then every other question by itself */
  readonly blocks: readonly Block[]
  /** the questions whose very answer decides what an answer to this one weighs */
  readonly weighedWith: (question: Question) => readonly string[]
  /** how much lighter it is to imagine another question answered differently; 0 where nobody is ruled in or out by it */
  readonly followerCost: (question: Question) => number
}

const make = (catalogue: Catalogue): Dependencies => {
  const { questions, lists } = catalogue
  const weighed = new Map(questions.map((question) => [question.id, weighedWith(catalogue, question)]))
  const looksAt = new Map(
    questions.map((question) => [question, [...waitsFor(catalogue, question), ...dependsOn(catalogue, question)]] as const),
  )
  const followers = ({ id }: Question): number => questions.filter((other) => looksAt.get(other)?.includes(id)).length
  const steering = questions.filter((question) => question.id === lists.question || followers(question) > 0)
  const blockOf = (own: readonly Question[], steers: boolean): Block => ({
    questions: own,
    steers,
    circumstances: [...new Set(own.flatMap(circumstancesOf))],
    dependsOn: [...new Set(own.flatMap((question) => dependsOn(catalogue, question)))].filter(
      (id) => !own.some((question) => question.id === id),
    ),
    byList: own.some(({ id, options }) => id === lists.question || options.some(({ standsFor }) => standsFor)),
  })
  // Two questions belong together where the one decides what the other weighs, or is picked from.
  const ends = steering.map(({ id }, at) =>
    Math.max(
      at,
      ...steering.flatMap((other, nth) =>
        dependsOn(catalogue, other).includes(id) || dependsOn(catalogue, steering[at] ?? other).includes(other.id) ? [nth] : [],
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

/** Which questions of a catalogue hang on which. It is worked out once. */
export const dependenciesOf = (catalogue: Catalogue): Dependencies => {
  const dependencies = made.get(catalogue) ?? make(catalogue)
  made.set(catalogue, dependencies)
  return dependencies
}
