import type { Fault } from './fault.ts'
import { unknownName, unknownNames } from './name-faults.ts'
import { didYouMean } from './nearest.ts'
import type { Raw } from './read.ts'

type QuestionData = Raw['questions']['data']['questions'][number]
type OptionData = QuestionData['options'][number]
type SuitsData = NonNullable<OptionData['suits']>
type Place = readonly (string | number)[]

/** The options that can be chosen in a question: its own, and those it picks from another. */
export const optionIds = (questions: readonly QuestionData[], question: QuestionData): string[] => {
  const source = questions.find(({ id }) => id === question['picks-from'])
  return [...(source?.options ?? []), ...question.options].map(({ id }) => id)
}

const sourceFaults = (raw: Raw, said: { basis: string; sources?: string[] | undefined }, here: Place): Fault[] => {
  const { file } = raw.questions
  const known = Object.keys(raw.evidence.data)
  return said.basis === 'studies-suggest' && !said.sources?.length
    ? [file.at([...here, 'basis'], 'says that studies suggest it, but names none. Add its `sources`, or call it our judgement.')]
    : unknownNames(file, [...here, 'sources'], said.sources, known, (id) => `evidence.yaml has no \`${id}\`.`)
}

const suitsFaults = (raw: Raw, suits: SuitsData, path: Place, whole: boolean): Fault[] => {
  const { file } = raw.questions
  const traits = new Map(Object.entries(raw.traits.data))
  return Object.entries(suits).flatMap(([trait, said]) => {
    const here = [...path, trait]
    const known = traits.get(trait)
    if (!known) return [file.atKey(path, trait, `no trait is called \`${trait}\`. ${didYouMean(trait, [...traits.keys()])}`)]
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
      ...sourceFaults(raw, said, here),
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

/** Options whose effect is unclear, or speaks of traits, values or studies that nobody defined. */
export const optionFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.questions
  return data.questions.flatMap((question, nth) =>
    question.options.flatMap((option, index) => {
      const here = ['questions', nth, 'options', index]
      const known = optionIds(data.questions, question).filter((id) => id !== option.id)
      return [
        ...suitsFaults(raw, option.suits ?? {}, [...here, 'suits'], true),
        ...suitsFaults(raw, option.alone ?? {}, [...here, 'alone'], false),
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

/** What a question whose ticks are weighed together leans on. */
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
              `\`${together.trait}\` is no trait with the values everything and part. Add it to traits.yaml.`,
            ),
          ]),
      ...unknownNames(
        file,
        [...here, 'also-covered'],
        together['also-covered'],
        [...new Set(covering)],
        (value) => `no trait that is ticked here has a value \`${value}\`.`,
      ),
      ...sourceFaults(raw, together, here),
    ]
  })
}
