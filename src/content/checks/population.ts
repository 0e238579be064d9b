import type { Fault } from '../fault.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Alarms, Kind, ListLimits, People, Said, SaidTo, StatedMix } from '../people.ts'
import type { Raw } from '../read.ts'
import type { QuestionData } from '../schema/questions.ts'
import type { Path } from '../yaml-file.ts'
import { unknownName, unknownNames, unknownTrait } from './names.ts'

type Mix = NonNullable<Raw['mix']>
type PeopleData = NonNullable<Mix['data']['people']>[string]
type SaidData = NonNullable<PeopleData['answers']>[string]

/** One entry on who answers a question, and where it is. */
interface Entry {
  readonly path: Path
  readonly question: string
  readonly said: SaidData
}

const entriesIn = (path: Path, answers: PeopleData['answers'] = {}): readonly Entry[] =>
  Object.entries(answers).map(([question, said]) => ({ path: [...path, 'answers'], question, said }))

const entriesOf = ({ answers, people = {} }: Mix['data']): readonly Entry[] => [
  ...entriesIn([], answers),
  ...Object.entries(people).flatMap(([name, { answers: own, kinds = {} }]) => [
    ...entriesIn(['people', name], own),
    ...Object.entries(kinds).flatMap(([list, all]) =>
      Object.entries(all).flatMap(([kind, { answers: theirs }]) => entriesIn(['people', name, 'kinds', list, kind], theirs)),
    ),
  ]),
]

const ticksOf = (set: string): readonly string[] => set.split('+').map((id) => id.trim())

/** The options that the mix may name, and those that it must: a picked option that only stands alone is never picked, so it needs no share. */
const optionsOf = (
  raw: Raw,
  question: QuestionData,
): { readonly known: readonly string[]; readonly needed: readonly string[] } => {
  const picked = raw.questions.data.questions.find(({ id }) => id === question['picks-from'])?.options ?? []
  const own = question.options.map(({ id }) => id)
  return {
    known: [...picked.map(({ id }) => id), ...own],
    needed: [...picked.filter(({ exclusive }) => !exclusive).map(({ id }) => id), ...own],
  }
}

const sumOf = (shares: object): number => Object.values(shares).reduce((all: number, share: number) => all + share, 0)

/** Shares that should be all there are, and are more or fewer. */
const sumFaults = ({ file }: Mix, path: Path, what: string, shares: object): Fault[] => {
  const sum = Math.round(sumOf(shares) * 1e9) / 1e9
  return sum === 100 ? [] : [file.at(path, `the shares of ${what} add up to ${sum}. Make it 100.`)]
}

const setFaults = (
  { file }: Mix,
  { choose, options }: QuestionData,
  known: readonly string[],
  here: Path,
  entry: Entry,
): Fault[] => {
  const { question: id, said } = entry
  const sets = said.sets ?? {}
  if (said.sets && choose === 'one')
    return [file.atKey(here, 'sets', `only one answer to \`${id}\` can be chosen. Use \`shares\`.`)]
  if (said.sets && said.shares) return [file.atKey(here, 'sets', `\`${id}\` has \`shares\` here as well. Keep one of them.`)]
  const alone = options.filter(({ exclusive }) => exclusive).map((option) => option.id)
  return Object.keys(sets).flatMap((set) => [
    ...ticksOf(set)
      .filter((option) => !known.includes(option))
      .map((option) => file.atKey([...here, 'sets'], set, `\`${id}\` has no option \`${option}\`. ${didYouMean(option, known)}`)),
    ...(ticksOf(set).length > 1 && ticksOf(set).some((option) => alone.includes(option))
      ? [file.atKey([...here, 'sets'], set, `one of \`${set}\` can only be ticked by itself. Take it out.`)]
      : []),
  ])
}

/** What does not fit the questions in one entry. */
const entryFaults = (raw: Raw, mix: Mix, entry: Entry): Fault[] => {
  const { file } = mix
  const { path, question: id, said } = entry
  const question = raw.questions.data.questions.find((one) => one.id === id)
  const names = raw.questions.data.questions.map((one) => one.id)
  if (!question) return [file.atKey(path, id, `no question is called \`${id}\`. ${didYouMean(id, names)}`)]
  const { known } = optionsOf(raw, question)
  const here = [...path, id]
  const faults = [
    ...(['shares', 'times'] as const).flatMap((field) =>
      Object.keys(said[field] ?? {})
        .filter((option) => !known.includes(option))
        .map((option) =>
          file.atKey([...here, field], option, `\`${id}\` has no option \`${option}\`. ${didYouMean(option, known)}`),
        ),
    ),
    ...(path.length === 1 && question.choose === 'many' && said.unanswered !== undefined
      ? [file.atKey(here, 'unanswered', `to tick nothing is to leave \`${id}\` unanswered. Remove this line.`)]
      : []),
    ...(said.times && question.choose === 'many'
      ? [file.atKey(here, 'times', `\`times\` is for questions with one answer. Write \`sets\` for \`${id}\`.`)]
      : []),
    ...setFaults(mix, question, known, here, entry),
  ]
  if (faults.length > 0) return faults
  const isWhole = question.choose === 'one' && question['picks-from'] === undefined
  return [
    ...(said.shares && isWhole ? sumFaults(mix, [...here, 'shares'], `\`${id}\``, said.shares) : []),
    ...(said.sets ? sumFaults(mix, [...here, 'sets'], `\`${id}\``, said.sets) : []),
  ]
}

