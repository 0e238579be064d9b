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
  let others = 0
  let mine = 0
  for await (const piece of jsonPieces(text())) {
    const data = piece.text === undefined ? undefined : parsed(piece.text)
    if (piece.list === list || (list === 'meetings' && piece.list === '')) {
      mine++
      const fields = asFields(data)
      yield piece.text === undefined ? 'too-long' : !fields ? 'not-a-row' : tooLong(fields) ? 'too-long' : fields
    } else others++
  }
  if (list === 'meetings' && mine === 0 && others > 0)
    throw new UnreadableListing(
      'The listing is an object whose list is not called `meetings`. Give a list of meetings in [ ], or {"meetings": [ ]}.',
    )
}

async function* csvFields(
  text: Text,
  meant: (word: string, known: readonly string[]) => string,
): AsyncGenerator<Fields | Rejection> {
  let columns: readonly string[] | undefined
  const records = csvRecords(text(), longestField, (cells, lines) => columns && faultOfLines(columns, cells, lines))
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
  for (const needed of ['day', 'time'] as const) {
    if (csvColumns[needed].some((name) => columns.includes(name))) continue
    const like = columns.filter((column) => column !== '' && column.length <= 40)
    throw new UnreadableListing(
      `The listing has no column \`${needed}\`. ${meant(needed, like)} The first line names the columns, with commas between them.`,
    )
  }
  return columns
}

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
    for await (const fields of csvFields(text, meant)) yield typeof fields === 'string' ? fields : rowOfCsv(fields)
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
