/** Whose words a field holds: ours, which follow our rules of wording; those of other people, such as a name; or none, as in an id. */
export type Whose = 'ours' | 'theirs' | 'none'

/** Marks a field of text. A test demands the mark on each. */
export const words = (whose: Whose): { readonly words: Whose } => ({ words: whose })
