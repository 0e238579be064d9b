import type { Fault } from './fault.ts'
import { firstStepFaults } from './first-step-faults.ts'
import { cautionFaults, countriesOf, groupFaults, sourceFaults } from './group-faults.ts'
import { mixFaults } from './mix.ts'
import { repeated, repeatedIds, unknownName, unknownNames } from './name-faults.ts'
import { questionFaults } from './question-faults.ts'
import type { Raw } from './read.ts'

const traitFaults = (raw: Raw): Fault[] => {
  const { file, data } = raw.traits
  const questions = raw.questions.data.questions.map(({ id }) => id)
  return Object.entries(data).flatMap(([trait, { by, values }]) => [
    ...unknownName(file, [trait, 'by'], by, questions, `no question is called \`${by}\`.`),
    ...Object.entries(values).flatMap(([value, { cautions }]) =>
      cautionFaults(raw, file, cautions ?? [], [trait, 'values', value, 'cautions']),
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
      const by = notice['compare-by']
      const values = trait === undefined ? undefined : traits.get(trait)?.values
      return [
        ...(['when', 'any-of'] as const).flatMap((field) =>
          unknownNames(file, [index, field], notice[field], circumstances, (id) => `no circumstance is called \`${id}\`.`),
        ),
        ...unknownName(file, [index, 'compare-by'], by, [...traits.keys()], `no trait is called \`${by}\`.`),
        ...unknownName(file, [...here, 'trait'], trait, [...traits.keys()], `no trait is called \`${trait}\`.`),
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

/** A browser's region can point to one country only. */
const regionFaults = ({ help }: Raw): Fault[] => {
  const claims = [...help].flatMap(([country, { file, data }]) =>
    (data.regions ?? []).map((region, index) => ({ country, file, region, path: ['regions', index] })),
  )
  return repeated(claims, ({ region }) => region).map(({ file, region, path }) => {
    const first = claims.find((claim) => claim.region === region)?.country
    return file.at(path, `the region \`${region}\` belongs to \`${first}\` already. Keep it in one place.`)
  })
}

const helpFaults = (raw: Raw): Fault[] => {
  const circumstances = Object.keys(raw.questions.data.circumstances)
  const countries = countriesOf(raw)
  const message = 'this file is missing, and the country can be chosen. Add its help lines.'
  return [
    ...(countries ?? [])
      .filter((country) => !raw.named.help.includes(country))
      .map((country) => ({ file: `help/${country}.yaml`, line: 1, column: 1, message })),
    ...[...raw.help].flatMap(([country, { file, data }]) => [
      ...(countries ? unknownName(file, [], country, countries, `no country is called \`${country}\`.`) : []),
      ...data.lines.flatMap(({ unless }, index) =>
        unknownNames(file, ['lines', index, 'unless'], unless, circumstances, (id) => `no circumstance is called \`${id}\`.`),
      ),
      ...sourceFaults(raw, file, data.sources, [
        { sources: data.emergency.sources, path: ['emergency', 'sources'] },
        ...data.lines.map(({ sources }, index) => ({ sources, path: ['lines', index, 'sources'] })),
      ]),
      ...data.lines.flatMap((line, index) =>
        line.phone || line.text || line.web
          ? []
          : [file.at(['lines', index], `\`${line.id}\` cannot be reached. Add a phone, a text or a web address.`)],
      ),
      ...repeatedIds(file, ['lines'], data.lines, 'lines'),
    ]),
    ...regionFaults(raw),
  ]
}

/** Everything that does not join up between the files, where they are sound enough to compare. */
export const joinFaults = (raw: Raw): readonly Fault[] => [
  ...traitFaults(raw),
  ...questionFaults(raw),
  ...groupFaults(raw),
  ...noticeFaults(raw),
  ...firstStepFaults(raw),
  ...helpFaults(raw),
  ...mixFaults(raw),
]
