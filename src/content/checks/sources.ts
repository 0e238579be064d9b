import type { Fault } from '../fault.ts'
import type { Raw } from '../read.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { unknownNames } from './names.ts'

// That a claim has sources at all is the schema's: `claim` in ../schema/fields.ts. How old they may be is in ./dates.ts.

/** The sources of one claim, and the path to them. */
export interface Claim {
  readonly sources: readonly string[]
  readonly path: readonly (string | number)[]
}

/** Claims that cite a source nobody listed, and sources that support no claim. */
export const sourceFaults = (raw: Raw, file: ContentFile, local: object, claims: readonly Claim[]): Fault[] => {
  const known = [...Object.keys(local), ...Object.keys(raw.evidence.data)]
  const used = new Set(claims.flatMap(({ sources }) => sources))
  return [
    ...claims.flatMap(({ sources, path }) =>
      unknownNames(file, path, sources, known, (id) => `no source is called \`${id}\`, here or in evidence.yaml.`),
    ),
    ...Object.keys(local)
      .filter((id) => !used.has(id))
      .map((id) => file.atKey(['sources'], id, `the source \`${id}\` supports nothing. Cite it or remove it.`)),
  ]
}

/** Words of a question that rest on studies and name none, or name one that is not in evidence.yaml. */
export const basisFaults = (raw: Raw, said: { basis: string; sources?: string[] | undefined }, here: Path): Fault[] => {
  const { file } = raw.questions
  const known = Object.keys(raw.evidence.data)
  return said.basis === 'studies-suggest' && !said.sources?.length
    ? [
        file.at(
          [...here, 'basis'],
          'says that studies suggest it, but names none. Add its `sources`, or write `basis: our-judgement`.',
        ),
      ]
    : unknownNames(file, [...here, 'sources'], said.sources, known, (id) => `evidence.yaml has no \`${id}\`.`)
}
