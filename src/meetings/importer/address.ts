import type { Whereabouts } from './attendance.ts'
import { countriesCalled, folded, isRegion, isRegionCode, postcodeArea } from '../places.ts'

/** What an address says of where it lies, without its street. */
export interface Address {
  readonly town: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly where: Whereabouts
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** Every country by its English name. */
const countries: ReadonlySet<string> = new Set(
  letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = names.of(first + second)
      return name === undefined ? [] : [folded(name)]
    }),
  ),
)

/** Two letters may stand for a country at the end of an address; CA there is California. */
const shortCountries = new Set(['us', 'uk', 'gb', 'au', 'nz', 'ie'])

/** Names of countries that are names of regions as well: at the end of an address, where a region stands before, they are countries. */
export const isCountry = (word: string): boolean => {
  const name = folded(word)
  return name.length === 2 ? shortCountries.has(name) : countries.has(name) || countriesCalled(name).length > 0
}

/** Counties that an address names between the town and the postcode. */
const counties = new Set(
  'bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|dorset|county durham|east sussex|west sussex|sussex|essex|gloucestershire|greater london|greater manchester|hampshire|herefordshire|hertfordshire|kent|lancashire|leicestershire|lincolnshire|merseyside|middlesex|norfolk|northamptonshire|northumberland|nottinghamshire|oxfordshire|shropshire|somerset|staffordshire|suffolk|surrey|tyne and wear|warwickshire|west midlands|wiltshire|worcestershire|north yorkshire|south yorkshire|west yorkshire|east yorkshire|yorkshire|isle of wight|fife|aberdeenshire|gwent|dyfed|powys|gwynedd|clwyd'.split(
    '|',
  ),
)

const isCounty = (part: string): boolean => counties.has(folded(part)) || /^(?:co|county) \p{L}/u.test(folded(part))

const suffix =
  /\b(?:street|st|str|road|rd|avenue|ave|drive|dr|lane|ln|boulevard|blvd|parkway|pkwy|highway|hwy|suite|ste|floor)\.?$/i

/** A street in the middle of a part that has no commas: "Weir Road Evanston". */
const inside = /\b(?:street|road|rd|avenue|ave|drive|boulevard|blvd|parkway|pkwy|highway|hwy)\b/i

/** Whether a part of an address is its street, or lies in a building. */
const isStreet = (part: string): boolean =>
  /^#?\d/.test(part) ||
  suffix.test(part) ||
  inside.test(part) ||
  /\b(?:suite|ste|unit|apt|room|floor|rm|p\.? ?o\.? box)\b\.? ?#?\d/i.test(part) ||
  /\p{Ll}(?:str\.|straße|strasse|straat|gatan|vej|weg) ?\d/iu.test(part)

/** Postcodes at the end of a part: British, Irish, Canadian, American, and four figures for Australia and New Zealand. */
const postcodes: readonly RegExp[] = [
  /(?:^|\s)([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i,
  /(?:^|\s)([AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4})$/i,
  /(?:^|\s)([A-Z]\d[A-Z] ?\d[A-Z]\d)$/i,
  /(?:^|\s)(\d{5}(?:-\d{4})?)$/,
  /(?:^|\s)(\d{4})$/,
]

/** The end of an address, read part by part from its last one. */
interface Ending {
  readonly town: string
  readonly region: string
  readonly postcode: string
}

const withoutPostcode = (part: string): readonly [string, string] => {
  for (const postcode of postcodes) {
    const [whole, code] = postcode.exec(part) ?? []
    if (whole !== undefined && code !== undefined && postcodeArea(code) !== undefined)
      return [part.slice(0, part.length - whole.length).trim(), code]
  }
  return [part, '']
}

const withoutRegion = (part: string): readonly [string, string] => {
  if (isRegion(part)) return ['', part]
  const [whole, code] = /(?:^|\s)([A-Z]{2,3})$/.exec(part) ?? []
  return whole !== undefined && code !== undefined && isRegionCode(code)
    ? [part.slice(0, part.length - whole.length).trim(), code]
    : [part, '']
}

/** Regions that are named after a town in them. */
const alsoTowns = new Set(['new york', 'quebec', 'washington'])

const endingOf = (parts: string[]): Ending => {
  let [town, region, postcode] = ['', '', '']
  while (town === '' && parts.length > 0) {
    const part = parts.at(-1) ?? ''
    const [withRegion, code] = postcode === '' ? withoutPostcode(part) : [part, '']
    const [rest, named] = region === '' ? withoutRegion(withRegion) : [withRegion, '']
    if (code === '' && named === '') break
    // A street can end in figures and a town can stand before them, but a lone figure is a door.
    if (isStreet(rest) || (code.length === 4 && named === '' && rest === '' && parts.length === 1)) break
    parts.pop()
    ;[town, region, postcode] = [rest, region || named, postcode || code]
  }
  return { town, region, postcode }
}

const isTown = (part: string | undefined): part is string =>
  part !== undefined && part !== '' && !isStreet(part) && !/\d/.test(part)

/** 10115 Berlin */
const townAfterPostcode = /^(?:[A-Z]{1,2}-)?(\d{4,5}|\d{4} ?[A-Z]{2}) (\p{L}[^\d]*)$/u

/** "Dublin 2" is in Dublin. */
const plainTown = (town: string): string => town.replace(/ \d{1,2}$/, '')

/**
 * What an address says of where it lies: "9 Oak St, Southampton, PA 18966, USA", "4 High Street, Hove BN3 9ZZ, UK" or
 * "83 Oak St, Edmonton, Alberta, T6E 0Z0, Canada". Its street is not read, only seen.
 */
export const addressFrom = (text: string): Address => {
  const parts = (text.length > 1000 ? '' : text)
    .split(/[,\n;]/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '')
  let country = ''
  if (isCountry(parts.at(-1) ?? '') && !(parts.length === 1 && isRegion(text.trim()))) country = parts.pop() ?? ''
  const abroad = country === '' ? undefined : townAfterPostcode.exec(parts.at(-1) ?? '')
  if (abroad) parts.pop()
  const ending = abroad ? { town: abroad[2] ?? '', region: '', postcode: abroad[1] ?? '' } : endingOf(parts)
  const { postcode } = ending
  let [town, region] = [plainTown(ending.town), ending.region]
  const known = country !== '' || region !== '' || postcode !== ''
  const county = town !== '' && isCounty(town)
  if (county) [town, region] = ['', region || town]
  if (town === '' && parts.length > 1 && isCounty(parts.at(-1) ?? '')) region = parts.pop() ?? ''
  const last = plainTown(parts.at(-1) ?? '')
  if (town === '' && isTown(last) && (known || (parts.length > 1 && isStreet(parts[0] ?? '')))) {
    town = last
    parts.pop()
  }
  if (town === '' && alsoTowns.has(folded(region))) town = region
  if (isStreet(town) || /\d/.test(town)) town = ''
  const where = parts.some((part) => /\d/.test(part) || isStreet(part))
    ? 'street'
    : parts.length > 0 && known
      ? 'somewhere'
      : known || town !== ''
        ? 'town'
        : parts.length > 0
          ? 'somewhere'
          : 'nothing'
  return { town, region, postcode, country, where }
}
