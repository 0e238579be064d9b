/**
 * What was asked for cannot be done, in one sentence with the name and the remedy. It is found before anything is written,
 * and ends a command with exit status 2.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** What this gives. Where it is refused, the program ends with that one line: for programs that would print more. */
export const orEnd = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    return process.exit(2)
  }
}
