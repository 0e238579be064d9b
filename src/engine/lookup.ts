import type { Catalogue, Caution, Group, Option, Suits, Trait } from '#content'
import { type Columns, noColumns } from './columns.ts'
import { sorted } from '../sorted.ts'

/** A trait that an option speaks about: how its values suit, and how they suit where the option is all that was ticked. */
export interface Say {
  readonly trait: Trait
  readonly suits: Suits
  readonly alone: Suits | undefined
}

/** What every ranking looks up. */
export interface Lookup {
  readonly traits: ReadonlyMap<string, Trait>
  /** the cautions that a group brings with it wherever a person is: its own, then those of where it stands */
  readonly cautions: ReadonlyMap<Group, readonly Caution[]>
  /** the traits that are said place by place and bring cautions */
  readonly placed: readonly Trait[]
  readonly groupsByName: readonly Group[]
  readonly says: ReadonlyMap<Option, readonly Say[]>
  /** the reasons made so far */
  readonly columns: Columns
}

const byName = (a: Group, b: Group): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const saysOf = (traits: ReadonlyMap<string, Trait>, { suits, alone }: Option): readonly Say[] =>
  Object.entries(suits).flatMap(([id, said]) => {
    const trait = traits.get(id)
    return trait ? [{ trait, suits: said, alone: alone?.[id] }] : []
  })

const cautionsOf = (traits: readonly Trait[], { stands, cautions }: Group): readonly Caution[] => [
  ...cautions,
  ...traits.flatMap(({ id, by, values }) => (by === undefined && values[stands[id]?.value ?? '']?.cautions) || []),
]

const make = ({ questions, traits: all, groups }: Catalogue): Lookup => {
  const traits = new Map(all.map((trait) => [trait.id, trait]))
  return {
    traits,
    cautions: new Map(groups.map((group) => [group, cautionsOf(all, group)])),
    placed: all.filter(({ by, values }) => by !== undefined && Object.values(values).some((value) => value.cautions.length > 0)),
    groupsByName: sorted(groups, byName),
    says: new Map(questions.flatMap(({ options }) => options.map((option) => [option, saysOf(traits, option)] as const))),
    columns: noColumns(),
  }
}

const made = new WeakMap<Catalogue, Lookup>()

/** A catalogue's lookup. It is worked out once, because a catalogue never changes and thousands of rankings share it. */
export const lookupOf = (catalogue: Catalogue): Lookup => {
  const lookup = made.get(catalogue) ?? make(catalogue)
  made.set(catalogue, lookup)
  return lookup
}
