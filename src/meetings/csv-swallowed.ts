import { daysFrom, minutesFrom } from './clock.ts'
import { csvCells } from './csv-cells.ts'
import { csvColumns } from './csv.ts'
import type { CsvFault } from './csv-records.ts'

const read: ReadonlySet<string> = new Set(Object.values(csvColumns).flat())

/** Whether a line by itself has a day and a time where the columns say. */
const isRow = (columns: readonly string[], line: string): boolean => {
  const cells = csvCells(line)
  const all = Array.isArray(cells) ? cells : line.split(',')
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
): CsvFault | undefined => {
  if (cells.some((cell, at) => cell.includes('\n') && read.has(columns[at] ?? ''))) return 'line-break'
  const fits = cells.length === columns.length && !lines.slice(1).some((line) => isRow(columns, line))
  return fits ? undefined : 'stray-quote'
}
