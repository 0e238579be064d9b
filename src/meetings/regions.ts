const states =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming'
const provinces =
  'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon'
const australian =
  'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia'

const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split('|').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]))

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

const britain = ['england', 'scotland', 'wales', 'northern-ireland']

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

const called: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(uk|gb|united kingdom|great britain|britain)$/, britain],
  [/^(usa?|u s a?|america|united states( of america)?)$/, ['united-states']],
  [/^(can|canada)$/, ['canada']],
  [/^(aus?|australia)$/, ['australia']],
  [/^(nz|new zealand|aotearoa)$/, ['new-zealand']],
  [/^(ie|irl|eire|roi|ireland|republic of ireland)$/, ['ireland']],
  [/^(ni|n ireland|northern ireland)$/, ['northern-ireland']],
  [/^(england|scotland|wales)$/, []],
]

/** The countries that a word stands for, such as uk or ireland, written small and without marks; none where it is no country that we know. */
export const countriesCalled = (word: string): readonly string[] => {
  const countries = called.find(([pattern]) => pattern.test(word))?.[1]
  return countries?.length === 0 ? [word] : (countries ?? [])
}
