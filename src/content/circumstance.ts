/** A claim about the answer to one question. It has exactly one of the three tests. */
interface Claim {
  readonly anyOf?: readonly string[] | undefined
  readonly noneOf?: readonly string[] | undefined
  readonly moreThan?: number | undefined
  readonly unsaid: 'holds' | 'fails'
}

const shareOne = (some: readonly string[], others: readonly string[]): boolean => {
  for (const id of others) if (some.includes(id)) return true
  return false
}

/** Whether a claim holds for the chosen options. No options means that the question was skipped. */
export const isMet = ({ anyOf, noneOf, moreThan, unsaid }: Claim, chosen: readonly string[]): boolean => {
  if (chosen.length === 0) return unsaid === 'holds'
  if (anyOf) return shareOne(anyOf, chosen)
  if (noneOf) return !shareOne(noneOf, chosen)
  return chosen.length > (moreThan ?? 0)
}
