import type { Group } from '#content'
import type { Answers } from '#engine'
import { use, useEffect, useRef, useState } from 'react'
import { listed, openMeetings } from 'virtual:meetings'
import { useGuide, useViewState } from '../guide.ts'
import { countryFor } from '../help/help.ts'
import { Away } from '../controls/Link.tsx'
import { type Plan, usePlan } from '../visit/written-plan.ts'
import { LookedContext } from './near.ts'

// The style of the page is part of its first load; few sites have a list of meetings.
const apart = { marginBlock: '0.6rem' } as const
const block = { display: 'block', marginBlock: '0.4rem' } as const

/** So long a list may take to come before it is said that it is on its way, in milliseconds. Most come sooner, and words that flash up only trouble. */
const aMoment = 700

interface MeetingsProps {
  readonly group: Group
  /** whose finder is offered beside the list; that of the answers unless said */
  readonly country?: string
  /** which list of groups it stands in, where it stands in one */
  readonly list?: string
  /** whether what was answered narrows the list down: not on the pages that are the same for everyone */
  readonly answered: boolean
  /** what becomes of a meeting that is chosen: it opens the plan, or is put into the one that is open; without it, none can be chosen */
  readonly plan?: 'opens' | 'is-open'
}

/** A way to a group's meetings, if this build has a list of them. Nothing is loaded before it is pressed. */
export const Meetings = (props: MeetingsProps) =>
  openMeetings && listed.includes(props.group.id) ? <Listed {...props} open={openMeetings} /> : null

const Listed = ({
  group,
  country,
  list = '',
  answered,
  plan,
  open,
}: MeetingsProps & { readonly open: NonNullable<typeof openMeetings> }) => {
  const { catalogue, memory, answersOnScreen, say, send } = useGuide()
  const { chunk, near, arrived } = use(LookedContext)
  const [, write] = usePlan(group.id)
  const [left, leave] = useViewState('meetings', () => undefined, `${list} ${group.id}`)
  const [state, turn] = useState<'closed' | 'closed again' | 'asked' | 'coming' | 'failed'>('closed')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that closed the list has gone, and with it the focus would.
    if (state === 'closed again') button.current?.focus()
  }, [state])
  useEffect(() => {
    if (state !== 'asked') return undefined
    const timer = setTimeout(() => turn('coming'), aMoment)
    return () => clearTimeout(timer)
  }, [state])
  const where = country ?? countryFor(catalogue, memory.sheet.answers)
  // A list that is narrowed down by an answer tells it, so that closed answers narrow nothing down.
  const answers: Answers = answered && answersOnScreen.shown ? memory.sheet.answers : { country: where }
  const { finder, site } = group.contact[where] ?? {}
  const to = finder ?? site
  // A card with a phone number has no other link to it.
  const own = to !== undefined && (
    <Away to={to}>
      {say(finder === undefined ? 'official-site' : 'meetings-own')}
      <span className="hidden"> {group.name}</span>
    </Away>
  )
  if (left && chunk)
    return (
      <chunk.MeetingList
        group={group.id}
        answers={answers}
        own={own}
        left={left}
        leave={leave}
        close={() => {
          leave(undefined)
          turn('closed again')
        }}
        plan={
          plan && {
            isOpen: plan === 'is-open',
            take: (visit: Pick<Plan, 'day' | 'time' | 'place'>) => {
              write(visit)
              if (plan === 'opens') send({ type: 'person.plans', group: group.id })
            },
          }
        }
      />
    )
  const look = async (): Promise<void> => {
    turn('asked')
    try {
      arrived(await open())
      leave({})
      turn('closed')
    } catch {
      turn('failed')
    }
  }
  const words = say('meetings-look')
  return (
    <div style={apart}>
      <button type="button" ref={button} onClick={() => void look()}>
        {chunk && near ? <chunk.InPlaceOfLook group={group.id} near={near} look={words} /> : words}
        <span className="hidden"> {group.name}</span>
      </button>
      {/* Not around the button: where a place was typed, those of all cards change at once. */}
      <output style={block}>
        {state === 'coming' ? say('meetings-coming') : state === 'failed' ? say('meetings-failed') : undefined}
      </output>
      {(state === 'coming' || state === 'failed') && own}
    </div>
  )
}
