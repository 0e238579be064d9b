import type { Catalogue, Question } from '#content'
import {
  type Answers,
  type List,
  type Reason,
  chosen,
  listingFor,
  listsFor,
  optionsFor,
  pruneSheet,
  reasonsFor,
  recommend,
} from '#engine'
import { places } from '../../src/proof/survey.ts'
import { questionsAreApart, relabelledHolds, ruledOutHolds, signpostsStand } from './laws-by-force-of-lists.ts'

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
    const listing = listingFor(catalogue, { answers, mattersMost: marks }, list)
    const said = listing.said.filter((one) => one.question.id === question)
    return catalogue.groups.map((group) => reasonsFor({ ...listing, said }, group))
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
    const raised = new Set(sheets.flatMap((answers) => recommend(catalogue, plain(answers)).notices.map(({ id }) => id)))
    return catalogue.notices.every(({ id }) => raised.has(id))
  },
  options: optionsMove,
  signposts: signpostsStand,
  'ruled-out': ruledOutHolds,
  'questions-apart': questionsAreApart,
  relabelled: relabelledHolds,
}
