import type { Catalogue, Group, Option, Question, SuitWord } from '#content'
import {
  type Answers,
  type List,
  type Reason,
  chosen,
  holds,
  inVoice,
  listInputFor,
  listsFor,
  optionsFor,
  pruneSheet,
  reasonsFor,
  recommend,
} from '#engine'
import { places } from '../../src/proof/survey.ts'

const listsOf = (catalogue: Catalogue, answers: Answers): readonly List[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists

/** What an option says of a group, trait by trait, as it stands in the content. */
const wordsOf = (catalogue: Catalogue, group: Group, answers: Answers, option: Option, alone: boolean): readonly SuitWord[] =>
  Object.entries(option.suits).flatMap(([id, { values, unless }]) => {
    if (unless?.some((claim) => holds(catalogue, claim, answers))) return []
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
      const heard = listInputFor(catalogue, { answers, mattersMost: [] }, list).answers
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

export const plain = (answers: Answers) => ({ answers, mattersMost: [] })

/** A catalogue with every sheet there is, and every list of it. */
export interface Space {
  readonly catalogue: Catalogue
  readonly sheets: readonly Answers[]
  readonly lists: readonly List[]
}

/** The reasons that one question gives every group, list after list, ruled out or not. */
const reasonsOf = (
  catalogue: Catalogue,
  answers: Answers,
  question: string,
  marks: readonly string[] = [],
): readonly (readonly Reason[])[] =>
  listsFor(catalogue, answers).flatMap((list) => {
    const input = listInputFor(catalogue, { answers, mattersMost: marks }, list)
    const said = input.answered.filter((one) => one.question.id === question)
    return catalogue.groups.map((group) => reasonsFor({ ...input, answered: said }, group))
  })

const sum = (reasons: readonly Reason[]): number | undefined =>
  reasons.some(({ suits }) => suits === 'never') ? undefined : reasons.reduce((all, { weight }) => all + weight, 0)

const comes = ({ catalogue, lists }: Space, is: (list: List, place: number) => boolean): boolean =>
  catalogue.groups.every(({ id }) =>
    lists.some((list) => list.recommendations.some(({ group, place }) => group === id && is(list, place))),
  )

const asked = ({ catalogue }: Space, id: string): Question | undefined =>
  catalogue.questions.find((question) => question.id === id)

const beliefHolds = (space: Space): boolean | undefined => {
  const question = asked(space, 'higher-power')
  const { catalogue, sheets } = space
  const stands = (value: string): boolean => catalogue.groups.some((group) => group.stands['higher-power']?.value === value)
  let steps = 0
  const so = sheets.every((answers) => {
    const at = question?.options.findIndex(({ id }) => id === answers['higher-power']) ?? -1
    const next = question?.options[at + 1]
    if (!question || !next || at < 0 || !optionsFor(catalogue, question, answers).includes(next)) return true
    steps++
    const [warm, cold] = [answers, { ...answers, 'higher-power': next.id }].map((sheet) =>
      reasonsOf(catalogue, sheet, 'higher-power').map(sum),
    )
    const value = (nth: number): string => catalogue.groups[nth % catalogue.groups.length]?.stands['higher-power']?.value ?? ''
    return warm?.every((own, one) =>
      warm.every((rival, other) => {
        const sameList = Math.floor(one / catalogue.groups.length) === Math.floor(other / catalogue.groups.length)
        if (!sameList || value(one) !== 'central' || value(other) !== 'none') return true
        const gap = (a?: number, b?: number): number => (a === undefined || b === undefined ? 0 : a - b)
        return gap(cold?.[one], cold?.[other]) <= gap(own, rival)
      }),
    )
  })
  return stands('central') && stands('none') && steps > 0 ? so : undefined
}

const marksHold = ({ catalogue, sheets }: Space): boolean =>
  sheets.every((answers) =>
    Object.keys(answers).every((id) => {
      const [bare, marked] = [[], [id]].map((marks) => reasonsOf(catalogue, answers, id, marks).map(sum))
      return bare?.every((own, one) => {
        const stressed = marked?.[one]
        if ((own === undefined) !== (stressed === undefined)) return false
        if (own === undefined || stressed === undefined || own <= 0) return true
        return (
          stressed >= own &&
          bare.every((rival, other) => {
            const lifted = marked?.[other]
            const sameList = Math.floor(one / catalogue.groups.length) === Math.floor(other / catalogue.groups.length)
            return !sameList || rival === undefined || lifted === undefined || rival > own || stressed - lifted >= own - rival
          })
        )
      })
    }),
  )

const gatesClose = ({ catalogue, lists }: Space): boolean => {
  const closed = new Set(
    lists.flatMap(({ ruledOut }) =>
      ruledOut.flatMap(({ reasons }) =>
        reasons.map(({ question, option, trait, value }) => [question, option, trait, value].join()),
      ),
    ),
  )
  return catalogue.questions.every(({ id, options }) =>
    options.every((option) =>
      [...Object.entries(option.suits), ...Object.entries(option.alone ?? {})].every(([trait, { values }]) =>
        Object.entries(values).every(([value, word]) => {
          const by = catalogue.traits.find((one) => one.id === trait)?.by
          const stands = catalogue.groups.some((group) =>
            by === undefined
              ? group.stands[trait]?.value === value
              : Object.values(group.reach).some((stand) => stand.value === value),
          )
          return word !== 'never' || !stands || closed.has([id, option.id, trait, value].join())
        }),
      ),
    ),
  )
}

const placesOf = (catalogue: Catalogue, answers: Answers): string =>
  JSON.stringify(
    recommend(catalogue, pruneSheet(catalogue, plain(answers))).lists.map(({ recommendations }) =>
      recommendations.map(({ group, place }) => [group, place]),
    ),
  )

const optionsMove = ({ catalogue, sheets }: Space): boolean =>
  catalogue.questions.every(({ id, options }) =>
    options.every(({ id: option, neutral }) => {
      if (neutral !== undefined) return true
      return sheets.some((answers) => {
        const said = chosen(answers, id)
        if (!said.includes(option)) return false
        const { [id]: answer, ...others } = answers
        const rest = said.filter((one) => one !== option)
        return (
          placesOf(catalogue, answers) !==
          placesOf(catalogue, typeof answer === 'string' || rest.length === 0 ? others : { ...others, [id]: rest })
        )
      })
    }),
  )

const genderHolds = ({ catalogue, sheets }: Space): boolean | undefined => {
  const met = sheets.flatMap((answers) => reasonsOf(catalogue, answers, 'gender'))
  if (met.every((reasons) => reasons.length === 0) && sheets.every((answers) => !('gender' in answers))) return undefined
  const isPublished = ({ option, trait }: Reason): boolean =>
    catalogue.questions.find(({ id }) => id === 'gender')?.options.find(({ id }) => id === option)?.suits[trait]?.basis ===
    'group-says'
  return met.every(
    (reasons) => (sum(reasons) ?? 0) === 0 && reasons.every((reason) => reason.suits !== 'never' || isPublished(reason)),
  )
}

/** Each law once more, found by looking at every sheet; neither so nor otherwise where what it speaks of is not there. */
export const byForce: Readonly<Record<string, (space: Space) => boolean | undefined>> = {
  first: (space) => comes(space, (_, place) => place === 1),
  'first-alone': (space) => comes(space, ({ recommendations }, place) => place === 1 && recommendations[1]?.place !== 1),
  'within-three': (space) => comes(space, (_, place) => place <= places),
  'gender-alone': genderHolds,
  'belief-monotone': beliefHolds,
  marks: marksHold,
  'family-lists': ({ catalogue, lists }) =>
    lists.every(
      ({ for: list, recommendations }) =>
        catalogue.lists.voices[list] !== 'family' ||
        recommendations.every(
          ({ group }) => catalogue.groups.find(({ id }) => id === group)?.stands['audience']?.value === 'family',
        ),
    ),
  gates: gatesClose,
  notices: ({ catalogue, sheets }) => {
    const raised = new Set(
      sheets.flatMap((answers) => recommend(catalogue, plain(answers)).notices.map(({ id, text }) => `${id}: ${text}`)),
    )
    return catalogue.notices.every(({ id, text, instead }) =>
      [{ text }, ...instead].every((words) => raised.has(`${id}: ${inVoice(words.text, 'me')}`)),
    )
  },
  options: optionsMove,
  signposts: signpostsStand,
  'ruled-out': ruledOutHolds,
  'questions-apart': questionsAreApart,
  relabelled: relabelledHolds,
}
