/** How long a visit is taken to be, in milliseconds: most meetings take an hour to an hour and a half. */
const lasting = 90 * 60_000

/** The most octets of a line (RFC 5545, 3.1); what is longer goes on in the next, after a space. */
const mostOctets = 75

const octets = (text: string): number => new TextEncoder().encode(text).length

const folded = (line: string): string => {
  let [lines, room] = ['', mostOctets]
  for (const letter of line) {
    if (octets(letter) > room) [lines, room] = [`${lines}\r\n `, mostOctets - 1]
    lines += letter
    room -= octets(letter)
  }
  return lines
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/[\r\n]+/g, String.raw`\n`)

/** 2026-11-26T19:30:00.000Z -> 20261126T193000Z */
const written = (moment: Date): string => moment.toISOString().replaceAll(/[-:]|\.\d+/g, '')

interface Entry {
  readonly title: string
  readonly start: Date
  /** when the file is made */
  readonly now: Date
  /** a name of the entry that says nothing of anybody */
  readonly id: string
  /** how long it lasts, where that is known */
  readonly minutes?: number | undefined
  readonly repeats?: Repeats | undefined
}

/** How an entry comes again: at one time on the clock of one place. */
export interface Repeats {
  /** the time zone of that place, and its rules for a calendar */
  readonly zone: string
  readonly rules: readonly string[]
  /** what its clock shows at the first start, such as 20261126T193000 */
  readonly first: string
  /** such as FREQ=WEEKLY;BYDAY=TH */
  readonly rule: string
}

/** When an entry begins and ends. What comes again keeps its time where it meets, so it is written on the clock of that place. */
const times = ({ start, minutes, repeats }: Entry): readonly string[] => {
  const long = minutes === undefined ? lasting : minutes * 60_000
  if (repeats) return [`DTSTART;TZID=${repeats.zone}:${repeats.first}`, `DURATION:PT${long / 60_000}M`, `RRULE:${repeats.rule}`]
  return [`DTSTART:${written(start)}`, `DTEND:${written(new Date(start.getTime() + long))}`]
}

/**
 * A calendar file with one entry and a reminder an hour before. The moment of what never repeats is written in universal time, worked out
 * by this device's own clock rules for that very day: it needs no rules of its own, which calendars read in different ways.
 */
export const calendarFile = (entry: Entry): string => {
  const { title, now, id, repeats } = entry
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    ...(repeats?.rules ?? []),
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${written(now)}`,
    ...times(entry),
    `SUMMARY:${escaped(title)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

/** A name that nothing else has, made of chance alone. It is there on plain http too, unlike a ready-made one. */
export const anyName = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('-')
