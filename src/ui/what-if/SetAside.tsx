import { type Result, askingVoice, chosen, groupOf, inVoice, movesBetween, optionOf, recommend } from '#engine'
import { useMemo } from 'react'
import { useGuide } from '../guide.ts'
import { Fold } from '../controls/Fold.tsx'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { standingInWords } from '../results/Changes.tsx'
import { Forgets } from '../start/Start.tsx'

/** The list from before, beside this one, for as long as the person keeps it: which answers differ, and which places. */
export const SetAside = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, answersOnScreen, say } = useGuide()
  const { aside, sheet } = memory
  const earlier = useMemo(() => aside && recommend(catalogue, aside), [catalogue, aside])
  if (!aside || !earlier) return null
  const moves = movesBetween(earlier, result)
  const shared = result.lists.some((list) => earlier.lists.some((one) => one.for === list.for))
  const voice = askingVoice(catalogue, sheet.answers)
  const answers = catalogue.questions
    .filter((question) => !question.private)
    .map((question) => {
      const labels = [aside, sheet].map((one) =>
        chosen(one.answers, question.id).map((id) => inVoice(optionOf(question, id)?.label ?? id, voice)),
      )
      const [before = '', now = ''] = labels.map((each) => (each.length > 0 ? each.join('; ') : say('not-answered')))
      return { id: question.id, ask: inVoice(question.ask, voice), before, now }
    })
    .filter(({ before, now }) => before !== now)
  return (
    <div className="beside">
      <Fold label={say('beside')} keep="beside">
        <h2>{say('beside-answers')}</h2>
        {answers.length === 0 ? <p>{say('beside-no-answers')}</p> : <ShowAnswers about={say('beside')} />}
        {answersOnScreen.shown && (
          <ul>
            {answers.map(({ id, ask, before, now }) => (
              <li key={id}>
                {ask} {say('beside-answer', { before, now })}
              </li>
            ))}
          </ul>
        )}
        <h2>{say('beside-groups')}</h2>
        {moves.length === 0 && <p>{say(shared ? 'beside-no-groups' : 'beside-other-lists')}</p>}
        <ul>
          {moves.map(({ list, group, from, to }) => (
            <li key={`${list} ${group}`}>
              <strong>{groupOf(catalogue, group)?.name}</strong>{' '}
              {say('beside-moved', { from: standingInWords(say, from), to: standingInWords(say, to) })}
            </li>
          ))}
        </ul>
      </Fold>
      <Forgets event={{ type: 'person.forgets' }} className="forget" />
    </div>
  )
}
