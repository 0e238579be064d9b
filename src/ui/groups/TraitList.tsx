import { type Catalogue, type Group, type Trait, listed } from '#content'
import { useGuide } from '../guide.ts'
import { type Entry, Entries } from './Entries.tsx'

/** The traits that say what a group works on: those of the question whose ticks are weighed together. */
export const coverageTraits = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    catalogue.questions
      .filter(({ together }) => together)
      .flatMap(({ options }) => options.flatMap(({ suits }) => Object.keys(suits))),
  )

/** The traits among these whose value makes no mention of the problem worth a sentence: the group is not for it at all. */
const notCovered = ({ questions }: Catalogue, { stands }: Group): ReadonlySet<string> =>
  new Set(
    questions.flatMap(({ together, options }) =>
      options.flatMap(({ suits }) =>
        Object.entries(suits).flatMap(([trait, { values }]) => {
          const value = stands[trait]?.value ?? ''
          return together && values[value] === 'never' && !together.alsoCovered.includes(value) ? [trait] : []
        }),
      ),
    ),
  )

/** The value of every trait of a group: which problems it covers and which it does not, then the others one by one. */
export const TraitList = ({ group }: { readonly group: Group }) => {
  const { catalogue, say } = useGuide()
  const coverage = coverageTraits(catalogue)
  const none = notCovered(catalogue, group)
  const stated = catalogue.traits.filter(({ id }) => id in group.stands)
  const entryOf = ({ id, name, values }: Trait): Entry => ({
    id,
    title: name,
    text: values[group.stands[id]?.value ?? '']?.is ?? '',
    certainty: group.stands[id]?.certainty ?? 'uncertain',
  })
  const others = stated.filter(({ id }) => none.has(id)).map(({ name }) => name)
  return (
    <Entries
      entries={[
        ...stated.filter(({ id }) => !none.has(id) && coverage.has(id)).map(entryOf),
        ...(others.length > 0
          ? [{ id: 'not-covered', title: say('not-covered'), text: `${listed(others)}.`, certainty: 'confirmed' as const }]
          : []),
        ...stated.filter(({ id }) => !coverage.has(id)).map(entryOf),
      ]}
    />
  )
}
