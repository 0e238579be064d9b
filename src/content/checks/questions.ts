import type { Fault } from '../fault.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { noTrait, repeated, repeatedIds, unknownName, unknownNames } from './names.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Raw } from '../read.ts'
import type { QuestionData } from '../schema/questions.ts'
import { basisFaults } from './sources.ts'

type OptionData = QuestionData['options'][number]
type SuitsData = NonNullable<OptionData['suits']>
type Place = readonly (string | number)[]

/** The options of a question: those that it picks from another question, then its own. */
export const optionIds = (questions: readonly QuestionData[], question: QuestionData): string[] => {
  const source = questions.find(({ id }) => id === question['picks-from'])
  return [...(source?.options ?? []), ...question.options].map(({ id }) => id)
}

/** `unless` that names no circumstance, or that is read and then ignored: ticks that are weighed together always count. */
const unlessFaults = (
  raw: Raw,
  question: QuestionData,
  unless: readonly string[] | undefined,
  here: Place,
  heeded: boolean,
): Fault[] => {
  const { file, data } = raw.questions
  if (unless === undefined || heeded)
    return unknownNames(
      file,
      [...here, 'unless'],
      unless,
      Object.keys(data.circumstances),
      (id) => `no circumstance is called \`${id}\`.`,
    )
  return [
    file.atKey(
      here,
      'unless',
      `\`unless\` has no effect here, because the ticks of \`${question.id}\` are weighed together. Remove it.`,
    ),
  ]
}

const suitsFaults = (raw: Raw, question: QuestionData, suits: SuitsData, path: Place, whole: boolean): Fault[] => {
  const { file } = raw.questions
  const traits = new Map(Object.entries(raw.traits.data))
  return Object.entries(suits).flatMap(([trait, said]) => {
    const here = [...path, trait]
    const known = traits.get(trait)
    if (!known) return [file.atKey(path, trait, noTrait(trait, [...traits.keys()]))]
    const values = Object.keys(known.values)
    const given = Object.keys(said.values)
    return [
      ...given
        .filter((value) => !values.includes(value))
        .map((value) =>
          file.atKey(
            [...here, 'values'],
            value,
            `\`${trait}\` has no value \`${value}\` in traits.yaml. ${didYouMean(value, values)}`,
          ),
        ),
      ...(whole ? values : [])
        .filter((value) => !given.includes(value))
        .map((value) =>
          file.at(
            [...here, 'values'],
            `says nothing about \`${value}\` of \`${trait}\`. Say how well it suits; \`neutral\` is an answer.`,
          ),
        ),
      ...basisFaults(raw, said, here),
      ...unlessFaults(raw, question, said.unless, here, whole && question.together === undefined),
    ]
  })
}

const movesSomething = (option: OptionData): boolean =>
  option['stands-for'] !== undefined ||
  Object.values(option.suits ?? {}).some(({ values }) => Object.values(values).some((word) => word !== 'neutral'))

const neutralFaults = (raw: Raw, option: OptionData, name: string, here: Place): Fault[] => {
  const { file } = raw.questions
  const moves = movesSomething(option)
  if (moves === (option.neutral === undefined)) return []
  return moves
    ? [file.at([...here, 'neutral'], `${name} is called neutral, but it moves something. Remove one of the two.`)]
    : [file.at(here, `${name} moves nothing. Say how traits suit it, or say why it is \`neutral\`.`)]
}

/** Options whose effect is unclear, or that name traits, values or studies that nobody defined. */
export const optionFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.questions
  return data.questions.flatMap((question, nth) =>
    question.options.flatMap((option, index) => {
      const here = ['questions', nth, 'options', index]
      const known = optionIds(data.questions, question).filter((id) => id !== option.id)
      return [
        ...suitsFaults(raw, question, option.suits ?? {}, [...here, 'suits'], true),
        ...suitsFaults(raw, question, option.alone ?? {}, [...here, 'alone'], false),
        ...unknownNames(
          file,
          [...here, 'stands-for'],
          option['stands-for'],
          known,
          (id) => `\`${question.id}\` has no other option \`${id}\`.`,
        ),
        ...neutralFaults(raw, option, `\`${question.id}\` -> \`${option.id}\``, here),
      ]
    }),
  )
}

/** Broken references in `together`, which weighs the ticks of a question as a whole. */
export const togetherFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.questions
  const traits = new Map(Object.entries(raw.traits.data))
  return data.questions.flatMap(({ together, options }, index) => {
    if (!together) return []
    const here = ['questions', index, 'together']
    const values = Object.keys(traits.get(together.trait)?.values ?? {})
    const covering = options.flatMap(({ suits }) =>
      Object.keys(suits ?? {}).flatMap((trait) => Object.keys(traits.get(trait)?.values ?? {})),
    )
    const main = together['main-question']
    return [
      ...unknownName(
        file,
        [...here, 'main-question'],
        main,
        data.questions.map(({ id }) => id),
        `no question is called \`${main}\`.`,
      ),
      ...(values.includes('everything') && values.includes('part')
        ? []
        : [
            file.at(
              [...here, 'trait'],
              `\`${together.trait}\` is not a trait with the values everything and part. Add it to traits.yaml.`,
            ),
          ]),
      ...unknownNames(
        file,
        [...here, 'also-covered'],
        together['also-covered'],
        [...new Set(covering)],
        (value) => `no trait that is ticked here has a value \`${value}\`.`,
      ),
      ...basisFaults(raw, together, here),
    ]
  })
}

const circumstanceFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const questions = data.questions.map(({ id }) => id)
  return Object.entries(data.circumstances).flatMap(([name, claim]) => {
    const path = ['circumstances', name]
    const question = data.questions.find(({ id }) => id === claim.question)
    const known = question ? optionIds(data.questions, question) : []
    const tests = [claim['any-of'], claim['none-of'], claim['more-than']].filter((test) => test !== undefined).length
    return [
      ...unknownName(file, [...path, 'question'], claim.question, questions, `no question is called \`${claim.question}\`.`),
      ...(['any-of', 'none-of'] as const).flatMap((field) =>
        unknownNames(
          file,
          [...path, field],
          question && claim[field],
          known,
          (option) => `\`${claim.question}\` has no option \`${option}\`.`,
        ),
      ),
      ...(tests === 1
        ? []
        : [file.atKey(['circumstances'], name, `\`${name}\` needs exactly one of any-of, none-of, more-than.`)]),
    ]
  })
}

const closedFaults = ({ questions: { file, data } }: Raw): Fault[] =>
  (data['closed-answers'] ?? []).flatMap((names, row) =>
    unknownNames(
      file,
      ['closed-answers', row],
      names,
      Object.keys(data.circumstances),
      (id) => `no circumstance is called \`${id}\`.`,
    ),
  )

/** Questions that wait for a later one. A circumstance may only be about an earlier question. */
const orderFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const circumstances = new Map(Object.entries(data.circumstances))
  const ids = data.questions.map(({ id }) => id)
  return data.questions.flatMap((question, index) => {
    const here = ['questions', index]
    const later = ids.slice(index)
    const waits = (names: readonly string[], path: (string | number)[]): Fault[] => [
      ...unknownNames(file, path, names, [...circumstances.keys()], (id) => `no circumstance is called \`${id}\`.`),
      ...names.flatMap((id, nth) => {
        const awaited = circumstances.get(id)?.question ?? ''
        return later.includes(awaited)
          ? [
              file.at(
                [...path, nth],
                `\`${question.id}\` waits for \`${awaited}\`, which is not asked before it. Move one of them.`,
              ),
            ]
          : []
      }),
    ]
    const source = question['picks-from']
    const known = Object.keys(question.headings ?? {})
    return [
      ...waits(question.asked, [...here, 'asked']),
      ...waits(question['optional-for'] ?? [], [...here, 'optional-for']),
      ...question.options.flatMap(({ under }, nth) =>
        unknownName(file, [...here, 'options', nth, 'under'], under, known, `\`${question.id}\` has no heading \`${under}\`.`),
      ),
      ...question.options.flatMap((option, nth) => waits(option.offered ?? [], [...here, 'options', nth, 'offered'])),
      ...unknownName(file, [...here, 'picks-from'], source, ids.slice(0, index), `no earlier question is called \`${source}\`.`),
    ]
  })
}

/** The shortest sheet that answers this question. */
const sheetWith = (id: string, option: string, choose: 'one' | 'many'): string =>
  JSON.stringify({ [id]: choose === 'one' ? option : [option] })

/** Options with the same label: people cannot tell which answer they give. */
const sameLabelFaults = (file: ContentFile, { id, options }: QuestionData, here: Path): Fault[] =>
  repeated(
    options.map((option, index) => ({ label: JSON.stringify(option.label), index })),
    ({ label }) => label,
  ).map(({ label, index }) =>
    file.at([...here, index, 'label'], `two options of \`${id}\` have the label ${label}. Make the difference clear.`),
  )

const doubleFaults = ({ questions: { file, data } }: Raw): Fault[] => [
  ...repeatedIds(file, ['questions'], data.questions, 'questions', (shared) => {
    const question = data.questions.find(({ id }) => id === shared)
    return `The sheet ${sheetWith(shared, question?.options[0]?.id ?? '', question?.choose ?? 'one')} would answer both.`
  }),
  ...data.questions.flatMap((question, nth) => {
    const picked = optionIds(data.questions, { ...question, options: [] })
    const here = ['questions', nth, 'options']
    return [
      ...repeatedIds(
        file,
        here,
        question.options,
        `options of \`${question.id}\``,
        (id) => `The sheet ${sheetWith(question.id, id, question.choose)} would choose both.`,
      ),
      ...sameLabelFaults(file, question, here),
      ...question.options.flatMap(({ id }, index) =>
        picked.includes(id)
          ? [file.at([...here, index, 'id'], `\`${id}\` is picked from \`${question['picks-from']}\` already. Rename it.`)]
          : [],
      ),
    ]
  }),
]

const listFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const { question, unsaid, voices } = data.lists
  const deciding = data.questions.find(({ id }) => id === question)
  const lists = deciding?.options.filter((option) => !option['stands-for']).map(({ id }) => id)
  if (!lists) {
    return unknownName(
      file,
      ['lists', 'question'],
      question,
      data.questions.map(({ id }) => id),
      `no question is called \`${question}\`.`,
    )
  }
  return [
    ...unknownName(file, ['lists', 'unsaid'], unsaid, lists, `\`${unsaid}\` makes no list.`),
    ...lists
      .filter((id) => !Object.hasOwn(voices, id))
      .map((id) => file.at(['lists', 'voices'], `the list \`${id}\` has no voice. Add one: me, family or helping.`)),
    ...Object.keys(voices)
      .filter((id) => !lists.includes(id))
      .map((id) => file.atKey(['lists', 'voices'], id, `\`${id}\` makes no list. ${didYouMean(id, lists)}`)),
  ]
}

/** Every broken reference in questions.yaml. */
export const questionFaults = (raw: Raw): readonly Fault[] => [
  ...doubleFaults(raw),
  ...listFaults(raw),
  ...circumstanceFaults(raw),
  ...closedFaults(raw),
  ...orderFaults(raw),
  ...optionFaults(raw),
  ...togetherFaults(raw),
]
