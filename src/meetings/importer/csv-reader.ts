import { type CsvFault, UnreadableListing } from './row.ts'
import { daysFrom, minutesFrom } from './clock.ts'
import { csvColumns } from './formats/csv.ts'
import { longestRow } from './limits.ts'

/** What stands between the cells of a table. */
export type Separator = ',' | ';' | '\t'

/** The separator that the first line of a table has most of, outside of quotes. */
export const separatorOf = (header: string): Separator => {
  const plain = header.replaceAll(/"[^"]*"/g, '')
  const count = (separator: Separator): number => plain.split(separator).length
  return ([',', ';', '\t'] as const).reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** The first line by which spreadsheets tell each other the separator. */
const tellsSeparator = /^\s?"?sep=[,;\t]"?\s?$/i

/** A line that ends inside a quoted cell: the cells before it, and its words so far. */
export interface OpenCell {
  readonly cells: readonly string[]
  readonly text: string
}

/**
 * The cells of a line of a CSV file, going on with a quoted cell that an earlier line left open. A quoted cell may hold separators and
 * doubled quotes. One that leaves its quote open comes back so; where a quote stands anywhere else, nothing of the line can be trusted.
 */
export const csvCells = (
  line: string,
  separator: Separator = ',',
  before?: OpenCell,
): readonly string[] | OpenCell | 'stray-quote' => {
  const cells = [...(before?.cells ?? [])]
  let text = before && `${before.text}\n`
  let at = 0
  for (;;) {
    if (text === undefined) {
      const end = line.indexOf(separator, at)
      const cell = (end < 0 ? line.slice(at) : line.slice(at, end)).trim()
      if (cell.startsWith('"')) {
        ;[text, at] = ['', line.indexOf('"', at) + 1]
        continue
      }
      // Words in quotes inside a cell are harmless. Half a pair is what is left of a cell that was meant to be quoted.
      if (cell.includes('"') && cell.split('"').length % 2 === 0) return 'stray-quote'
      cells.push(cell)
      if (end < 0) return cells
      at = end + 1
    } else {
      const end = line.indexOf('"', at)
      if (end < 0) return { cells, text: text + line.slice(at) }
      text += line.slice(at, end)
      if (line[end + 1] === '"') {
        text += '"'
        at = end + 2
      } else {
        cells.push(text)
        if (end + 1 === line.length) return cells
        if (line[end + 1] !== separator) return 'stray-quote'
        ;[text, at] = [undefined, end + 2]
      }
    }
  }
}

/** The lines of a text that comes in parts, without their ends (LF, CRLF or CR). One that is longer is cut just after `longest` characters. */
export async function* textLines(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
  const ends = /\r\n|\n|\r/g
  let [line, begun, afterReturn] = ['', false, false]
  const add = (part: string): void => {
    if (line.length <= longest) line += part.slice(0, longest + 1)
  }
  for await (const chunk of chunks) {
    if (chunk === '') continue
    let from = (!begun && chunk.startsWith('\uFEFF')) || (afterReturn && chunk.startsWith('\n')) ? 1 : 0
    ;[begun, afterReturn] = [true, chunk.endsWith('\r')]
    ends.lastIndex = from
    for (let end = ends.exec(chunk); end; end = ends.exec(chunk)) {
      add(chunk.slice(from, end.index))
      yield line
      ;[line, from] = ['', ends.lastIndex]
    }
    add(chunk.slice(from))
  }
  if (line !== '') yield line
}

/** One row of a CSV file: its cells, or why it cannot be used. */
export type CsvRecord = { readonly cells: readonly string[] } | { readonly fault: CsvFault }

/** What is wrong with a row that goes over several lines, where something is. */
export type FaultOfLines = (cells: readonly string[], lines: readonly string[], separator: Separator) => CsvFault | undefined

const isOpen = (found: ReturnType<typeof csvCells>): found is OpenCell => typeof found === 'object' && 'text' in found

/**
 * The rows of a CSV file, its header first: cells may be quoted, with commas, line breaks and doubled quotes inside. Empty lines are
 * no rows. A row with a fault is its first line alone, and reading goes on at the next, so that no stray quote takes other rows away.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  longestCell: number,
  faultOfLines: FaultOfLines,
): AsyncGenerator<CsvRecord> {
  let lines: string[] = []
  let open: OpenCell | undefined
  let toRead: string[] = []
  let separator: Separator | undefined
  const end = (fault: CsvFault): CsvRecord => {
    toRead = [...lines.slice(1), ...toRead]
    ;[lines, open] = [[], undefined]
    return { fault }
  }
  const next = (line: string): CsvRecord | undefined => {
    if (lines.length === 0 && line.trim() === '') return undefined
    if (separator === undefined && tellsSeparator.test(line)) return undefined
    separator ??= separatorOf(line)
    lines.push(line)
    if (line.length > longestRow) return end('too-long')
    const found = csvCells(line, separator, open)
    if (found === 'stray-quote') return end(found)
    if (isOpen(found)) {
      open = found
      // What goes on for longer than any cell was never meant to be one.
      return found.text.length > longestCell ? end('open-quote') : undefined
    }
    if (found.some((cell) => cell.length > longestCell)) return end('too-long')
    const fault = lines.length > 1 ? faultOfLines(found, lines, separator) : undefined
    if (fault) return end(fault)
    ;[lines, open] = [[], undefined]
    return { cells: found }
  }
  function* read(): Generator<CsvRecord> {
    for (let line = toRead.shift(); line !== undefined; line = toRead.shift()) {
      const record = next(line)
      if (record) yield record
    }
  }
  let empty = true
  for await (const line of textLines(chunks, longestRow)) {
    empty = false
    toRead.push(line)
    yield* read()
  }
  const unclosed = (): CsvRecord | undefined => open && end('open-quote')
  for (let record = unclosed(); record; record = unclosed()) {
    yield record
    yield* read()
  }
  if (empty) throw new UnreadableListing('The listing is empty. Fetch it again from where it came from.')
}

const read: ReadonlySet<string> = new Set(Object.values(csvColumns).flat())

/** Whether a line by itself has a day and a time where the columns say. */
const isRow = (columns: readonly string[], line: string, separator: Separator): boolean => {
  const cells = csvCells(line, separator)
  const all = Array.isArray(cells) ? cells : line.split(separator)
  const cell = (names: readonly string[]): string => String(all[columns.findIndex((column) => names.includes(column))] ?? '')
  return daysFrom(cell(csvColumns.day)).length > 0 && minutesFrom(cell(csvColumns.time)) !== undefined
}

/**
 * Why a row that goes over several lines cannot be trusted: a line break in a cell that we read, cells too many or too few, or a line
 * that is a row of its own, as a stray quote brings about. Notes and other columns that are passed over may have as many lines as they like.
 */
export const faultOfLines = (
  columns: readonly string[],
  cells: readonly string[],
  lines: readonly string[],
  separator: Separator,
): CsvFault | undefined => {
  if (cells.some((cell, at) => cell.includes('\n') && read.has(columns[at] ?? ''))) return 'line-break'
  const fits = cells.length === columns.length && !lines.slice(1).some((line) => isRow(columns, line, separator))
  return fits ? undefined : 'stray-quote'
}
