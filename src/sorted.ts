/** A copy, put in order. The language has a method for this, which is newer than the oldest browsers that get the questions. */
export const sorted = <Item>(items: Iterable<Item>, compare?: (one: Item, other: Item) => number): Item[] => {
  const copy = [...items]
  copy.sort(compare)
  return copy
}
