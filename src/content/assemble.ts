import type { Raw } from './read.ts'
import type { Catalogue, Caution, Group, Help, Option, Question, Source, Stand, Suits, Trait } from './catalogue.ts'

/** Sources by id. What a file lists itself comes before what all files share. */
type Shelf = Readonly<Record<string, { readonly checked: string }>>

/** The latest day on which one of these sources was read; none where no source of them is known. */
export const lastChecked = (sources: readonly string[], ...shelves: readonly Shelf[]): string | undefined =>
  sources
    .flatMap((id) => shelves.find((shelf) => Object.hasOwn(shelf, id))?.[id]?.checked ?? [])
    .toSorted()
    .at(-1)

type QuestionData = Raw['questions']['data']['questions'][number]
type OptionData = QuestionData['options'][number]
type SuitsData = NonNullable<OptionData['suits']>
type GroupData = Raw['groups'] extends ReadonlyMap<string, { data: infer Data }> ? Data : never
type HelpData = Raw['help'] extends ReadonlyMap<string, { data: infer Data }> ? Data : never

/** An object without the fields that are not there. */
const present = <Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>
  }

const suitsOf = (data: SuitsData): Record<string, Suits> =>
  Object.fromEntries(Object.entries(data).map(([trait, said]) => [trait, present({ ...said, sources: said.sources ?? [] })]))

const optionFrom = (data: OptionData): Option =>
  present({
    id: data.id,
    label: data.label,
    said: data.said,
    suits: suitsOf(data.suits ?? {}),
    alone: data.alone && suitsOf(data.alone),
    neutral: data.neutral,
    offered: data.offered ?? [],
    exclusive: data.exclusive ?? false,
    standsFor: data['stands-for'],
    bringsUp: data['brings-up'] ?? [],
  })

/** An option of another question, picked here: the same words, and no say of its own. */
const picked = (option: OptionData): Option => {
  const { alone: _, ...words } = optionFrom(option)
  return { ...words, suits: {}, neutral: 'It decides which ticked thing leads.' }
}

const questionFrom = (all: readonly QuestionData[], data: QuestionData): Question => {
  const { together } = data
  const source = all.find(({ id }) => id === data['picks-from'])
  return present({
    id: data.id,
    part: data.part,
    choose: data.choose,
    asked: data.asked,
    private: data.private ?? false,
    tellsWho: data['tells-who'] ?? false,
    ask: data.ask,
    hint: data.hint,
    why: data.why,
    together: together && {
      mainQuestion: together['main-question'],
      trait: together.trait,
      said: together.said,
      suits: { basis: together.basis, sources: together.sources ?? [], values: together.values },
      alsoCovered: together['also-covered'] ?? [],
      mainBeside: together['main-beside'],
      mainMissing: together['main-missing'],
    },
    picksFrom: data['picks-from'],
    options: [...(source?.options ?? []).map(picked), ...data.options.map(optionFrom)],
  })
}

type CautionData = NonNullable<GroupData['cautions']>[number]

const cautionsOf = (data: readonly CautionData[] = []): readonly Caution[] =>
  data.map(({ id, text, when, 'doctor-first': doctorFirst }) => present({ id, text, when: when ?? [], doctorFirst }))

const traitsFrom = ({ traits }: Raw): readonly Trait[] =>
  Object.entries(traits.data).map(
    ([id, { name, by, values }]) =>
      present({
        id,
        name,
        by,
        values: Object.fromEntries(
          Object.entries(values).map(([value, { is, cautions }]) => [value, { is, cautions: cautionsOf(cautions) }]),
        ),
      }) as Trait,
  )

/** A file's own sources carry its name in front; studies are shared by all. */
const naming =
  (id: string, own: object) =>
  <Claim extends { sources: readonly string[] }>(claim: Claim): Claim => ({
    ...claim,
    sources: claim.sources.map((source) => (Object.hasOwn(own, source) ? `${id}/${source}` : source)),
  })

const groupFrom = (id: string, data: GroupData): Group => {
  const named = naming(id, data.sources)
  const byCountry = <Entry extends { countries: readonly string[]; sources: readonly string[] }>(
    entries: readonly Entry[],
  ): [string, Omit<Entry, 'countries'>][] =>
    entries.flatMap(({ countries, ...entry }) =>
      countries.map((country): [string, Omit<Entry, 'countries'>] => [country, named(entry)]),
    )
  return present({
    id,
    name: data.name,
    short: data.short,
    stands: Object.fromEntries(
      data.stands.flatMap(({ traits, ...claim }) =>
        Object.entries(traits).map(([trait, value]): [string, Stand] => [trait, { value, ...named(claim) }]),
      ),
    ),
    reach: Object.fromEntries(byCountry(data.reach)),
    about: Object.fromEntries(
      Object.entries(data.about).map(([field, told]) => [field, named(told)]),
    ) as unknown as Group['about'],
    variants: data.variants.map(named),
    contact: Object.fromEntries(byCountry(data.contact)),
    cautions: cautionsOf(data.cautions),
    nearest: data.nearest,
  })
}

