import {
  UnreadableListing,
  gazetteerOf,
  isHost,
  leftOutLines,
  mayBePrivate,
  plainAddress,
  plainHost,
  plainText,
  rejectedLines,
  snapshotText,
  type Given,
  zoneFrom,
  zoneReasons,
} from '../meetings/importer/index.ts'
import { placesFrom } from '#meetings'
import { listingFormats } from '../content/load.ts'
import { whatsThere } from './paths.ts'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ListingFormat, type Snapshot, didYouMean } from '#content'
import { importListing } from '../meetings/importer/index.ts'
import { type Arguments, command } from './command.ts'
import { Refused, contentFolder, given as pathGiven } from './input.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { refuseOthers, writeWhole } from './files.ts'
import { parse } from 'yaml'

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

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** The hosts that --site names. */
export const sitesIn = (site: string | undefined): readonly string[] =>
  site === undefined ? [] : site.split(',').map((one) => plainHost(one.trim()))

/** What the arguments ask for, or every fault in them, one a line. */
const importOptions = (
  values: Arguments['values'],
  groups: readonly string[],
  latest: string,
): ImportOptions | { readonly faults: readonly string[] } => {
  const faults: string[] = []
  const format = listingFormats.find((one) => one === values['format'])
  if (values['format'] !== undefined && !format)
    faults.push(`There is no format "${values['format']}". ${didYouMean(values['format'], listingFormats)}`)
  if (values['group'] !== undefined && !groups.includes(values['group']))
    faults.push(`No group is called "${values['group']}". ${didYouMean(values['group'], groups)}`)
  if (values['checked'] !== undefined && !isDay(values['checked']))
    faults.push(`--checked says "${values['checked']}", which is not a date. Write it as 2026-11-23.`)
  else if (values['checked'] !== undefined && values['checked'] > latest)
    faults.push(`--checked says ${values['checked']}, which is in the future. Give the day on which you fetched the listing.`)
  const zoned = zoneFrom(values['zone'])
  if ('fault' in zoned) faults.push(`--zone says "${values['zone']}", but ${zoneReasons[zoned.fault]}.`)
  for (const site of sitesIn(values['site']))
    if (!isHost(site))
      faults.push(`--site says "${site}", which is not a host name. Write it as example.org, with commas between several.`)
  const { group, in: file } = values
  return faults.length > 0 || !format || group === undefined || file === undefined
    ? { faults }
    : { ...values, format, group, in: file, ...('name' in zoned && zoned.name !== undefined ? { zone: zoned.name } : {}) }
}

/**
 * The text of a listing in parts.
 * @throws UnreadableListing if it is not UTF-8: read as if it were, its names would be garbled without warning
 */
export async function* listingText(file: string, onPart: () => void = () => undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoded = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode()
    } catch {
      throw new UnreadableListing('The listing is not UTF-8 text. Save it as UTF-8.')
    }
  }
  for await (const part of createReadStream(file, { highWaterMark: 1 << 18 })) {
    onPart()
    yield decoded(part as Uint8Array)
  }
  yield decoded()
}

const hostsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' && URL.canParse(value) ? [plainHost(new URL(value).hostname)] : []

