/** A mistake in the content: where it is, and how to mend it. */
export interface Fault {
  /** path below the content folder */
  readonly file: string
  /** counted from 1 */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Thrown for content that cannot be used, with every fault in it. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[], folder = 'content') {
    const lines = faults.map((fault) => inOneLineOf(folder, fault))
    super(`The content has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${lines.join('\n')}`)
    this.faults = faults
  }
}

/** The fault on one line, for a content folder of this name. */
export const inOneLineOf = (folder: string, { file, line, column, message }: Fault): string =>
  `${folder}/${file}:${line}:${column}: ${message}`

/** The fault on one line, such as `content/groups/al-anon.yaml:12:5: what is wrong, and the remedy`. */
export const inOneLine = (fault: Fault): string => inOneLineOf('content', fault)
