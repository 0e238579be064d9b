import type { Catalogue, Circumstance, Group, Option, Question, SuitWord, Suits, Together, Trait } from '#content'
import { circumstancesOf } from '#engine'
import { catalogueOf, group, notice, option, question, suits, trait } from '../engine/small-catalogue.ts'
import { type Chance, chanceFrom, oneOf, shuffled } from './chance.ts'

/** Small random catalogues, with everything that makes questions and options come and go, groups fall out, and words change. */

const words: readonly SuitWord[] = ['ideal', 'good', 'fair', 'fair', 'neutral', 'neutral', 'awkward', 'poor', 'worst']
const covering: readonly SuitWord[] = ['ideal', 'good', 'fair', 'never']
const lists = ['me', 'someone-else']
const things = ['drink', 'dice', 'pills']
const places = ['here', 'there']
const plain = ['method', 'helper']

const times = <Item>(count: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => make(at))
const some = <Item>(chance: Chance, items: readonly Item[], share: number): readonly Item[] =>
  items.filter(() => chance() < share)

const suiting = (chance: Chance, { values }: Trait, never: number, from = words): Suits =>
  suits(Object.fromEntries(Object.keys(values).map((value) => [value, chance() < never ? 'never' : oneOf(chance, from)])))

const movesNothing = (said: Readonly<Record<string, Suits>>): boolean =>
  Object.values(said).every(({ values }) => Object.values(values).every((word) => word === 'neutral'))

/** An option as the content makes it: it moves something, or says why it moves nothing. */
const made = (id: string, said: Readonly<Record<string, Suits>>, more: Partial<Option> = {}): Option =>
  option(id, {
    suits: said,
    ...(movesNothing(said) && !more.standsFor ? { neutral: 'It leaves every group where it stands.' } : {}),
    ...more,
  })

const randomOptions = (chance: Chance, traits: readonly Trait[], count: number): readonly Option[] =>
  times(count, (at) => {
    const spoken = shuffled(chance, traits).slice(0, chance() < 0.2 ? 0 : chance() < 0.8 ? 1 : 2)
    return made(`choice-${at}`, Object.fromEntries(spoken.map((one) => [one.id, suiting(chance, one, 0.1)])))
  })

const audienceQuestion = (chance: Chance, audience: Trait): Question => {
  const choices = lists.map((id, at) => {
    const fits = Object.keys(audience.values)[at] ?? ''
    const values = Object.keys(audience.values).map((value): [string, SuitWord] => [value, value === fits ? 'neutral' : 'never'])
    return made(id, { audience: chance() < 0.8 ? suits(Object.fromEntries(values)) : suiting(chance, audience, 0.2) })
  })
  return question('who-for', [...choices, ...(chance() < 0.6 ? [made('both', {}, { standsFor: lists })] : [])])
}

const ticking = (chance: Chance, traits: readonly Trait[]): readonly Question[] => {
  const ticked = things.map((id) => {
    const covers = traits.find((one) => one.id === id)
    const alone = covers && chance() < 0.3 ? { alone: { [id]: suiting(chance, covers, 0.5) } } : {}
    return made(id, covers && chance() < 0.9 ? { [id]: suiting(chance, covers, 0.1, covering) } : {}, alone)
  })
  const breadth: Together = {
    mainQuestion: 'main',
    trait: 'breadth',
    said: 'You ticked more than one thing.',
    suits: suits({ everything: oneOf(chance, ['good', 'fair']), part: oneOf(chance, ['awkward', 'poor']) }),
    alsoCovered: some(chance, ['low', 'high'], 0.3),
    mainBeside: oneOf(chance, ['fair', 'neutral']),
    mainMissing: oneOf(chance, ['awkward', 'poor']),
  }
  const main = [...ticked.map((one) => made(one.id, {})), made('equal', {})]
  return [
    question('ticked', [...ticked, ...(chance() < 0.4 ? [made('unsure', {}, { exclusive: true })] : [])], {
      choose: 'many',
      together: breadth,
    }),
    ...(chance() < 0.8 ? [question('main', main, { picksFrom: 'ticked', asked: ['several-ticked'] })] : []),
  ]
}

