import type { Catalogue, Group } from '#content'
import { type Answers, chosen, standOf } from '#engine'
import { useGuide } from '../guide.ts'
import { coverageTraits } from '../parts/Stands.tsx'

const facts = ['who-it-is-for', 'open-and-closed', 'cost', 'medicine'] as const

/** One thing that can be said of every group, and what it is for each. */
interface Row {
  readonly id: string
  readonly name: string
  readonly cells: readonly (string | undefined)[]
}

/** The traits to compare: of those about what groups work on, the ones that were asked about. */
const traitsFor = (catalogue: Catalogue, answers: Answers): Catalogue['traits'] => {
  const coverage = coverageTraits(catalogue)
  const ticked = catalogue.questions
    .filter(({ together }) => together)
    .flatMap(({ id, options }) => options.filter((option) => chosen(answers, id).includes(option.id)))
    .flatMap(({ suits }) => Object.keys(suits))
  return catalogue.traits.filter(({ id }) => !coverage.has(id) || ticked.includes(id))
}

/** Groups beside each other, row by row: where they differ, and below it what is the same for each. */
export const SideBySide = ({ groups }: { readonly groups: readonly Group[] }) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const rows: readonly Row[] = [
    ...facts.map((fact) => ({ id: fact, name: say(fact), cells: groups.map(({ about }) => about[fact].text) })),
    ...traitsFor(catalogue, answers).map((trait) => ({
      id: trait.id,
      name: trait.name,
      cells: groups.map((group) => trait.values[standOf(trait, group, answers)?.value ?? '']?.is),
    })),
  ].filter(({ cells }) => cells.some((cell) => cell !== undefined))
  const differs = ({ cells }: Row): boolean => new Set(cells).size > 1
  const same = rows.filter((row) => !differs(row))
  return (
    <>
      <h3>{say('compare-table')}</h3>
      {/* On a narrow screen it is laid out as a list, and each cell says whose it is. */}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('compare-what')}</th>
            {groups.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.filter(differs).map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {groups.map((group, nth) => (
                <td key={group.id}>
                  <span className="of">{group.name}: </span>
                  {cells[nth] ?? say('compare-unknown')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <>
          <h3>{say('compare-same')}</h3>
          <ul>
            {same.map(({ id, cells: [cell] }) => (
              <li key={id}>{cell}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
