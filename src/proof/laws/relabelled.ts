import type { Catalogue } from '#content'
import { type Answers, recommend } from '#engine'
import { sheetOf } from '../answered.ts'
import { sheetsIn } from '../completions.ts'
import { type Context, type Graph, graphOf } from '../graph.ts'
import { type Law, holds, refuted } from '../law.ts'
import { shareIn } from '../mix.ts'
import { relabelled, renamed } from '../relabelled.ts'
import { type Limits, inTime } from '../room.ts'
import { sampleOf } from '../sample.ts'

/** So many sheets are ranked under both names. */
const people = 1000

/** All that a graph says of each group, whatever it is called and in whatever order it stands. */
const said = ({ contexts }: Graph, order: readonly number[], limits: Limits): string =>
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

/** Where every group stands in the lists of a sheet, and with what total, in an order of its own. */
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

export const law: Law = {
  says: 'Other names of groups, and another order of groups and options, change no place and no total.',
  needs: 'questions',
  check: ({ survey: { catalogue, lists, limits }, mix }) => {
    const other = relabelled(catalogue)
    const order = catalogue.groups.map(({ id }) => other.groups.findIndex((group) => group.id === renamed(id)))
    const { question } = catalogue.lists
    for (const { answer, view, graph } of lists) {
      const fixed = { [question]: answer }
      const mirrored = graphOf(other, [{ catalogue: other, list: view.list }], fixed, shareIn(mix), limits)
      const plain = catalogue.groups.map((_, group) => group)
      if (sheetsIn(mirrored) !== sheetsIn(graph) || said(mirrored, order, limits) !== said(graph, plain, limits))
        return refuted(
          'A list depends on what its groups are called, or on the order of groups or options.',
          sheetOf(answer === undefined ? {} : { [question]: answer }),
        )
    }
    const different = sampleOf(catalogue, mix, people, limits).find(
      inTime(limits, (answers) => placesIn(catalogue, answers, renamed) !== placesIn(other, answers, (id) => id)),
    )
    return different
      ? refuted('Ranked under other names, or in another order, this sheet has other places.', sheetOf(different))
      : holds(
          `${lists.length} kinds of list: from the renamed content, as many answers to each question or block of questions add as much to each group. ${people} sheets of people drawn from the mix, ranked under both names, have the same places.`,
        )
  },
}
