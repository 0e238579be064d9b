import type { Attendance } from '#content'
import { folded } from '../places.ts'

/** What is said of a place: a street, a room or hall, a town alone, or nothing. */
export type Whereabouts = 'street' | 'somewhere' | 'town' | 'nothing'

/** Everything in a row that tells whether people meet in a room, online or not at all. Rows often say several things at once. */
export interface Signs {
  /** the field that was made for this; `unclear` where it holds anything else */
  readonly stated?: Attendance | 'inactive' | 'unclear' | undefined
  /** it is deleted or not published */
  readonly gone?: boolean
  /** the room is closed for now */
  readonly closed?: boolean
  /** it can be joined online, as its types or formats say */
  readonly online?: boolean
  /** it can be joined online alone: its place is called Zoom, or its format is that of a virtual meeting */
  readonly onlineAlone?: boolean
  /** its types or formats say that there are both */
  readonly hybrid?: boolean
  /** there is an address or a number to join by */
  readonly joinable?: boolean
  /** its name or notes speak of a closed room or of a meeting online */
  readonly doubt?: boolean
  readonly where: Whereabouts
  /** who made the listing names a place of every meeting that has one */
  readonly namesPlaces?: boolean
}

/** How one can be there, and whether the row contradicts itself. */
export interface Settled {
  readonly attendance: Attendance
  readonly conflict: boolean
}

const settled = (attendance: Attendance, conflict = false): Settled => ({ attendance, conflict })

const statedInPerson = (signs: Signs): Settled => {
  const { online, onlineAlone, hybrid, joinable, doubt, where } = signs
  const hasRoom = where === 'street' || where === 'somewhere'
  if (onlineAlone) return settled(joinable || !hasRoom ? 'online' : 'check-first', true)
  if (online || joinable) return hybrid && !doubt ? settled('hybrid', true) : settled(hasRoom ? 'check-first' : 'online', true)
  return doubt ? settled('check-first', true) : settled('in-person')
}

const notStated = (signs: Signs): Settled => {
  const { stated, online, onlineAlone, hybrid, joinable, doubt, where, namesPlaces } = signs
  const hasRoom = where === 'street' || where === 'somewhere'
  if (onlineAlone)
    return hybrid || (where === 'street' && !joinable && !online)
      ? settled(joinable || hybrid ? 'online' : 'check-first', true)
      : settled('online')
  if (hybrid) return doubt ? settled(joinable ? 'online' : 'check-first', true) : settled('hybrid')
  if (joinable)
    return where === 'street' && !doubt && stated === undefined ? settled('hybrid') : settled('online', where === 'street')
  if (online) return where === 'street' ? settled('check-first', true) : settled('online')
  if (doubt) return settled('check-first', true)
  const sure = stated === undefined && (hasRoom || !namesPlaces)
  return settled(sure ? 'in-person' : 'check-first')
}

/**
 * How one can be there. Where a row contradicts itself, nobody is sent to a door that may be locked: it is online where it can be
 * joined so, and otherwise has to be checked first. None where it is not held at all.
 */
export const attendanceFrom = (signs: Signs): Settled | undefined => {
  const { stated, gone, closed, online, onlineAlone, joinable, doubt, where } = signs
  if (gone || stated === 'inactive') return undefined
  if (closed) {
    if (!online && !onlineAlone && !joinable && stated !== 'online' && stated !== 'hybrid') return undefined
    return settled('online', stated === 'in-person' || stated === 'hybrid')
  }
  if (stated === 'online') return settled('online')
  if (stated === 'in-person') return statedInPerson(signs)
  if (stated !== 'hybrid') return notStated(signs)
  if (onlineAlone && where !== 'street') return settled('online', true)
  return onlineAlone || doubt ? settled(joinable ? 'online' : 'check-first', true) : settled('hybrid')
}

