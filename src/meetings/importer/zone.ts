import { isZoneEverywhere } from '../zones.ts'

/** Why a time zone cannot be used. */
export type ZoneFault = 'zone' | 'zone-letters' | 'zone-offset' | 'zone-windows'

const inCapitals: ReadonlyMap<string, string> = new Map(
  ['UTC', 'GMT', ...Intl.supportedValuesOf('timeZone')].map((name) => [name.toLowerCase(), name]),
)

/** Names that are too new for browsers of the last years, by those that all of them take. */
const older: Readonly<Record<string, string>> = {
  'europe/kyiv': 'Europe/Kiev',
  'america/nuuk': 'America/Godthab',
  'pacific/kanton': 'Pacific/Enderbury',
}

/** us/central as US/Central. */
const inUsualCapitals = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/(?<=^|[/_])[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/^Us\//, 'US/')
    .replace(/^Etc\/Gmt/, 'Etc/GMT')

/** America/New York and america/new_york as America/New_York; undefined where it is no time zone that every browser takes. */
const mended = (said: string): string | undefined => {
  const plain = said.replaceAll(/\s+/g, '_').replaceAll(/_?\/_?/g, '/')
  const small = plain.toLowerCase()
  return [older[small] ?? inCapitals.get(small) ?? plain, inUsualCapitals(plain)].find(isZoneEverywhere)
}

const faultOf = (said: string): ZoneFault => {
  if (/^(?:utc|gmt)?\s*[+-]\d|^z$/i.test(said)) return 'zone-offset'
  if (/\b(?:time|zeit|heure)$/i.test(said)) return 'zone-windows'
  return /^[A-Z]{2,5}(?:\d[A-Z]{2,4})?$|^(?:[ecmp][sd]?t|bst|ist|ces?t|aes?t)$/.test(said) ? 'zone-letters' : 'zone'
}

/** The time zone that a row or an option names, as every browser takes it; none where nothing is said; or why it cannot be used. */
export const zoneFrom = (raw: unknown): { readonly name: string | undefined } | { readonly fault: ZoneFault } => {
  const said = typeof raw === 'string' ? raw.trim() : ''
  if (said === '') return { name: undefined }
  const name = mended(said)
  return name === undefined ? { fault: faultOf(said) } : { name }
}

/** Why a time zone cannot be used, and what to write. */
export const zoneReasons: Readonly<Record<ZoneFault, string>> = {
  zone: 'there is no time zone of this name; write one such as Europe/London',
  'zone-letters':
    'the time zone is a few letters such as PST or BST, which browsers understand in different ways or not at all; write one such as America/Los_Angeles or Europe/London',
  'zone-offset':
    'the time zone is a distance from UTC such as +10:00, which is wrong for half the year where clocks change; write one such as Australia/Sydney',
  'zone-windows':
    'the time zone is named as a system or a person calls it, such as Eastern Standard Time; write one such as America/New_York',
}
