import type { Catalogue, Caution, Group, Option, Question, Suits, Trait } from '#content'
import { sorted } from '../sorted.ts'
import type { Reason } from './reason.ts'

export const questionOf = ({ questions }: Catalogue, id: string | undefined): Question | undefined =>
  questions.find((question) => question.id === id)

export const optionOf = ({ options }: Question, id: string): Option | undefined => options.find((option) => option.id === id)

export const traitOf = ({ traits }: Catalogue, id: string | undefined): Trait | undefined =>
  traits.find((trait) => trait.id === id)

export const groupOf = ({ groups }: Catalogue, id: string | undefined): Group | undefined =>
  groups.find((group) => group.id === id)

/** What one answer makes of every group, in the order of their names: a reason, or none where it says nothing of that group. */
export type Column = readonly (Reason | undefined)[]

/** The columns that were made for one list, place and factor: by the option, or by everything that was ticked together. */
type Shelf = Map<Option | string, readonly Column[]>

/** Every column that was made for a catalogue. */
export interface ColumnCache {
  readonly shelves: Map<string, Shelf>
  reasons: number
}

/**
 * So many reasons are kept at most for one catalogue; each takes about 130 bytes. A person's own list needs about a hundred of
 * them, and every sheet that our content allows some hundred thousands, because what is ticked together comes in many sets.
 */
export const mostMemoised = 1_000_000

export const emptyCache = (): ColumnCache => ({ shelves: new Map(), reasons: 0 })

/**
 * The columns that lie on that shelf under that key, or those that are made now and put there. Where too many would lie on all
 * shelves they are cleared first: what is needed can be made again.
 */
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

/** A trait that an option speaks about: how its values suit, and how they suit where the option is all that was ticked. */
export interface TraitSuits {
  readonly trait: Trait
  readonly suits: Suits
  readonly alone: Suits | undefined
}

/** What every ranking looks up. */
export interface CatalogueIndex {
  readonly traits: ReadonlyMap<string, Trait>
  /** the cautions that a group brings with it wherever a person is: its own, then those of where it stands */
  readonly cautions: ReadonlyMap<Group, readonly Caution[]>
  /** the traits that are said place by place and bring cautions */
  readonly placed: readonly Trait[]
  readonly groupsByName: readonly Group[]
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

const make = ({ questions, traits: all, groups }: Catalogue): CatalogueIndex => {
  const traits = new Map(all.map((trait) => [trait.id, trait]))
  return {
    traits,
    cautions: new Map(groups.map((group) => [group, cautionsOf(all, group)])),
    placed: all.filter(({ by, values }) => by !== undefined && Object.values(values).some((value) => value.cautions.length > 0)),
    groupsByName: sorted(groups, byName),
    optionSuits: new Map(
      questions.flatMap(({ options }) => options.map((option) => [option, traitSuitsOf(traits, option)] as const)),
    ),
    columns: emptyCache(),
  }
}

const made = new WeakMap<Catalogue, CatalogueIndex>()

/** A catalogue's lookup. It is worked out once, because a catalogue never changes and thousands of rankings share it. */
export const catalogueIndex = (catalogue: Catalogue): CatalogueIndex => {
  const index = made.get(catalogue) ?? make(catalogue)
  made.set(catalogue, index)
  return index
}
