import type { ContentFile, Path } from './file.ts'
import type { Fault } from './fault.ts'
import { didYouMean } from './nearest.ts'

/** Names that nobody defined, in a list that stands at a path. */
export const unknownNames = (
  file: ContentFile,
  path: Path,
  names: readonly string[] | undefined,
  known: readonly string[],
  says: (name: string) => string,
): Fault[] =>
  (names ?? []).flatMap((name, index) =>
    known.includes(name) ? [] : [file.at([...path, index], `${says(name)} ${didYouMean(name, known)}`)],
  )

/** The one name at a path, where nobody defined it. */
export const unknownName = (
  file: ContentFile,
  path: Path,
  name: string | undefined,
  known: readonly string[],
  says: string,
): Fault[] => (name === undefined || known.includes(name) ? [] : [file.at(path, `${says} ${didYouMean(name, known)}`)])

/** Names used more than once in a list, each with where it stands again. */
export const repeated = (names: readonly string[]): { name: string; index: number }[] =>
  names.map((name, index) => ({ name, index })).filter(({ name, index }) => names.indexOf(name) < index)

/** Entries of a list that share their id. */
export const repeatedIds = (file: ContentFile, path: Path, entries: readonly { id: string }[], kind: string): Fault[] =>
  repeated(entries.map(({ id }) => id)).map(({ name, index }) =>
    file.at([...path, index, 'id'], `two ${kind} are called \`${name}\`. Rename one.`),
  )
