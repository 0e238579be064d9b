import { useId } from 'react'
import { sorted } from '../../sorted.ts'
import { Field } from '../controls/Choices.tsx'
import { useGuide, useToday } from '../guide.ts'
import { daysFrom, hasFieldForMoments, inShort, isOver, partsOfMoment, timesOfDay, usePlan } from './written-plan.ts'

/**
 * On what day, and at what time, in one field of the browser's own. As soon as a page holds a field for a day alone, or one for words,
 * Chromium asks a server of its maker what could be filled in, with the address of the page; for a day together with its time it does not.
 */
export const When = ({ group }: { readonly group: string }) => {
  const { say } = useGuide()
  const [{ day, time }, write] = usePlan(group)
  const today = useToday()
  const id = useId()
  const over = useId()
  if (!hasFieldForMoments()) return <WhenFromLists group={group} />
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say('plan-day-time')}</label>
        <input
          id={id}
          type="datetime-local"
          autoComplete="off"
          aria-describedby={over}
          min={today === undefined ? undefined : `${today}T00:00`}
          value={day === '' || time === '' ? '' : `${day}T${time}`}
          onChange={({ target }) => write(partsOfMoment(target.value))}
        />
      </div>
      <DayOver day={day} id={over} />
    </>
  )
}

/** The same for browsers that have no such field: both are chosen from lists, and nothing is typed. */
const WhenFromLists = ({ group }: { readonly group: string }) => {
  const { say } = useGuide()
  const [{ day, time }, write] = usePlan(group)
  const today = useToday()
  const over = useId()
  const days = today === undefined ? [] : daysFrom(today)
  // A day that was chosen stays chosen when it is over.
  const offered = day === '' || days.includes(day) ? days : [day, ...days]
  const none = { id: '', label: say('plan-none') }
  // A meeting may begin at any minute.
  const times = time === '' || timesOfDay.includes(time) ? timesOfDay : sorted([time, ...timesOfDay])
  return (
    <>
      <Field
        label={say('plan-day')}
        value={day}
        options={[none, ...offered.map((id) => ({ id, label: inShort(id) }))]}
        choose={(chosen) => write({ day: chosen })}
        describedBy={over}
      />
      <DayOver day={day} id={over} />
      <Field
        label={say('plan-time')}
        value={time}
        options={[none, ...times.map((id) => ({ id, label: id }))]}
        choose={(chosen) => write({ time: chosen })}
      />
    </>
  )
}

/** Says that the day has passed, beside it. The day stays until another is chosen. */
const DayOver = ({ day, id }: { readonly day: string; readonly id: string }) => {
  const { say } = useGuide()
  return <output id={id}>{isOver(day, useToday()) && say('plan-day-over')}</output>
}
