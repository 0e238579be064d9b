/** Sources by id. What a file lists itself comes before what all files share. */
type Shelf = Readonly<Record<string, { readonly checked: string }>>

/** The latest day on which one of these sources was read; none where no source of them is known. */
export const lastChecked = (sources: readonly string[], ...shelves: readonly Shelf[]): string | undefined =>
  sources
    .flatMap((id) => shelves.find((shelf) => Object.hasOwn(shelf, id))?.[id]?.checked ?? [])
    .toSorted()
    .at(-1)
