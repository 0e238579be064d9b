/** Something in the content that has to be mended: where it is, and what to do about it. */
export interface Fault {
  /** path below the content folder */
  readonly file: string
  /** counted from 1 */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Content that cannot be used, with every fault that was found. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(`The content has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map(inOneLine).join('\n')}`)
    this.faults = faults
  }
}

/** content/groups/al-anon.yaml:12:5: what is wrong, and the remedy. */
export const inOneLine = ({ file, line, column, message }: Fault): string => `content/${file}:${line}:${column}: ${message}`
