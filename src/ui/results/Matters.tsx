import { mostThatMatter } from '#engine'
import { Fold } from '../controls/Fold.tsx'
import { useGuide } from '../guide.ts'
import { answeredQuestions, canMatter } from '../questions/answered.ts'

/** Which of the answers matter most, asked beside the list that they change. */
export const Matters = () => {
  const { catalogue, memory, answersOnScreen, send, say } = useGuide()
  const { answers, mattersMost } = memory.sheet
  const markable = answeredQuestions(catalogue, answers).filter(
    ({ question, labels }) => labels.length > 0 && canMatter(catalogue, answers, question),
  )
  // A mark whose answer no longer weighs anything is none, and takes up no room.
  const marked = markable.map(({ question }) => question.id).filter((id) => mattersMost.includes(id))
  const mark = (id: string): void =>
    send({
      type: 'person.marks',
      mattersMost: marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id],
    })
  if (markable.length < 2 || !answersOnScreen.shown) return null
  return (
    <Fold label={say('matters-title')} keep="matters" className="matters">
      <fieldset>
        <legend className="hidden">{say('matters-title')}</legend>
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
    </Fold>
  )
}
