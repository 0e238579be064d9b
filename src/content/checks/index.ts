import type { Fault } from '../fault.ts'
import { firstStepFaults } from './first-visit.ts'
import { cautionFaults, groupFaults } from './groups.ts'
import { helpFaults } from './help.ts'
import { mixFaults } from './population.ts'
import { repeatedIds, unknownName, unknownNames, unknownTrait } from './names.ts'
import { boxFaults } from './notices.ts'
import { privateFaults } from './privacy.ts'
import { questionFaults } from './questions.ts'
import { readingFaults } from './reading-grade.ts'
import type { Raw } from '../read.ts'
import { safetyFaults } from './safety.ts'
import { answerFaults, shortFaults } from './shorts.ts'
import { voiceFaults } from './voices.ts'

const traitFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.traits
  const questions = raw.questions.data.questions.map(({ id }) => id)
  const canRuleOut = new Set([
    ...raw.questions.data.questions
      .flatMap(({ options }) => options.flatMap(({ suits = {}, alone = {} }) => [suits, alone]))
      .flatMap((suits) =>
        Object.entries(suits).flatMap(([trait, { values }]) => (Object.values(values).includes('never') ? [trait] : [])),
      ),
    ...Object.entries(data).flatMap(([trait, { values }]) =>
      Object.values(values).some(({ cautions = [] }) => cautions.length > 0) ? [trait] : [],
    ),
  ])
  return Object.entries(data).flatMap(([trait, { by, meets, values, unsaid, 'worked-out': isWorkedOut }]) => [
    ...unknownName(file, [trait, 'by'], by, questions, `no question is called \`${by}\`.`),
    ...unknownNames(file, [trait, 'meets'], meets, Object.keys(values), (value) => `\`${trait}\` has no value \`${value}\`.`),
    ...(unsaid && (isWorkedOut || by !== undefined)
      ? [
          file.atKey(
            [trait],
            'unsaid',
            `groups do not list \`${trait}\` under \`stands\`, so \`unsaid\` has no effect. Remove it.`,
          ),
        ]
      : []),
    ...(unsaid && canRuleOut.has(trait)
      ? [
          file.atKey(
            [trait],
            'unsaid',
            `\`${trait}\` can rule a group out or asks for a caution, so every group has to state it. Remove \`unsaid\`.`,
          ),
        ]
      : []),
    ...(unsaid && unsaid.certainty !== 'uncertain'
      ? [file.at([trait, 'unsaid', 'certainty'], 'nobody has said it of these groups, so it is `uncertain`. Write that.')]
      : []),
    ...unknownName(
      file,
      [trait, 'unsaid', 'value'],
      unsaid?.value,
      Object.keys(values),
      `\`${trait}\` has no value \`${unsaid?.value}\`.`,
    ),
    ...unknownNames(
      file,
      [trait, 'unsaid', 'sources'],
      unsaid?.sources,
      Object.keys(raw.evidence.data),
      (id) => `evidence.yaml has no \`${id}\`.`,
    ),
    ...Object.entries(values).flatMap(([value, { cautions, tag }]) =>
      cautionFaults(raw, file, cautions ?? [], [trait, 'values', value, 'cautions'], tag !== undefined),
    ),
  ])
}

const noticeFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.notices
  const circumstances = Object.keys(raw.questions.data.circumstances)
  const traits = new Map(Object.entries(raw.traits.data))
  return [
    ...repeatedIds(file, [], data, 'notices'),
    ...data.flatMap((notice, index) => {
      const { trait, value } = notice['among-first'] ?? {}
      const here = [index, 'among-first']
      const { trait: by, apart } = notice['compare-by'] ?? {}
      const pointsTo = notice['points-to']
      const values = trait === undefined ? undefined : traits.get(trait)?.values
      return [
        ...(['when', 'any-of'] as const).flatMap((field) =>
          unknownNames(file, [index, field], notice[field], circumstances, (id) => `no circumstance is called \`${id}\`.`),
        ),
        ...unknownTrait(file, [index, 'compare-by', 'trait'], by, [...traits.keys()]),
        ...unknownNames(
          file,
          [index, 'compare-by', 'apart'],
          traits.get(by ?? '') && apart,
          Object.keys(traits.get(by ?? '')?.values ?? {}),
          (unknown) => `\`${by}\` has no value \`${unknown}\`.`,
        ),
        ...unknownName(file, [index, 'points-to'], pointsTo, raw.named.groups, `no group is called \`${pointsTo}\`.`),
        ...(notice.instead ?? []).flatMap(({ when }, nth) =>
          unknownNames(
            file,
            [index, 'instead', nth, 'when'],
            when,
            circumstances,
            (id) => `no circumstance is called \`${id}\`.`,
          ),
        ),
        ...unknownTrait(file, [...here, 'trait'], trait, [...traits.keys()]),
        ...(values
          ? unknownName(file, [...here, 'value'], value, Object.keys(values), `\`${trait}\` has no value \`${value}\`.`)
          : []),
        ...unknownNames(
          file,
          [index, 'sources'],
          notice.sources,
          Object.keys(raw.evidence.data),
          (id) => `evidence.yaml has no \`${id}\`.`,
        ),
      ]
    }),
  ]
}

/** Every fault that shows only when the files are read together. */
export const joinFaults = (raw: Raw): readonly Fault[] => [
  ...traitFaults(raw),
  ...shortFaults(raw),
  ...answerFaults(raw),
  ...questionFaults(raw),
  ...groupFaults(raw),
  ...noticeFaults(raw),
  ...boxFaults(raw),
  ...firstStepFaults(raw),
  ...helpFaults(raw),
  ...mixFaults(raw),
  ...privateFaults(raw),
  ...safetyFaults(raw),
  ...voiceFaults(raw),
  ...readingFaults(raw),
]
