import type { Fault } from '../fault.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { planParts } from '../schema/first-steps.ts'
import { repeatedIds, unknownNames } from './names.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Raw } from '../read.ts'
import type { GroupData } from '../schema/groups.ts'
import { optionIds } from './questions.ts'

type When = Readonly<Record<string, readonly string[]>> | undefined

const standingFaults = ({ firstSteps: { file }, traits }: Raw, when: When, path: Path): Fault[] => {
  const known = new Map(Object.entries(traits.data).filter(([, trait]) => !trait['worked-out'] && trait.by === undefined))
  return Object.entries(when ?? {}).flatMap(([trait, values]) => {
    const found = known.get(trait)
    return found
      ? unknownNames(
          file,
          [...path, trait],
          values,
          Object.keys(found.values),
          (value) => `\`${trait}\` has no value \`${value}\` in traits.yaml.`,
        )
      : [file.atKey(path, trait, `no trait that groups state is called \`${trait}\`. ${didYouMean(trait, [...known.keys()])}`)]
  })
}

const standsSo = ({ stands }: GroupData, when: When): boolean => {
  const stated = Object.fromEntries(stands.flatMap(({ traits }) => Object.entries(traits)))
  return Object.entries(when ?? {}).every(([trait, values]) => values.includes(stated[trait] ?? ''))
}

/** Groups that lack a part of their plan. A new group is covered too, without anybody listing it. */
const incompleteFaults = ({ firstSteps: { file, data }, groups }: Raw): Fault[] =>
  [...groups].flatMap(([id, group]) =>
    planParts
      .filter((part) => !data.plan.some((entry) => entry.part === part && standsSo(group.data, entry.when)))
      .map((part) =>
        file.at(['plan'], `nothing under \`${part}\` is for \`${id}\`. Add it to the \`when\` of an entry, or add an entry.`),
      ),
  )

const planFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.firstSteps
  const studies = Object.keys(raw.evidence.data)
  return data.plan.flatMap(({ part, at, when, sources }, index) => [
    ...standingFaults(raw, when, ['plan', index, 'when']),
    ...unknownNames(file, ['plan', index, 'sources'], sources, studies, (id) => `evidence.yaml has no \`${id}\`.`),
    ...((part === 'moment') === (at !== undefined)
      ? []
      : [
          file.at(
            ['plan', index, 'part'],
            at === undefined
              ? 'a moment of a meeting says when it is. Add `at`.'
              : `\`${part}\` is not a moment of a meeting. Remove \`at\`.`,
          ),
        ]),
  ])
}

const unknownKey = (file: ContentFile, path: Path, name: string, what: string, known: readonly string[]): Fault[] =>
  known.includes(name) ? [] : [file.atKey(path, name, `no ${what} is called \`${name}\`. ${didYouMean(name, known)}`)]

/** Broken references of the questions about coming: to traits, their values and studies. */
const comeFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.firstSteps
  const studies = Object.keys(raw.evidence.data)
  const stated = Object.entries(raw.traits.data).filter(([, trait]) => !trait['worked-out'] && trait.by === undefined)
  const names = stated.map(([id]) => id)
  return (data.come ?? []).flatMap(({ trait, answers, when, said }, index) => {
    const path = ['come', index]
    const values = stated.find(([id]) => id === trait)?.[1].values
    return [
      ...standingFaults(raw, when, [...path, 'when']),
      ...unknownNames(
        file,
        [...path, 'said', 'sources'],
        said?.sources ?? [],
        studies,
        (id) => `evidence.yaml has no \`${id}\`.`,
      ),
      ...(values
        ? Object.keys(answers).flatMap((value) =>
            unknownKey(file, [...path, 'answers'], value, `value of \`${trait}\``, Object.keys(values)),
          )
        : [file.at([...path, 'trait'], `no trait that groups state is called \`${trait}\`. ${didYouMean(trait, names)}`)]),
    ]
  })
}

const answerFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.firstSteps
  const { questions } = raw.questions.data
  const kinds = data.kinds.map(({ id }) => id)
  const asked = questions.map(({ id }) => id)
  return data.outcomes.flatMap(({ answers }, index) =>
    Object.entries(answers ?? {}).flatMap(([kind, noted]) => {
      const path = ['outcomes', index, 'answers']
      return [
        ...unknownKey(file, path, kind, 'kind of group', kinds),
        ...Object.entries(noted).flatMap(([id, option]) => {
          const question = questions.find((one) => one.id === id)
          const known = question ? optionIds(questions, question) : []
          return question
            ? known.includes(option)
              ? []
              : [file.at([...path, kind, id], `\`${id}\` has no option \`${option}\`. ${didYouMean(option, known)}`)]
            : unknownKey(file, [...path, kind], id, 'question', asked)
        }),
      ]
    }),
  )
}

/** Every broken reference from first-steps.yaml to traits, questions, studies and groups. */
export const firstStepFaults = (raw: Raw): readonly Fault[] => {
  const { file, data } = raw.firstSteps
  // Another check reports an empty file.
  if (data.plan.length === 0) return []
  return [
    ...planFaults(raw),
    ...incompleteFaults(raw),
    ...(data.calls ?? []).flatMap(({ when, if: circumstances }, index) => [
      ...standingFaults(raw, when, ['calls', index, 'when']),
      ...unknownNames(
        file,
        ['calls', index, 'if'],
        circumstances,
        Object.keys(raw.questions.data.circumstances),
        (id) => `no circumstance is called \`${id}\`.`,
      ),
    ]),
    ...repeatedIds(file, ['come'], data.come ?? [], 'questions about coming'),
    ...comeFaults(raw),
    ...repeatedIds(file, ['kinds'], data.kinds, 'kinds of group'),
    ...data.kinds.flatMap(({ when }, index) => standingFaults(raw, when, ['kinds', index, 'when'])),
    ...repeatedIds(file, ['outcomes'], data.outcomes, 'outcomes'),
    ...answerFaults(raw),
  ]
}
