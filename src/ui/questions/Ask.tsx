import { askingVoice, chosen, inVoice, partOf, questionOf } from '#engine'
import { enoughIsKnown } from '#machines'
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { outlookOf } from '../what-if/outlook.ts'
import { useGuide, useViewState } from '../guide.ts'
import { Heading, useStepTitle } from '../controls/Heading.tsx'
import { Options, asAnswer } from './Options.tsx'
import { Progress, useProgress } from './Progress.tsx'
import { useIdle } from '../browser.ts'

/** One question a page: asked, or asked again from the review. */
export const Ask = () => {
  const { catalogue, memory, early, changing, send, back, say } = useGuide()
  const question = questionOf(catalogue, memory.open ?? '')
  // A private answer is never shown again, not even to someone who comes back to the question.
  const [viewed, view] = useViewState('ticked', () => chosen(memory.sheet.answers, memory.open ?? ''))
  const [ticked, setTicked] = useState(() => early?.ticked ?? (question?.private ? [] : viewed))
  const [nothing, setNothing] = useState(early?.pressed === 'continue')
  const progress = useProgress()
  const hint = useId()
  const why = useId()
  const saved = useId()
  const summary = useRef<HTMLDivElement>(null)
  const step = changing ? say('changing-step') : say('question-number', { number: progress.number })
  useStepTitle(nothing ? `${say('error')}: ${step}` : step)
  useEffect(() => {
    if (nothing) summary.current?.focus()
  }, [nothing])
  if (!question) return null
  const voice = askingVoice(catalogue, memory.sheet.answers)
  // Whoever told of a visit before anything else is answered, at the first question that follows.
  const first = Object.keys(memory.sheet.answers).length + memory.passedOver.length < 2
  const toldBefore = first && catalogue.firstSteps.outcomes.find(({ id }) => id === memory.visit?.outcome)

  const told = [...(toldBefore ? [saved] : []), ...(question.hint === undefined ? [] : [hint]), why]
  const tick = (now: readonly string[]): void => {
    // Survives a look at another page.
    if (!question.private) view(now)
    setTicked(now)
  }
  const finish = (): void => {
    if (changing) send({ type: 'person.finishes' })
  }
  const go = (event: FormEvent): void => {
    event.preventDefault()
    const answer = asAnswer(question, ticked)
    if (answer === undefined) {
      setNothing(true)
      summary.current?.focus()
      return
    }
    send({ type: 'person.answers', answer })
    finish()
  }
  const seeGroups = (): void => {
    const answer = asAnswer(question, ticked)
    if (answer !== undefined) send({ type: 'person.answers', answer })
    send({ type: 'person.seesGroups' })
    // After the last question there is nothing left to ask, and the review stands in between.
    send({ type: 'person.agrees' })
  }
  const skip = (): void => {
    send({ type: 'person.skips' })
    finish()
  }

  return (
    <form className="ask" autoComplete="off" onSubmit={go} noValidate>
      <button type="button" className="back" data-press="back" onClick={back}>
        {say('back')}
      </button>
      {changing ? <p className="progress">{say('changing-step')}</p> : <Progress {...progress} />}
      {toldBefore && (
        <div className="pointer" id={saved}>
          <p>
            <strong>{say('went-saved')}</strong>
          </p>
          <p>{inVoice(toldBefore.next, voice)}</p>
        </div>
      )}
      {nothing && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{say('nothing-chosen-title')}</h2>
          <p>{say('nothing-chosen')}</p>
        </div>
      )}
      <fieldset aria-describedby={told.join(' ')}>
        <legend>
          <Heading step={step}>{inVoice(question.ask, voice)}</Heading>
        </legend>
        {question.hint !== undefined && <p id={hint}>{inVoice(question.hint, voice)}</p>}
        <p className="why" id={why}>
          <span className="why-mark">{say('why-we-ask')}</span> {inVoice(question.why, voice)}
        </p>
        <Options question={question} ticked={ticked} onTick={tick} />
      </fieldset>
      <p className="actions">
        <button type="submit" className="primary" data-press="continue">
          {say('continue')}
        </button>
        <button type="button" data-press="skip" onClick={skip}>
          {say('skip')}
        </button>
      </p>
      {!changing && enoughIsKnown(memory) && <SeeNow seeGroups={seeGroups} />}
    </form>
  )
}

/** The link to the groups from here, and what more answers could still change. */
const SeeNow = ({ seeGroups }: { readonly seeGroups: () => void }) => {
  const { catalogue, memory, say } = useGuide()
  const work = useCallback(() => outlookOf(memory), [memory])
  const outlook = useIdle(work) ?? 'open'
  const question = questionOf(catalogue, memory.open ?? '')
  const isOptional = question !== undefined && partOf(catalogue, question, memory.sheet.answers) === 'more'
  return (
    <p className="see-now">
      <button type="button" onClick={seeGroups}>
        {say('see-groups')}
      </button>{' '}
      {outlook !== 'open' ? (
        <strong>{say(outlook)}</strong>
      ) : (
        <span>{say(isOptional ? 'see-groups-optional' : 'see-groups-early')}</span>
      )}
    </p>
  )
}
