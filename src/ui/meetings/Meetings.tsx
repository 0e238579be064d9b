import type { Group } from '#content'
import type { Answers } from '#engine'
import { use, useEffect, useRef, useState } from 'react'
import { listed, openMeetings } from 'virtual:meetings'
import { useGuide, useViewState } from '../guide.ts'
import { type Plan, usePlan } from '../visit/written-plan.ts'
import { LookedContext } from './near.ts'

// The style of the page is part of its first load; few sites have a list of meetings.
const apart = { marginBlock: '0.6rem' } as const

/** The answers of nobody. */
const nothing: Answers = {}

interface MeetingsProps {
  readonly group: Group
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
  list = '',
  answered,
  plan,
  open,
}: MeetingsProps & { readonly open: NonNullable<typeof openMeetings> }) => {
  const { memory, say, send } = useGuide()
  const { chunk, near, arrived } = use(LookedContext)
  const [, write] = usePlan(group.id)
  const [left, leave] = useViewState('meetings', () => undefined, `${list} ${group.id}`)
  const [state, turn] = useState<'closed' | 'closed again' | 'failed'>('closed')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that closed the list has gone, and with it the focus would.
    if (state === 'closed again') button.current?.focus()
  }, [state])
  if (left && chunk)
    return (
      <chunk.MeetingList
        group={group.id}
        answers={answered ? memory.sheet.answers : nothing}
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
    try {
      arrived(await open())
      leave({})
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
      <div aria-live="polite">{state === 'failed' && <p>{say('meetings-failed')}</p>}</div>
    </div>
  )
}