const claimAbout = (chance: Chance, { id, options, choose }: Question): Circumstance => {
  const named = some(chance, options, 0.5).map((one) => one.id)
  const unsaid = oneOf(chance, ['holds', 'fails'] as const)
  if (choose === 'many' && chance() < 0.3) return { question: id, moreThan: 1, unsaid }
  return chance() < 0.6 ? { question: id, anyOf: named, unsaid } : { question: id, noneOf: named, unsaid }
}

/** The same questions, some of them and of their options now waiting for what was said before. */
const waiting = (chance: Chance, questions: readonly Question[]): Pick<Catalogue, 'questions' | 'circumstances'> => {
  const circumstances: Record<string, Circumstance> = { 'several-ticked': { question: 'ticked', moreThan: 1, unsaid: 'fails' } }
  const claim = (before: readonly Question[], share: number): readonly string[] => {
    if (before.length === 0 || chance() >= share) return []
    const id = `claim-${Object.keys(circumstances).length}`
    circumstances[id] = claimAbout(chance, oneOf(chance, before))
    return [id]
  }
  const waits = questions.map((one, at): Question => {
    const before = questions.slice(0, at)
    const offers = one.options.map((choice) => ({ ...choice, offered: claim(before, 0.12) }))
    return { ...one, asked: [...one.asked, ...claim(before, 0.4), ...claim(before, 0.15)], options: offers }
  })
  return { questions: waits, circumstances }
}

/**
 * The same questions; in one catalogue of three, some of their words say nothing while something else holds. What rules a group out,
 * and ticks that are weighed together, always speak. The chance of it is its own, so that all else is drawn as without such words.
 */
const silenced = ({ questions, circumstances }: Pick<Catalogue, 'questions' | 'circumstances'>): readonly Question[] => {
  const chance = chanceFrom(JSON.stringify(questions).length)
  if (chance() < 2 / 3) return questions
  const claims = Object.keys(circumstances)
  const rulesOut = ({ values }: Suits): boolean => Object.values(values).includes('never')
  const inPart = (said: Option['suits']): Option['suits'] =>
    Object.fromEntries(
      Object.entries(said).map(([id, one]) => [
        id,
        !rulesOut(one) && chance() < 0.3 ? { ...one, unless: [oneOf(chance, claims)] } : one,
      ]),
    )
  return questions.map((one, at): Question =>
    at === 0 || one.together
      ? one
      : { ...one, options: one.options.map((choice) => ({ ...choice, suits: inPart(choice.suits) })) },
  )
}

/** The questions in an order in which one comes at another place, before all that wait for it. */
const placed = (chance: Chance, { questions, circumstances }: Catalogue, moved: Question): readonly Question[] => {
  const others = questions.filter((one) => one !== moved)
  const first = others.findIndex((one) => circumstancesOf(one).some((id) => circumstances[id]?.question === moved.id))
  const latest = first < 0 ? others.length : first
  return others.toSpliced(Math.floor(chance() * (latest + 1)), 0, moved)
}

/**
 * The same catalogue, in which whom a list is for says more of the groups. Some of that says nothing while a certain answer to another
 * question holds, and some depends on the place. The question may also come later.
 */
