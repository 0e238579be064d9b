import type { Catalogue, Group, Option, SuitWord } from '#content'
import { type Answers, type List, chosen, listingFor, recommend } from '#engine'
import type { Space } from './laws-by-force.ts'

const listsOf = (catalogue: Catalogue, answers: Answers): readonly List[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists

/** What an option says of a group, trait by trait, as it stands in the content. */
const wordsOf = (catalogue: Catalogue, group: Group, answers: Answers, option: Option, alone: boolean): readonly SuitWord[] =>
  Object.entries(option.suits).flatMap(([id, { values }]) => {
    const by = catalogue.traits.find((trait) => trait.id === id)?.by
    const stand = by === undefined ? group.stands[id] : group.reach[chosen(answers, by)[0] ?? '']
    const word = (alone ? option.alone?.[id]?.values[stand?.value ?? ''] : undefined) ?? values[stand?.value ?? '']
    return word === undefined ? [] : [word]
  })

/** Whether a list rules a group out, read from the content: by any one answer, or by all that was ticked together. */
const isRuledOut = (catalogue: Catalogue, list: string, answers: Answers, group: Group): boolean =>
  catalogue.questions.some(({ id, options, together }) => {
    const said = options.filter((option) => chosen(answers, id).includes(option.id))
    const speaking = said.map((option) => (option.standsFor && options.find((one) => one.id === list)) || option)
    const words = speaking.flatMap((option) =>
      wordsOf(catalogue, group, answers, option, together !== undefined && said.length === 1),
    )
    return together ? words.length > 0 && words.every((word) => word === 'never') : words.includes('never')
  })

/** No group stands in a list that rules it out, and every other group does. */
export const ruledOutHolds = ({ catalogue, sheets }: Space): boolean =>
  sheets.every((answers) =>
    listsOf(catalogue, answers).every(({ for: list, recommendations }) => {
      const heard = listingFor(catalogue, { answers, mattersMost: [] }, list).answers
      return catalogue.groups.every(
        (group) => isRuledOut(catalogue, list, heard, group) !== recommendations.some((one) => one.group === group.id),
      )
    }),
  )

const turned = <Item>(items: readonly Item[]): readonly Item[] => [...items.slice(1), ...items.slice(0, 1)]

/** Every group under another name, in another order; every question with its options in another order. */
const otherwise = (catalogue: Catalogue): Catalogue => {
  const names = turned(catalogue.groups.map(({ name }) => name))
  return {
    ...catalogue,
    groups: turned(catalogue.groups.map((group, at) => ({ ...group, id: `other-${group.id}`, name: names[at] ?? '' }))),
    questions: catalogue.questions.map((question) => ({ ...question, options: turned(question.options) })),
  }
}

const placesIn = (lists: readonly List[], before: string): string =>
  JSON.stringify(
    lists.map(({ recommendations }) =>
      recommendations.map(({ group, place, total }) => `${before}${group} ${place} ${total}`).toSorted(),
    ),
  )

/** Every sheet has the same places and totals under other names and in another order. */
export const relabelledHolds = ({ catalogue, sheets }: Space): boolean => {
  const other = otherwise(catalogue)
  return sheets.every((answers) => placesIn(listsOf(catalogue, answers), 'other-') === placesIn(listsOf(other, answers), ''))
}

const isOne = (entries: readonly { readonly id: string }[], id: string): boolean =>
  entries.filter((one) => one.id === id).length === 1

/** Whatever is said on any sheet is heard by one question, and chooses one of its options. */
export const questionsAreApart = ({ catalogue, sheets }: Space): boolean =>
  sheets.every((answers) =>
    Object.keys(answers).every(
      (id) =>
        isOne(catalogue.questions, id) &&
        chosen(answers, id).every((said) => isOne(catalogue.questions.find((one) => one.id === id)?.options ?? [], said)),
    ),
  )

/** Where any list is empty, every country that can be chosen has a line that the page shows to everybody there, whatever they answered. */
export const signpostsStand = ({ catalogue, lists }: Space): boolean => {
  if (lists.every(({ recommendations }) => recommendations.length > 0)) return true
  const by = catalogue.traits.flatMap((trait) => trait.by ?? [])
  const countries = catalogue.questions.filter(({ id }) => by.includes(id)).flatMap(({ options }) => options)
  return (
    countries.length > 0 &&
    countries.every(({ id }) =>
      catalogue.help[id]?.lines.some(
        ({ kind, unless }) => !unless && (kind === 'crisis' || kind === 'drugs-and-alcohol' || kind === 'family'),
      ),
    )
  )
}
