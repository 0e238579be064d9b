import type { ContentFile, Path } from '../yaml-file.ts'
import type { Fault } from '../fault.ts'
import { didYouMean } from '../did-you-mean.ts'

/** Names in the list at a path that nobody defined. */
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

/** The same for the single name at a path. */
export const unknownName = (
  file: ContentFile,
  path: Path,
  name: string | undefined,
  known: readonly string[],
  says: string,
): Fault[] => (name === undefined || known.includes(name) ? [] : [file.at(path, `${says} ${didYouMean(name, known)}`)])

/** Says that there is no such trait, with the remedy for either case: a slip, or a trait that is new. */
export const noTrait = (name: string, known: readonly string[]): string =>
  `no trait is called \`${name}\`. ${didYouMean(name, known)} A new trait goes into traits.yaml.`

/** A trait at a path that nobody defined. */
export const unknownTrait = (file: ContentFile, path: Path, name: string | undefined, known: readonly string[]): Fault[] =>
  name === undefined || known.includes(name) ? [] : [file.at(path, noTrait(name, known))]

/** Entries whose name an earlier entry already has. */
export const repeated = <Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] =>
  entries.filter((entry, index) => entries.findIndex((other) => nameOf(other) === nameOf(entry)) < index)

/** Entries whose id an earlier entry in the list already has. `shown` adds a sentence on what comes of it. */
export const repeatedIds = (
  file: ContentFile,
  path: Path,
  entries: readonly { id: string }[],
  kind: string,
  shown?: (id: string) => string,
): Fault[] =>
  repeated(
    entries.map(({ id }, index) => ({ id, index })),
    ({ id }) => id,
  ).map(({ id, index }) =>
    file.at([...path, index, 'id'], `two ${kind} are called \`${id}\`. ${shown ? `${shown(id)} ` : ''}Rename one.`),
  )

/** Pages of the guide with their own address, such as #fairness. A group's address is its id. */
export const pageAddresses: readonly string[] = ['all-groups', 'how-this-works', 'fairness', 'safety']

/** Parts of a page that an address can point to, such as #served-help, or that scripts look up by name. */
export const partsOfPage: readonly string[] = [
  'better',
  'content',
  'failed',
  'first-question',
  'guide',
  'leaving',
  'need-help',
  'served',
  'served-help',
  'served-title',
  'too-old',
  'your-answers',
]

/** Whether the page itself uses this name, so that a group could not be reached by it. */
export const isTaken = (id: string): boolean => pageAddresses.includes(id) || partsOfPage.includes(id)
