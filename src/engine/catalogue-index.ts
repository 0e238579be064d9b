import type { Catalogue, Caution, Group, Option, Question, Suits, Trait } from '#content'
import { sorted } from '../sorted.ts'
import type { Reason } from './reason.ts'

/** The question with this id, if the catalogue has one. */
export const questionOf = ({ questions }: Catalogue, id: string | undefined): Question | undefined =>
  questions.find((question) => question.id === id)

/** The option with this id, if the question has one. */
export const optionOf = ({ options }: Question, id: string): Option | undefined => options.find((option) => option.id === id)

/** The trait with this id, if the catalogue has one. */
export const traitOf = ({ traits }: Catalogue, id: string | undefined): Trait | undefined =>
  traits.find((trait) => trait.id === id)

/** The group with this id, ranked or not, if the catalogue has one. */
export const groupOf = ({ groups, unranked }: Catalogue, id: string | undefined): Group | undefined =>
  groups.find((group) => group.id === id) ?? unranked.find((group) => group.id === id)

/** What one answer means for each group, in order of name: a reason, or nothing if the answer says nothing about that group. */
export type Column = readonly (Reason | undefined)[]

/** The columns made so far for one list, place and factor, by option or by everything that was ticked together. */
type Shelf = Map<Option | string, readonly Column[]>

/** The columns made so far for a catalogue, and how many reasons they hold. */
export interface ColumnCache {
  readonly shelves: Map<string, Shelf>
  reasons: number
}

/**
 * The most reasons that the cache holds, at about 130 bytes each. One person's list needs some hundred, and what could be changed in it
 * some ten thousand. All the sheets that our content allows need millions, because ticks come in many combinations.
 */
export const mostMemoised = 40_000

/** A cache with nothing in it. */
export const emptyCache = (): ColumnCache => ({ shelves: new Map(), reasons: 0 })

/** The columns under this name and key, made now if the cache has none. A cache that would grow too big is cleared first. */
export const memoised = (
  columns: ColumnCache,
  name: string,
  key: Option | string,
  make: () => readonly Column[],
): readonly Column[] => {
  const known = columns.shelves.get(name)?.get(key)
  if (known) return known
  const made = make()
  const more = made.length * (made[0]?.length ?? 0)
  if (columns.reasons + more > mostMemoised) {
    columns.shelves.clear()
    columns.reasons = 0
  }
  columns.reasons += more
  const shelf: Shelf = columns.shelves.get(name) ?? new Map()
  columns.shelves.set(name, shelf.set(key, made))
  return made
}

/** How well each value of one trait suits whoever chose an option, and how well if they ticked nothing else. */
export interface TraitSuits {
  readonly trait: Trait
  readonly suits: Suits
  readonly alone: Suits | undefined
}

/** Everything that a ranking looks up again and again. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue
  readonly traits: ReadonlyMap<string, Trait>
  /** the cautions of a group in every country: its own, then those of its trait values */
  readonly cautions: ReadonlyMap<Group, readonly Caution[]>
  /** the traits whose value differs by country and can bring a caution */
  readonly placed: readonly Trait[]
  readonly groupsByName: readonly Group[]
  /** the cautions that name a rule about who may come */
  readonly entryRules: ReadonlyMap<Group, readonly Caution[]>
  /** the trait that says in which countries there are meetings to walk into, and its values that mean there are */
  readonly meeting: { readonly trait: Trait; readonly values: readonly string[] } | undefined
  readonly optionSuits: ReadonlyMap<Option, readonly TraitSuits[]>
  /** the reasons made so far */
  readonly columns: ColumnCache
}

const byName = (a: Group, b: Group): number => {
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}

const traitSuitsOf = (traits: ReadonlyMap<string, Trait>, { suits, alone }: Option): readonly TraitSuits[] =>
  Object.entries(suits).flatMap(([id, usual]) => {
    const trait = traits.get(id)
    return trait ? [{ trait, suits: usual, alone: alone?.[id] }] : []
  })

const cautionsOf = (traits: readonly Trait[], { stands, cautions }: Group): readonly Caution[] => [
  ...cautions,
  ...traits.flatMap(({ id, by, values }) => (by === undefined && values[stands[id]?.value ?? '']?.cautions) || []),
]

const make = (catalogue: Catalogue): CatalogueIndex => {
  const { questions, traits: all, groups } = catalogue
  const traits = new Map(all.map((trait) => [trait.id, trait]))
  return {
    catalogue,
    traits,
    cautions: new Map(groups.map((group) => [group, cautionsOf(all, group)])),
    placed: all.filter(({ by, values }) => by !== undefined && Object.values(values).some((value) => value.cautions.length > 0)),
    groupsByName: sorted(groups, byName),
    entryRules: new Map(groups.map((group) => [group, cautionsOf(all, group).filter(({ entryRule }) => entryRule)])),
    meeting: all.flatMap((trait) => (trait.meets ? [{ trait, values: trait.meets }] : []))[0],
    optionSuits: new Map(
      questions.flatMap(({ options }) => options.map((option) => [option, traitSuitsOf(traits, option)] as const)),
    ),
    columns: emptyCache(),
  }
}

const made = new WeakMap<Catalogue, CatalogueIndex>()

/** The index of a catalogue, built once: a catalogue never changes, and thousands of rankings share it. */
export const catalogueIndex = (catalogue: Catalogue): CatalogueIndex => {
  const index = made.get(catalogue) ?? make(catalogue)
  made.set(catalogue, index)
  return index
}
