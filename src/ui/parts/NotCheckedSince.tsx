import { dayInWords, isStale } from '#content'
import { useSurroundings } from '../guide.ts'
import { useToday } from '../today.ts'

/** Says of something to ring that nobody has checked it for too long. It is worked out when the page is read, not when it is made. */
export const NotCheckedSince = ({ day }: { readonly day: string }) => {
  const { say } = useSurroundings()
  const today = useToday()
  if (today === undefined || !isStale(day, today)) return null
  return <em className="uncertain"> {say('not-checked-since', { day: dayInWords(day) })}</em>
}
