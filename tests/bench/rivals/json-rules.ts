import { type ConditionProperties, Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { Catalogue, Group, Question, SuitWord, Together } from '#content'
import { type Answers, type Sheet, chosen, holds, weights } from '#engine'

/** What a rule says of some groups: it rules them out, or adds a weight to them. */
export interface Says {
  readonly question: string
  readonly groups: readonly string[]
  readonly word: SuitWord
}

/** A ranking as the rules give it. */
export interface Ranked {
  readonly totals: ReadonlyMap<string, number>
  readonly ruledOut: ReadonlySet<string>
}

const rule = (conditions: readonly (ConditionProperties | TopLevelCondition)[], says: Says): RuleProperties[] =>
  says.word === 'neutral' || says.groups.length === 0
    ? []
    : [{ conditions: { all: [...conditions] }, event: { type: 'says', params: { ...says } } }]

const is = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: 'equal', value })
const has = (fact: string, value: string): ConditionProperties => ({ fact, operator: 'contains', value })
const hasNo = (fact: string, value: string): ConditionProperties => ({ fact, operator: 'doesNotContain', value })
const atLeast = (fact: string, value: number): ConditionProperties => ({ fact, operator: 'greaterThanInclusive', value })

/** The fact that tells whether a circumstance holds. */
const so = (circumstance: string): string => `so ${circumstance}`

const standing = (groups: readonly Group[], trait: string, value: string): readonly string[] =>
  groups.filter(({ stands }) => stands[trait]?.value === value).map(({ id }) => id)

/** One rule for each option and trait value that is not neutral; its event carries the groups that stand there. */
const rulesOfQuestion = ({ groups, traits }: Catalogue, { id, choose, options }: Question): RuleProperties[] =>
  options.flatMap((option) =>
    Object.entries(option.suits).flatMap(([trait, { values, unless = [] }]) => {
      const by = traits.find((one) => one.id === trait)?.by
      const chosenHere = choose === 'many' ? has(id, option.id) : is(id, option.id)
      const said = [chosenHere, ...unless.map((circumstance) => is(so(circumstance), false))]
      return Object.entries(values).flatMap(([value, word]) => {
        if (by === undefined) return rule(said, { question: id, word, groups: standing(groups, trait, value) })
        return [...new Set(groups.flatMap(({ reach }) => Object.keys(reach)))].flatMap((place) => {
          const there = groups.filter(({ reach }) => reach[place]?.value === value).map((group) => group.id)
          return rule([...said, is(by, place)], { question: id, word, groups: there })
        })
      })
    }),
  )

const better = (word: SuitWord, than: SuitWord): boolean => word !== 'never' && than !== 'never' && weights[word] > weights[than]

/** The rules that weigh several ticked things together, about ten for each group. */
const rulesTogether = (question: Question, together: Together, group: Group): RuleProperties[] => {
  const { id } = question
  const says = (word: SuitWord): Says => ({ question: id, groups: [group.id], word })
  const covers = question.options.flatMap((option) =>
    Object.entries(option.suits).flatMap(([trait, { values }]) => {
      const { value = '' } = group.stands[trait] ?? {}
      const word = values[value]
      return word ? [{ option: option.id, value, word, alone: option.alone?.[trait]?.values[value] }] : []
    }),
  )
  const usable = covers.filter(({ word }) => word !== 'never')
  const missing = covers.filter(({ word, value }) => word === 'never' && !together.alsoCovered.includes(value))
  const anyUsable = { any: usable.map(({ option }) => has(id, option)) }
  const noneOf = (ones: typeof covers): ConditionProperties[] => ones.map(({ option }) => hasNo(id, option))
  const asMain = ({ word, value }: (typeof covers)[number]): SuitWord =>
    word === 'never' ? (together.alsoCovered.includes(value) ? together.mainBeside : together.mainMissing) : word
  const ruledOut = rule([atLeast('ticked', 1), ...noneOf(usable)], says('never'))
  if (usable.length === 0) return ruledOut
  return [
    ...ruledOut,
    ...covers.flatMap(({ option, alone }) => (alone ? rule([is('ticked', 1), has(id, option)], says(alone)) : [])),
    ...[...new Set(covers.map(asMain))].flatMap((word) => {
      const mains = covers.filter((cover) => asMain(cover) === word).map(({ option }) => option)
      return rule([{ fact: 'main', operator: 'in', value: mains }, anyUsable], says(word))
    }),
    ...[...new Set(usable.map(({ word }) => word))].flatMap((word) => {
      const ones = { any: usable.filter((cover) => cover.word === word).map(({ option }) => has(id, option)) }
      return rule([is('main', 'none'), ones, ...noneOf(usable.filter((cover) => better(cover.word, word)))], says(word))
    }),
    ...rule([atLeast('ticked', 2), anyUsable, ...noneOf(missing)], says(together.suits.values['everything'] ?? 'neutral')),
    ...(missing.length === 0
      ? []
      : rule(
          [atLeast('ticked', 2), anyUsable, { any: missing.map(({ option }) => has(id, option)) }],
          says(together.suits.values['part'] ?? 'neutral'),
        )),
  ]
}

