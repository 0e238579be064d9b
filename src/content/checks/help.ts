import { elsewhere } from '../catalogue.ts'
import type { Fault } from '../fault.ts'
import { countriesOf } from './groups.ts'
import { sourceFaults } from './sources.ts'
import { repeated, repeatedIds, unknownName, unknownNames } from './names.ts'
import type { Checked, Raw } from '../read.ts'
import type { HelpData, helpSchema } from '../schema/help.ts'
import { dialled } from '../contact-details.ts'

type HelpFile = Checked<typeof helpSchema>
type Line = HelpData['lines'][number]

/** Regions that two countries claim. A browser's region can point to only one. */
const regionFaults = ({ help }: Raw): Fault[] => {
  const claims = [...help].flatMap(([country, { file, data }]) =>
    (data.regions ?? []).map((region, index) => ({ country, file, region, path: ['regions', index] })),
  )
  return repeated(claims, ({ region }) => region).map(({ file, region, path }) => {
    const first = claims.find((claim) => claim.region === region)?.country
    return file.at(path, `the region \`${region}\` belongs to \`${first}\` already. Keep it in one place.`)
  })
}

const missingFaults = ({ named }: Raw, countries: readonly string[]): Fault[] => {
  const missing = (country: string, message: string): Fault[] =>
    named.help.includes(country) ? [] : [{ file: `help/${country}.yaml`, line: 1, column: 1, message }]
  return [
    ...countries
      .filter((country) => country !== elsewhere)
      .flatMap((country) => missing(country, 'this file is missing, but people can choose this country. Add its help lines.')),
    ...missing(elsewhere, 'this file is missing. People whose country is not in this guide see its numbers. Put it back.'),
  ]
}

/** Countries that lack what people need at the worst moment: an emergency number, and a crisis line for everyone. */
const lastResortFaults = (country: string, { file, data }: HelpFile): Fault[] => {
  const known = country !== elsewhere
  const forAll = data.lines.filter(({ kind, unless }) => kind === 'crisis' && !unless?.length)
  const answers = forAll.some(({ phone, text }) => phone !== undefined || text !== undefined)
  const remedy = 'Add one, or remove `unless` from one.'
  return [
    ...(known && data.emergency.number === null
      ? [
          file.at(
            ['emergency', 'number'],
            `\`${country}\` needs an emergency number. Write it in quotes. Only \`${elsewhere}\` may leave it out.`,
          ),
        ]
      : []),
    ...(forAll.length === 0
      ? [file.at(['lines'], `this file needs a \`crisis\` line for everyone. ${remedy}`)]
      : known && !answers
        ? [file.at(['lines'], `this file needs a \`crisis\` line for everyone that can be called or texted. ${remedy}`)]
        : []),
  ]
}

const numbersOf = ({ phone, text }: Line): Readonly<Record<'phone' | 'text', string | undefined>> => ({
  phone,
  text: text?.number,
})

/** Lines with different numbers in countries that share an emergency number: someone may have corrected a number in only one of four files. */
const sameLineFaults = ({ help }: Raw): Fault[] => {
  const all = [...help].flatMap(([country, { file, data }]) =>
    data.lines.map((line, index) => ({ country, file, index, line, network: data.emergency.number })),
  )
  return all.flatMap(({ country, file, index, line, network }, nth) =>
    (['phone', 'text'] as const).flatMap((field) => {
      const number = numbersOf(line)[field]
      if (network === null || number === undefined) return []
      const first = all
        .slice(0, nth)
        .find(
          (one) =>
            one.country !== country &&
            one.network === network &&
            one.line.id === line.id &&
            numbersOf(one.line)[field] !== undefined,
        )
      const other = first && numbersOf(first.line)[field]
      return first === undefined || other === undefined || dialled(other) === dialled(number)
        ? []
        : [
            file.at(
              ['lines', index, field],
              `\`${line.id}\` has the number ${number} here and ${other} in help/${first.country}.yaml. Correct the one that is wrong, or give one of them another id.`,
            ),
          ]
    }),
  )
}

const fileFaults = (raw: Raw, countries: readonly string[] | undefined, country: string, help: HelpFile): Fault[] => {
  const { file, data } = help
  const circumstances = Object.keys(raw.questions.data.circumstances)
  const known = [...(countries ?? [country]), elsewhere]
  const unknown = unknownName(file, [], country, known, `no country is called \`${country}\`.`)
  return [
    ...(unknown.length > 0 ? unknown : lastResortFaults(country, help)),
    ...data.lines.flatMap((line, index) =>
      (['unless', 'best-for'] as const).flatMap((field) =>
        unknownNames(file, ['lines', index, field], line[field], circumstances, (id) => `no circumstance is called \`${id}\`.`),
      ),
    ),
    ...data.lines.flatMap((line, index) =>
      line.chat && !line.web
        ? [file.atKey(['lines', index], 'chat', `\`${line.id}\` has a chat but no website. Add \`web\`, or remove this line.`)]
        : [],
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
  ]
}

/** Every broken reference in the help lines, and every country that leaves people with nobody to turn to. */
export const helpFaults = (raw: Raw): readonly Fault[] => {
  const countries = countriesOf(raw)
  return [
    ...missingFaults(raw, countries ?? []),
    ...[...raw.help].flatMap(([country, help]) => fileFaults(raw, countries, country, help)),
    ...regionFaults(raw),
    ...sameLineFaults(raw),
  ]
}
