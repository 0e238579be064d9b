import type { Catalogue, Question } from '#content'
import { circumstancesOf, dependsOn, saidOfTraits, waitsFor, weighedWith } from '../relevance.ts'

/** What an answer to one question says of some traits, weighed as soon as all that it hears is answered. */
export interface Words {
  /** unlike that of any other words */
  readonly id: string
  readonly question: Question
  /** the traits that these words are about; undefined for all of which the question says something */
  readonly about: ReadonlySet<string> | undefined
  /** the other questions whose answers change these words */
  readonly heard: readonly string[]
}

/** Questions whose answers have to be weighed together. Other blocks depend on them only by circumstances and exact answers. */
export interface Block {
  readonly questions: readonly Question[]
  /** what is weighed here: the words of these questions, and those of earlier ones that hear an answer to these */
  readonly words: readonly Words[]
  /** whether other questions depend on these for being asked, for what they offer or for what they weigh */
  readonly steers: boolean
  /** the circumstances that decide whether these are asked and what they offer */
  readonly circumstances: readonly string[]
  /** the earlier questions whose exact answers change what is offered or weighed here */
  readonly dependsOn: readonly string[]
  /** whether they decide which lists there are, or mean something else in each list */
  readonly byList: boolean
}

/** Which questions of a catalogue depend on which others. */
export interface Dependencies {
  /** the blocks that steer, in the order of the content, then a block for every other question */
  readonly blocks: readonly Block[]
  /**
   * for a question that can rule groups out, how many others depend on it; 0 for any other. The more, the harder another answer is
   * to imagine
   */
  readonly followerCost: (question: Question) => number
}

/**
 * The words of a question, by the question with which they are weighed: their own, or a later one whose answer they hear. They add
 * to a total by themselves, so what is asked between the two is not weighed with them: only the ticks near those of a sheet are
 * imagined, and that only where no other question comes before them in a block. If nothing is asked between, one block takes less
 * time than two. Ticks that are weighed together do not add up, so all of their words are weighed at once.
 */
const wordsOf = (catalogue: Catalogue, question: Question): ReadonlyMap<Question, Words> => {
  const { questions } = catalogue
  const { id } = question
  const at = questions.indexOf(question)
  const homeOf = (heard: readonly string[]): Question => {
    const last = questions[Math.max(at, ...heard.map((other) => questions.findIndex((one) => one.id === other)))]
    return last === undefined || (last === questions[at + 1] && last.choose === 'one') ? question : last
  }
  const said = saidOfTraits(catalogue, question).map(({ trait, heard }) => ({ trait, heard, home: homeOf(heard) }))
  const homes = question.together ? [] : [...new Set(said.map(({ home }) => home))]
  if (homes.every((home) => home === question))
    return new Map([[question, { id, question, about: undefined, heard: weighedWith(catalogue, question) }]])
  return new Map(
    homes.map((home) => {
      const here = said.filter((one) => one.home === home)
      const about = new Set(here.map(({ trait }) => trait))
      return [home, { id: `${id} with ${home.id}`, question, about, heard: [...new Set(here.flatMap(({ heard }) => heard))] }]
    }),
  )
}

const make = (catalogue: Catalogue): Dependencies => {
  const { questions, lists } = catalogue
  const words = questions.map((question) => wordsOf(catalogue, question))
  const weighedAt = (home: Question): readonly Words[] => words.flatMap((all) => all.get(home) ?? [])
  const needs = new Map(
    questions.map((question) => {
      const heard = weighedAt(question).flatMap((one) => [one.question.id, ...one.heard])
      const { id, picksFrom } = question
      return [
        question,
        [...new Set([...(picksFrom === undefined ? [] : [picksFrom]), ...heard])].filter((one) => one !== id),
      ] as const
    }),
  )
  const needsOf = (question: Question): readonly string[] => needs.get(question) ?? []
  const isWaitedFor = ({ id }: Question): boolean =>
    questions.some((other) => waitsFor(catalogue, other).includes(id) || needsOf(other).includes(id))
  const steering = questions.filter((question) => question.id === lists.question || isWaitedFor(question))
  const speaksByList = ({ id, options }: Question): boolean => id === lists.question || options.some(({ standsFor }) => standsFor)
  const blockOf = (own: readonly Question[], steers: boolean): Block => {
    const weighed = own.flatMap(weighedAt)
    return {
      questions: own,
      words: weighed,
      steers,
      circumstances: [...new Set(own.flatMap(circumstancesOf))],
      dependsOn: [...new Set(own.flatMap(needsOf))].filter((id) => !own.some((question) => question.id === id)),
      byList: [...own, ...weighed.map(({ question }) => question)].some(speaksByList),
    }
  }
  // Two questions belong together if one picks from the other, or has words that hear it although it comes later.
  const joins = (one: Question, other: Question): boolean =>
    one.picksFrom === other.id ||
    (questions.indexOf(other) > questions.indexOf(one) &&
      weighedAt(one).some(({ question, heard }) => question === one && heard.includes(other.id)))
  const ends = steering.map((question, at) =>
    Math.max(at, ...steering.flatMap((other, nth) => (joins(other, question) || joins(question, other) ? [nth] : []))),
  )
  const blocks: Block[] = []
  for (let start = 0; start < steering.length;) {
    let end = ends[start] ?? start
    for (let at = start; at <= end; at++) end = Math.max(end, ends[at] ?? at)
    blocks.push(blockOf(steering.slice(start, end + 1), true))
    start = end + 1
  }
  const followers = ({ id }: Question): number =>
    questions.filter((other) => [...waitsFor(catalogue, other), ...dependsOn(catalogue, other)].includes(id)).length
  return {
    blocks: [...blocks, ...questions.filter((one) => !steering.includes(one)).map((one) => blockOf([one], false))],
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
