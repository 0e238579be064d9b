import type { Catalogue, Question } from '#content'
import { type Answers, chosen, questionOf, recommend, standOf } from '#engine'
import { type AnswerCase, casesOf, sheetOf, shortest } from '../examples.ts'
import type { Context, Graph } from '../graph.ts'
import { graphOf } from '../compilation.ts'
import { sheetsIn } from '../paths.ts'
import { type Law, holds, notShown, refuted } from './law.ts'
import { sampleOf } from '../population.ts'
import { type Limits, inTime } from '../limits.ts'
import { excluded, weightsIn } from '../views.ts'

/** The id of a group in the relabelled content. */
export const renamed = (id: string): string => `renamed-${id}`

/** The same content with other ids and names for its groups, and with groups and options in the opposite order. */
export const relabelled = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  groups: catalogue.groups
    .map((group, at) => ({ ...group, id: renamed(group.id), name: `${catalogue.groups.length - at} ${group.name}` }))
    .toReversed(),
  questions: catalogue.questions.map((question) => ({ ...question, options: question.options.toReversed() })),
})

/** How many sheets are ranked under both names. */
const people = 1000

/** Everything a graph says about each group, regardless of names and order. */
const summaryOf = ({ contexts }: Graph, order: readonly number[], limits: Limits): string =>
  contexts
    .map((block) =>
      block
        .flatMap(
          inTime(limits, ({ effects }: Context) =>
            effects.map(({ weights, count }) => `${count}:${order.map((group) => weights[group]).join()}`),
          ),
        )
        .toSorted()
        .join(';'),
    )
    .join('|')

/** The place and total of every group in the lists of a sheet, sorted by name. */
const placesIn = (catalogue: Catalogue, answers: Answers, nameOf: (id: string) => string): string =>
  recommend(catalogue, sheetOf(answers))
    .lists.map((list) =>
      [
        ...list.recommendations.map(({ group, place, total }) => `${nameOf(group)} ${place} ${total}`),
        ...list.ruledOut.map(({ group }) => `${nameOf(group)} out`),
      ]
        .toSorted()
        .join(),
    )
    .join(';')

export const relabelling: Law = {
  says: 'Renaming the groups, or reordering groups and options, changes no place and no total.',
  needs: 'questions',
  check: ({ survey: { catalogue, lists, limits }, mix }) => {
    const other = relabelled(catalogue)
    const order = catalogue.groups.map(({ id }) => other.groups.findIndex((group) => group.id === renamed(id)))
    const { question } = catalogue.lists
    for (const { answer, view, graph } of lists) {
      const fixed = { [question]: answer }
      const mirrored = graphOf(other, [{ catalogue: other, list: view.list }], fixed, limits)
      const plain = catalogue.groups.map((_, group) => group)
      if (sheetsIn(mirrored) !== sheetsIn(graph) || summaryOf(mirrored, order, limits) !== summaryOf(graph, plain, limits))
        return refuted(
          'A list depends on what its groups are called, or on the order of groups or options.',
          sheetOf(answer === undefined ? {} : { [question]: answer }),
        )
    }
    const different = sampleOf(catalogue, mix, people, limits).find(
      inTime(limits, (answers) => placesIn(catalogue, answers, renamed) !== placesIn(other, answers, (id) => id)),
    )
    return different
      ? refuted('Ranked under other names, or in another order, this sheet gives other places.', sheetOf(different))
      : holds(
          `${lists.length} kinds of list: under other names, as many answers add as much to each group. ${people} made-up people have the same places under both names.`,
        )
  },
}

/** Whether these answers rule a group out by a rule that the group does not publish itself. */
const rulesOutUnasked = ({ groups, traits }: Catalogue, question: Question, { view, answers }: AnswerCase): boolean => {
  const weights = weightsIn(view, [question], answers)
  const ruledOut = groups.filter((_, group) => weights[group] === excluded)
  return question.options
    .filter(({ id }) => chosen(answers, question.id).includes(id))
    .some(({ suits }) =>
      traits.some((trait) => {
        const rule = suits[trait.id]
        return (
          rule !== undefined &&
          rule.basis !== 'group-says' &&
          ruledOut.some((group) => rule.values[standOf(trait, group, answers)?.value ?? ''] === 'never')
        )
      }),
    )
}

export const genderAlone: Law = {
  says: 'Gender by itself speaks neither for nor against any group, except by a rule that the group publishes.',
  needs: 'questions',
  check: ({ survey }) => {
    const { catalogue, limits } = survey
    const question = questionOf(catalogue, 'gender')
    const cases = question ? casesOf(survey, question) : []
    if (!question || cases.length === 0) return notShown('Nobody is asked a question called `gender`.')
    const weighed = shortest(
      cases.filter(
        inTime(limits, ({ view, answers }) =>
          weightsIn(view, [question], answers).some((weight) => weight !== 0 && weight !== excluded),
        ),
      ),
    )
    if (weighed) return refuted('This gender adds to the total of a group, or takes away from it.', sheetOf(weighed.answers))
    const unasked = shortest(cases.filter(inTime(limits, (one) => rulesOutUnasked(catalogue, question, one))))
    return unasked
      ? refuted('This gender rules a group out by a rule that is not said to be its own.', sheetOf(unasked.answers))
      : holds(
          `None of ${cases.length} ways of answering adds anything to a group, and whatever rules a group out is its own rule.`,
        )
  },
}

const twice = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at)

export const questionsApart: Law = {
  says: 'No two questions, and no two options of a question, have the same name, so no answer erases another.',
  needs: 'questions',
  check: ({ survey: { catalogue } }) => {
    const { questions } = catalogue
    const shared = twice(questions.map(({ id }) => id))
    const [first] = questionOf(catalogue, shared)?.options ?? []
    if (shared !== undefined)
      return refuted(
        `Two questions are called "${shared}": an answer to one is an answer to both.`,
        sheetOf({ [shared]: first?.id ?? '' }),
      )
    for (const { id, options } of questions) {
      const option = twice(options.map((one) => one.id))
      if (option !== undefined) return refuted(`Two options of "${id}" are called "${option}".`, sheetOf({ [id]: option }))
    }
    return holds(`${questions.length} questions.`)
  },
}
