import { type Address, addressFrom, isCountry } from './address.ts'
import { type Whereabouts, saysOnline } from './attendance.ts'
import { folded, isRegion, isSameRegion } from '../places.ts'
import { plainText } from './plain-text.ts'

/** Every field of a row that says where it meets. */
export interface PlaceFields {
  readonly place: unknown
  readonly addresses: readonly unknown[]
  readonly town: unknown
  readonly region: unknown
  readonly postcode: unknown
  readonly country: unknown
  /** further regions, the larger ones first */
  readonly areas: readonly unknown[]
  /** whether its address stands for a whole town */
  readonly approximate?: boolean
  /** whether it has a position */
  readonly hasPosition?: boolean
}

/** Where a row meets, put together from all of them. */
export interface Lies {
  readonly town: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  /** further names of where it lies, by which it can be found */
  readonly areas: readonly string[]
  readonly where: Whereabouts
  /** its place, town or region is called Online, Zoom or the like */
  readonly nowhere: boolean
}

const mostAreas = 6

const whereOf = (fields: PlaceFields, addresses: readonly Address[]): Whereabouts => {
  const place = plainText(fields.place)
  const inRoom = place !== '' && !saysOnline(place)
  if (addresses.some(({ where }) => where === 'street') && !fields.approximate) return 'street'
  const said = addresses.filter(({ where }) => where !== 'nothing')
  // The address of a whole town says that there is no room, whatever else is said.
  if (fields.approximate || (said.length > 0 && said.every(({ where }) => where === 'town'))) return 'town'
  if (inRoom || (said.length === 0 && fields.hasPosition)) return 'somewhere'
  return said.length > 0 || plainText(fields.town) !== '' ? 'town' : 'nothing'
}

/** The words of a field, unless it names no place. */
const real = (raw: unknown): string => {
  const text = plainText(raw)
  return saysOnline(text) ? '' : text
}

/** Puts together where a row meets. What a field of its own says counts before what stands in an address. */
export const whereaboutsFrom = (fields: PlaceFields): Lies => {
  const words = [...fields.areas, fields.region, fields.town, fields.place].map(plainText)
  const nowhere = [...words, ...fields.addresses.map(plainText)].some(saysOnline)
  const addresses = fields.addresses
    .filter((address): address is string => typeof address === 'string')
    .map((address) => addressFrom(plainText(address.replaceAll(/[\r\n]+/g, ', '))))
  const where = whereOf(fields, addresses)
  // Some write the whole address where the place belongs, and nothing else.
  const asPlace = addressFrom(plainText(fields.place))
  const namesTown = plainText(fields.town) !== '' || addresses.some(({ town }) => town !== '')
  if (!namesTown && (asPlace.region !== '' || asPlace.postcode !== '')) addresses.push(asPlace)
  const from = (field: 'town' | 'region' | 'postcode' | 'country'): string =>
    real(fields[field]) || (addresses.map((address) => address[field]).find((text) => text !== '') ?? '')
  let [town, region, country] = [from('town'), from('region'), from('country')]
  if (region !== '' && isCountry(region) && !isRegion(region) && country === '') [region, country] = ['', region]
  const areas: string[] = []
  for (const area of fields.areas.map(real)) {
    if (area === '') continue
    if (isCountry(area) && !isRegion(area)) country ||= area
    else if (isRegion(area) && region === '') region = area
    else areas.push(area)
  }
  if (town === '' && areas.length > 1) town = areas.pop() ?? ''
  if (region === '') region = areas.shift() ?? ''
  const said = new Set([town, region, country].map(folded))
  return {
    town,
    region,
    country,
    postcode: from('postcode'),
    areas: [...new Set(areas)].filter((area) => !said.has(folded(area)) && !isSameRegion(area, region)).slice(0, mostAreas),
    where,
    nowhere,
  }
}

/** Illinois > Chicago as two regions; markup has both signs, and is no list. */
export const regionsIn = (text: string): readonly string[] => (text.includes('<') ? [text] : text.split('>'))

/** The two parts of a position, from fields of their own or from one text such as 41.88,-87.63. */
export const positionIn = (latitude: unknown, longitude: unknown, together: unknown): readonly [unknown, unknown] => {
  if (plainText(latitude) !== '' || plainText(longitude) !== '') return [latitude, longitude]
  if (Array.isArray(together)) return [together[0], together[1]]
  const [north, east] = plainText(together)
    .replaceAll(', ', ' ')
    .split(/[;\s]|,(?=[-+]?\d{1,3}\.)|(?<=\.\d{1,20}),/)
    .filter((part) => part !== '')
  return [north, east]
}
