// How much of a listing is read. Whatever goes beyond is rejected, row by row, and the report says so.

/** The most rows of one listing that are read. */
export const mostRows = 200_000

/** The most characters that one row may have in the file, or one line of a table. */
export const longestRow = 1_000_000

/** The most characters that one field of a row may have. */
export const longestField = 10_000
