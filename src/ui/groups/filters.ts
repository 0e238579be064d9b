import type { Catalogue, Group, Option, Tag } from '#content'
import { tagsOf } from '#engine'

/** What narrows down the list of all groups. An empty string asks for nothing. */
export interface Filters {
  /** a part of the name */
  readonly name: string
  /** the id of an option of the question about the problem */
  readonly problem: string
  readonly whose: '' | 'own' | 'family'
  /** the id of a country in which the group meets in person */
  readonly country: string
  /** pictures of tags that the group must have */
  readonly tags: readonly Tag['icon'][]
}

export const noFilters: Filters = { name: '', problem: '', whose: '', country: '', tags: [] }

/** The tags that can be asked for, by their picture. */
export const filterTags = ['secular', 'women', 'online'] as const satisfies readonly Tag['icon'][]

/** Whether a group is for people affected by someone else's problem. */
export const isForFamilies = (group: Group): boolean => group.stands['audience']?.value === 'family'

/** The problems that a group can be about: those that a person can tick. */
export const problemsOf = ({ questions }: Catalogue): readonly Option[] =>
  questions
    .filter(({ together }) => together)
    .flatMap(({ options }) => options.filter(({ suits }) => Object.keys(suits).length > 0))

const isAbout = (catalogue: Catalogue, group: Group, problem: string): boolean => {
  const option = problemsOf(catalogue).find(({ id }) => id === problem)
  return Object.entries(option?.suits ?? {}).some(([trait, { values }]) => {
    const word = values[group.stands[trait]?.value ?? '']
    return word !== undefined && word !== 'never'
  })
}

/** The trait that says where a group meets in person, country by country. */
const reachTrait = ({ traits }: Catalogue) => traits.find(({ by }) => by !== undefined)

/** An answer to where someone is, and to nothing else. */
export const answerOf = (catalogue: Catalogue, country: string): Readonly<Record<string, string>> => {
  const question = reachTrait(catalogue)?.by
  return question === undefined || country === '' ? {} : { [question]: country }
}

const meetsIn = (catalogue: Catalogue, group: Group, country: string): boolean =>
  reachTrait(catalogue)?.meets?.includes(group.reach[country]?.value ?? '') ?? false

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether a group is among those asked for. */
export const isWanted = (catalogue: Catalogue, group: Group, { name, problem, whose, country, tags }: Filters): boolean =>
  [group.name, group.short ?? ''].some((one) => letters(one).includes(letters(name))) &&
  (problem === '' || isAbout(catalogue, group, problem)) &&
  (whose === '' || isForFamilies(group) === (whose === 'family')) &&
  (country === '' || meetsIn(catalogue, group, country)) &&
  tags.every((icon) => tagsOf(catalogue, group.id, {}).some((tag) => tag.icon === icon))
