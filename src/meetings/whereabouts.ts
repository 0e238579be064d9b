/** How many decimals of a degree are kept: two are about a kilometre, near enough to tell how far, too coarse for a door. */
const roundedTo = 100

const degrees = (raw: unknown, most: number): number | undefined => {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : ''
  if (!/^[+-]?\d{1,3}(\.\d{0,20})?$/.test(text)) return undefined
  const value = Math.round(Number(text) * roundedTo) / roundedTo
  return Math.abs(value) <= most ? value + 0 : undefined
}

/** Where a meeting is, to about a kilometre; none where that is not said, or is the empty sea at 0, 0. */
export const roughly = (latitude: unknown, longitude: unknown): readonly [number, number] | undefined => {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)]
  return north === undefined || east === undefined || (north === 0 && east === 0) ? undefined : [north, east]
}

/** The first part of a postcode, each with what it looks like whole: Britain, Ireland, Canada, United States, Australia and New Zealand. */
const areas: readonly RegExp[] = [
  /^([A-Z]{1,2}\d[A-Z\d]?)(?: ?\d[A-Z]{2})?$/,
  /^([AC-FHKNPRTV-Y]\d[\dW]) ?[\dAC-FHKNPRTV-Y]{4}$/,
  /^([A-Z]\d[A-Z]) ?\d[A-Z]\d$/,
  /^(\d{3})\d{2}(?:-\d{4})?$/,
  /^(\d{2})\d{2}$/,
]

/** The area of a postcode, such as SW1A, 606, M5V or 20; none where it looks like no postcode we know. */
export const postcodeArea = (text: string): string | undefined => {
  const code = text.toUpperCase().replaceAll(/\s+/g, ' ').trim()
  for (const area of areas) {
    const [, first] = area.exec(code) ?? []
    if (first !== undefined) return first
  }
  return undefined
}
