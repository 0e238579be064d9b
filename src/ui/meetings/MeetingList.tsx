import { type Wishes, nearby, suiting, unitIn, upcoming } from '#meetings'
import { type Meeting, type MeetingKind, dayInWords } from '#content'
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { countryFor } from '../help/help.ts'
import { useGuide, useToday } from '../guide.ts'
import { sayOfMeetings as say } from './words.ts'
import { WishesForm, following, wishesFrom } from './SearchForm.tsx'
import { sorted } from '../../sorted.ts'
import { MeetingItem, distanceInWords } from './MeetingItem.tsx'
import { ageOf, listOf, lookAhead, placeInWords, placeTyped, samePlace, zoneHere } from './loaded.ts'
import { type Left, LookedContext, type MeetingListProps } from './near.ts'

export { InPlaceOfLook } from './InPlaceOfLook.tsx'

// The style of the page is part of its first load; what only this list needs comes with it.
const plain = { listStyle: 'none', padding: 0 } as const

/** How many meetings are shown at first, and how many more at each wish for more. */
const atOnce = 10

/** The kinds that this list knows, each once: to ask for others would always find nothing. */
const kindsIn = (meetings: readonly Meeting[]): ReadonlySet<MeetingKind> => {
  const kinds = new Set<MeetingKind>()
  // Thousands of rows share a few lists of kinds.
  for (const some of new Set(meetings.map((meeting) => meeting.kinds))) for (const kind of some) kinds.add(kind)
  return kinds
}

/** The next meetings of a group that suit, from the list that came with this build; the finder alone where that is too old. */
export const MeetingList = ({ group, own, close, ...more }: MeetingListProps) => {
  const list = listOf(group)
  const { near: nearNow } = use(LookedContext)
  // A place that is typed in another list meanwhile is not that of this one.
  const [near] = useState(nearNow)
  const { catalogue } = useGuide()
  const today = useToday()
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that opened this is gone. Whoever went on to something else while the file came stays there.
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  if (!list || today === undefined) return null
  const { snapshot } = list
  const age = ageOf(snapshot, today)
  const found = 'place' in more.left ? more.left.place?.found : near?.found
  const key = found === undefined || age === 'too-old' ? 'title' : found.at ? 'title-near' : 'title-in'
  const called = catalogue.groups.find(({ id }) => id === group)?.name ?? group
  return (
    <div className="meetings">
      <p ref={title} tabIndex={-1}>
        <strong>{say(key, { group: called, ...(found ? { place: placeInWords(found) } : {}) })}</strong>
      </p>
      <p>{own}</p>
      {snapshot.sample && <p className="cautions">{say('made-up')}</p>}
      {age === 'too-old' ? (
        <p>{say('too-old')}</p>
      ) : (
        <>
          <p>{say('checked', { day: dayInWords(snapshot.checked) })}</p>
          {age === 'old' && <p className="cautions">{say('old')}</p>}
          <Fresh list={list} {...more} />
        </>
      )}
      <p>
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </p>
    </div>
  )
}

/** A list on a screen that was left for a while is told anew when somebody comes back to it, or does something there; never under their eyes. */
const refreshedAfter = 60_000

const useHere = () => {
  const [here, set] = useState(() => ({ now: Date.now(), zone: zoneHere() }))
  const refresh = useCallback(
    (): void => set((before) => (Math.abs(Date.now() - before.now) < refreshedAfter ? before : { ...before, now: Date.now() })),
    [],
  )
  useEffect(() => {
    const comeBack = (): void => {
      if (document.visibilityState === 'visible') refresh()
    }
    document.addEventListener('visibilitychange', comeBack)
    return () => document.removeEventListener('visibilitychange', comeBack)
  }, [refresh])
  return [here, refresh] as const
}

interface FreshProps extends Pick<MeetingListProps, 'answers' | 'plan' | 'left' | 'leave'> {
  readonly list: NonNullable<ReturnType<typeof listOf>>
}

