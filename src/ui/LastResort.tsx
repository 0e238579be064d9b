import type { Catalogue } from '#content'
import { Component, type ReactNode } from 'react'
import { attempt } from '../early/attempt.ts'
import { forgetKept } from '../early/kept.ts'
import { LeaveButton } from './frame/Leave.tsx'
import { sayFrom } from './guide.ts'
import { EmergencyNumbers } from './parts/EmergencyNumbers.tsx'
import { bringServedBack } from './served.ts'

interface LastResortProps {
  readonly catalogue: Catalogue
  readonly children: ReactNode
}

/** A kept answer could be what fails, so it is forgotten before the page loads afresh. */
const again = (): void => {
  attempt(() => window.endVisit?.())
  forgetKept()
  window.location.reload()
}

/** Stands outside everything: where even the frame fails, the emergency numbers and the way out are still there. */
export class LastResort extends Component<LastResortProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    bringServedBack()
  }

  override render(): ReactNode {
    const { catalogue, children } = this.props
    if (!this.state.failed) return children
    const say = sayFrom(catalogue)
    return (
      <main>
        <h1>{say('fault-title')}</h1>
        <p>{say('fault-text')}</p>
        <EmergencyNumbers help={catalogue.help} />
        <p className="actions">
          <button type="button" className="primary" onClick={() => window.location.reload()}>
            {say('fault-again')}
          </button>
          <button type="button" onClick={again}>
            {say('start-again')}
          </button>
          <LeaveButton say={say} />
        </p>
      </main>
    )
  }
}
