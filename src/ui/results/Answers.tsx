import { type Answer, askingVoice, chosen, inVoice } from '#engine'
import { type ReactNode, useEffect, useRef } from 'react'
import { useGuide } from '../guide.ts'
import { useScrollAnchor } from '../browser.ts'
import { type Answered, answeredQuestions } from '../questions/answered.ts'
import { ChangeButton } from '../questions/Review.tsx'
import { Options, asAnswer } from '../questions/Options.tsx'

interface AnswersProps {
  /** shows the list as it would be with this answer to the open question */
  readonly tryAnswer: (tried: { question: string; answer: Answer | undefined }) => void
  /** makes the tried answer the person's own */
  readonly keep: () => void
  readonly children: ReactNode
}

/** The answers beside the list. Press Change and choose, and the list moves at once; Continue keeps the answer. */
export const Answers = ({ tryAnswer, keep, children }: AnswersProps) => {
  const { catalogue, memory, say } = useGuide()
  const rows = answeredQuestions(catalogue, memory.sheet.answers)
  const panel = useRef<HTMLDivElement>(null)
  const lastOpen = useRef(memory.open)
  useEffect(() => {
    const was = lastOpen.current
    lastOpen.current = memory.open
    // If something else has taken the focus meanwhile, leave it there.
    const idle = document.activeElement === document.body || panel.current?.contains(document.activeElement) === true
    if (was !== undefined && memory.open === undefined && idle)
      panel.current?.querySelector<HTMLElement>(`[data-question="${was}"]`)?.focus()
  }, [memory.open])
  return (
    <div className="your-answers" ref={panel}>
      <h2 id="your-answers" tabIndex={-1}>
        {say('your-answers')}
      </h2>
      <p>{say('your-answers-text')}</p>
      {memory.open === undefined && children}
      <ul>
        {rows.map((row) => (
          <li key={row.question.id}>
            {memory.open === row.question.id ? (
              <ChangeHere row={row} tryAnswer={tryAnswer} keep={keep}>
                {children}
              </ChangeHere>
            ) : (
              <Said row={row} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Said = ({ row: { question, ask, labels } }: { readonly row: Answered }) => {
  const { memory, say } = useGuide()
  return (
    <div className="said-row">
      <span className="asked">{ask}</span>
      <span className="said">
        {labels.length > 0 ? labels.join('; ') : <em>{say('not-answered')}</em>}
        {memory.sheet.mattersMost.includes(question.id) && <span className="small"> {say('matters-mark')}</span>}
      </span>
      <ChangeButton question={question.id} ask={ask} />
    </div>
  )
}

/** One answer, changed in place. Each choice shows at once what it would do, and what moved is told below it, where nothing under a finger shifts. */
const ChangeHere = ({ row: { question }, tryAnswer, keep, children }: AnswersProps & { readonly row: Answered }) => {
  const { catalogue, memory, send, say } = useGuide()
  const { answers } = memory.sheet
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const voice = askingVoice(catalogue, answers)
  useScrollAnchor(fieldset)
  useEffect(() => {
    const inputs = fieldset.current?.querySelectorAll('input')
    const first = [...(inputs ?? [])].find(({ checked }) => checked) ?? inputs?.[0]
    first?.focus()
  }, [])
  return (
    <fieldset ref={fieldset} className="change-here">
      <legend>{inVoice(question.ask, voice)}</legend>
      <Options
        question={question}
        ticked={chosen(answers, question.id)}
        onTick={(ticked) => tryAnswer({ question: question.id, answer: asAnswer(question, ticked) })}
      />
      <p className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            keep()
            send({ type: 'person.finishes' })
          }}
        >
          {say('continue')}
        </button>
        <button
          type="button"
          onClick={() => {
            send({ type: 'person.skips' })
            send({ type: 'person.finishes' })
          }}
        >
          {say('skip')}
        </button>
      </p>
      {children}
    </fieldset>
  )
}