const Fresh = ({ list: { meetings, held, leftOut }, answers, plan, left: before, leave }: FreshProps) => {
  const { catalogue } = useGuide()
  const { near, goTo } = use(LookedContext)
  const country = countryFor(catalogue, answers)
  const unit = unitIn(country)
  const [opened] = useState((): Left => {
    const asked = wishesFrom(answers)
    const place = near && { ...near, found: samePlace(near, meetings, country) }
    return { asked, chosen: asked, place, many: atOnce, unfolded: asked.kinds.length > 0 }
  })
  const now = useMemo(() => following({ ...opened, ...before }, wishesFrom(answers), unit), [opened, before, answers, unit])
  const { asked, chosen, place, many, unfolded } = now
  const [planned, setPlanned] = useState<string>()
  const [here, refresh] = useHere()
  const told = useRef<HTMLDivElement>(null)
  const items = useRef<HTMLUListElement>(null)
  const all = useMemo(() => upcoming(held, here), [held, here])
  useEffect(() => lookAhead(meetings), [meetings])
  const there = place?.found
  const wishes = useMemo<Wishes>(() => {
    const { within, ...others } = chosen
    if (!there) return others
    const { at, own } = there
    return { ...others, own, unit, ...(at ? { near: at, ...(within === undefined ? {} : { within }) } : {}) }
  }, [chosen, there, unit])
  const found = useMemo(() => suiting(all, wishes), [all, wishes])
  const known = useMemo(() => kindsIn(meetings), [meetings])
  const kinds = useMemo(() => sorted(new Set([...known, ...asked.kinds])), [known, asked])
  const shown = found.slice(0, many)
  const wish = (wished: Wishes): void => {
    const { near: _, own: __, unit: ___, ...others } = wished
    refresh()
    leave({ ...now, many: atOnce, chosen: others })
  }
  const look = (typed: string): void => {
    const isNamed = typed.trim() !== ''
    const taken = isNamed ? placeTyped(typed, meetings, country) : undefined
    refresh()
    leave({ ...now, many: atOnce, place: isNamed ? { typed, ...(taken ? { found: taken } : {}) } : undefined })
    goTo(taken && { typed, found: taken })
  }
  const showMore = (): void => {
    flushSync(() => leave({ ...now, many: many + atOnce }))
    // Whoever asks for more reads on at the first that came; the button goes away with the last.
    const first = items.current?.children[shown.length]
    if (first instanceof HTMLElement) first.focus()
  }
  const clear = (): void => {
    wish({ kinds: [] })
    // The button goes away, and with it the focus would.
    told.current?.focus()
  }
  const left = found.length - shown.length
  const isNarrowed = Object.keys(chosen).length > 1 || chosen.kinds.length > 0
  return (
    <>
      <WishesForm
        wishes={wishes}
        kinds={kinds}
        unit={unit}
        country={country}
        typed={place?.typed ?? ''}
        now={here}
        onWish={wish}
        onPlace={look}
        unfolded={unfolded}
        unfold={(open) => leave({ ...now, unfolded: open })}
      />
      <div aria-live="polite" ref={told} tabIndex={-1}>
        <PlaceWords place={place} wishes={wishes} />
        <p>{found.length === 0 ? say('none') : say(countKey(found.length, wishes), { count: found.length })}</p>
      </div>
      {found.length === 0 && isNarrowed && (
        <p>
          <button type="button" onClick={clear}>
            {say('clear')}
          </button>
        </p>
      )}
      {found.length > 0 && (
        <>
          <ul ref={items} style={plain}>
            {shown.map((next) => (
              <MeetingItem
                key={next.meeting.id}
                next={next}
                now={here.now}
                zone={here.zone}
                unit={unit}
                plan={plan}
                isPlanned={next.meeting.id === planned}
                onPlan={() => setPlanned(next.meeting.id)}
              />
            ))}
          </ul>
          {left > 0 && (
            <p>
              <button type="button" onClick={showMore}>
                {say('more', { number: Math.min(left, atOnce) })}
              </button>
            </p>
          )}
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

/** What is said of how many fit. */
const countKey = (count: number, { near, first }: Wishes): 'all' | 'number' | 'number-nearest' => {
  if (count > 1 && count <= atOnce) return 'all'
  return count > 1 && near && first === 'nearest' ? 'number-nearest' : 'number'
}

/** Which place was taken for what somebody typed, and how far around it the list goes. */
const PlaceWords = ({ place, wishes }: Pick<Left, 'place'> & { readonly wishes: Wishes }) => {
  if (place === undefined) return null
  const { within, unit = 'km', attendance } = wishes
  const { found } = place
  if (!found) return <p>{say('near-unknown')}</p>
  const distance = distanceInWords(within ?? nearby[unit], unit)
  const goes = within !== undefined || attendance === 'in-person'
  const key = found.at ? (goes ? 'near-there' : 'near-known') : goes ? 'near-named-there' : 'near-named'
  return (
    <>
      <p>{say(key, { distance, place: placeInWords(found) })}</p>
      {found.others.length > 0 && <p>{say('near-others', { places: found.others.map(placeInWords).join('; ') })}</p>}
    </>
  )
}
