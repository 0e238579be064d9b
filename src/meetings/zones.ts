/** The areas of the time zones that every browser takes, the old names of American ones among them. */
const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada|Brazil|Chile|Mexico)\//

const known = new Map<string, boolean>()

/**
 * Whether a time zone means the same in every browser, and this one takes it. PST, BST and the like do not: Firefox takes none of
 * them, and to Chromium BST is the time in Dhaka.
 */
export const isZoneEverywhere = (name: string): boolean => {
  const before = known.get(name)
  if (before !== undefined) return before
  let taken = name === 'UTC' || name === 'GMT' || areas.test(name)
  try {
    taken &&= new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    taken = false
  }
  known.set(name, taken)
  return taken
}
