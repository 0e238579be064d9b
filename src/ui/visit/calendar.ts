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
}

/**
 * A calendar file with one entry and a reminder an hour before. Its moment is written in universal time, worked out by this device's own
 * clock rules for that very day: one entry that never repeats needs no rules of its own, which calendars read in different ways.
 */
export const calendarFile = ({ title, start, now, id }: Entry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${written(now)}`,
    `DTSTART:${written(start)}`,
    `DTEND:${written(new Date(start.getTime() + lasting))}`,
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
