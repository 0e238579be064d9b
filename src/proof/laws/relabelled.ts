import { sheetOf } from '../answered.ts'
import { sheetsIn } from '../completions.ts'
import { type Graph, graphOf } from '../graph.ts'
import { type Law, holds, refuted } from '../law.ts'
import { shareIn } from '../mix.ts'
import { relabelled, renamed } from '../relabelled.ts'

/** All that a graph says of each group, whatever it is called and in whatever order it stands. */
const said = ({ contexts }: Graph, order: readonly number[]): string =>
  contexts
    .map((block) =>
      block
        .flatMap(({ effects }) => effects.map(({ weights, count }) => `${count}:${order.map((group) => weights[group]).join()}`))
        .toSorted()
        .join(';'),
    )
    .join('|')

export const law: Law = {
  says: 'Other names and another order of groups and options change nothing but the names and the order.',
  check: ({ survey: { catalogue, lists }, mix }) => {
    const other = relabelled(catalogue)
    const order = catalogue.groups.map(({ id }) => other.groups.findIndex((group) => group.id === renamed(id)))
    const { question } = other.lists
    for (const { answer, view, graph } of lists) {
      const fixed = { [question]: answer }
      const mirrored = graphOf(other, [{ catalogue: other, list: view.list }], fixed, shareIn(mix))
      const plain = catalogue.groups.map((_, group) => group)
      if (sheetsIn(mirrored) !== sheetsIn(graph) || said(mirrored, order) !== said(graph, plain))
        return refuted(
          'A list depends on what its groups are called, or on their order.',
          sheetOf(answer === undefined ? {} : { [question]: answer }),
        )
    }
    return holds(`${lists.length} kinds of list, each counted from the renamed content too.`)
  },
}
