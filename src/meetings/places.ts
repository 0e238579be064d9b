const states =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming'
const provinces =
  'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon'
const australian =
  'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia'

const plainLetters = /^[ -~]*$/

/** Words as they are searched for: small, without marks and signs. */
export const searchable = (text: string): string => {
  // Most words are of plain letters, and to ask what else is a letter takes long.
  const [small, signs] = plainLetters.test(text)
    ? [text, /[^a-z0-9]+/g]
    : [text.normalize('NFD').replaceAll(/\p{M}/gu, ''), /[^\p{L}\p{N}]+/gu]
  return small.toLowerCase().replaceAll(/['’.]/g, '').replaceAll(signs, ' ').trim()
}

/** Words as places are compared by them: with Saint, Fort and Mount in full. */
export const folded = (text: string): string =>
  searchable(text).replace(/^st /, 'saint ').replace(/^ft /, 'fort ').replace(/^mt /, 'mount ')

/** The names of regions, by their codes and by themselves in small letters. */
const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('|').flatMap((one) => {
      const [code = '', ...words] = one.split(' ')
      const name = words.join(' ')
      return [code, folded(name)].map((key) => [key, name] as const)
    }),
  )

const [inStates, inCanada, inAustralia] = [tableOf(states), tableOf(provinces), tableOf(australian)]

/** A part of a country: its whole name, and the country as the questions call it. */
export interface Region {
  readonly name: string
  readonly country: string
}

/** The region of this code or name. WA and NT stand for two, of which one lies in Australia. */
export const regionOf = (code: string, east: number): Region => {
  const [table, country] =
    east > 100 ? [inAustralia, 'australia'] : inCanada.has(code) ? [inCanada, 'canada'] : [inStates, 'united-states']
  const name = table.get(code)
  // All other regions of the table are countries by themselves.
  return name === undefined ? { name: code, country: code.toLowerCase().replaceAll(' ', '-') } : { name, country }
}

const tables: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ['united-states', inStates],
  ['canada', inCanada],
  ['australia', inAustralia],
]

/** The states and provinces that a code in capitals or a whole name stands for. WA and NT stand for two. */
export const regionsCalled = (region: string): readonly Region[] =>
  tables.flatMap(([country, table]) => {
    const name = table.get(region) ?? table.get(folded(region))
    return name === undefined ? [] : [{ name, country }]
  })

/** Whether this is a state or a province, by its code in capitals or by its whole name. */
export const isRegion = (text: string): boolean => regionsCalled(text).length > 0

/** Whether this is the code of a state or a province, such as PA or NSW, in capitals. */
export const isRegionCode = (text: string): boolean => text === text.toUpperCase() && tables.some(([, table]) => table.has(text))

/** The countries of the United Kingdom. */
export const britain: readonly string[] = ['england', 'scotland', 'wales', 'northern-ireland']

/** Countries whose people share clocks, and often speak of each other's towns without naming the country. */
const neighbours: readonly (readonly string[])[] = [
  [...britain, 'ireland'],
  ['united-states', 'canada'],
  ['australia', 'new-zealand'],
]

/** This country and those around it. */
export const around = (country: string): readonly string[] =>
  neighbours.find((countries) => countries.includes(country)) ?? [country]

const clocks: readonly (readonly [RegExp, string])[] = [
  [/^Europe\/(London|Belfast|Dublin|Jersey|Guernsey|Isle_of_Man)$/, 'england'],
  [
    /^(US|Canada)\/|^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana|Kentucky|Toronto|Vancouver|Edmonton|Winnipeg|Halifax|Regina|St_Johns|Moncton)\b|^Pacific\/Honolulu$/,
    'canada',
  ],
  [/^Australia\/|^Pacific\/Auckland$/, 'australia'],
]

/** The countries in which clocks go by a time zone, as far as we know them; none where we know none. */
export const countriesOfZone = (zone: string): readonly string[] => {
  const country = clocks.find(([pattern]) => pattern.test(zone))?.[1]
  return country === undefined ? [] : around(country)
}

