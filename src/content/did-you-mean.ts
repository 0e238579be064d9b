/** How many edits lie between two words: a letter added, left out or mistaken, or two neighbours swapped. */
const distance = (from: string, to: string): number => {
  let rowBefore: readonly number[] = []
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let at = 1; at <= from.length; at++) {
    const next = [at]
    for (let column = 1; column <= to.length; column++) {
      const same = from[at - 1] === to[column - 1]
      const swapped = at > 1 && column > 1 && from[at - 1] === to[column - 2] && from[at - 2] === to[column - 1]
      const fewest = Math.min(
        (row[column - 1] ?? 0) + (same ? 0 : 1),
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        swapped ? (rowBefore[column - 2] ?? 0) + 1 : Infinity,
      )
      next.push(fewest)
    }
    rowBefore = row
    row = next
  }
  return row[to.length] ?? 0
}

/** A longer word than this is no name that was mistyped, and takes long to compare. */
const longestCompared = 80

/** One letter in three may be wrong. With more, a name of another meaning is as near as the one that was meant. */
const mostEdits = (word: string, name: string): number => Math.floor(Math.max(word.length, name.length) / 3)

/** The known name that is most like this one, if any is close enough to be what was meant. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  if (word.length > longestCompared) return undefined
  let best: string | undefined
  let least = Infinity
  for (const name of known) {
    const edits = distance(word, name)
    if (edits < least && edits <= mostEdits(word, name)) {
      best = name
      least = edits
    }
  }
  return best
}

/** How many names a message lists if none is near. More would bury it. */
const mostListed = 24

/** "Did you mean `x`?", or a list of the known names if none is near. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  const names = [...new Set(known)]
  const others = names.length - mostListed
  return `Known: ${names.slice(0, mostListed).join(', ') || 'none'}${others > 0 ? `, and ${others} more` : ''}.`
}
