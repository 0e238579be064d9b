import type { ReactNode } from 'react'
import { mostThatMatter, partOf } from '#engine'
import { useGuide } from '../guide.ts'
import { answeredQuestions, canMatter } from './answered.ts'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { Heading } from '../controls/Heading.tsx'

interface ChangeButtonProps {
  readonly question: string
  readonly ask: string
  /** what it says before the question */
  readonly word?: 'change' | 'answer-it'
  /** what is seen on it, if the answer itself is pressed */
  readonly children?: ReactNode
}

/** "Change", and for those who hear it out of its row, which question. */
export const ChangeButton = ({ question, ask, word = 'change', children }: ChangeButtonProps) => {
  const { send, say } = useGuide()
  return (
    <button
      type="button"
      className="change"
      data-question={question}
      onClick={() => send({ type: 'person.reconsiders', question })}
    >
      {children === undefined ? say(word) : <span className="hidden">{say(word)}</span>}
      <span className="hidden"> {ask}</span>
      {children !== undefined && <> {children}</>}
    </button>
  )
}

/** All answers before the list is made, each with a way to change it, and what matters most. */
export const Review = () => {
  const { catalogue, memory, answersOnScreen, send, back, say } = useGuide()
  const { shown } = answersOnScreen
  const { answers, mattersMost } = memory.sheet
  const rows = answeredQuestions(catalogue, answers).filter(
    ({ question, labels }) => partOf(catalogue, question, answers) === 'short' || labels.length > 0,
  )
  const markable = rows.filter(({ question, labels }) => labels.length > 0 && canMatter(catalogue, answers, question))
  // A mark whose answer no longer weighs anything is none, and takes up no room.
  const marked = markable.map(({ question }) => question.id).filter((id) => mattersMost.includes(id))
  const mark = (id: string): void =>
    send({
      type: 'person.marks',
      mattersMost: marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id],
    })
  return (
    <section className="review">
      <button type="button" className="back" onClick={back}>
        {say('back')}
      </button>
      <Heading step={say('review-step')}>{say('review-title')}</Heading>
      <ShowAnswers />
      {shown && (
        <dl className="answers">
          {rows.map(({ question, ask, labels }) => (
            <div key={question.id}>
              <dt>{ask}</dt>
              <dd>{labels.length > 0 ? labels.join('; ') : <em>{say('not-answered')}</em>}</dd>
              <dd>
                <ChangeButton question={question.id} ask={ask} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {shown && markable.length > 1 && (
        <fieldset className="matters">
          <legend>
            <h2>{say('matters-title')}</h2>
          </legend>
          <p>{say('matters-hint', { most: mostThatMatter })}</p>
          <div className="options">
            {markable.map(({ question, ask, labels }) => (
              <label key={question.id} className="option">
                <input
                  type="checkbox"
                  autoComplete="off"
                  checked={marked.includes(question.id)}
                  disabled={!marked.includes(question.id) && marked.length >= mostThatMatter}
                  onChange={() => mark(question.id)}
                />
                <span>
                  {ask} <span className="chosen">{labels.join('; ')}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p className="actions">
        <button type="button" className="primary" onClick={() => send({ type: 'person.agrees' })}>
          {say('see-groups')}
        </button>
      </p>
    </section>
  )
}
