import type { Catalogue, Fairness } from '#content'

type List = Fairness['lists']['own']

/** A group with its figures, those that come first most often at the top. */
export interface FairnessRow {
  readonly name: string
  readonly short: string
  readonly figures: List['groups'][string]
}

/** How often a group comes first, alone or beside others, of a thousand lists. */
export const firstsOf = ([alone = 0, level = 0]: readonly number[]): number => alone + level

/** The groups of one kind of list, in the order of a picture. */
export const rowsOf = ({ groups }: Catalogue, list: List, over: 'all' | 'mix'): readonly FairnessRow[] =>
  groups
    .flatMap(({ id, name, short = name }) => (list.groups[id] ? [{ name, short, figures: list.groups[id] }] : []))
    .filter(({ figures }) => (figures[over][2] ?? 0) > 0)
    .toSorted(
      ({ figures: { [over]: one } }, { figures: { [over]: other } }) =>
        firstsOf(other) - firstsOf(one) || (other[2] ?? 0) - (one[2] ?? 0),
    )

/** A sentence of the page with its places filled. */
export const sayIn =
  ({ words }: Catalogue) =>
  (key: keyof Catalogue['words'], places: Readonly<Record<string, string | number>> = {}): string =>
    words[key].replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole))
