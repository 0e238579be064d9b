import { type Catalogue, sayFrom } from '#content'
import { Component, type ReactNode } from 'react'
import { attempt } from '../../boot/attempt.ts'
import { forgetSaved } from '../../boot/session-storage.ts'
import { LeaveButton } from './Leave.tsx'
import { GuideContext } from '../guide.ts'
import { EmergencyNumbers } from '../help/HelpLines.tsx'
import { Heading } from '../controls/Heading.tsx'

let served: Element | null = null

/** Hides the part of the page for people without the guide's script, once the guide is alive. */
export const putServedAway = (): void => {
  served = document.querySelector('#served')
  served?.remove()
  document.querySelectorAll('#too-old, #failed').forEach((sentence) => sentence.remove())
}

/** Shows that part again if the guide has failed. */
export const bringServedBack = (): void => {
  if (served) document.body.append(served)
}

interface LastResortProps {
  readonly catalogue: Catalogue
  readonly children: ReactNode
}

/** A stored answer could be the cause, so it is forgotten before the page loads again. */
const startOver = (): void => {
  attempt(() => window.endVisit?.())
  forgetSaved()
  window.location.reload()
}

/** Catches a fault anywhere: if even the frame fails, the emergency numbers and the way out are still there. */
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
          <button type="button" onClick={startOver}>
            {say('start-again')}
          </button>
          <LeaveButton say={say} />
        </p>
      </main>
    )
  }
}

/**
 * Catches a fault in a screen. The frame around it, with the help lines and the way out, is not affected, and the answers are
 * still there.
 */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static override contextType = GuideContext
  declare context: React.ContextType<typeof GuideContext>
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed || !this.context) return this.props.children
    const { memory, say, send, open } = this.context
    const again = (): void => {
      send({ type: 'person.startsAgain' })
      // If there was nothing to forget the conversation does not move, so the page must be left here.
      if (Object.keys(memory.sheet.answers).length === 0) open(undefined)
      this.setState({ failed: false })
    }
    return (
      <section>
        <Heading step={say('fault-title')}>{say('fault-title')}</Heading>
        <p>{say('fault-text')}</p>
        <p className="actions">
          <button type="button" className="primary" onClick={() => this.setState({ failed: false })}>
            {say('fault-again')}
          </button>
          <button type="button" onClick={again}>
            {say('start-again')}
          </button>
        </p>
      </section>
    )
  }
}
