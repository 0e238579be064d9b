import type { Catalogue, Group, Option, Question, SuitWord, Suits } from '#content'
import { group } from '../engine/small-catalogue.ts'
import { type Chance, oneOf, shuffled } from './sheets.ts'

/** One thing that somebody who keeps the content might change, after chance. */

const words: readonly SuitWord[] = ['ideal', 'good', 'fair', 'neutral', 'awkward', 'poor', 'worst']

const swapped = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((one, index) => (index === at ? item : one))

/** The catalogue with another of its questions; as it was where there is none to choose from. */
const withQuestion = (
  chance: Chance,
  catalogue: Catalogue,
  among: (question: Question, at: number) => boolean,
  edit: (question: Question, at: number) => Question,
): Catalogue => {
  const candidates = catalogue.questions.flatMap((question, at) => (among(question, at) ? [at] : []))
  if (candidates.length === 0) return catalogue
  const at = oneOf(chance, candidates)
  const question = catalogue.questions[at] as Question
  return { ...catalogue, questions: swapped(catalogue.questions, at, edit(question, at)) }
}

const speaks = ({ suits }: Option): boolean => Object.keys(suits).length > 0

/** Another word for one value of one trait that one option speaks about. */
const otherWord =
  (chance: Chance, wordFor: () => SuitWord) =>
  (question: Question): Question => {
    const at = oneOf(
      chance,
      question.options.flatMap((option, index) => (speaks(option) ? [index] : [])),
    )
    const option = question.options[at] as Option
    const trait = oneOf(chance, Object.keys(option.suits))
    const suits = option.suits[trait] as Suits
    const values = { ...suits.values, [oneOf(chance, Object.keys(suits.values))]: wordFor() }
    return {
      ...question,
      options: swapped(question.options, at, { ...option, suits: { ...option.suits, [trait]: { ...suits, values } } }),
    }
  }

/** One of the questions now waits for a certain answer to one of those before it. */
const waitingFor = (chance: Chance, catalogue: Catalogue, at: number, { id, options }: Question): Catalogue => {
  const claim = { question: id, anyOf: [oneOf(chance, options).id], unsaid: oneOf(chance, ['holds', 'fails'] as const) }
  const waits = { ...(catalogue.questions[at] as Question), asked: ['edited'] }
  return {
    ...catalogue,
    circumstances: { ...catalogue.circumstances, edited: claim },
    questions: swapped(catalogue.questions, at, waits),
  }
}

const otherStand = (chance: Chance, catalogue: Catalogue): Catalogue => {
  const at = Math.floor(chance() * catalogue.groups.length)
  const one = catalogue.groups[at] as Group
  const trait = oneOf(
    chance,
    catalogue.traits.filter(({ id }) => id in one.stands),
  )
  const stand = { ...one.stands[trait.id], value: oneOf(chance, Object.keys(trait.values)) } as Group['stands'][string]
  return { ...catalogue, groups: swapped(catalogue.groups, at, { ...one, stands: { ...one.stands, [trait.id]: stand } }) }
}

const edits: Readonly<Record<string, (chance: Chance, catalogue: Catalogue) => Catalogue>> = {
  'a suit word': (chance, catalogue) =>
    withQuestion(
      chance,
      catalogue,
      ({ options }) => options.some(speaks),
      otherWord(chance, () => oneOf(chance, words)),
    ),
  'a never': (chance, catalogue) =>
    withQuestion(
      chance,
      catalogue,
      ({ options }) => options.some(speaks),
      otherWord(chance, () => 'never'),
    ),
  'words that now say nothing to some': (chance, catalogue) => {
    const claim = {
      question: oneOf(chance, catalogue.questions).id,
      moreThan: oneOf(chance, [0, 1]),
      unsaid: oneOf(chance, ['holds', 'fails'] as const),
    }
    const quiet = (said: Option['suits']): Option['suits'] =>
      Object.fromEntries(Object.entries(said).map(([id, one]) => [id, { ...one, unless: ['edited'] }]))
    return withQuestion(
      chance,
      { ...catalogue, circumstances: { ...catalogue.circumstances, edited: claim } },
      ({ options, together }, at) => at > 0 && !together && options.some(speaks),
      (question) => ({ ...question, options: question.options.map((one) => ({ ...one, suits: quiet(one.suits) })) }),
    )
  },
  "a group's stand": otherStand,
  'a group removed': (chance, catalogue) => {
    const gone = oneOf(chance, catalogue.groups)
    return { ...catalogue, groups: catalogue.groups.filter((one) => one !== gone) }
  },
  'a group added': (chance, catalogue) => {
    const like = oneOf(chance, catalogue.groups)
    const values = Object.fromEntries(
      Object.entries(oneOf(chance, catalogue.groups).stands).map(([id, { value }]) => [id, value]),
    )
    return { ...catalogue, groups: shuffled(chance, [...catalogue.groups, { ...group('one-more', values), reach: like.reach }]) }
  },
  'an option removed': (chance, catalogue) =>
    withQuestion(
      chance,
      catalogue,
      ({ options }) => options.length > 1,
      (question) => {
        const gone = oneOf(chance, question.options)
        return { ...question, options: question.options.filter((one) => one !== gone) }
      },
    ),
  "a question's condition": (chance, catalogue) => {
    const at = 2 + Math.floor(chance() * (catalogue.questions.length - 2))
    return waitingFor(chance, catalogue, at, oneOf(chance, catalogue.questions.slice(1, at)))
  },
  'a condition dropped': (chance, catalogue) =>
    withQuestion(
      chance,
      catalogue,
      ({ asked }) => asked.length > 0,
      (question) => ({ ...question, asked: [] }),
    ),
  'two questions the other way round, the one waiting for the other': (chance, catalogue) => {
    const speaking = catalogue.questions.slice(0, -1).flatMap(({ options }, at) => (at > 0 && options.some(speaks) ? [at] : []))
    if (speaking.length === 0) return catalogue
    const at = oneOf(chance, speaking)
    const [one, other] = catalogue.questions.slice(at, at + 2)
    if (!one || !other) return catalogue
    const turned = { ...catalogue, questions: swapped(swapped(catalogue.questions, at, other), at + 1, one) }
    return chance() < 0.8 ? waitingFor(chance, turned, at + 1, other) : turned
  },
  'a question removed': (chance, catalogue) => {
    const gone = oneOf(chance, catalogue.questions.slice(1))
    return { ...catalogue, questions: catalogue.questions.filter((one) => one !== gone) }
  },
  'both lists no longer asked for': (_, catalogue) => ({
    ...catalogue,
    questions: catalogue.questions.map((question, at) =>
      at > 0 ? question : { ...question, options: question.options.filter(({ standsFor }) => !standsFor) },
    ),
  }),
}

export const editNames: readonly string[] = Object.keys(edits)

/** The catalogue after an edit of this kind. */
export const edited = (chance: Chance, catalogue: Catalogue, name: string): Catalogue =>
  edits[name]?.(chance, catalogue) ?? catalogue