/** The hosts of a group's own sites and meeting finders, in all countries, as its file says. */
export const fellowshipSites = (content: string, group: string): readonly string[] => {
  const file: unknown = parse(readFileSync(join(content, 'groups', `${group}.yaml`), 'utf8'))
  const contacts: unknown = typeof file === 'object' && file !== null && 'contact' in file ? file.contact : []
  const all: readonly unknown[] = Array.isArray(contacts) ? contacts : []
  return [
    ...new Set(
      all.flatMap((contact) =>
        typeof contact === 'object' && contact !== null
          ? [...hostsIn('site' in contact && contact.site), ...hostsIn('finder' in contact && contact.finder)]
          : [],
      ),
    ),
  ]
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

const groupsIn = (content: string): readonly string[] => {
  const folder = join(content, 'groups')
  return (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5))
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Whether two names stand for one file, by whatever links. */
const isSameFile = (one: string, other: string): boolean => {
  if (!existsSync(one) || !existsSync(other)) return resolve(one) === resolve(other)
  const [a, b] = [statSync(one), statSync(other)]
  return a.ino === b.ino && a.dev === b.dev
}

/** The day on which the same listing was checked before, where this is the same. */
const formerDay = (out: string, stamp: Pick<Snapshot, 'group' | 'format' | 'hash'>): string | undefined => {
  // A device may be read without an end.
  if (whatsThere(out) !== 'file') return undefined
  try {
    const former = JSON.parse(readFileSync(out, 'utf8')) as Partial<Snapshot>
    const same = former.group === stamp.group && former.format === stamp.format && former.hash === stamp.hash
    return same && /^\d{4}-\d{2}-\d{2}$/.test(former.checked ?? '') ? former.checked : undefined
  } catch {
    return undefined
  }
}

/** Where a listing comes from, in words that anyone may read. The name of its file is not used, because it may contain anything. */
const sourceOf = ({ source = '' }: ImportOptions): string => {
  const words = plainAddress(source)?.href ?? plainText(source)
  return words === '' || words.length > 200 || (mayBePrivate(words) && !words.startsWith('https://'))
    ? 'a published listing'
    : words
}

const givenFor = ({ group, site, zone }: ImportOptions, content: string): Given => {
  const table = join(content, 'meetings/places.csv')
  return {
    meant: didYouMean,
    zone,
    sites: [...fellowshipSites(content, group), ...sitesIn(site)],
    gazetteer: gazetteerOf(existsSync(table) ? placesFrom(readFileSync(table, 'utf8')) : []),
  }
}

/** Whether a file begins as the snapshots do that this command writes. */
const isSnapshot = (beginning: string): boolean => /^\{\s*"group": *"[^"]+",\s*"format":/.test(beginning)

const importInto = async (
  options: ImportOptions,
  out: string | undefined,
  given: Given,
  reportProgress: () => void,
): Promise<number> => {
  const { format, group, in: file } = options
  const hash = await hashOf(file)
  const text = () => listingText(file, reportProgress)
  const { rows, kept, rejected, leftOut, meetings } = await importListing(text, format, given)
  const checked =
    options.checked ?? (out === undefined ? undefined : formerDay(out, { group, format, hash })) ?? dayOf(Date.now())
  const counts = { rows, kept, rejected: rows - kept }
  const snapshot: Snapshot = {
    group,
    format,
    source: sourceOf(options),
    checked,
    hash,
    ...counts,
    count: meetings.length,
    meetings,
  }
  if (kept > 0 && out !== undefined) {
    refuseOthers(out, isSnapshot)
    writeWhole(out, snapshotText(snapshot))
  }
  console.log(JSON.stringify({ ...counts, meetings: meetings.length }))
  for (const line of [...rejectedLines(rejected), ...leftOutLines(leftOut)]) console.error(line)
  if (kept === 0) console.error('No row could be kept, so nothing was written.')
  else if (out === undefined) console.error('Nothing was written, because of --check.')
  return kept === rows ? exit.done : exit.found
}

/** The system's codes for a wrong name. Any other means that something broke. */
const wrongNames: readonly unknown[] = ['EACCES', 'EEXIST', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOTDIR', 'EPERM', 'EROFS']

const inWords = (error: unknown): string | undefined => {
  if (error instanceof UnreadableListing || error instanceof Refused) return error.message
  const { code, path = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `There is no file ${path}. Check the name after --in.`
  return wrongNames.includes(code)
    ? `The file ${path} cannot be read or written (${code}). Check the names after --in and --out.`
    : undefined
}

/**
 * `npm run --silent meetings:import -- --format meeting-guide|bmlt|csv --group ID --in FILE [--out FILE] [--checked DAY] [--source WHERE] [--check]`:
 * makes a checked snapshot of a fellowship's published listing, with nothing in it that concerns one person, and prints its
 * counts. Exit status 1 where rows were rejected, and 2 where nothing could be read.
 */
export const run = command('meetings-import', async ({ values, flags, reportProgress }) => {
  const content = contentFolder()
  const asked = importOptions(values, groupsIn(content), dayOf(Date.now() + 14 * 3_600_000))
  if ('faults' in asked) {
    for (const fault of asked.faults) console.error(fault)
    return exit.refused
  }
  const options = { ...asked, in: pathGiven(asked.in) }
  const out = asked.out === undefined ? join(content, 'meetings', `${options.group}.json`) : pathGiven(asked.out)
  try {
    if (isSameFile(options.in, out))
      throw new UnreadableListing('--out names the listing itself, which would be overwritten. Give the snapshot another name.')
    if (statSync(options.in).isDirectory())
      throw new UnreadableListing(`${options.in} is a folder. Name the file that holds the listing.`)
    if (whatsThere(options.in) === 'device')
      throw new UnreadableListing(
        `${options.in} is not a regular file, and a listing is read more than once. Save it to a file first.`,
      )
    return await importInto(options, flags.has('check') ? undefined : out, givenFor(options, content), reportProgress)
  } catch (error) {
    const message = inWords(error)
    if (message === undefined) throw error
    console.error(message)
    return exit.refused
  }
})
