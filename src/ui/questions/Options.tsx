import type { Option, Question } from '#content'
import { type Answer, askingVoice, inVoice, optionsFor } from '#engine'
import { useGuide } from '../guide.ts'

/** The ticks after one option is pressed. An exclusive option unticks the others. */
const toggled = (question: Question, ticked: readonly string[], id: string): readonly string[] => {
  if (question.choose === 'one') return [id]
  if (ticked.includes(id)) return ticked.filter((one) => one !== id)
  const excludes = question.options.filter(({ exclusive }) => exclusive).map((option) => option.id)
  return excludes.includes(id) ? [id] : [...ticked.filter((one) => !excludes.includes(one)), id]
}

/** The ticks as an answer; undefined if nothing is ticked. */
export const asAnswer = (question: Question, ticked: readonly string[]): Answer | undefined => {
  if (ticked.length === 0) return undefined
  return question.choose === 'one' ? ticked[0] : ticked
}

interface OptionsProps {
  readonly question: Question
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
}

/** Options that follow one another under the same heading, or under none. */
interface Section {
  readonly under: string | undefined
  readonly options: readonly Option[]
}

const sectionsOf = (options: readonly Option[]): readonly Section[] =>
  options.reduce<readonly Section[]>((sections, option) => {
    const last = sections[sections.length - 1]
    return last && last.under === option.under
      ? [...sections.slice(0, -1), { ...last, options: [...last.options, option] }]
      : [...sections, { under: option.under, options: [option] }]
  }, [])

/** The options of a question: radios, or checkboxes if it takes many. None is chosen beforehand. */
export const Options = ({ question, ticked, onTick }: OptionsProps) => {
  const { catalogue, memory } = useGuide()
  const { answers } = memory.sheet
  const voice = askingVoice(catalogue, answers)
  const choices = (options: readonly Option[]) =>
    options.map(({ id, label }) => (
      <label key={id} className="option">
        <input
          type={question.choose === 'one' ? 'radio' : 'checkbox'}
          name={question.id}
          autoComplete="off"
          value={id}
          checked={ticked.includes(id)}
          onChange={() => onTick(toggled(question, ticked, id))}
        />
        <span>{inVoice(label, voice)}</span>
      </label>
    ))
  return (
    <>
      {sectionsOf(optionsFor(catalogue, question, answers)).map(({ under = '', options }) => {
        const heading = question.headings?.[under]
        return heading === undefined ? (
          <div key={under} className="options">
            {choices(options)}
          </div>
        ) : (
          <fieldset key={under} className="options">
            <legend>
              <h2>{heading}</h2>
            </legend>
            {choices(options)}
          </fieldset>
        )
      })}
    </>
  )
}
