import type { Catalogue, Question } from '#content'

/** Questions that are asked one after the other and whose answers are weighed together. */
export type Block = readonly Question[]

/** The other questions whose answers decide what an answer to this one adds: the main one, the one picked from, the country. */
const weighedWith = ({ traits }: Catalogue, { together, picksFrom, options }: Question): readonly string[] => {
  const places = traits.flatMap(({ id, by }) => (by !== undefined && options.some(({ suits }) => id in suits) ? [by] : []))
  return [together?.mainQuestion, picksFrom, ...places].filter((id) => id !== undefined)
}

/** The questions in their order, cut wherever no answer on one side is weighed with an answer on the other. */
export const blocksOf = (catalogue: Catalogue): readonly Block[] => {
  const { questions } = catalogue
  const at = new Map(questions.map(({ id }, index) => [id, index]))
  const joined = questions.flatMap((question, index) =>
    weighedWith(catalogue, question).map((id) => [index, at.get(id) ?? index] as const),
  )
  const isCut = (index: number): boolean =>
    joined.every(([one, other]) => Math.min(one, other) >= index || Math.max(one, other) < index)
  return questions.reduce<readonly Block[]>(
    (blocks, question, index) =>
      isCut(index) ? [...blocks, [question]] : [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), question]],
    [],
  )
}
