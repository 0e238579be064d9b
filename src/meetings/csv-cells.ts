/** A line that ends inside a quoted cell: the cells before it, and its words so far. */
export interface OpenCell {
  readonly cells: readonly string[]
  readonly text: string
}

/**
 * The cells of a line of a CSV file, going on with a quoted cell that an earlier line left open. A quoted cell may hold commas and
 * doubled quotes. One that leaves its quote open comes back so; where a quote stands anywhere else, nothing of the line can be trusted.
 */
export const csvCells = (line: string, before?: OpenCell): readonly string[] | OpenCell | 'stray-quote' => {
  const cells = [...(before?.cells ?? [])]
  let text = before && `${before.text}\n`
  let at = 0
  for (;;) {
    if (text === undefined) {
      const end = line.indexOf(',', at)
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
        if (line[end + 1] !== ',') return 'stray-quote'
        ;[text, at] = [undefined, end + 2]
      }
    }
  }
}
