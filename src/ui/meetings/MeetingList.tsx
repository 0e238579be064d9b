import {
  findPlace,
  listAge,
  nearby,
  isZoneEverywhere,
  placesFrom,
  showable,
  suiting,
  type Found,
  type Next,
  type Place,
  type Wishes,
  upcoming,
} from '#meetings'
import { type Meeting, type MeetingKind, type Snapshot, dayInWords, listed } from '#content'
import type { Answers } from '#engine'
import { useEffect, useMemo, useRef, useState } from 'react'
import lists from 'virtual:meeting-lists'
import { countryFor } from '../help/help.ts'
import { useGuide, useToday } from '../guide.ts'
import { sayOfMeetings as say } from './words.ts'
import { WishesForm, wishesFrom } from './SearchForm.tsx'
import { sorted } from '../../sorted.ts'
import { Away } from '../controls/Link.tsx'

const hour = { hour: '2-digit', minute: '2-digit' } as const

const inZone = (zone: string, more: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...hour, ...more, timeZone: zone })

/** A language by its name; by its code in a browser that knows no names. */
const languageCalled = (code: string): string | undefined =>
  'DisplayNames' in Intl ? new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(code) : code

const nth = { 1: 'week-1', 2: 'week-2', 3: 'week-3', 4: 'week-4', 5: 'week-5' } as const

/** In which weeks a meeting is held, where it is not held in each; the first of January 2023 was a Sunday. */
const weeksInWords = ({ weeks, day }: Meeting): string | undefined => {
  if (weeks === undefined) return undefined
  if (weeks.length === 0) return say('not-weekly')
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day))
  return say('weeks', {
    weeks: listed(weeks.map((week) => say(week in nth ? nth[week as keyof typeof nth] : 'week-last'))),
    day: weekday,
  })
}

// The style of the page is part of its first load; what only this list needs comes with it.
const apart = { marginBlockEnd: '0.8rem' } as const

/** One meeting: when it is next held where the person is, what it is called, where, and how to see more of it. */
export const MeetingItem = ({ next: { meeting, start, away }, zone }: { readonly next: Next; readonly zone: string }) => {
  const { attendance, kinds, languages = [], link, minutes, name, place, town, region, postcode, country } = meeting
  const where = [place, town, region, postcode, country].filter((one) => one !== undefined).join(', ')
  const here = inZone(zone).format(start)
  const there = meeting.zone === undefined ? undefined : inZone(meeting.zone, { weekday: 'long' }).format(start)
  const elsewhere = meeting.zone !== undefined && inZone(meeting.zone).format(start) !== here
  // If a list names no time zone, nobody can tell what its times are on another clock.
  const abroad = elsewhere && there !== undefined ? say('time-there', { time: there }) : undefined
  const clock = there === undefined ? say('time-own') : abroad
  const facts = [
    minutes === undefined ? undefined : say('minutes', { minutes }),
    weeksInWords(meeting),
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

export interface MeetingListProps {
  /** id of a group that has a list */
  readonly group: string
  readonly answers: Answers
}

/** How many meetings are shown. */
const most = 10

const places = placesFrom(lists.places)

const inWords = ({ name, region }: Pick<Place, 'name' | 'region'>): string => [name, region].filter(Boolean).join(', ')

/** The kinds that this list knows, each once: to ask for others would always find nothing. */
const kindsIn = (meetings: readonly Meeting[], wished: readonly MeetingKind[]): readonly MeetingKind[] =>
  sorted(new Set([...meetings.flatMap(({ kinds }) => kinds), ...wished]))

/** The time zone of this device. A few devices name none, or one that no browser takes back. */
const zoneHere = (): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return isZoneEverywhere(timeZone) ? timeZone : 'UTC'
}

/** The next meetings of a group that suit, from the list that came with this build; the finder alone where that is too old. */
export const MeetingList = ({ group, answers }: MeetingListProps) => {
  const snapshot = lists.snapshots[group]
  const today = useToday()
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => title.current?.focus(), [])
  if (!snapshot || today === undefined) return null
  // What is made up does not grow old.
  const age = snapshot.sample ? 'fresh' : listAge(snapshot.checked, today)
  return (
    <div className="meetings">
      <p ref={title} tabIndex={-1}>
        <strong>{say('title')}</strong>
      </p>
      {snapshot.sample && <p className="cautions">{say('made-up')}</p>}
      {age === 'too-old' ? <p>{say('too-old')}</p> : <Fresh snapshot={snapshot} answers={answers} old={age === 'old'} />}
    </div>
  )
}

const Fresh = ({ snapshot, answers, old }: { readonly snapshot: Snapshot; readonly answers: Answers; readonly old: boolean }) => {
  const { catalogue } = useGuide()
  const [asked] = useState(() => wishesFrom(answers))
  const [wishes, wish] = useState<Wishes>(asked)
  const [place, setPlace] = useState<Found | 'unknown'>()
  const [here] = useState(() => ({ now: Date.now(), zone: zoneHere() }))
  const { meetings, leftOut } = useMemo(() => showable(snapshot.meetings), [snapshot])
  const all = useMemo(() => upcoming(meetings, here), [meetings, here])
  const found = useMemo(() => suiting(all, wishes), [all, wishes])
  const kinds = useMemo(() => kindsIn(meetings, asked.kinds), [meetings, asked])
  const shown = found.slice(0, most)
  const goTo = (typed: string): void => {
    const there =
      typed.trim() === '' ? undefined : (findPlace(typed, places, meetings, countryFor(catalogue, answers)) ?? 'unknown')
    setPlace(there)
    const { near: _, own: __, ...others } = wishes
    if (there === undefined || there === 'unknown') wish(others)
    else wish({ ...others, own: there.own, ...(there.at ? { near: there.at } : {}) })
  }
  const placeWords =
    place === 'unknown' ? say('near-unknown') : place && say('near-known', { kilometres: nearby.km, place: inWords(place) })
  const others = place === undefined || place === 'unknown' ? [] : place.others
  const fitting = found.length === 1 || found.length > most ? 'number' : 'all'
  return (
    <>
      <p>{say('checked', { day: dayInWords(snapshot.checked) })}</p>
      {old && <p className="cautions">{say('old')}</p>}
      <WishesForm wishes={wishes} kinds={kinds} onWish={wish} onPlace={goTo} />
      <div aria-live="polite">
        {placeWords !== undefined && <p>{placeWords}</p>}
        {others.length > 0 && <p>{say('near-others', { places: others.map(inWords).join('; ') })}</p>}
        <p>{found.length === 0 ? say('none') : say(fitting, { count: found.length })}</p>
      </div>
      {found.length > 0 && (
        <>
          <ul>
            {shown.map((next) => (
              <MeetingItem key={next.meeting.id} next={next} zone={here.zone} />
            ))}
          </ul>
          {shown.some(({ meeting }) => meeting.zone !== undefined) && (
            <p className="small">{say('time-here', { zone: here.zone.replaceAll('_', ' ') })}</p>
          )}
        </>
      )}
      {leftOut > 0 && <p className="small">{say(leftOut === 1 ? 'left-out-one' : 'left-out-other', { count: leftOut })}</p>}
      <p className="small">{say('places-source')}</p>
    </>
  )
}
