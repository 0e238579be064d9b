import type { Raw } from './read.ts'
import type { Catalogue, Group, GroupFile, Help, HelpFile, Option, Question, Source, Stand } from './catalogue.ts'

/** Sources by id. A file's own sources are looked up before those that all files share. */
type Shelf = Readonly<Record<string, { readonly checked: string }>>

/** The latest day on which one of these sources was read, or undefined if none of them is known. */
export const lastChecked = (sources: readonly string[], ...shelves: readonly Shelf[]): string | undefined =>
  sources
    .flatMap((id) => shelves.find((shelf) => Object.hasOwn(shelf, id))?.[id]?.checked ?? [])
    .toSorted()
    .at(-1)

const mapped = <Names extends string, Value>(
  record: Readonly<Record<Names, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<Names, Value>> =>
  Object.fromEntries(Object.entries<Value>(record).map(([name, value]) => [name, change(value)])) as Record<Names, Value>

/** An option that a question picks from another: it has the same words, and adds no reasons of its own. */
const picked = (option: Option): Option => {
  const { alone: _, ...words } = option
  return { ...words, suits: {}, neutral: 'It decides which ticked thing leads.' }
}

/** A question with the options that it picks from another. */
const questionFrom = (all: readonly Question[], question: Question): Question => {
  const source = all.find(({ id }) => id === question.picksFrom)
  return { ...question, options: [...(source?.options ?? []).map(picked), ...question.options] }
}

/** Puts the file's id in front of its own sources. Studies, which all files share, keep their names. */
const naming =
  (id: string, own: object) =>
  <Claim extends { readonly sources: readonly string[] }>(claim: Claim): Claim => ({
    ...claim,
    sources: claim.sources.map((source) => (Object.hasOwn(own, source) ? `${id}/${source}` : source)),
  })

/** Where a group stands on the traits of which its file says nothing, as traits.yaml has it. */
const unsaidStands = ({ traits }: Raw, stated: Group['stands']): Group['stands'] =>
  Object.fromEntries(
    Object.entries(traits.data).flatMap(([trait, { unsaid }]) =>
      unsaid && !Object.hasOwn(stated, trait) ? [[trait, unsaid] as const] : [],
    ),
  )

const groupFrom = (raw: Raw, id: string, { sources, ...group }: GroupFile): Group => {
  const named = naming(id, sources)
  const byCountry = <Entry extends { readonly countries: readonly string[]; readonly sources: readonly string[] }>(
    entries: readonly Entry[],
  ): Readonly<Record<string, Omit<Entry, 'countries'>>> =>
    Object.fromEntries(entries.flatMap(({ countries, ...entry }) => countries.map((country) => [country, named(entry)] as const)))
  const stated: Group['stands'] = Object.fromEntries(
    group.stands.flatMap(({ traits, ...claim }) =>
      Object.entries(traits).map(([trait, value]): [string, Stand] => [trait, { value, ...named(claim) }]),
    ),
  )
  return {
    id,
    ...group,
    stands: { ...stated, ...unsaidStands(raw, stated) },
    reach: byCountry(group.reach),
    about: mapped(group.about, named),
    variants: group.variants.map(named),
    contact: byCountry(group.contact),
  }
}

const helpFrom = ({ evidence }: Raw, id: string, { sources, ...help }: HelpFile): Help => {
  const named = naming(id, sources)
  const dated = <Claim extends { readonly sources: readonly string[] }>(claim: Claim): Claim & { readonly checked: string } => ({
    ...named(claim),
    checked: lastChecked(claim.sources, sources, evidence.made) ?? '',
  })
  return { ...help, emergency: dated(help.emergency), lines: help.lines.map(dated) }
}

const sourcesFrom = ({ evidence, groups, help }: Raw): Readonly<Record<string, Source>> => ({
  ...evidence.made,
  ...Object.fromEntries(
    [...groups, ...help].flatMap(([id, { made }]) =>
      Object.entries(made.sources).map(([source, where]) => [`${id}/${source}`, where]),
    ),
  ),
})

/** Joins the checked files into the one catalogue that the engine, the machine and the page know. */
export const assemble = (raw: Raw): Catalogue => {
  const { lists, circumstances, questions, 'closed-answers': closedAnswers = [] } = raw.questions.made
  const groups = [...raw.groups].map(([id, { made }]) => groupFrom(raw, id, made))
  return {
    lists,
    circumstances,
    closedAnswers,
    questions: questions.map((question) => questionFrom(questions, question)),
    traits: Object.entries(raw.traits.made).map(([id, trait]) => ({ id, ...trait })),
    groups: groups.filter(({ unranked }) => unranked === undefined),
    unranked: groups.filter(({ unranked }) => unranked !== undefined),
    notices: raw.notices.made,
    firstSteps: raw.firstSteps.made,
    help: Object.fromEntries([...raw.help].map(([id, { made }]) => [id, helpFrom(raw, id, made)])),
    sources: sourcesFrom(raw),
    words: raw.words.made,
    ...(raw.fairness && { fairness: raw.fairness.made }),
  }
}

const unsaid = <Claim extends { readonly sources: readonly string[] }>(claim: Claim): Claim => ({ ...claim, sources: [] })

const unexplained = (option: Option): Option => {
  const { neutral, ...rest } = option
  return neutral === undefined ? option : rest
}

const withoutVariantSources = (group: Group): Group => ({ ...group, variants: group.variants.map(unsaid) })

/** The ids of all sources cited anywhere in this. */
const named = (part: unknown): ReadonlySet<string> => {
  const ids = new Set<string>()
  JSON.stringify(part, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) for (const id of value) ids.add(String(id))
    return value
  })
  return ids
}

/**
 * The catalogue that is built into the page. It leaves out what the page never shows: the sources of help lines, notices and
 * kinds of meeting, and the reason why an option moves nothing. The content keeps them, and they are checked there.
 */
export const shipped = (catalogue: Catalogue): Catalogue => {
  const parts = {
    ...catalogue,
    questions: catalogue.questions.map((question) => ({
      ...question,
      // Why an option moves nothing matters only to people who edit the content.
      options: question.options.map(unexplained),
    })),
    groups: catalogue.groups.map(withoutVariantSources),
    unranked: catalogue.unranked.map(withoutVariantSources),
    notices: catalogue.notices.map(unsaid),
    help: mapped(catalogue.help, (help) => ({ ...help, emergency: unsaid(help.emergency), lines: help.lines.map(unsaid) })),
    sources: {},
  }
  const shown = named(parts)
  return { ...parts, sources: Object.fromEntries(Object.entries(catalogue.sources).filter(([id]) => shown.has(id))) }
}