/** The entries that say how a question is answered, and not only how often it is left out. */
const answering = (entries: readonly Entry[], { id }: QuestionData): readonly Entry[] =>
  entries.filter(({ question, said }) => question === id && (said.shares ?? said.sets))

/** Options that nobody is said to choose. Nothing is asked of questions that are not in the file. */
const silenceFaults = (raw: Raw, { file, data }: Mix, entries: readonly Entry[]): Fault[] =>
  raw.questions.data.questions.flatMap((question) => {
    const of = answering(entries, question)
    const [first] = of
    if (!first) return []
    const named = new Set(
      of.flatMap(({ said }) => [...Object.keys(said.shares ?? {}), ...Object.keys(said.sets ?? {}).flatMap(ticksOf)]),
    )
    const here = question.id in data.answers ? ['answers', question.id, 'shares'] : [...first.path, question.id]
    return optionsOf(raw, question)
      .needed.filter((option) => !named.has(option))
      .map((option) => file.at(here, `\`${question.id}\` can be answered with \`${option}\`, which has no share here. Add it.`))
  })

/** Two lists of kinds that both say who answers a question: nobody could tell which counts. */
const twofoldFaults = ({ file, data }: Mix): Fault[] =>
  Object.entries(data.people ?? {}).flatMap(([name, { kinds = {} }]) => {
    const found = new Map<string, string>()
    return Object.entries(kinds).flatMap(([list, all]) =>
      Object.entries(all).flatMap(([kind, { answers = {} }]) =>
        Object.entries(answers).flatMap(([question, said]) =>
          (['unanswered', 'shares', 'sets'] as const).flatMap((field) => {
            if (said[field] === undefined) return []
            const what = `${question} ${field === 'unanswered' ? 'unanswered' : 'answered'}`
            const other = found.get(what) ?? list
            found.set(what, other)
            if (other === list) return []
            const here = ['people', name, 'kinds', list, kind, 'answers', question]
            return [file.atKey(here, field, `\`${other}\` says who answers \`${question}\` as well. Say it in one of them.`)]
          }),
        ),
      ),
    )
  })

const sharesOf = (parts: Readonly<Record<string, { readonly share: number }>>): object =>
  Object.fromEntries(Object.entries(parts).map(([name, { share }]) => [name, share]))

/** Kinds, and parts of all people, that are not all there are. */
const wholeFaults = (mix: Mix): Fault[] => {
  const { people } = mix.data
  if (!people) return []
  return [
    ...sumFaults(mix, ['people'], '`people`', sharesOf(people)),
    ...Object.entries(people).flatMap(([name, { kinds = {} }]) =>
      Object.entries(kinds).flatMap(([list, all]) =>
        sumFaults(mix, ['people', name, 'kinds', list], `\`${list}\``, sharesOf(all)),
      ),
    ),
  ]
}

const hasNo =
  (trait = '') =>
  (value?: string): string =>
    `\`${trait}\` has no value \`${value}\`.`

