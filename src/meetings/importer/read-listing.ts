import type { ListingFormat } from '#content'
import { bmltFormats, rowOfBmlt } from './formats/bmlt.ts'
import { columnName, csvColumns, rowOfCsv } from './formats/csv.ts'
import { csvRecords, faultOfLines } from './csv-reader.ts'
import { jsonPieces, notJson } from './json-reader.ts'
import { rowOfMeetingGuide } from './formats/meeting-guide.ts'
import { longestField } from './limits.ts'
import { type Fields, type Rejection, type Row, UnreadableListing } from './row.ts'

/** The text of a listing in parts, from its beginning, as often as it is asked for. */
export type Text = () => AsyncIterable<string>

const asFields = (data: unknown): Fields | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : undefined

const tooLong = (fields: Fields): boolean =>
  Object.values(fields).some((value) =>
    typeof value === 'string' ? value.length > longestField : Array.isArray(value) && value.length > longestField,
  )

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notJson(
      error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/^(.{120}).*$/s, '$1...') : 'it cannot be read',
    )
  }
}

/** The entries of the list of meetings, or of the list of another name beside it. */
async function* jsonFields(text: Text, list: string): AsyncGenerator<Fields | Rejection> {
  const others = new Set<string>()
  let [mine, arrays, records] = [0, 0, 0]
  for await (const piece of jsonPieces(text())) {
    const data = piece.text === undefined ? undefined : parsed(piece.text)
    if (piece.list === list || (list === 'meetings' && piece.list === '')) {
      mine++
      const fields = asFields(data)
      if (Array.isArray(data)) arrays++
      if (asFields(fields?.['fields']) && fields && Object.hasOwn(fields, 'id')) records++
      yield piece.text === undefined ? 'too-long' : !fields ? 'not-a-row' : tooLong(fields) ? 'too-long' : fields
    } else others.add(piece.list)
  }
  if (list === 'meetings' && (mine === 0 || mine === arrays) && (mine > 0 || others.size > 0))
    throw ofOtherShape(others, arrays > 0)
  if (list === 'meetings' && mine > 0 && mine === records)
    throw new UnreadableListing(`This is an answer of Airtable. ${asTable('In Airtable, open the view and choose Download CSV')}`)
}

const asTable = (how: string): string => `${how}, and give that file with --format csv.`

/** Why a file that holds something else than meetings cannot be read, and what to do. */
const ofOtherShape = (lists: ReadonlySet<string>, isOfRows: boolean): UnreadableListing => {
  if (lists.has('records'))
    return new UnreadableListing(
      `This is an answer of Airtable. ${asTable('In Airtable, open the view and choose Download CSV')}`,
    )
  if (lists.has('values') || lists.has('rows') || isOfRows)
    return new UnreadableListing(
      `These are rows of a sheet without the names of their fields. ${asTable('In Google Sheets, choose File, Download, Comma-separated values')}`,
    )
  return new UnreadableListing(
    'The listing is an object whose list is not called `meetings`. Give a list of meetings in [ ], or {"meetings": [ ]}.',
  )
}

async function* csvFields(
  text: Text,
  meant: (word: string, known: readonly string[]) => string,
): AsyncGenerator<Fields | Rejection> {
  let columns: readonly string[] | undefined
  const records = csvRecords(
    text(),
    longestField,
    (cells, lines, separator) => columns && faultOfLines(columns, cells, lines, separator),
  )
  for await (const record of records) {
    if ('fault' in record) {
      if (!columns)
        throw new UnreadableListing(
          'The first line of the listing is not a header. Name the columns there, such as day, time and name.',
        )
      yield record.fault
    } else if (!columns) columns = headerOf(record.cells, meant)
    else if (record.cells.length > columns.length) yield 'cells'
    else yield Object.fromEntries(columns.map((column, at) => [column, record.cells[at] ?? '']))
  }
}

const headerOf = (cells: readonly string[], meant: (word: string, known: readonly string[]) => string): readonly string[] => {
  const columns = cells.map(columnName)
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) < at)
  if (twice !== undefined) throw new UnreadableListing(`Two columns are called \`${twice}\`. Rename or remove one.`)
  if (isOfBmlt(columns)) return columns
  for (const needed of ['day', 'time'] as const) {
    if (csvColumns[needed].some((name) => columns.includes(name))) continue
    const like = columns.filter((column) => column !== '' && column.length <= 40)
    throw new UnreadableListing(
      `The listing has no column \`${needed}\`. ${meant(needed, like)} The first line names the columns, with commas, semicolons or tabs between them.`,
    )
  }
  return columns
}

/** A table that a BMLT server made has the fields of its rows as columns. */
const isOfBmlt = (columns: readonly string[]): boolean => columns.includes('weekday-tinyint') && columns.includes('start-time')

const rowOfBmltTable = rowOfBmlt(bmltFormats([]))

const rowOfTable = (fields: Fields): Row | Rejection =>
  Object.hasOwn(fields, 'weekday-tinyint')
    ? rowOfBmltTable(Object.fromEntries(Object.entries(fields).map(([column, cell]) => [column.replaceAll('-', '_'), cell])))
    : rowOfCsv(fields)

const sign: Readonly<Record<ListingFormat, readonly string[]>> = {
  'meeting-guide': ['day', 'time', 'slug'],
  bmlt: ['weekday_tinyint', 'start_time'],
  csv: [],
}

const looksLike = (format: ListingFormat, row: Fields): boolean => sign[format].some((field) => Object.hasOwn(row, field))

/**
 * Every row of a listing in turn, or why it cannot be used.
 * @throws UnreadableListing where nothing of it can be read, or where it is plainly in another format
 */
export async function* readListing(
  text: Text,
  format: ListingFormat,
  meant: (word: string, known: readonly string[]) => string,
): AsyncGenerator<Row | Rejection> {
  if (format === 'csv') {
    for await (const fields of csvFields(text, meant)) yield typeof fields === 'string' ? fields : rowOfTable(fields)
    return
  }
  const formats: Fields[] = []
  if (format === 'bmlt')
    for await (const fields of jsonFields(text, 'formats')) if (typeof fields !== 'string') formats.push(fields)
  const rowOf = format === 'bmlt' ? rowOfBmlt(bmltFormats(formats)) : rowOfMeetingGuide
  const other = format === 'bmlt' ? 'meeting-guide' : 'bmlt'
  let [own, foreign] = [0, 0]
  for await (const fields of jsonFields(text, 'meetings')) {
    if (typeof fields === 'string') yield fields
    else {
      if (looksLike(format, fields)) own++
      else if (looksLike(other, fields)) foreign++
      yield rowOf(fields)
    }
  }
  if (own === 0 && foreign > 0)
    throw new UnreadableListing(`The listing is not in the format ${format}; it looks like ${other}. Give --format ${other}.`)
}
