import { type Next, type Unit, minutesSince, told, wallAt } from '#meetings'
import { type Meeting, listed } from '#content'
import { Away } from '../controls/Link.tsx'
import { mostLetters } from '../controls/TextBox.tsx'
import type { Plan } from '../visit/written-plan.ts'
import type { Choosing } from './near.ts'
import { Reminder } from './Reminder.tsx'
import { sayOfMeetings as say } from './words.ts'

const hour = { hour: '2-digit', minute: '2-digit' } as const

const inZone = (zone: string, more: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...hour, ...more, timeZone: zone })

/** A language by its name; by its code in a browser that knows no names. */
const languageCalled = (code: string): string | undefined =>
  'DisplayNames' in Intl ? new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(code) : code

/** Monday for 1; the first of January 2023 was a Sunday. */
export const weekdayCalled = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day))

/** In which weeks a meeting is held, where it is not held in each. */
const weeksInWords = ({ weeks, day }: Meeting): string | undefined => {
  if (weeks === undefined) return undefined
  if (weeks.length === 0) return say('not-weekly')
  return say('weeks', {
    weeks: listed(weeks.map((week) => say(week < 0 ? 'week-last' : `week-${week as 1 | 2 | 3 | 4 | 5}`))),
    day: weekdayCalled(day),
  })
}

/** A distance with its unit, such as 5 km or 3 miles. */
export const distanceInWords = (count: number, unit: Unit): string => say(unit === 'km' ? 'kilometres' : 'miles', { count })

/** The day and the time of a start on a clock here, as a plan holds them: 2026-11-26 and 19:30. */
const dayAndTime = (start: number, zone: string): Pick<Plan, 'day' | 'time'> => {
  const shown = new Date(wallAt(zone, start)).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

const placeOf = ({ name, place, town, attendance }: Meeting): string => {
  const where = attendance === 'online' ? [say('online-place'), name] : [name, place, town]
  return where
    .filter((one) => one !== undefined)
    .join(', ')
    .slice(0, mostLetters.line)
}

// The style of the page is part of its first load; what only this list needs comes with it.
const apart = { borderBlockStart: '1px solid var(--hair)', paddingBlock: '0.8rem' } as const
const asButtons = { gap: '0.5rem', marginBlock: '0.5rem 0' } as const

interface MeetingItemProps {
  readonly next: Next
  readonly now: number
  /** the time zone of whoever looks */
  readonly zone: string
  readonly unit: Unit
  readonly plan: Choosing | undefined
  /** whether it was put into the plan last */
  readonly isPlanned: boolean
  readonly onPlan: () => void
}

/** One meeting: when it is next held where the person is, what it is called, where, and what to do with it. */
export const MeetingItem = ({ next, now, zone, unit, plan, isPlanned, onPlan }: MeetingItemProps) => {
  const { meeting, start, away } = next
  const { attendance, kinds, languages = [], link, minutes, name, place, town, region, postcode, country } = meeting
  const where = [place, town, region, postcode, country].filter((one) => one !== undefined).join(', ')
  const here = inZone(zone).format(start)
  const there = meeting.zone === undefined ? undefined : inZone(meeting.zone, { weekday: 'long' }).format(start)
  const elsewhere = meeting.zone !== undefined && inZone(meeting.zone).format(start) !== here
  // If a list names no time zone, nobody can tell what its times are on another clock.
  const abroad = elsewhere && there !== undefined ? say('time-there', { time: there }) : undefined
  const clock = there === undefined ? say('time-own') : abroad
  const day = inZone(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(start)
  const called = name ?? say('unnamed')
  const since = minutesSince(next, now)
  const facts = [
    minutes === undefined ? undefined : say('minutes', { minutes }),
    weeksInWords(meeting),
    say(attendance),
    ...kinds.map((kind) => say(kind)),
    languages[0] === undefined ? undefined : languageCalled(languages[0]),
    away === undefined ? undefined : say('away', { distance: distanceInWords(told(away, unit), unit) }),
  ].filter((one) => one !== undefined)
  const about = <span className="hidden">{` ${called}, ${day}`}</span>
  const take = (): void => {
    onPlan()
    plan?.take({ ...dayAndTime(start, zone), place: placeOf(meeting) })
  }
  return (
    <li style={apart} tabIndex={-1}>
      <strong>{day}</strong>
      {clock !== undefined && ` (${clock})`}
      {since !== undefined && (
        <>
          {' · '}
          <strong>{since === 0 ? say('starting') : say('started', { count: since })}</strong>
        </>
      )}
      <br />
      {called}
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
      <div className="actions" style={asButtons}>
        {plan && (
          <button type="button" onClick={take}>
            {say('to-plan')}
            {about}
          </button>
        )}
        <Reminder next={next} zone={zone} about={about} />
      </div>
      {plan?.isOpen === true && <output>{isPlanned && say('planned')}</output>}
    </li>
  )
}
