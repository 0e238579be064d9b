import { type Answer, askingVoice, chosen, inVoice } from '#engine'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useGuide } from '../guide.ts'
import { useScrollAnchor } from '../browser.ts'
import { useEscape } from '../use-escape.ts'
import { Fold } from '../controls/Fold.tsx'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { useStepTitle } from '../controls/Heading.tsx'
import { type Answered, answeredQuestions } from '../questions/answered.ts'
import { ChangeButton } from '../questions/Review.tsx'
import { Options, asAnswer } from '../questions/Options.tsx'
import { showGroups } from './Changes.tsx'

interface AnswersProps {
  /** shows the list as it would be with this answer to the open question; with none, as it is */
  readonly tryAnswer: (tried: { question: string; answer: Answer | undefined } | undefined) => void
  /** makes the tried answer the person's own */
  readonly keep: () => void
  readonly children: ReactNode
}

/**
 * The answers beside the list. Press one and choose, and the list moves at once. Save keeps the choice, as does going on from the
 * list it makes; Cancel and Back drop it. On a screen
 * that others may see, they are closed until someone asks for them.
 */
export const Answers = ({ tryAnswer, keep, children }: AnswersProps) => {
  const { catalogue, memory, answersOnScreen, send, say } = useGuide()
  const { shown } = answersOnScreen
  const [nothing, setNothing] = useState<string>()
  const rows = answeredQuestions(catalogue, memory.sheet.answers)
  const panel = useRef<HTMLDivElement>(null)
  const lastOpen = useRef(memory.open)
  const failed = memory.open !== undefined && nothing === memory.open
  useStepTitle(failed ? `${say('error')}: ${say('groups-step')}` : say('groups-step'))
  useEffect(() => {
    const was = lastOpen.current
    lastOpen.current = memory.open
    if (was !== memory.open) setNothing(undefined)
    // If something else has taken the focus meanwhile, leave it there.
    const idle = document.activeElement === document.body || panel.current?.contains(document.activeElement) === true
    if (was === undefined || memory.open !== undefined || !idle) return
    const button = document.querySelector<HTMLElement>(`main [data-question="${was}"]`)
    ;(button ?? panel.current?.querySelector<HTMLElement>('h2'))?.focus()
  }, [memory.open])
  /** Whoever shows the answers goes on from their heading. */
  const begin = (): void => panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  /** Whoever hides the answers hides the one that is being changed as well, as Cancel would. */
  const hide = (): void => {
    if (memory.open === undefined) return
    tryAnswer(undefined)
    send({ type: 'person.finishes' })
  }
  const isOpen = ({ question }: Answered): boolean => question.id === memory.open
  const isAnswered = ({ question }: Answered): boolean => question.id in memory.sheet.answers
  const listed = rows.filter((row) => isOpen(row) || (shown && isAnswered(row)))
  const unanswered = rows.filter((row) => shown && !isOpen(row) && !isAnswered(row))
  return (
    <div className="your-answers" ref={panel}>
      <div className="answers-head">
        <h2 id="your-answers" tabIndex={-1}>
          {say('your-answers')}
        </h2>
        <button type="button" className="to-groups" onClick={showGroups}>
          {say('go-to-groups')}
        </button>
      </div>
      {memory.open === undefined && children}
      <ShowAnswers onShow={begin} onHide={hide} />
      {shown && listed.length > 0 && <p className="small">{say('your-answers-text')}</p>}
      {listed.length > 0 && (
        <ul className="chips">
          {listed.map((row) => (
            <li key={row.question.id} className={isOpen(row) ? 'open' : undefined}>
              {isOpen(row) ? (
                <ChangeHere
                  key={row.question.id}
                  row={row}
                  tryAnswer={tryAnswer}
                  keep={keep}
                  failed={failed}
                  fail={() => setNothing(row.question.id)}
                >
                  {children}
                </ChangeHere>
              ) : (
                <Said row={row} />
              )}
            </li>
          ))}
        </ul>
      )}
      {unanswered.length > 0 && (
        <Fold label={say('not-used')} keep="not-used" className="not-used">
          <ul>
            {unanswered.map(({ question, ask }) => (
              <li key={question.id} className="said-row">
                <span className="asked">{ask}</span>
                <ChangeButton question={question.id} ask={ask} word="answer-it" />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  )
}

/** An answer in a few words, which is pressed to change it. */
const Said = ({ row: { question, ask, short, inShort } }: { readonly row: Answered }) => {
  const { memory, say } = useGuide()
  return (
    <ChangeButton question={question.id} ask={ask}>
      <span className={question.standsAlone ? 'hidden' : 'about'}>{short}:</span>{' '}
      <span className="said">{inShort.join('; ')}</span>
      {memory.sheet.mattersMost.includes(question.id) && <span className="about"> {say('matters-mark')}</span>}
    </ChangeButton>
  )
}

interface ChangeHereProps extends AnswersProps {
  readonly row: Answered
  /** whether someone wanted to save, and nothing was chosen */
  readonly failed: boolean
  readonly fail: () => void
}

/** One answer, changed in place. Each choice shows at once what it would do, and what would move is told below it, where nothing under a finger shifts. */
const ChangeHere = ({ row: { question }, tryAnswer, keep, failed, fail, children }: ChangeHereProps) => {
  const { catalogue, memory, send, say } = useGuide()
  const { answers } = memory.sheet
  const [hadAnswer] = useState(question.id in answers)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const voice = askingVoice(catalogue, answers)
  const ticked = chosen(answers, question.id)
  useScrollAnchor(fieldset)
  useEffect(() => {
    const inputs = fieldset.current?.querySelectorAll('input')
    const first = [...(inputs ?? [])].find(({ checked }) => checked) ?? inputs?.[0]
    first?.focus()
  }, [])
  useEffect(() => {
    if (failed) summary.current?.focus()
  }, [failed])
  const save = (): void => {
    if (ticked.length === 0) {
      fail()
      summary.current?.focus()
      return
    }
    keep()
    send({ type: 'person.finishes' })
  }
  const cancel = (): void => {
    tryAnswer(undefined)
    send({ type: 'person.finishes' })
  }
  useEscape(fieldset, cancel)
  const remove = (): void => {
    tryAnswer(undefined)
    send({ type: 'person.skips' })
    send({ type: 'person.finishes' })
  }
  return (
    <fieldset ref={fieldset} className="change-here">
      <legend>{inVoice(question.ask, voice)}</legend>
      {failed && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h3>{say('nothing-chosen-title')}</h3>
          <p>{say('nothing-chosen-here')}</p>
        </div>
      )}
      <Options
        question={question}
        ticked={ticked}
        onTick={(now) => tryAnswer({ question: question.id, answer: asAnswer(question, now) })}
      />
      <p className="actions">
        <button type="button" className="primary" onClick={save}>
          {say('save-answer')}
        </button>
        <button type="button" className="cancel" onClick={cancel}>
          {say('cancel')}
        </button>
        {hadAnswer && (
          <button type="button" className="remove" onClick={remove}>
            {say('remove-answer')}
          </button>
        )}
      </p>
      {children}
    </fieldset>
  )
}