const byWord: Readonly<Record<string, Attendance | 'inactive'>> = {
  'in person': 'in-person',
  inperson: 'in-person',
  'in person only': 'in-person',
  'face to face': 'in-person',
  f2f: 'in-person',
  physical: 'in-person',
  online: 'online',
  'on line': 'online',
  'online only': 'online',
  'online meeting': 'online',
  virtual: 'online',
  'virtual only': 'online',
  remote: 'online',
  zoom: 'online',
  telephone: 'online',
  phone: 'online',
  hybrid: 'hybrid',
  both: 'hybrid',
  'in person and online': 'hybrid',
  'online and in person': 'hybrid',
  'in person or online': 'hybrid',
  inactive: 'inactive',
  closed: 'inactive',
  'temporarily closed': 'inactive',
  suspended: 'inactive',
  cancelled: 'inactive',
  canceled: 'inactive',
}

/** What the field made for it says, in whatever capitals; none where it is empty. */
export const statedAs = (raw: string): Signs['stated'] => {
  const word = folded(raw)
  if (word === '') return undefined
  return Object.hasOwn(byWord, word) ? byWord[word] : 'unclear'
}

/** The room is closed for now, in the languages of the Meeting Guide specification, in its code and that of BMLT. */
export const closedWords: ReadonlySet<string> = new Set(
  [
    'TC',
    'Location Temporarily Closed',
    'Temporarily Closed',
    'Temporarily Closed Facility',
    'Ubicación temporalmente cerrada',
    'Emplacement temporairement fermé',
    'Fermé temporairement',
    '一時的休止中',
    'Locatie tijdelijk gesloten',
    'Local Temporáriamente Encerrado',
    'Local temporariamente fechado',
    'Miesto dočasne zatvorené',
    'Tillfälligt Stängt',
    'ปิดชั่วคราว',
    'Vorübergehend geschlossen',
    'Temporaneamente chiuso',
    'Tymczasowo zamknięte',
  ].map(folded),
)

/** Words of which one at least is in every name of a place that is none, such as "Online (Zoom)". */
const online = new Set(
  'online zoom virtual virtuel virtuelle virtueel virtuell telephone teleconference videoconference videokonferenz linea ligne internet remote webex skype onl vm onlinemeeting onlinemote onlinetreffen cyber オンライン オンラインミーティング ออนไลน์'.split(
    ' ',
  ),
)
/** Words that may stand beside them there. */
const beside = new Set(
  'meeting meetings only on line via by phone conference call video google meet teams microsoft app web based dial in en em reunion reuniao rencontre treffen mote mode stretnutie vergadering the a an at platform room id no physical location address format'.split(
    ' ',
  ),
)

/** Whether words say that people meet online and name no place, such as "Online (Zoom)", "Virtual Meeting" or "Reunión en línea". */
export const saysOnline = (raw: unknown): boolean => {
  if (typeof raw !== 'string' || raw.length > 200) return false
  const words = folded(raw).split(' ')
  return words.some((word) => online.has(word)) && words.every((word) => online.has(word) || beside.has(word))
}

/** What the types of a row say, in words or codes. */
export const signsOfTypes = (types: readonly string[]): Pick<Signs, 'closed' | 'online' | 'hybrid'> => {
  const words = types.map(folded)
  return {
    closed: words.some((word) => closedWords.has(word)),
    online: types.some(saysOnline),
    hybrid: words.some((word) => /^(?:hy|hybr|hybrid|hybrid meeting|in person and online)$/.test(word)),
  }
}

const closedNow =
  /\b(?:temporarily|permanently|currently) (?:closed|suspended|online|virtual|on zoom)\b|\bclosed (?:until|temporarily|permanently|for now|due)\b|\buntil further notice\b|\bsuspended\b|\bon hiatus\b|\bno longer (?:meet|held|active)|\bnot (?:currently )?(?:meeting|being held)\b|\b(?:is|are|meeting) cancel+ed\b/i
const onlineNow =
  /\b(?:online|zoom|virtual) only\b|\bonly (?:online|on zoom|virtual)|\b(?:meets?|meeting|held|now) (?:online|virtual(?:ly)?|(?:on|via|by|over) zoom)\b/i

/** Whether notes, or a name, speak of a closed room or of a meeting that is held online. */
export const speaksOfClosure = (words: string): boolean => closedNow.test(words) || onlineNow.test(words)

/** Whether a name is that of a meeting online, such as "Morning Light (Zoom)". */
export const isNamedOnline = (name: string): boolean => /\b(?:online|zoom|virtual|on-line)\b/i.test(name)
