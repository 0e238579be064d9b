import { type MeetingKind, type Snapshot, dayInWords } from '#content'
import type { Answers } from '#engine'
import { useEffect, useMemo, useRef, useState } from 'react'
import lists from 'virtual:meeting-lists'
import { type Wishes, listAge, nearby, suiting, upcoming } from '../../meetings/upcoming.ts'
import { type Found, type Place, findPlace, placesFrom } from '../../meetings/places.ts'
import { countryFor } from '../country.ts'
import { useGuide } from '../guide.ts'
import { useToday } from '../today.ts'
import { MeetingItem } from './MeetingItem.tsx'
import { sayOfMeetings as say } from './say-of-meetings.ts'
import { WishesForm } from './WishesForm.tsx'
import { wishesFrom } from './wishes-from.ts'
import { sorted } from '../../sorted.ts'

export interface MeetingListProps {
  /** id of a group that has a list */
  readonly group: string
  readonly answers: Answers
}

/** How many meetings are shown. */
const most = 10

const places = placesFrom(lists.places)

const inWords = ({ name, region }: Place): string => [name, region].filter(Boolean).join(', ')

/** The kinds that this list knows, each once: to ask for others would always find nothing. */
const kindsIn = ({ meetings }: Snapshot, wished: readonly MeetingKind[]): readonly MeetingKind[] =>
  sorted(new Set([...meetings.flatMap(({ kinds }) => kinds), ...wished]))

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
  const [here] = useState(() => ({ now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }))
  const all = useMemo(() => upcoming(snapshot.meetings, here), [snapshot, here])
  const found = useMemo(() => suiting(all, wishes), [all, wishes])
  const kinds = useMemo(() => kindsIn(snapshot, asked.kinds), [snapshot, asked])
  const shown = found.slice(0, most)
  const goTo = (typed: string): void => {
    const there =
      typed.trim() === '' ? undefined : (findPlace(typed, places, snapshot.meetings, countryFor(catalogue, answers)) ?? 'unknown')
    setPlace(there)
    const { near: _, ...others } = wishes
    wish(there === undefined || there === 'unknown' ? others : { ...others, near: there.at })
  }
  const placeWords =
    place === 'unknown' ? say('near-unknown') : place && say('near-known', { kilometres: nearby, place: inWords(place) })
  const others = place === undefined || place === 'unknown' ? [] : place.others
  const count = found.length === 1 ? 'number-one' : found.length > most ? 'number-many' : 'all'
  return (
    <>
      <p>{say('checked', { day: dayInWords(snapshot.checked) })}</p>
      {old && <p className="cautions">{say('old')}</p>}
      <WishesForm wishes={wishes} kinds={kinds} onWish={wish} onPlace={goTo} />
      <div aria-live="polite">
        {placeWords !== undefined && <p>{placeWords}</p>}
        {others.length > 0 && <p>{say('near-others', { places: others.map(inWords).join('; ') })}</p>}
        <p>{found.length === 0 ? say('none') : say(count, { number: found.length })}</p>
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
      <p className="small">{say('places-source')}</p>
    </>
  )
}
