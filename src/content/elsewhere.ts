/** The country whose help lines are shown to whoever has said nothing, and whose browser names no country that we know. */
export const elsewhere = 'elsewhere'
