import type { Catalogue, Question } from '#content'
import { type Reason, dependsOn, questionOf, saidOfTraits, waitsFor } from '#engine'

/*
 * A walk leads through the sheets with one answer to the question whom the list is for. Where everyone is asked it and offered every
 * option, that answer is known before any other is given, so nothing has to wait for it. It need not wait for anything either: what it
 * says of a trait adds to the total by itself, so words that depend on a later answer can be weighed together with that answer.
 */

/** The questions whose answers decide whether this one is asked and what it offers. */
const decidedBy = (catalogue: Catalogue, question: Question): readonly string[] => [
  ...waitsFor(catalogue, question),
  ...(question.picksFrom === undefined ? [] : [question.picksFrom]),
]

/** Whether everyone is asked this question with every option, and before anything is decided by the answer. */
const isOpenToAll = (catalogue: Catalogue, question: Question): boolean =>
  !question.together &&
  decidedBy(catalogue, question).length === 0 &&
  catalogue.questions
    .slice(0, catalogue.questions.indexOf(question))
    .every((earlier) => !decidedBy(catalogue, earlier).includes(question.id))

/** The question whom the list is for, if its answer is fixed and known from the start in all of these catalogues. */
export const knownIn = (catalogues: readonly Catalogue[], fixed: Readonly<Record<string, unknown>>): string | undefined => {
  const id = catalogues[0]?.lists.question
  const isKnown = catalogues.every((catalogue) => {
    const question = questionOf(catalogue, id)
    return !question || isOpenToAll(catalogue, question)
  })
  return id !== undefined && id in fixed && isKnown ? id : undefined
}

/** The sets of questions whose exact answers are weighed together because of this one. */
export const weighedTogether = (
  catalogue: Catalogue,
  question: Question,
  known: string | undefined,
): readonly (readonly string[])[] =>
  question.id === known
    ? saidOfTraits(catalogue, question).map(({ heard }) => heard)
    : [[question.id, ...dependsOn(catalogue, question).filter((id) => id !== known)]]

/** Where words are weighed: in the block of their question, but for words of the known question that depend on another block. */
export interface Homes {
  /** the question of which the answer is known from the start, if there is one */
  readonly known: string | undefined
  /** the questions of which words are weighed in a block */
  readonly speakersIn: (block: number) => readonly Question[]
  /** whether the words about a trait are among them; undefined if all are */
  readonly isWeighedIn: (
    catalogue: Catalogue,
    block: number,
  ) => ((words: Pick<Reason, 'question' | 'trait'>) => boolean) | undefined
}

/** Where words are weighed in these blocks, each of which holds together what one word depends on. */
export const homesOf = (
  catalogues: readonly Catalogue[],
  blocks: readonly (readonly Question[])[],
  known: string | undefined,
): Homes => {
  const numbers = new Map(blocks.flatMap((block, number) => block.map(({ id }) => [id, number] as const)))
  const own = known === undefined ? undefined : numbers.get(known)
  const moved = new Map(
    catalogues.map((catalogue) => {
      const question = questionOf(catalogue, known)
      const homes = (question ? saidOfTraits(catalogue, question) : []).flatMap(({ trait, heard }) => {
        const [home = own] = heard.flatMap((id) => numbers.get(id) ?? [])
        return home === undefined || home === own ? [] : [[trait, home] as const]
      })
      return [catalogue, new Map(homes)]
    }),
  )
  const guests = new Set([...moved.values()].flatMap((homes) => [...homes.values()]))
  const guest = own === undefined ? [] : (blocks[own] ?? []).filter(({ id }) => id === known)
  return {
    known,
    speakersIn: (block) => [...(blocks[block] ?? []), ...(guests.has(block) ? guest : [])],
    isWeighedIn: (catalogue, block) =>
      block === own || guests.has(block)
        ? ({ question, trait }) => question !== known || (moved.get(catalogue)?.get(trait) ?? own) === block
        : undefined,
  }
}