export const speakingAhead = (chance: Chance, catalogue: Catalogue): Catalogue => {
  const { lists: whom, traits, circumstances } = catalogue
  const questions = catalogue.questions.filter(({ id }) => id !== whom.question)
  const claims = times(2, (at) => [`ahead-${at}`, claimAbout(chance, oneOf(chance, questions))] as const)
  const ids = [...claims.map(([id]) => id), ...Object.keys(circumstances)]
  const spoken = traits.filter(({ id }) => [...plain, 'reach'].includes(id))
  const more = (): Option['suits'] =>
    Object.fromEntries(
      some(chance, spoken, 0.6).map((one) => [
        one.id,
        { ...suiting(chance, one, 0.1), ...(chance() < 0.7 ? { unless: [oneOf(chance, ids)] } : {}) },
      ]),
    )
  const speaking = {
    ...catalogue,
    circumstances: { ...circumstances, ...Object.fromEntries(claims) },
    questions: catalogue.questions.map((one) =>
      one.id === whom.question
        ? {
            ...one,
            options: one.options.map((choice) => (choice.standsFor ? choice : made(choice.id, { ...choice.suits, ...more() }))),
          }
        : one,
    ),
  }
  const asks = speaking.questions.find(({ id }) => id === whom.question)
  return asks && chance() < 0.5 ? { ...speaking, questions: placed(chance, speaking, asks) } : speaking
}

const randomGroup = (chance: Chance, id: string, name: string, traits: readonly Trait[]): Group => {
  const on = (one: Trait): string => oneOf(chance, Object.keys(one.values))
  const told = traits.filter(({ by, id: of }) => by === undefined && of !== 'breadth')
  const reach = traits.find(({ by }) => by !== undefined)
  return group(id, Object.fromEntries(told.map((one) => [one.id, on(one)])), {
    name,
    reach: reach ? Object.fromEntries(places.map((place) => [place, on(reach)])) : {},
  })
}

/** A small catalogue after chance: two lists, four to seven questions, three to six groups. */
export const randomCatalogue = (chance: Chance): Catalogue => {
  const audience = trait('audience', ['own-problem', 'family'])
  const spoken = [...things, ...plain].map((id) => trait(id, ['low', 'high', ...(chance() < 0.3 ? ['between'] : [])]))
  const reach = trait('reach', ['near', 'far'], { by: 'place' })
  const told = spoken.filter(({ id }) => plain.includes(id))
  const asks = (id: string, among: readonly Trait[], more: Partial<Question> = {}): Question => {
    const options = randomOptions(chance, among, 2 + Math.floor(chance() * 2))
    const last = options.at(-1)
    const alone =
      more.choose === 'many' && last && chance() < 0.4 ? [...options.slice(0, -1), { ...last, exclusive: true }] : options
    return question(id, alone, more)
  }
  const where = question(
    'place',
    places.map((id) => made(id, chance() < 0.3 ? { method: suiting(chance, told[0] ?? audience, 0) } : {})),
  )
  const blocks: readonly (readonly Question[])[] = [
    chance() < 0.8 ? ticking(chance, spoken) : [],
    chance() < 0.6 ? [where, asks('format', [reach])] : [],
    [asks('approach', told)],
    chance() < 0.5 ? [asks('past', told, { choose: 'many' })] : [asks('belief', spoken)],
    chance() < 0.2 ? [question('safe', [made('not-always', {})], { private: true })] : [],
  ]
  const waits = waiting(chance, [audienceQuestion(chance, audience), ...shuffled(chance, blocks).flat()])
  const parts = { ...waits, questions: silenced(waits) }
  const traits = [audience, ...spoken, reach, trait('breadth', ['everything', 'part'])]
  const names = shuffled(chance, ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel'])
  return catalogueOf({
    ...parts,
    questions: parts.questions.map((one) => ({
      ...one,
      tellsWho: one.together !== undefined || ['who-for', 'belief'].includes(one.id),
    })),
    lists: { question: 'who-for', unsaid: 'me', voices: { me: 'me', 'someone-else': 'family' } },
    traits,
    groups: times(3 + Math.floor(chance() * 4), (at) => randomGroup(chance, `group-${at}`, names[at] ?? '', traits)),
    notices: [Object.keys(parts.circumstances)].flatMap((ids) =>
      ids.slice(-1).map((id) =>
        notice(`about-${id}`, {
          when: [id],
          instead: ids.slice(-2, -1).map((heard) => ({ when: [heard], title: 'Heard', text: `It heard ${heard}.` })),
        }),
      ),
    ),
  })
}
