import type { Catalogue } from '#content'

/** The same catalogue with other ids, wherever they stand. */
export const renamedAs = (catalogue: Catalogue, names: Readonly<Record<string, string>>): Catalogue =>
  JSON.parse(
    JSON.stringify(catalogue, (_, value: unknown) =>
      typeof value === 'string'
        ? (names[value] ?? value)
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).map(([key, held]) => [names[key] ?? key, held as unknown]))
          : value,
    ),
  ) as Catalogue
