import { askingVoice, canStillChange, canStillMatter, inVoice, questionsFor } from '#engine'
import { useDeferredValue, useState } from 'react'
import { useGuide } from '../guide.ts'

/** The questions that left no reason behind, and whether answering one could still change which groups come first. */
export const Unanswered = () => {
  const { catalogue, memory, send, say } = useGuide()
  const [open, setOpen] = useState(false)
  const sheet = useDeferredValue(memory.sheet)
  // That a private question was skipped is nobody's business either.
  const told = questionsFor(catalogue, sheet.answers).filter((question) => !question.private && !(question.id in sheet.answers))
  const voice = askingVoice(catalogue, sheet.answers)
  const does = (id: string): 'not-used-moves' | 'not-used-tells' | 'not-used-nothing' => {
    if (canStillChange(catalogue, sheet, [id])) return 'not-used-moves'
    return canStillMatter(catalogue, sheet, [id], id) ? 'not-used-tells' : 'not-used-nothing'
  }
  if (told.length === 0) return null
  return (
    <details className="not-used" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('not-used')}</summary>
      <p>{say('not-used-text')}</p>
      <ul>
        {open &&
          told.map(({ id, ask }) => (
            <li key={id} className="said-row">
              <span>{inVoice(ask, voice)}</span>
              <span className="small">{say(does(id))}</span>
              <button type="button" className="change" onClick={() => send({ type: 'person.reconsiders', question: id })}>
                {say('answer-it')}
                <span className="hidden"> {inVoice(ask, voice)}</span>
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}
