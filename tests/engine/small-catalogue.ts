import type { Catalogue, Caution, Group, Notice, Option, Question, SuitWord, Suits, Trait } from '#content'
import { type Answers, type List, type Recommendation, recommend } from '#engine'
import { toyCatalogue } from '../support/toy-catalogue.ts'

/** The smallest parts of a catalogue, so that a situation need only say what it is about. */

const [anyGroup] = toyCatalogue.groups

export const suits = (values: Readonly<Record<string, SuitWord>>, more: Partial<Suits> = {}): Suits => ({
  basis: 'our-judgement',
  sources: [],
  values,
  ...more,
})

export const option = (id: string, more: Partial<Option> = {}): Option => ({
  id,
  label: `Option ${id}`,
  said: `You said ${id}.`,
  suits: {},
  offered: [],
  exclusive: false,
  bringsUp: [],
  ...more,
})

export const question = (id: string, options: readonly Option[], more: Partial<Question> = {}): Question => ({
  id,
  part: 'short',
  choose: 'one',
  asked: [],
  private: false,
  tellsWho: false,
  ask: `Question ${id}?`,
  short: `About ${id}`,
  why: 'It tells groups apart.',
  options,
  ...more,
})

/** A trait whose values say what they are; `cautions` are those that values bring. */
export const trait = (
  id: string,
  values: readonly string[],
  { by, cautions = {} }: { by?: string; cautions?: Readonly<Record<string, readonly Caution[]>> } = {},
): Trait => ({
  id,
  name: `Trait ${id}`,
  ...(by === undefined ? {} : { by }),
  values: Object.fromEntries(values.map((value) => [value, { is: `On ${id} it is ${value}.`, cautions: cautions[value] ?? [] }])),
})

const stands = (values: Readonly<Record<string, string>>): Group['stands'] =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, sources: [`${id}-page`], certainty: 'confirmed' as const }]),
  )

export const group = (
  id: string,
  on: Readonly<Record<string, string>> = {},
  { reach = {}, ...more }: Partial<Omit<Group, 'reach'>> & { reach?: Readonly<Record<string, string>> } = {},
): Group => {
  if (!anyGroup) throw new Error('The toy catalogue has no group.')
  return { ...anyGroup, id, name: `Group ${id}`, stands: stands(on), reach: stands(reach), cautions: [], ...more }
}

export const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  when: [],
  afterList: false,
  instead: [],
  title: `Notice ${id}`,
  text: `This is ${id}.`,
  danger: [],
  quietly: false,
  onCard: false,
  calls: [],
  sources: [],
  ...more,
})

/** A catalogue of these parts, and of nothing else. */
export const catalogueOf = (parts: Partial<Catalogue>): Catalogue => ({
  ...toyCatalogue,
  lists: { question: 'who-for', unsaid: 'me', voices: { me: 'me' } },
  circumstances: {},
  questions: [],
  traits: [],
  groups: [],
  notices: [],
  ...parts,
})

/** The only list that these answers call for. */
export const listFor = (catalogue: Catalogue, answers: Answers, mattersMost: readonly string[] = []): List => {
  const [list, second] = recommend(catalogue, { answers, mattersMost }).lists
  if (!list || second) throw new Error('These answers call for another number of lists than one.')
  return list
}

/** A group of a list, where it has a place. */
export const placed = ({ recommendations }: List, id: string): Recommendation => {
  const found = recommendations.find((one) => one.group === id)
  if (!found) throw new Error(`${id} has no place in this list.`)
  return found
}
