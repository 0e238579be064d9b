import type { Catalogue, Group, Option, Question, Stand, SuitWord, Suits, Together } from '#content'
import { type Answers, type Reason, type Sheet, chosen, holds, inVoice, listsFor, standOf, voiceOf, weights } from '#engine'

/** A list as the versions to compare with give it: what stands where, what is ruled out, and why. */
export interface PlainList {
  readonly placed: readonly {
    readonly group: string
    readonly place: number
    readonly total: number
    readonly reasons: readonly Reason[]
  }[]
  readonly ruledOut: readonly { readonly group: string; readonly reasons: readonly Reason[] }[]
}

/** One answered question, and whose list it is for. */
export interface Heard {
  readonly catalogue: Catalogue
  readonly list: string
  readonly question: Question
  readonly options: readonly Option[]
  readonly factor: number
  readonly answers: Answers
}

interface Cover {
  readonly option: Option
  readonly trait: string
  readonly stand: Stand
  readonly suits: Suits
  readonly word: SuitWord
}

/** What a group makes of the options of one question, each trait by itself. */
const coversOf = ({ catalogue, options, answers }: Heard, group: Group, alone: boolean): Cover[] => {
  const covers: Cover[] = []
  for (const option of options) {
    for (const [trait, usual] of Object.entries(option.suits)) {
      const by = catalogue.traits.find(({ id }) => id === trait)?.by
      const stand = by === undefined ? group.stands[trait] : group.reach[chosen(answers, by)[0] ?? '']
      if (!stand || usual.unless?.some((id) => holds(catalogue, id, answers))) continue
      const single = alone ? option.alone?.[trait] : undefined
      const suits = single?.values[stand.value] ? single : usual
      const word = suits.values[stand.value]
      if (word) covers.push({ option, trait, stand, suits, word })
    }
  }
  return covers
}

const reasonOf = (heard: Heard, { option, trait, stand, suits }: Cover, word: SuitWord): Reason => ({
  question: heard.question.id,
  option: option.id,
  trait,
  value: stand.value,
  suits: word,
  weight: word === 'never' ? 0 : weights[word] * heard.factor,
  said: inVoice(option.said, voiceOf(heard.catalogue, heard.list)),
  because: heard.catalogue.traits.find(({ id }) => id === trait)?.values[stand.value]?.is ?? '',
  basis: word === 'never' ? (stand.certainty === 'uncertain' ? 'our-judgement' : 'group-says') : suits.basis,
  sources: [...new Set([...suits.sources, ...stand.sources])],
  ...(word === 'never' && suits.note !== undefined ? { note: suits.note } : {}),
})

const breadthOf = (heard: Heard, together: Together, covers: readonly Cover[], lead: Cover): Reason => {
  const missing = covers.find(({ word, stand }) => word === 'never' && !together.alsoCovered.includes(stand.value))
  const other = missing ?? covers.find((cover) => cover !== lead) ?? lead
  const value = missing ? 'part' : 'everything'
  const word = together.suits.values[value] ?? 'neutral'
  const sources = covers.flatMap(({ stand }) => stand.sources)
  return {
    ...reasonOf(
      heard,
      { ...other, trait: together.trait, stand: { ...other.stand, value, sources }, suits: together.suits },
      word,
    ),
    said: inVoice(together.said, voiceOf(heard.catalogue, heard.list)),
  }
}

const rank = ({ word }: Cover): number => (word === 'never' ? Number.NEGATIVE_INFINITY : weights[word])

const reasonsTogether = (heard: Heard, together: Together, group: Group): Reason[] => {
  const covers = coversOf(heard, group, heard.options.length === 1)
  if (covers.every(({ word }) => word === 'never')) return covers.map((cover) => reasonOf(heard, cover, 'never'))
  const [main] = chosen(heard.answers, together.mainQuestion)
  const [best] = covers.toSorted((a, b) => rank(b) - rank(a))
  const lead = covers.find(({ option }) => option.id === main) ?? best
  if (!lead) return []
  const beside = together.alsoCovered.includes(lead.stand.value) ? together.mainBeside : together.mainMissing
  const first = reasonOf(heard, lead, lead.word === 'never' ? beside : lead.word)
  return covers.length > 1 ? [first, breadthOf(heard, together, covers, lead)] : [first]
}

