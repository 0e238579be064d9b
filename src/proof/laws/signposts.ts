import { shownWithoutGroups } from '#engine'
import { sheetOf, shortest } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'

export const law: Law = {
  says: 'No list is empty without somewhere else to turn: every country has a help line of a kind that is shown there whatever was answered.',
  needs: 'counts',
  check: ({ survey: { catalogue, lists } }) => {
    const empty = lists.flatMap((list) => (list.empty.example ? [{ ...list, answers: list.empty.example }] : []))
    const sheets = empty.reduce((sum, list) => sum + list.empty.sheets, 0n)
    const example = shortest(empty)
    if (!example) return holds('No list is empty.')
    const by = catalogue.traits.find((trait) => trait.by !== undefined)?.by ?? ''
    const countries = catalogue.questions.find(({ id }) => id === by)?.options.map(({ id }) => id) ?? []
    const without = countries.find(
      (id) => !catalogue.help[id]?.lines.some(({ kind, unless }) => shownWithoutGroups.includes(kind) && unless === undefined),
    )
    const told = `${sheets} lists are empty; the shortest sheet of one is ${JSON.stringify(example.answers)}.`
    const kinds = shownWithoutGroups.join(', ')
    return without === undefined && countries.length > 0
      ? holds(`${told} ${countries.length} countries have lines for everybody of these kinds: ${kinds}.`)
      : refuted(
          `${told} In "${without ?? 'any country'}" there is no line for everybody of these kinds: ${kinds}.`,
          sheetOf(without === undefined ? example.answers : { ...example.answers, [by]: without }),
        )
  },
}
