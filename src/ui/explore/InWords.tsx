import { type Change, askingVoice, chosen, inVoice, optionOf, questionOf } from '#engine'
import { useGuide } from '../guide.ts'

/** An answer as it would be said: what was asked, and what would be chosen. */
export const InWords = ({ change: { question: id, answer } }: { readonly change: Change }) => {
  const { catalogue, memory, say } = useGuide()
  const question = questionOf(catalogue, id)
  if (!question) return null
  const voice = askingVoice(catalogue, memory.sheet.answers)
  const labels = chosen({ [id]: answer ?? [] }, id).map((one) => inVoice(optionOf(question, one)?.label ?? one, voice))
  return (
    <>
      {inVoice(question.ask, voice)} <strong>{labels.length > 0 ? labels.join('; ') : say('not-answered')}</strong>
    </>
  )
}

/** Tries answers in place of others, all at once, and shows what moves. */
export const Try = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { send, say } = useGuide()
  return (
    <button type="button" className="try" onClick={() => send({ type: 'person.tries', changes })}>
      {say(changes.length === 1 ? 'try-one' : 'try-all')}
      <span className="hidden">
        {changes.map((change) => (
          <span key={change.question}>
            {' '}
            <InWords change={change} />
          </span>
        ))}
      </span>
    </button>
  )
}