/** The reasons that one answered question gives one group. */
export const reasonsOfAnswer = (heard: Heard, group: Group): Reason[] =>
  heard.question.together
    ? reasonsTogether(heard, heard.question.together, group)
    : coversOf(heard, group, false).map((cover) => reasonOf(heard, cover, cover.word))

/** Groups by their names, and those of one name as they stand. */
export const byName = (a: Group, b: Group): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** What decides the order of groups that share a place. */
export interface Within {
  /** the trait that says whether a group covers all that was ticked */
  readonly breadth: string | undefined
  readonly meets: (group: Group, answers: Answers) => boolean
  /** whether the rule of a group about who may come is still unanswered */
  readonly asks: (group: Group, answers: Answers) => boolean
}

export const withinFor = (catalogue: Catalogue): Within => {
  const { questions, traits } = catalogue
  const meeting = traits.find(({ meets }) => meets !== undefined)
  return {
    breadth: questions.find(({ together }) => together)?.together?.trait,
    meets: (group, answers) => {
      const stand = meeting && standOf(meeting, group, answers)
      return stand !== undefined && stand.certainty !== 'uncertain' && meeting?.meets?.includes(stand.value) === true
    },
    asks: ({ cautions, stands }, answers) =>
      [
        ...cautions,
        ...traits.flatMap(({ id, by, values }) => (by === undefined && values[stands[id]?.value ?? '']?.cautions) || []),
      ]
        .filter(({ entryRule }) => entryRule)
        .some(({ when }) => when.every((id) => holds(catalogue, id, answers))),
  }
}

/** Where a group comes among those that share its place, the smallest first. */
export const orderWithin = (coversPart: boolean, meets: boolean, asks: boolean): number =>
  (coversPart ? 4 : 0) + (meets ? 0 : 2) + (asks ? 1 : 0)

export const isPart = ({ breadth }: Within, { trait, value }: Reason): boolean => trait === breadth && value === 'part'

const isOut = ({ reasons }: { readonly reasons: readonly Reason[] }): boolean => reasons.some(({ suits }) => suits === 'never')

/** Ranks one list with plain objects, as one would write it down first: nothing is worked out beforehand or kept. */
export const plainRanker = (catalogue: Catalogue): ((sheet: Sheet) => PlainList) => {
  const groups = catalogue.groups.toSorted(byName)
  const rules = withinFor(catalogue)
  return ({ answers, mattersMost }) => {
    const [list = ''] = listsFor(catalogue, answers)
    const heard = catalogue.questions
      .filter(({ id }) => chosen(answers, id).length > 0)
      .map((question): Heard => {
        const options = question.options.filter(({ id }) => chosen(answers, question.id).includes(id))
        return { catalogue, list, question, options, answers, factor: mattersMost.includes(question.id) ? 2 : 1 }
      })
    const judged = groups.map((group) => {
      const reasons = heard.flatMap((one) => reasonsOfAnswer(one, group))
      const coversPart = reasons.some((reason) => isPart(rules, reason))
      return {
        group: group.id,
        reasons,
        total: reasons.reduce((sum, { weight }) => sum + weight, 0),
        within: orderWithin(coversPart, rules.meets(group, answers), rules.asks(group, answers)),
      }
    })
    const ranked = judged.filter((one) => !isOut(one)).toSorted((a, b) => b.total - a.total || a.within - b.within)
    return {
      placed: ranked.map((one) => ({ ...one, place: 1 + ranked.findIndex(({ total }) => total === one.total) })),
      ruledOut: judged
        .filter(isOut)
        .map(({ group, reasons }) => ({ group, reasons: reasons.filter(({ suits }) => suits === 'never') })),
    }
  }
}
