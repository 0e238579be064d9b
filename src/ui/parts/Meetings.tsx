import type { Group } from '#content'
import { type ComponentType, useState } from 'react'
import { listed, openMeetings } from 'virtual:meetings'
import { useGuide } from '../guide.ts'
import type { MeetingListProps } from '../meetings/MeetingList.tsx'

/** A way to a group's meetings, where this build has a list of them. Nothing is asked for before it is pressed. */
export const Meetings = ({ group, answered }: { readonly group: Group; readonly answered: boolean }) => {
  const { memory, say } = useGuide()
  const [List, setList] = useState<ComponentType<MeetingListProps>>()
  const [failed, setFailed] = useState(false)
  if (!openMeetings || !listed.includes(group.id)) return null
  if (List) return <List group={group.id} answers={answered ? memory.sheet.answers : {}} />
  const open = openMeetings
  const look = (): void =>
    void open().then(
      ({ MeetingList }) => setList(() => MeetingList),
      () => setFailed(true),
    )
  return (
    <div aria-live="polite">
      <button type="button" onClick={look}>
        {say('meetings-look')}
        <span className="hidden"> {group.name}</span>
      </button>
      {failed && <p>{say('meetings-failed')}</p>}
    </div>
  )
}
