import { parseArgs } from 'node:util'
import { type ListingFormat, didYouMean } from '#content'
import { isHost, plainHost } from '../meetings/importer/privacy.ts'
import { isZone, listingFormats } from '../content/snapshot-schema.ts'

export interface ImportOptions {
  readonly format: ListingFormat
  readonly group: string
  readonly in: string
  readonly out?: string
  readonly checked?: string
  readonly source?: string
  /** the time zone of rows that name none */
  readonly zone?: string
  /** hosts of further sites of the fellowship, with commas */
  readonly site?: string
}

const needed = ['format', 'group', 'in'] as const
const known = [...needed, 'out', 'checked', 'source', 'site', 'zone'] as const

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** The hosts that --site names. */
export const sitesIn = (site: string | undefined): readonly string[] =>
  site === undefined ? [] : site.split(',').map((one) => plainHost(one.trim()))

/** What the words of the command ask for, or every fault in them, one a line. */
export const importOptions = (
  words: readonly string[],
  groups: readonly string[],
  latest: string,
): ImportOptions | { readonly faults: readonly string[] } => {
  const faults: string[] = []
  const values: Partial<Record<(typeof known)[number], string>> = {}
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional')
      faults.push(`"${token.value}" belongs to no option. Known: ${known.map((one) => `--${one}`).join(', ')}.`)
    if (token.kind !== 'option') continue
    const name = known.find((one) => one === token.name)
    if (!name) faults.push(`There is no option "${token.rawName}". ${didYouMean(token.name, known)}`)
    else if (values[name] !== undefined) faults.push(`--${name} is given twice. Give it once.`)
    else if (token.value === undefined || token.value === '') faults.push(`--${name} says nothing. Give it a value.`)
    else values[name] = token.value
  }
  for (const name of needed)
    if (values[name] === undefined && !faults.some((fault) => fault.startsWith(`--${name} `)))
      faults.push(`--${name} is missing. Give it.`)
  const format = listingFormats.find((one) => one === values.format)
  if (values.format !== undefined && !format)
    faults.push(`There is no format "${values.format}". ${didYouMean(values.format, listingFormats)}`)
  if (values.group !== undefined && !groups.includes(values.group))
    faults.push(`No group is called "${values.group}". ${didYouMean(values.group, groups)}`)
  if (values.checked !== undefined && !isDay(values.checked))
    faults.push(`--checked says "${values.checked}", which is no day. Write it as 2026-11-23.`)
  else if (values.checked !== undefined && values.checked > latest)
    faults.push(`--checked says ${values.checked}, which is yet to come.`)
  if (values.zone !== undefined && !isZone(values.zone))
    faults.push(`--zone says "${values.zone}", and there is no such time zone. Write one such as Europe/London.`)
  for (const site of sitesIn(values.site))
    if (!isHost(site))
      faults.push(`--site says "${site}", which is no host. Write it as example.org; put commas between several.`)
  const { group, in: file } = values
  return faults.length > 0 || !format || group === undefined || file === undefined
    ? { faults }
    : { ...values, format, group, in: file }
}
