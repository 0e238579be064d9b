import { isPair, isScalar, visit } from 'yaml'
import { type ContentFile, readText } from '../../../src/content/yaml-file.ts'

/** A place in a file where something can be done wrong: a piece of its text, and what stands there. */
export interface Place {
  readonly start: number
  readonly end: number
  /** the name of the field, where the place is what a field holds */
  readonly field: string
  readonly value: unknown
}

export interface Places {
  /** everything that is said, in whatever field */
  readonly values: readonly Place[]
  /** the names of fields */
  readonly names: readonly Place[]
}

const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' && typeof range[1] === 'number' ? [range[0], range[1]] : undefined
}

/** Every place of a file, in order. What is repeated by an alias is a place once. */
export const placesOf = ({ document }: ContentFile): Places => {
  const values: Place[] = []
  const names: Place[] = []
  visit(document, {
    Scalar(key, node, path) {
      const range = rangeOf(node)
      const pair = path.findLast((above) => isPair(above))
      const field = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
      if (!range || node.anchor !== undefined) return
      const place = { start: range[0], end: range[1], field, value: node.value }
      if (key === 'key') names.push(place)
      else values.push(place)
    },
  })
  return { values, names }
}

/** A file with another text at one place. */
export const withText = ({ name, text }: ContentFile, { start, end }: Place, instead: string): ContentFile =>
  readText(name, `${text.slice(0, start)}${instead}${text.slice(end)}`)

const quoted = (text: string): string => JSON.stringify(text)

/** Fields whose words other people chose; those that no sentence stands in. */
const names = ['title', 'authors', 'address', 'site', 'finder', 'web', 'email', 'name']
const addresses = ['address', 'site', 'finder', 'web', 'leave-address']
const ids = [
  'id',
  'sources',
  'group',
  'question',
  'main-question',
  'picks-from',
  'unsaid',
  'trait',
  'value',
  'by',
  'countries',
  'when',
  'any-of',
  'none-of',
  'asked',
  'offered',
  'stands-for',
  'also-covered',
  'closed-answers',
  'unless',
  'if',
  'best-for',
]

const isText = ({ value }: Place): boolean => typeof value === 'string' && value !== ''
const isSentence = (place: Place): boolean =>
  isText(place) && !names.includes(place.field) && !ids.includes(place.field) && /\s/.test(String(place.value))
const isAddress = ({ field, value }: Place): boolean => addresses.includes(field) && /^https?:/.test(String(value))

/** One way of doing wrong: where it can be done, and what then stands there. Each is a fault wherever it is done. */
export interface FaultClass {
  readonly what: string
  readonly at: 'values' | 'names'
  readonly where: (place: Place) => boolean
  readonly instead: (place: Place, source: string) => string
}

const anywhere = (): boolean => true
const said = (what: string, where: FaultClass['where'], instead: FaultClass['instead']): FaultClass => ({
  what,
  at: 'values',
  where,
  instead,
})
const named = (what: string, instead: FaultClass['instead']): FaultClass => ({ what, at: 'names', where: anywhere, instead })
const added =
  (more: string) =>
  ({ value }: Place): string =>
    quoted(`${String(value)}${more}`)

/** Faults that a file has by itself. */
export const ownFaults: readonly FaultClass[] = [
  said('a list where words belong', isText, (_, source) => `[${quoted(source)}]`),
  said('named fields where words belong', isText, () => '{ a: b }'),
  said('true where words belong', isText, () => 'true'),
  said('a number where words belong', isText, () => '12'),
  // A country can be without an emergency number.
  said(
    'nothing at all',
    (place) => isText(place) && place.field !== 'number',
    () => '~',
  ),
  said('empty words', isText, () => '""'),
  said('a repetition of nothing', anywhere, () => '*nothing-of-this-name'),
  said('a type of its own', anywhere, (_, source) => `!made-up ${source}`),
  said('a quotation mark that never ends', anywhere, () => '"'),
  said('a bracket that never ends', anywhere, (_, source) => `[${source}`),
  said('a text-direction character', isText, added('\u202E')),
  said('a character of no width', isText, added('\u200B')),
  said('what a broken encoding leaves', isText, added('\uFFFD')),
  said('an element', isText, added(' <img src=x onerror=alert(1)>')),
  said('a script', isText, added('<script>alert(1)</script>')),
  said('an entity', isText, added(' &#60;')),
  said('a word against a person', isSentence, added(' It is for addicts.')),
  said('a promise', isSentence, added(' It works best.')),
  said('a percentage', isSentence, added(' It is 50%.')),
  said('a script as an address', isAddress, () => '"javascript:alert(1)"'),
  said('data as an address', isAddress, () => '"data:text/html,x"'),
  said('no address', isAddress, () => 'example.org'),
  named('a name that programs keep for themselves', () => '__proto__'),
  named('a name that is no id', () => '"Not an id!"'),
  named('a name with a text-direction character', ({ value }) => quoted(`${String(value)}\u202E`)),
]

/** Faults that show where a file speaks of what others hold. */
export const faultsBetween: readonly FaultClass[] = ids
  .filter((field) => field !== 'id')
  .map((field) =>
    said(
      `${field}: nothing that there is`,
      (place) => isText(place) && place.field === field,
      () => 'made-up-by-nobody',
    ),
  )
