import { type OpenCell, csvCells } from './csv-cells.ts'
import { textLines } from './text-lines.ts'
import { UnreadableListing } from './unreadable.ts'

/** Why a row of a CSV file cannot be used. */
export type CsvFault = 'too-long' | 'open-quote' | 'stray-quote' | 'line-break'

/** One row of a CSV file: its cells, or why it cannot be used. */
export type CsvRecord = { readonly cells: readonly string[] } | { readonly fault: CsvFault }

/** What is wrong with a row that goes over several lines, where something is. */
export type FaultOfLines = (cells: readonly string[], lines: readonly string[]) => CsvFault | undefined

/** The most characters that one line may have. */
const longestLine = 1_000_000

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
  const end = (fault: CsvFault): CsvRecord => {
    toRead = [...lines.slice(1), ...toRead]
    ;[lines, open] = [[], undefined]
    return { fault }
  }
  const next = (line: string): CsvRecord | undefined => {
    if (lines.length === 0 && line.trim() === '') return undefined
    lines.push(line)
    if (line.length > longestLine) return end('too-long')
    const found = csvCells(line, open)
    if (found === 'stray-quote') return end(found)
    if (isOpen(found)) {
      open = found
      // What goes on for longer than any cell was never meant to be one.
      return found.text.length > longestCell ? end('open-quote') : undefined
    }
    if (found.some((cell) => cell.length > longestCell)) return end('too-long')
    const fault = lines.length > 1 ? faultOfLines(found, lines) : undefined
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
  for await (const line of textLines(chunks, longestLine)) {
    empty = false
    toRead.push(line)
    yield* read()
  }
  const unclosed = (): CsvRecord | undefined => open && end('open-quote')
  for (let record = unclosed(); record; record = unclosed()) {
    yield record
    yield* read()
  }
  if (empty) throw new UnreadableListing('The listing is empty. Save it again from where it came from.')
}
