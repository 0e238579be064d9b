import { useGuide } from '../guide.ts'
import { useToday } from '../today.ts'
import { Field } from './Field.tsx'
import { daysFrom, inShort, timesOfDay } from './moment.ts'
import { usePlan } from './plans.ts'

/** On what day, and at what time. Both are chosen from lists: see Words for why nothing is typed. */
export const When = ({ group }: { readonly group: string }) => {
  const { say } = useGuide()
  const [{ day, time }, write] = usePlan(group)
  const today = useToday()
  const days = today === undefined ? [] : daysFrom(today)
  // A day that was chosen stays chosen when it is over.
  const offered = day === '' || days.includes(day) ? days : [day, ...days]
  const none = { id: '', label: say('plan-none') }
  return (
    <>
      <Field
        label={say('plan-day')}
        value={day}
        options={[none, ...offered.map((id) => ({ id, label: inShort(id) }))]}
        choose={(chosen) => write({ day: chosen })}
      />
      <Field
        label={say('plan-time')}
        value={time}
        options={[none, ...timesOfDay.map((id) => ({ id, label: id }))]}
        choose={(chosen) => write({ time: chosen })}
      />
    </>
  )
}