/** The catalogue as rules of json-rules-engine, made ready once. Neutral reasons are left out, in its favour. */
export const rulesOf = (catalogue: Catalogue): readonly RuleProperties[] =>
  catalogue.questions.flatMap((question) => {
    const { together } = question
    return together
      ? catalogue.groups.flatMap((group) => rulesTogether(question, together, group))
      : rulesOfQuestion(catalogue, question)
  })

/** The circumstances in which some option says less. */
export const silencingIn = ({ questions }: Catalogue): readonly string[] => [
  ...new Set(
    questions.flatMap(({ options }) => options.flatMap(({ suits }) => Object.values(suits).flatMap(({ unless = [] }) => unless))),
  ),
]

/** The answers as facts. What does not apply was taken away beforehand, in favour of the rules as well. */
export const factsOf = (catalogue: Catalogue, answers: Answers, silencing: readonly string[]): Record<string, unknown> => {
  const { questions } = catalogue
  const together = questions.find((question) => question.together)
  const weighed = together?.options.filter(({ suits }) => Object.keys(suits).length > 0).map(({ id }) => id) ?? []
  const ticked = chosen(answers, together?.id ?? '').filter((id) => weighed.includes(id))
  const [main = 'none'] = chosen(answers, together?.together?.mainQuestion ?? '')
  return {
    ...Object.fromEntries(questions.map(({ id, choose }) => [id, answers[id] ?? (choose === 'many' ? [] : '')])),
    ...(together ? { [together.id]: ticked } : {}),
    ...Object.fromEntries(silencing.map((id) => [so(id), holds(catalogue, id, answers)])),
    ticked: ticked.length,
    main: weighed.includes(main) ? main : 'none',
  }
}

/** Adds up what the rules that hold say of the groups. */
export const rankedBy = ({ groups: all }: Catalogue, { mattersMost }: Sheet, said: readonly Says[]): Ranked => {
  const totals = new Map(all.map(({ id }) => [id, 0]))
  const ruledOut = new Set<string>()
  for (const { question, groups, word } of said) {
    for (const group of groups) {
      if (word === 'never') ruledOut.add(group)
      else totals.set(group, (totals.get(group) ?? 0) + weights[word] * (mattersMost.includes(question) ? 2 : 1))
    }
  }
  for (const group of ruledOut) totals.delete(group)
  return { totals: new Map([...totals].toSorted(([, a], [, b]) => b - a)), ruledOut }
}

/** What a rule of `rulesOf` says where its conditions hold. */
export const saysOf = ({ event }: RuleProperties): Says => event.params as unknown as Says

/** Ranks one list by rules. */
export const ranker = (catalogue: Catalogue): ((sheet: Sheet) => Promise<Ranked>) => {
  const engine = new Engine([...rulesOf(catalogue)])
  const silencing = silencingIn(catalogue)
  return async (sheet) => {
    const { events } = await engine.run(factsOf(catalogue, sheet.answers, silencing))
    return rankedBy(
      catalogue,
      sheet,
      events.map(({ params }) => params as unknown as Says),
    )
  }
}
