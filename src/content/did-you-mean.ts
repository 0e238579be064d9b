/** How many single-letter edits lie between two words. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  let last = to.length
  from.split('').forEach((letter, index) => {
    let corner = index
    last = index + 1
    row = [
      last,
      ...row.slice(1).map((above, column) => {
        last = Math.min(corner + (letter === to[column] ? 0 : 1), above + 1, last + 1)
        corner = above
        return last
      }),
    ]
  })
  return last
}

/** The known name that is most like this one, if any is close enough to be what was meant. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined
  let least = Math.max(3, Math.ceil(word.length / 2))
  if (word.length > 80) return undefined
  for (const name of known) {
    const edits = distance(word, name)
    if (edits < least || (edits === least && best === undefined)) [best, least] = [name, edits]
  }
  return best
}

/** How many names a message lists if none is near. More would bury it. */
const mostListed = 24

/** "Did you mean `x`?", or a list of the known names if none is near. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  const others = known.length - mostListed
  return `Known: ${known.slice(0, mostListed).join(', ') || 'none'}${others > 0 ? `, and ${others} more` : ''}.`
}