/** Names that nobody defined, in what is watched. */
const alarmFaults = (raw: Raw, { file, data }: Mix): Fault[] => {
  const traits = raw.traits.data
  const { questions } = raw.questions.data
  const names = questions.map(({ id }) => id)
  const { choice, 'no-room': noRoom } = data.alarms
  const traitFaults = (path: Path, trait: string | undefined): Fault[] =>
    unknownTrait(file, [...path, 'trait'], trait, Object.keys(traits))
  const valuesOf = (trait = ''): readonly string[] | undefined => traits[trait] && Object.keys(traits[trait].values)
  const [kinds, reaches] = [valuesOf(choice?.trait), valuesOf(noRoom?.trait)]
  return [
    ...traitFaults(['alarms', 'choice'], choice?.trait),
    ...traitFaults(['alarms', 'no-room'], noRoom?.trait),
    ...(kinds ? unknownName(file, ['alarms', 'choice', 'value'], choice?.value, kinds, hasNo(choice?.trait)(choice?.value)) : []),
    ...(reaches ? unknownNames(file, ['alarms', 'no-room', 'values'], noRoom?.values, reaches, hasNo(noRoom?.trait)) : []),
    ...Object.entries(noRoom?.said ?? {}).flatMap(([id, options]) => {
      const here = ['alarms', 'no-room', 'said']
      const question = questions.find((one) => one.id === id)
      if (!question) return [file.atKey(here, id, `no question is called \`${id}\`. ${didYouMean(id, names)}`)]
      const { known } = optionsOf(raw, question)
      return unknownNames(file, [...here, id], options, known, (option) => `\`${id}\` has no option \`${option}\`.`)
    }),
  ]
}

/** Everything in the mix that does not match the questions. */
export const mixFaults = (raw: Raw): readonly Fault[] => {
  if (!raw.mix) return []
  const entries = entriesOf(raw.mix.data)
  const faults = [
    ...entries.flatMap((entry) => entryFaults(raw, raw.mix as Mix, entry)),
    ...twofoldFaults(raw.mix),
    ...wholeFaults(raw.mix),
    ...alarmFaults(raw, raw.mix),
  ]
  return faults.length > 0 ? faults : silenceFaults(raw, raw.mix, entries)
}

/**
 * Questions that made-up people answer at random, because the mix does not say how. No build depends on it, so that whoever
 * tries a question out need not think of the mix.
 */
export const unstatedFaults = ({ mix, questions }: Raw): readonly Fault[] => {
  if (!mix) return []
  const entries = entriesOf(mix.data)
  return questions.data.questions
    .filter((question) => answering(entries, question).length === 0)
    .map(({ id }) =>
      mix.file.at(
        ['answers'],
        `nothing says how the made-up people answer \`${id}\`, so they choose at random. Add its shares under \`answers\`.`,
      ),
    )
}

const part = (ofAHundred: number): number => ofAHundred / 100

const parts = (shares: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, part(share)]))

const saidFrom = ({ unanswered, shares, sets, times }: SaidData): Said => ({
  ...(unanswered === undefined ? {} : { silent: part(unanswered) }),
  ...(shares && { shares: parts(shares) }),
  ...(sets && { sets: Object.entries(sets).map(([set, share]) => ({ ticks: ticksOf(set), share: part(share) })) }),
  ...(times && { times }),
})

const kindFrom = ({ share, answers = {} }: Pick<PeopleData, 'share' | 'answers'>): Kind => ({
  share: part(share),
  said: Object.fromEntries(Object.entries(answers).map(([id, said]): [string, SaidTo[string]] => [id, saidFrom(said)])),
})

const peopleFrom = (data: PeopleData): People => ({
  ...kindFrom(data),
  kinds: Object.values(data.kinds ?? {}).map((list) => Object.values(list).map(kindFrom)),
})

const limitsFrom = ({
  own,
  families,
}: {
  readonly own?: number | undefined
  readonly families?: number | undefined
}): ListLimits => ({
  ...(own === undefined ? {} : { own: part(own) }),
  ...(families === undefined ? {} : { families: part(families) }),
})

const alarmsFrom = ({
  first,
  'within-three': withinThree,
  'same-three': sameThree,
  choice,
  'no-room': noRoom,
}: Mix['data']['alarms']): Alarms => ({
  ...(first && { first: limitsFrom(first) }),
  ...(withinThree && { withinThree: limitsFrom(withinThree) }),
  ...(sameThree && { sameThree: limitsFrom(sameThree) }),
  ...(choice && { choice: { ...limitsFrom(choice), trait: choice.trait, value: choice.value } }),
  ...(noRoom && {
    noRoom: {
      ...limitsFrom(noRoom),
      trait: noRoom.trait,
      values: noRoom.values,
      said: noRoom.said ?? {},
    },
  }),
})

/** The made-up people, with shares of 100 turned into shares from 0 to 1. */
export const mixFrom = ({ alarms, unanswered, answers, people = {} }: Mix['data']): StatedMix => ({
  alarms: alarmsFrom(alarms),
  silent: part(unanswered),
  silentTo: Object.fromEntries(
    Object.entries(answers).flatMap(([id, said]) => (said.unanswered === undefined ? [] : [[id, part(said.unanswered)]])),
  ),
  answers: Object.fromEntries(Object.entries(answers).map(([id, { shares }]) => [id, parts(shares)])),
  people: Object.values(people).map(peopleFrom),
})