const helpFrom = ({ evidence }: Raw, id: string, { name, regions, sources, emergency, lines }: HelpData): Help => {
  const named = naming(id, sources)
  const dated = <Claim extends { sources: readonly string[] }>(claim: Claim): Claim & { checked: string } => ({
    ...named(claim),
    checked: lastChecked(claim.sources, sources, evidence.data) ?? '',
  })
  return { name, regions: regions ?? [], emergency: dated(emergency), lines: lines.map(dated) }
}

const sourcesFrom = ({ evidence, groups, help }: Raw): Record<string, Source> => ({
    ...Object.fromEntries(
      Object.entries(evidence.data).map(
        ([id, { title, authors, year, address, grade, checked, finding, 'not-shown': notShown }]) => [
          id,
          present({
            title: authors ? `${authors} (${year}): ${title}` : title,
            address,
            kind: grade,
            checked,
            finding,
            notShown,
          }),
        ],
      ),
    ),
    ...Object.fromEntries(
      [...groups, ...help].flatMap(([id, { data }]) =>
        Object.entries(data.sources).map(([source, { from, ...rest }]) => [`${id}/${source}`, present({ ...rest, kind: from })]),
      ),
    ),
})

/** Joins the checked files into the one catalogue that the engine, the machine and the page know. */
export const assemble = (raw: Raw): Catalogue => {
  const { lists, circumstances, questions } = raw.questions.data
  return present({
    lists,
    circumstances: Object.fromEntries(
      Object.entries(circumstances).map(([id, claim]) => [
        id,
        present({
          question: claim.question,
          anyOf: claim['any-of'],
          noneOf: claim['none-of'],
          moreThan: claim['more-than'],
          unsaid: claim.unsaid,
        }),
      ]),
    ),
    questions: questions.map((question) => questionFrom(questions, question)),
    traits: traitsFrom(raw),
    groups: [...raw.groups].map(([id, { data }]) => groupFrom(id, data)),
    notices: raw.notices.data.map(
      ({ 'any-of': anyOf, 'among-first': amongFirst, 'after-list': afterList, 'compare-by': compareBy, calls, ...notice }) =>
        present({ ...notice, anyOf, amongFirst, afterList: afterList ?? false, compareBy, calls: calls ?? [] }),
    ),
    firstSteps: {
      plan: raw.firstSteps.data.plan.map((entry) => present(entry)),
      kinds: raw.firstSteps.data.kinds.map((kind) => present(kind)),
      outcomes: raw.firstSteps.data.outcomes.map((outcome) => present({ ...outcome, answers: outcome.answers ?? {} })),
    },
    help: Object.fromEntries([...raw.help].map(([id, { data }]) => [id, helpFrom(raw, id, data)])),
    sources: sourcesFrom(raw),
    words: raw.words.data,
    fairness: raw.fairness?.data,
  })
}

const unsaid = <Claim extends { readonly sources: readonly string[] }>(claim: Claim): Claim => ({ ...claim, sources: [] })

const unexplained = (option: Option): Option => {
  const { neutral, ...rest } = option
  return neutral === undefined ? option : rest
}

const mapped = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]))

/** Every source that something in here leans on. */
const named = (part: unknown): ReadonlySet<string> => {
  const ids = new Set<string>()
  JSON.stringify(part, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) for (const id of value) ids.add(String(id))
    return value
  })
  return ids
}

/**
 * The catalogue as the page carries it: without what it shows nowhere, which are the sources of help lines, of notices and of
 * kinds of meeting, and why an option moves nothing. They stand in the content, where they are checked.
 */
export const shipped = (catalogue: Catalogue): Catalogue => {
  const parts = {
    ...catalogue,
    questions: catalogue.questions.map((question) => ({
      ...question,
      // Why an option moves nothing is said for those who keep the content.
      options: question.options.map(unexplained),
    })),
    groups: catalogue.groups.map((group) => ({ ...group, variants: group.variants.map(unsaid) })),
    notices: catalogue.notices.map(unsaid),
    help: mapped(catalogue.help, (help) => ({ ...help, emergency: unsaid(help.emergency), lines: help.lines.map(unsaid) })),
    sources: {},
  }
  const shown = named(parts)
  return { ...parts, sources: Object.fromEntries(Object.entries(catalogue.sources).filter(([id]) => shown.has(id))) }
}
