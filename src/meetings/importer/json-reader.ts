import { longestRow } from './limits.ts'
import { UnreadableListing } from './row.ts'

/** One entry of a list in a JSON file, as text: rows are read one by one, so that a long file needs little memory. */
export interface Piece {
  /** which list it stands in: a name, or nothing where the file is one list */
  readonly list: string
  /** none where it was too long to be one row */
  readonly text: string | undefined
}

const [quote, backslash, comma, openList, closeList, openMap, closeMap] = [34, 92, 44, 91, 93, 123, 125]
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

export const notJson = (why: string): UnreadableListing =>
  new UnreadableListing(
    `The listing is not JSON: ${why}. Fetch it again from where it came from, or give --format csv if it is a table.`,
  )

/** Text that is put together from parts of a file, up to so many characters. */
const gathered = (most: number) => {
  let [text, length] = ['', 0]
  return {
    add(chunk: string, from: number, to: number): void {
      length += to - from
      if (length <= most) text += chunk.slice(from, to)
    },
    /** what was gathered, or none where it was too long; it begins anew after that */
    take(): string | undefined {
      const taken = length <= most ? text : undefined
      ;[text, length] = ['', 0]
      return taken
    },
  }
}

/** The entries of every list at the top of a JSON file: of the file itself, or of the fields of one object. */
export async function* jsonPieces(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  let [depth, inText, escaped, ended, lists] = [0, false, false, false, 0]
  let list: string | undefined
  let [listDepth, afterComma, inName, lastName] = [0, false, false, '']
  const ofSnapshot = new Set<string>()
  const [piece, name] = [gathered(longestRow), gathered(200)]
  const finish = (atComma: boolean): Piece[] => {
    const text = piece.take()
    const empty = text !== undefined && text.trim() === ''
    if (empty && (atComma || afterComma)) throw notJson('a list has a comma with nothing beside it')
    afterComma = atComma
    return empty ? [] : [{ list: list ?? '', text }]
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (inText) {
        if (escaped) escaped = false
        else if (code === backslash) escaped = true
        else if (code === quote) {
          inText = false
          if (inName) name.add(chunk, from, at)
          if (inName) lastName = name.take() ?? ''
          if (inName && (lastName === 'group' || lastName === 'hash')) ofSnapshot.add(lastName)
          inName = false
        }
        continue
      }
      if (isBlank(code) || (code === 0xfeff && depth === 0 && !ended)) continue
      if (ended) throw notJson('something follows its end')
      if (depth === 0 && code !== openList && code !== openMap) {
        // Google puts such an answer into a call of a function, after a comment.
        if (chunk.slice(at, at + 200).includes('google.visualization'))
          throw new UnreadableListing(
            'This is an answer of Google Sheets to a script. In Google Sheets, choose File, Download, Comma-separated values, and give that file with --format csv.',
          )
        throw notJson('it starts with neither [ nor {')
      }
      if (code === quote) {
        inText = true
        inName = list === undefined
        if (inName) from = at + 1
      } else if (code === openList || code === openMap) {
        depth++
        if (code === openList && list === undefined && depth <= 2) {
          if (lastName === 'meetings' && ofSnapshot.size === 2)
            throw new UnreadableListing('This is a snapshot already. Give the listing that it was made from.')
          ;[list, listDepth, from, afterComma] = [depth === 1 ? '' : lastName, depth, at + 1, false]
          lists++
        }
      } else if (code === closeList || code === closeMap) {
        if (list !== undefined && depth === listDepth) {
          if (code === closeMap) throw notJson('a list ends with }')
          piece.add(chunk, from, at)
          yield* finish(false)
          list = undefined
        }
        depth--
        ended = depth === 0
      } else if (code === comma && list !== undefined && depth === listDepth) {
        piece.add(chunk, from, at)
        yield* finish(true)
        from = at + 1
      }
    }
    if (list !== undefined) piece.add(chunk, from, chunk.length)
    else if (inName) name.add(chunk, from, chunk.length)
  }
  if (!ended) throw notJson(depth === 0 ? 'it is empty' : 'it ends in the middle')
  if (lists === 0) throw new UnreadableListing('The listing is one object without a list. Give a list of meetings in [ ].')
}
