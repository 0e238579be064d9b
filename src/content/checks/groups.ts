import { lineFaults, mostCharacters } from './shorts.ts'
import type { Fault } from '../fault.ts'
import type { ContentFile } from '../yaml-file.ts'
import { isTaken, noTrait, repeated, repeatedIds, unknownName, unknownNames } from './names.ts'
import type { Raw } from '../read.ts'
import type { GroupData } from '../schema/groups.ts'
import { type Claim, sourceFaults } from './sources.ts'

type TraitData = Raw['traits']['data'][string]

/** The trait that groups state country by country, such as reach. */
const placedTrait = (raw: Raw): TraitData | undefined => Object.values(raw.traits.data).find(({ by }) => by !== undefined)

/** The countries that people can choose, if a question asks for one. */
export const countriesOf = (raw: Raw): string[] | undefined => {
  const by = placedTrait(raw)?.by
  return raw.questions.data.questions.find(({ id }) => id === by)?.options.map(({ id }) => id)
}

const notStated = (trait: TraitData | undefined, name: string, expected: readonly string[]): string => {
  if (trait?.['worked-out']) return `\`${name}\` is worked out from the answers; no group states it. Remove it.`
  if (trait?.by !== undefined) return `\`${name}\` is said by ${trait.by}, further down. Remove it here.`
  return noTrait(name, expected)
}

const standFaults = (raw: Raw, file: ContentFile, group: GroupData): Fault[] => {
  const stated = group.stands.flatMap(({ traits }, index) =>
    Object.entries(traits).map(([trait, value]) => ({ trait, value, index })),
  )
  const traits = new Map(Object.entries(raw.traits.data))
  const expected = new Map(
    [...traits]
      .filter(([, trait]) => !trait['worked-out'] && trait.by === undefined)
      .map(([id, { values }]): [string, string[]] => [id, Object.keys(values)]),
  )
  return [
    ...stated.flatMap(({ trait, value, index }): Fault[] => {
      const path = ['stands', index, 'traits']
      const values = expected.get(trait)
      return values
        ? unknownName(file, [...path, trait], value, values, `${trait} says \`${value}\`, which traits.yaml does not define.`)
        : [file.atKey(path, trait, notStated(traits.get(trait), trait, [...expected.keys()]))]
    }),
    ...repeated(stated, ({ trait }) => trait).map(({ trait, index }) =>
      file.atKey(['stands', index, 'traits'], trait, `\`${trait}\` is stated twice. Keep one.`),
    ),
    ...[...expected]
      .filter(([trait]) => !stated.some((one) => one.trait === trait) && traits.get(trait)?.unsaid === undefined)
      .map(([trait, values]) => file.at(['stands'], `says nothing about \`${trait}\`. Add it; values: ${values.join(', ')}.`)),
  ]
}

const countryFaults = (
  known: readonly string[] | undefined,
  file: ContentFile,
  group: GroupData,
  field: 'reach' | 'contact',
): Fault[] => {
  if (!known) return []
  const listed = group[field].flatMap(({ countries }, index) =>
    countries.map((country, nth) => ({ country, path: [field, index, 'countries', nth] })),
  )
  return [
    ...listed.flatMap(({ country, path }) => unknownName(file, path, country, known, `no country is called \`${country}\`.`)),
    ...repeated(listed, ({ country }) => country).map(({ country, path }) =>
      file.at(path, `\`${country}\` is listed twice under ${field}. Keep one.`),
    ),
    ...known
      .filter((country) => !listed.some((one) => one.country === country))
      .map((country) => file.at([field], `says nothing about \`${country}\` under ${field}. Add it.`)),
  ]
}

const reachFaults = (raw: Raw, file: ContentFile, group: GroupData): Fault[] => {
  const values = Object.keys(placedTrait(raw)?.values ?? {})
  return group.reach.flatMap(({ value }, index) =>
    unknownName(file, ['reach', index, 'value'], value, values, `reach says \`${value}\`, which traits.yaml does not define.`),
  )
}

const claimsOf = (group: GroupData): Claim[] => [
  ...(['stands', 'reach', 'variants', 'contact'] as const).flatMap((field) =>
    group[field].map(({ sources }, index) => ({ sources, path: [field, index, 'sources'] })),
  ),
  ...Object.entries(group.about).map(([field, { sources }]) => ({ sources, path: ['about', field, 'sources'] })),
]

interface CautionData {
  readonly id: string
  readonly text: string
  readonly short?: string | undefined
  readonly when?: string[] | undefined
}

/** Cautions that share an id, wait for a circumstance nobody defined, or have no line for the card; `tagged` ones have a tag there instead. */
export const cautionFaults = (
  raw: Raw,
  file: ContentFile,
  cautions: readonly CautionData[],
  path: readonly (string | number)[],
  tagged = false,
): Fault[] => {
  const known = Object.keys(raw.questions.data.circumstances)
  return [
    ...repeatedIds(file, path, cautions, 'cautions'),
    ...cautions.flatMap(({ when }, index) =>
      unknownNames(file, [...path, index, 'when'], when, known, (id) => `no circumstance is called \`${id}\`.`),
    ),
    ...cautions.flatMap(({ id, text, short }, index) => {
      if (short !== undefined) return lineFaults(file, { path: [...path, index, 'short'], text: short })
      return tagged || text.length <= mostCharacters
        ? []
        : [file.at([...path, index, 'text'], `is too long for a card. Say \`${id}\` in a few words under \`short\`.`)]
    }),
  ]
}

/** Every broken reference in the files of groups. */
export const groupFaults = (raw: Raw): readonly Fault[] => {
  const countries = countriesOf(raw)
  return [...raw.groups].flatMap(([id, { file, data: group }]) => {
    const nearest = group.nearest?.group
    const others = raw.named.groups.filter((other) => other !== id)
    return [
      ...(isTaken(id)
        ? [file.at([], `the guide uses the name \`${id}\` itself, so nobody could open this group. Rename the file.`)]
        : []),
      ...(raw.named.help.includes(id)
        ? [file.at([], `help/${id}.yaml has this name too, so their sources could not be told apart. Rename this file.`)]
        : []),
      ...standFaults(raw, file, group),
      ...countryFaults(countries, file, group, 'reach'),
      ...countryFaults(countries, file, group, 'contact'),
      ...reachFaults(raw, file, group),
      ...sourceFaults(raw, file, group.sources, claimsOf(group)),
      ...cautionFaults(raw, file, group.cautions ?? [], ['cautions']),
      ...repeatedIds(file, ['variants'], group.variants, 'variants'),
      ...unknownName(file, ['nearest', 'group'], nearest, others, `no other group is called \`${nearest}\`.`),
    ]
  })
}
