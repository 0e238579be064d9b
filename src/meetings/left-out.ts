import { ranges } from './rejected.ts'

/** What may be left out of a row that is kept, or missing from it. */
export type LeftOut = 'name' | 'place' | 'whereabouts' | 'link' | 'zone' | 'position' | 'swapped'

/** The rows from which each was left out, by their number. */
export type RowsLeftOut = ReadonlyMap<LeftOut, readonly number[]>

const words: Readonly<Record<LeftOut, (many: number) => string>> = {
  name: (many) => `Left out ${many} ${many === 1 ? 'name' : 'names'} that may give somebody away`,
  place: (many) => `Left out ${many} ${many === 1 ? 'place' : 'places'} that may give somebody away`,
  whereabouts: (many) =>
    `Left out the town, region or country of ${many} ${many === 1 ? 'row' : 'rows'}, which may give somebody away`,
  link: (many) =>
    `Left out ${many} ${many === 1 ? 'link that does' : 'links that do'} not lead to a page of the fellowship's own sites; --site names more of them`,
  zone: (many) =>
    `${many} ${many === 1 ? 'row names' : 'rows name'} no time zone, so the page says that ${many === 1 ? 'it is' : 'they are'} at local time; --zone gives one`,
  position: (many) =>
    `Left out the ${many === 1 ? 'position' : 'positions'} of ${many} ${many === 1 ? 'row' : 'rows'}, far from where the row says that it meets`,
  swapped: (many) => `Turned round latitude and longitude of ${many} ${many === 1 ? 'row' : 'rows'}, which were swapped`,
}

/** One line for each thing that was left out, with the number of every row: whoever imports can look these up. */
export const leftOutLines = (leftOut: RowsLeftOut): readonly string[] =>
  Object.entries(words).flatMap(([what, say]) => {
    const rows = leftOut.get(what as LeftOut) ?? []
    return rows.length === 0 ? [] : [`${say(rows.length)}. Row${rows.length === 1 ? '' : 's'} ${ranges(rows)}.`]
  })
