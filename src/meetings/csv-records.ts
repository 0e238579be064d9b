import { UnreadableListing } from './unreadable.ts'

/** One row of a CSV file: its cells, or why it cannot be used. */
export type CsvRecord = { readonly cells: readonly string[] } | { readonly fault: 'too-long' | 'open-quote' }

const [quote, comma, lineFeed, carriageReturn] = [34, 44, 10, 13]

/**
 * The rows of a CSV file, its header first: cells may be quoted, with commas, line breaks and doubled quotes inside;
 * lines end with LF or CRLF. Empty lines are no rows.
 */
export async function* csvRecords(chunks: AsyncIterable<string>, longestCell: number): AsyncGenerator<CsvRecord> {
  let cells: string[] = []
  let [cell, length, tooLong] = ['', 0, false]
  let [quoted, maybeClosed, wasQuoted, afterReturn, begun] = [false, false, false, false, false]
  const add = (chunk: string, from: number, to: number): void => {
    length += to - from
    if (length <= longestCell) cell += chunk.slice(from, to)
    else tooLong = true
  }
  const endCell = (): void => {
    cells.push(wasQuoted ? cell : cell.trim())
    ;[cell, length, wasQuoted] = ['', 0, false]
  }
  const endRecord = (fault?: 'open-quote'): CsvRecord[] => {
    const blank = cells.length === 0 && !wasQuoted && cell.trim() === '' && !tooLong
    endCell()
    const record: CsvRecord = fault || tooLong ? { fault: fault ?? 'too-long' } : { cells }
    ;[cells, tooLong] = [[], false]
    return blank && !fault ? [] : [record]
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (!begun) {
        begun = true
        if (code === 0xfeff) {
          from = 1
          continue
        }
      }
      if (quoted && !maybeClosed) {
        if (code !== quote) continue
        add(chunk, from, at)
        ;[maybeClosed, from] = [true, at + 1]
        continue
      }
      if (maybeClosed) {
        maybeClosed = false
        if (code === quote) {
          from = at
          continue
        }
        quoted = false
      }
      const wasReturn = afterReturn
      afterReturn = code === carriageReturn
      if (code === lineFeed && wasReturn) from = at + 1
      else if (code === quote && length + at - from === 0 && !wasQuoted) {
        ;[quoted, wasQuoted, from] = [true, true, at + 1]
      } else if (code === comma) {
        add(chunk, from, at)
        endCell()
        from = at + 1
      } else if (code === lineFeed || code === carriageReturn) {
        add(chunk, from, at)
        yield* endRecord()
        from = at + 1
      }
    }
    if (!maybeClosed || from < chunk.length) add(chunk, from, chunk.length)
  }
  if (!begun) throw new UnreadableListing('The listing is empty. Save it again from where it came from.')
  if (cell !== '' || cells.length > 0 || wasQuoted || tooLong) yield* endRecord(quoted && !maybeClosed ? 'open-quote' : undefined)
}
