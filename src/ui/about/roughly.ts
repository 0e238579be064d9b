/** Below this a number is shown as it is. */
const long = 1_000_000

const billion = 1_000_000_000

/** Rounded down to whole thousands, millions and so on, such as "25 million". */
const shortly = (value: number): string => {
  const unit = 1000 ** Math.floor(Math.log10(value) / 3)
  return new Intl.NumberFormat('en-GB', { notation: 'compact', compactDisplay: 'long' }).format(Math.floor(value / unit) * unit)
}

/**
 * The size of a number too long to read, rounded down: 25,552,186,957,693,440 is "25 million billion". Undefined for shorter ones.
 */
export const roughly = (count: string): string | undefined => {
  let value = Number(count.replaceAll(',', ''))
  if (!(value >= long)) return undefined
  let billions = ''
  for (; value >= billion; value /= billion) billions += ' billion'
  return `${shortly(value)}${billions}`.replace(/^1 /, 'a ')
}
