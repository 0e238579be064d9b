// The same questions as a page that anybody might write: React, one question a page, the guide's own style. Like the guide
// it shows how far one has come, moves the focus to the new question, and keeps the answers for a reload.
import { StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import sheet from 'virtual:sheet'
import '../../../../../src/ui/style.css'

const { questions, words } = sheet

const toggled = (ticked, id) => (ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])

const Heading = ({ children }) => {
  const heading = useRef(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

const Question = ({ question, number, onAnswer }) => {
  const [ticked, tick] = useState([])
  const many = question.choose === 'many'
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(ticked)
      }}
    >
      <p className="progress">
        <progress value={number} max={questions.length} aria-hidden="true" />
      </p>
      <fieldset>
        <legend>
          <Heading>{question.ask}</Heading>
        </legend>
        {question.hint !== undefined && <p>{question.hint}</p>}
        <p className="why">{question.why}</p>
        <div className="options">
          {question.options.map(({ id, label }) => (
            <label key={id} className="option">
              <input
                type={many ? 'checkbox' : 'radio'}
                name={question.id}
                value={id}
                checked={ticked.includes(id)}
                onChange={() => tick(many ? toggled(ticked, id) : [id])}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="actions">
        <button type="submit" className="primary">
          {words.next}
        </button>
      </p>
    </form>
  )
}

const Page = () => {
  const [answers, answer] = useState({})
  const number = Object.keys(answers).length
  const question = questions[number]
  useEffect(() => sessionStorage.setItem('eight-questions', JSON.stringify(answers)), [answers])
  return (
    <main id="content">
      {question ? (
        <Question
          key={question.id}
          question={question}
          number={number + 1}
          onAnswer={(ticked) => answer({ ...answers, [question.id]: ticked })}
        />
      ) : (
        <>
          <Heading>{words.end}</Heading>
          <dl>
            {questions.map(({ id, ask, options }) => (
              <div key={id}>
                <dt>{ask}</dt>
                <dd>
                  {options
                    .filter((option) => answers[id]?.includes(option.id))
                    .map(({ label }) => label)
                    .join('; ')}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </main>
  )
}

createRoot(document.querySelector('#root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
