import { Component, type ReactNode } from 'react'
import { GuideContext } from './guide.ts'
import { Heading } from './parts/Heading.tsx'

/** Catches a fault in a screen. The frame with the help lines and the way out stands around it, untouched, and the answers are still there. */
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
      // Where there was nothing to forget, the conversation does not move, and the page has to be left by itself.
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
