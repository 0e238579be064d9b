import { createContext, useMemo, useState } from 'react'

/** Whether the answers are held in memory alone. The choice itself is in memory too: kept anywhere, it would be a trace. */
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
