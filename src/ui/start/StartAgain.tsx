import { useEffect, useRef, useState } from 'react'
import { useGuide } from '../guide.ts'
import { useEscape } from '../use-escape.ts'

/**
 * Deletes every answer and begins anew, once the person has said that they are sure. The question takes the place of the button, so
 * that a second press on the same spot deletes nothing.
 */
export const StartAgain = () => {
  const { say } = useGuide()
  const [asking, ask] = useState(false)
  const asked = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!asking && asked.current) button.current?.focus()
    asked.current = asking
  }, [asking])
  if (asking) return <Sure leave={() => ask(false)} />
  return (
    <button type="button" className="start-again" ref={button} onClick={() => ask(true)}>
      {say('start-again')}
    </button>
  )
}

/** The question whether that is meant. The focus is on No. */
const Sure = ({ leave }: { readonly leave: () => void }) => {
  const { send, say } = useGuide()
  const question = useRef<HTMLFieldSetElement>(null)
  const no = useRef<HTMLButtonElement>(null)
  useEscape(question, leave)
  useEffect(() => no.current?.focus(), [])
  const startAgain = (): void => {
    // On the first page, reading goes on at its heading.
    document.querySelector<HTMLElement>('main h1')?.focus()
    send({ type: 'person.startsAgain' })
  }
  return (
    <fieldset className="start-again-ask" ref={question}>
      <legend>{say('start-again-sure')}</legend>
      <p className="actions">
        <button type="button" className="start-again-yes" onClick={startAgain}>
          {say('start-again-yes')}
        </button>
        <button type="button" ref={no} onClick={leave}>
          {say('start-again-no')}
        </button>
      </p>
    </fieldset>
  )
}
