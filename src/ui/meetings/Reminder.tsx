import { type Next, repeatingOf } from '#meetings'
import { type ReactNode, useState } from 'react'
import { saveFile } from '../browser.ts'
import { Choice } from '../controls/Choices.tsx'
import { TextBox, mostLetters } from '../controls/TextBox.tsx'
import { useGuide } from '../guide.ts'
import { anyName, calendarFile } from '../visit/calendar.ts'
import { sayOfMeetings as say } from './words.ts'

interface ReminderProps {
  readonly next: Next
  readonly zone: string
  /** what tells this meeting from others, for those who hear a button out of its place */
  readonly about: ReactNode
}

/** A calendar entry for one meeting, made on this device. It names neither the group nor the place. */
export const Reminder = ({ next, zone, about }: ReminderProps) => {
  const [open, turn] = useState(false)
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => turn(!open)}>
        {say('calendar')}
        {about}
      </button>
      {open && <Opened next={next} zone={zone} />}
    </>
  )
}

// The style of the page is part of its first load; what only this list needs comes with it.
const wide = { flexBasis: '100%' } as const

const Opened = ({ next: { meeting, start }, zone }: Omit<ReminderProps, 'about'>) => {
  const { say: sayOfGuide } = useGuide()
  const usual = sayOfGuide('plan-appointment')
  const [title, write] = useState<string>(usual)
  const [often, choose] = useState<'once' | 'again'>('once')
  const [saved, note] = useState(false)
  const repeats = meeting.weeks?.length !== 0
  const save = (): void => {
    const again = often === 'again' ? repeatingOf(meeting, start, zone) : undefined
    const entry = { title: title || usual, start: new Date(start), now: new Date(), id: anyName() }
    saveFile('appointment.ics', 'text/calendar', calendarFile({ ...entry, minutes: meeting.minutes, repeats: again }))
    note(true)
  }
  return (
    <div style={wide}>
      {repeats && (
        <Choice
          level="h4"
          legend={say('often')}
          options={[
            { id: 'once', label: say('once') },
            { id: 'again', label: say(meeting.weeks ? 'each-time' : 'weekly') },
          ]}
          chosen={often}
          choose={choose}
        />
      )}
      <TextBox label={sayOfGuide('plan-calendar-title')} value={title} most={mostLetters.line} write={write} />
      <p className="small">{sayOfGuide('plan-calendar-hint')}</p>
      <button type="button" onClick={save}>
        {sayOfGuide('plan-calendar')}
      </button>{' '}
      <output>{saved && sayOfGuide('plan-calendar-saved')}</output>
    </div>
  )
}
