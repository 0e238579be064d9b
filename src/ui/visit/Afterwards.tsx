import { askingVoice, groupOf, inVoice, kindOfGroup } from '#engine'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Choice } from '../controls/Choices.tsx'
import { useGuide, useViewState } from '../guide.ts'
import { Heading, useStepTitle } from '../controls/Heading.tsx'
import { sorted } from '../../sorted.ts'

/** "I went. What next?" Two presses, nothing scored: which kind of group it was, and how it went. */
export const Afterwards = () => {
  const { catalogue, memory, send, back, say } = useGuide()
  const { kinds, outcomes } = catalogue.firstSteps
  const planned = groupOf(catalogue, memory.planned)
  // The kind of group that was planned stands first; nothing is chosen for anybody.
  const likely = planned && kindOfGroup(catalogue, planned)
  const likelyFirst = sorted(kinds, (a, b) => Number(b.id === likely) - Number(a.id === likely))
  const [kind, chooseKind] = useViewState('visit-kind', () => '')
  const [outcome, chooseOutcome] = useViewState('visit-outcome', () => '')
  const [missing, setMissing] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const voice = askingVoice(catalogue, memory.sheet.answers)
  const step = say('went-step')
  useStepTitle(missing ? `${say('error')}: ${step}` : step)
  useEffect(() => {
    if (missing) summary.current?.focus()
  }, [missing])
  const go = (event: FormEvent): void => {
    event.preventDefault()
    if (kind !== '' && outcome !== '') return send({ type: 'person.tells', visit: { kind, outcome } })
    setMissing(true)
    summary.current?.focus()
  }
  return (
    <form className="went" autoComplete="off" onSubmit={go} noValidate>
      <button type="button" className="back" onClick={back}>
        {say('back')}
      </button>
      {missing && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{say('nothing-chosen-title')}</h2>
          <p>{say('went-missing')}</p>
        </div>
      )}
      <Heading step={step}>{say('went')}</Heading>
      <p className="lead">{say('went-lead')}</p>
      <Choice
        level="h2"
        legend={say('went-kind')}
        options={likelyFirst.map(({ id, label }) => ({ id, label: inVoice(label, voice) }))}
        chosen={kind}
        choose={chooseKind}
      />
      <Choice
        level="h2"
        legend={say('went-outcome')}
        options={outcomes.map(({ id, label }) => ({ id, label: inVoice(label, voice) }))}
        chosen={outcome}
        choose={chooseOutcome}
      />
      <p className="actions">
        <button type="submit" className="primary">
          {say('continue')}
        </button>
      </p>
    </form>
  )
}
