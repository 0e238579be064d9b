import { sheetOf, shortest } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'

export const law: Law = {
  says: 'No list is empty without somewhere else to turn: every country has help lines for more than medical questions.',
  check: ({ survey: { catalogue, lists } }) => {
    const empty = lists.flatMap((list) => (list.empty.example ? [{ ...list, answers: list.empty.example }] : []))
    const sheets = empty.reduce((sum, list) => sum + list.empty.sheets, 0n)
    const example = shortest(empty)
    if (!example) return holds('No list is empty.')
    const by = catalogue.traits.find((trait) => trait.by !== undefined)?.by ?? ''
    const countries = catalogue.questions.find(({ id }) => id === by)?.options.map(({ id }) => id) ?? []
    const without = countries.find((id) => !catalogue.help[id]?.lines.some(({ kind }) => kind !== 'medical'))
    const told = `${sheets} lists are empty; the shortest sheet of one is ${JSON.stringify(example.answers)}.`
    return without === undefined && countries.length > 0
      ? holds(told)
      : refuted(
          `${told} In "${without ?? 'any country'}" there is no line to turn to.`,
          sheetOf(without === undefined ? example.answers : { ...example.answers, [by]: without }),
        )
  },
}
