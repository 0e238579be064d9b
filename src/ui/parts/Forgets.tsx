import type { PersonEvent } from '#machines'
import { useGuide } from '../guide.ts'

interface ForgetsProps {
  readonly event: Extract<PersonEvent, { type: 'person.forgets' | 'person.startsAgain' }>
  readonly className: 'forget' | 'start-again'
}

/** Forgets something at once. The button goes with it, and reading goes on at the top of the page. */
export const Forgets = ({ event, className }: ForgetsProps) => {
  const { send, say } = useGuide()
  return (
    <button
      type="button"
      className={className}
      onClick={() => (document.querySelector<HTMLElement>('main h1')?.focus(), send(event))}
    >
      {say(className)}
    </button>
  )
}
