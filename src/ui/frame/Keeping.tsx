import { createContext, use, useId, useMemo, useState } from 'react'
import { useSurroundings, useToday } from '../guide.ts'

/**
 * Whether the answers stay in memory alone. The choice itself stays in memory too, because stored anywhere it would be a trace.
 */
export interface Keeping {
  readonly keepsNothing: boolean
  readonly keepNothing: (nothing: boolean) => void
}

export const KeepingContext = createContext<Keeping>({ keepsNothing: false, keepNothing: () => undefined })

/** The choice of this visit, which is to keep the answers in the tab until someone says otherwise. */
export const useKeeping = (): Keeping => {
  const [keepsNothing, keepNothing] = useState(false)
  return useMemo(() => ({ keepsNothing, keepNothing }), [keepsNothing])
}

/** The choice to keep the answers in memory alone, with what it costs. */
export const KeepNothing = () => {
  const { say } = useSurroundings()
  const { keepsNothing, keepNothing } = use(KeepingContext)
  const cost = useId()
  // Nothing can be chosen in a prerendered page.
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
