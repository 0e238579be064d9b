import { type Result, askingVoice, inVoice } from '#engine'
import { type ReactNode, useMemo } from 'react'
import { nextQuestion } from '#machines'
import { Fold } from '../controls/Fold.tsx'
import { useGuide } from '../guide.ts'
import { ChangeButton } from '../questions/Review.tsx'
import { openQuestions } from './open-questions.ts'

/** How many open questions are offered by name. */
const mostOffered = 2

interface BetterProps {
  readonly result: Result
  /** whether so little is answered that it is no use to fold this away */
  readonly isOpen: boolean
  /** what matters most, which is asked here too */
  readonly children: ReactNode
}

/** The one place that says what would make the list better: two open questions, all that are left, and what matters most. */
export const Better = ({ result, isOpen, children }: BetterProps) => {
  const { catalogue, memory, send, say } = useGuide()
  const { sheet } = memory
  const open = useMemo(() => openQuestions(catalogue, sheet, result), [catalogue, sheet, result])
  const voice = askingVoice(catalogue, sheet.answers)
  const calledFor = nextQuestion({ ...memory, part: 'short' }) !== undefined
  const more = calledFor || nextQuestion({ ...memory, part: 'more' }) !== undefined
  if (open.length === 0 && !more) return <>{children}</>
  const ways = (
    <>
      <ul>
        {open.slice(0, mostOffered).map(({ question: { id, ask }, does }) => (
          <li key={id}>
            <span>
              <strong>{inVoice(ask, voice)}</strong>
              {does !== 'neither' && <span className="small">{say(`not-used-${does}`)}</span>}
            </span>
            <ChangeButton question={id} ask={inVoice(ask, voice)} word="answer-it" />
          </li>
        ))}
      </ul>
      {more && (
        <p className="all-open">
          {calledFor && <>{say('called-for')} </>}
          <button type="button" className="sharpen" onClick={() => send({ type: 'person.sharpens' })}>
            {say(calledFor ? 'called-for-go' : 'sharpen')}
          </button>
        </p>
      )}
      {children}
    </>
  )
  if (!isOpen && !calledFor)
    return (
      <Fold label={say('better')} keep="better" className="better">
        {ways}
      </Fold>
    )
  return (
    <section className="better" aria-labelledby="better">
      <h2 id="better" tabIndex={-1}>
        {say('better')}
      </h2>
      {ways}
    </section>
  )
}
