import type { Fairness as Figures } from '#content'
import { inVoice } from '#engine'
import { useGuide } from '../guide.ts'
import { Bars } from '../parts/Bars.tsx'
import { Heading } from '../parts/Heading.tsx'
import { sorted } from '../../sorted.ts'

type Row = Figures['lists']['own']['groups'][string]

/** From so many points between two answers on, a question matters much, some, or a little. */
const degrees = [
  ['fairness-much', 5, 99],
  ['fairness-some', 3, 4],
  ['fairness-little', 1, 2],
] as const

const firsts = ([alone = 0, level = 0]: readonly number[]): number => alone + level

/** How often each group comes first, counted by the proof: what anybody may hold against the guide. */
export const Fairness = () => {
  const { catalogue, say, open } = useGuide()
  const { fairness, groups, questions } = catalogue
  const back = (
    <>
      <button type="button" className="back" onClick={() => open(undefined)}>
        {say('back-to-guide')}
      </button>
      <Heading step={say('fairness')}>{say('fairness')}</Heading>
    </>
  )
  if (!fairness) return <section className="how">{back}</section>
  const { alarm, lists, sheets } = fairness
  const [own = [], families = []] = [lists.own, lists.families].map((list) =>
    sorted(
      groups.flatMap(({ id, name }) => (list.groups[id] ? [{ name, ...list.groups[id] }] : [])),
      (one, other) => firsts(other.all) - firsts(one.all),
    ),
  )
  const [most] = own
  const loud = own.filter(({ mix }) => firsts(mix) > alarm * 10).map(({ name }) => name)
  const namesWhere = (is: (row: Row) => boolean): string =>
    groups
      .filter(({ id }) => [lists.own, lists.families].some((list) => list.groups[id] && is(list.groups[id])))
      .map(({ name, short }) => short ?? name)
      .join(', ')
  return (
    <section className="how">
      {back}
      <p className="lead">{say('fairness-lead', { sheets })}</p>
      <h2>{say('fairness-not-title')}</h2>
      <p>{say('fairness-not')}</p>
      <p>{say('fairness-bars')}</p>
      <h2>{say('for-own-problem')}</h2>
      <Bars list={lists.own} over="all" />
      <Bars list={lists.own} over="mix" alarm={alarm * 10} />
      <h2>{say('fairness-alarm-title')}</h2>
      <p>
        {say('fairness-alarm', { level: alarm })}{' '}
        <strong>{say(loud.length > 0 ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet', { name: loud.join(', ') })}</strong>
      </p>
      <h2>{say('fairness-why-title')}</h2>
      <p>
        {most &&
          say('fairness-why', {
            name: most.name,
            all: Math.round(firsts(most.all) / 10),
            mix: Math.round(firsts(most.mix) / 10),
          })}
      </p>
      <h2>{say('for-families')}</h2>
      <Bars list={lists.families} over="all" />
      <Bars list={lists.families} over="mix" />
      <p>{say('fairness-families', { name: families[0]?.name ?? '' })}</p>
      <h2 id="weigh">{say('fairness-weigh-title')}</h2>
      <p>{say('fairness-weigh')}</p>
      <table aria-labelledby="weigh">
        <thead>
          <tr>
            <th scope="col">{say('fairness-question')}</th>
            <th scope="col">{say('fairness-group')}</th>
          </tr>
        </thead>
        <tbody>
          {fairness.questions.map((ids, at) => (
            <tr key={ids.join()}>
              <th scope="row">{questions.flatMap(({ id, ask }) => (ids.includes(id) ? [inVoice(ask, 'me')] : [])).join(' ')}</th>
              <td>
                {[
                  ...degrees.map(
                    ([word, from, to]) =>
                      [word, namesWhere(({ swings }) => (swings[at] ?? 0) >= from && (swings[at] ?? 0) <= to)] as const,
                  ),
                  ['fairness-gates', namesWhere(({ gates }) => gates.includes(at))] as const,
                ].map(
                  ([word, names]) =>
                    names && (
                      <p key={word}>
                        <strong>{say(word)}</strong> {names}.
                      </p>
                    ),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say('fairness-assumed-title')}</h2>
      <p>{say('fairness-assumed')}</p>
    </section>
  )
}
