import type { Next } from '../../meetings/upcoming.ts'
import { Away } from '../parts/Link.tsx'
import { sayOfMeetings as say } from './say-of-meetings.ts'

const hour = { hour: '2-digit', minute: '2-digit' } as const

const inZone = (zone: string, more: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...hour, ...more, timeZone: zone })

/** A language by its name; by its code in a browser that knows no names. */
const languageCalled = (code: string): string | undefined =>
  'DisplayNames' in Intl ? new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(code) : code

// The style of the page is part of its first load; what only this list needs comes with it.
const apart = { marginBlockEnd: '0.8rem' } as const

/** One meeting: when it is next held where the person is, what it is called, where, and how to see more of it. */
export const MeetingItem = ({ next: { meeting, start, away }, zone }: { readonly next: Next; readonly zone: string }) => {
  const { attendance, kinds, languages = [], link, minutes, name, place, town, region, postcode, country } = meeting
  const where = [place, town, region, postcode, country].filter((one) => one !== undefined).join(', ')
  const here = inZone(zone).format(start)
  const there = meeting.zone === undefined ? undefined : inZone(meeting.zone, { weekday: 'long' }).format(start)
  const elsewhere = meeting.zone !== undefined && inZone(meeting.zone).format(start) !== here
  // Where a list names no time zone, nobody can tell what its times are on another clock.
  const clock = there === undefined ? say('time-own') : elsewhere ? say('time-there', { time: there }) : undefined
  const facts = [
    minutes === undefined ? undefined : say('minutes', { minutes }),
    say(attendance),
    ...kinds.map((kind) => say(kind)),
    languages[0] === undefined ? undefined : languageCalled(languages[0]),
    away === undefined ? undefined : say('away', { kilometres: Math.max(1, Math.round(away)) }),
  ].filter((one) => one !== undefined)
  return (
    <li style={apart}>
      <strong>{inZone(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(start)}</strong>
      {clock !== undefined && ` (${clock})`}
      <br />
      {name ?? say('unnamed')}
      {where !== '' && ` · ${where}`}
      <br />
      {facts.join(' · ')}
      {link !== undefined && (
        <>
          <br />
          <Away to={link}>
            {say('page-of')}
            <span className="hidden"> {name}</span>
          </Away>
        </>
      )}
    </li>
  )
}