const countryNames: readonly (readonly [string, readonly string[]])[] = [
  ['uk|gb|united kingdom|great britain|britain', britain],
  ['us|usa|u s a|america|united states|united states of america', ['united-states']],
  ['can|canada', ['canada']],
  ['au|aus|australia', ['australia']],
  ['nz|new zealand|aotearoa', ['new-zealand']],
  ['ie|irl|eire|roi|ireland|republic of ireland', ['ireland']],
  ['ni|n ireland|northern ireland', ['northern-ireland']],
  ...britain.map((country): [string, string[]] => [country, [country]]),
]

const countriesByName = new Map(countryNames.flatMap(([names, countries]) => names.split('|').map((name) => [name, countries])))

/** The countries that a word stands for, such as uk or ireland, written small and without marks; none where it is no country that we know. */
export const countriesCalled = (word: string): readonly string[] => countriesByName.get(word) ?? []

/** A point: degrees north, degrees east. */
export type Point = readonly [number, number]

export interface Place {
  readonly name: string
  /** such as Maine or England */
  readonly region: string
  readonly at: Point
}

/** A town of the gazetteer. */
export interface Town extends Place {
  /** its name, written small and without marks */
  readonly key: string
  /** its region in short, such as ME */
  readonly code: string
  /** its country as the questions call it, such as united-states */
  readonly country: string
}

/** The towns of a table with the columns name, region, latitude and longitude, larger ones first. */
export const placesFrom = (table: string): readonly Town[] =>
  table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name = '', code = '', north = '', east = ''] = line.split(',')
      const { name: region, country } = regionOf(code, Number(east))
      return name === '' ? [] : [{ name, key: folded(name), region, code, country, at: [Number(north), Number(east)] as const }]
    })

/** Whether a town lies in the region or the country that a word stands for, such as me, maine or usa. */
export const liesIn = ({ region, code, country }: Town, word: string): boolean =>
  folded(code) === word || (word.length > 2 && folded(region).startsWith(word)) || countriesCalled(word).includes(country)

/** A state or province by its whole name, written small: pa is pennsylvania. WA and NT stand for two, and stay as they are. */
export const wholeRegion = (word: string): string => {
  const [found, ...more] = regionsCalled(word.toUpperCase())
  return found && more.length === 0 ? folded(found.name) : word
}

/** Whether two words are one state or province, such as IL and Illinois. */
export const isSameRegion = (one: string, other: string): boolean => wholeRegion(folded(one)) === wholeRegion(folded(other))

const radians = Math.PI / 180

/** How far it is from one point to another as the crow flies, in kilometres. */
export const kilometres = ([north, east]: Point, [toNorth, toEast]: Point): number => {
  const half =
    Math.sin(((toNorth - north) * radians) / 2) ** 2 +
    Math.cos(north * radians) * Math.cos(toNorth * radians) * Math.sin(((toEast - east) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** How many decimals of a degree are kept: two are about a kilometre, near enough to tell how far, too coarse for a door. */
const roundedTo = 100

const degrees = (raw: unknown, most: number): number | undefined => {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim().replace(',', '.') : ''
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
const postcodeAreas: readonly RegExp[] = [
  /^([A-Z]{1,2}\d[A-Z\d]?)(?: ?\d[A-Z]{2})?$/,
  /^([AC-FHKNPRTV-Y]\d[\dW]) ?[\dAC-FHKNPRTV-Y]{4}$/,
  /^([A-Z]\d[A-Z]) ?\d[A-Z]\d$/,
  /^(\d{3})\d{2}(?:-\d{4})?$/,
  /^(\d{2})\d{2}$/,
]

/** The area of a postcode, such as SW1A, 606, M5V or 20; none where it looks like no postcode we know. */
export const postcodeArea = (text: string): string | undefined => {
  const code = text.toUpperCase().replaceAll(/\s+/g, ' ').trim()
  for (const area of postcodeAreas) {
    const [, first] = area.exec(code) ?? []
    if (first !== undefined) return first
  }
  return undefined
}
