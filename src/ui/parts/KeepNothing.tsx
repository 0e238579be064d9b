import { use, useId } from 'react'
import { useSurroundings } from '../guide.ts'
import { KeepingContext } from '../keeping.ts'
import { useToday } from '../today.ts'

/** The choice to keep the answers in memory alone, with what it costs. */
export const KeepNothing = () => {
  const { say } = useSurroundings()
  const { keepsNothing, keepNothing } = use(KeepingContext)
  const cost = useId()
  // Nothing can be chosen in a page that is only written out.
  if (useToday() === undefined) return null
  return (
    <div className="keep-nothing">
      <button type="button" aria-pressed={keepsNothing} aria-describedby={cost} onClick={() => keepNothing(!keepsNothing)}>
        {say('keep-nothing')}
      </button>
      <p id={cost} className="small">
        {say('keep-nothing-text')}
      </p>
    </div>
  )
}
