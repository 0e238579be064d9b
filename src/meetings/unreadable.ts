/** A listing of which nothing can be read, with what to do about it. */
export class UnreadableListing extends Error {
  override readonly name = 'UnreadableListing'
}
