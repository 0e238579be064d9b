import { type Fairness as Figures, listed } from '#content'
import { inVoice } from '#engine'
import { useGuide } from '../guide.ts'
import { Heading } from '../controls/Heading.tsx'
import { sorted } from '../../sorted.ts'

interface Drawn {
  readonly list: Figures['lists']['own']
  readonly over: 'all' | 'mix'
  /** of a thousand */
  readonly alarm?: number
}

// The style sheet is part of the first load, so what only this picture needs is here.
const across = { display: 'block', inlineSize: '100%', blockSize: '1.4rem' } as const
const outlined = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, vectorEffect: 'non-scaling-stroke' } as const

/** How often each group comes first and within three, of 100 lists: a table with a bar under each row. */
export const Bars = ({ list, over, alarm }: Drawn) => {
  const { catalogue, say } = useGuide()
  const shown = (ofAThousand: number): string | number => {
    if (ofAThousand === 0) return say('fairness-never')
    return ofAThousand < 10 ? say('fairness-few') : Math.round(ofAThousand / 10)
  }
  // The first table of a kind has full names beside the short ones, which the next table uses alone.
  const named = (name: string, short = name): string => {
    if (over === 'mix') return short
    return name.includes(short) ? name : `${name} (${short})`
  }
  const rows = sorted(
    catalogue.groups
      .map(({ id, name, short }) => [named(name, short), ...(list.groups[id]?.[over] ?? [])] as const)
      .filter(([, , , three]) => three),
    ([, alone = 0, level = 0, three = 0], [, other = 0, beside = 0, third = 0]) =>
      other + beside === alone + level ? third - three : other + beside - alone - level,
  )
  return (
    <table>
      <caption>{say(`fairness-${over}`, { sheets: list.sheets })}</caption>
      <thead>
        <tr>
          {(['group', 'alone', 'level', 'three'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`fairness-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(([name, alone = 0, level = 0, three = 0]) => (
        <tbody key={name}>
          <tr>
            <th scope="row">{name}</th>
            <td>{shown(alone)}</td>
            <td>{shown(level)}</td>
            <td>{shown(three)}</td>
          </tr>
          <tr aria-hidden>
            <td colSpan={4}>
              <svg viewBox="0 -5 1000 26" preserveAspectRatio="none" className="bar-of" fill="currentColor" style={across}>
                <rect width={three} height="20" {...outlined} />
                <rect width={alone + level} y="12" height="8" />
                <rect width={alone} height="20" />
                {alarm !== undefined && <path d={`M${alarm}-5V21`} {...outlined} />}
              </svg>
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

type Row = Figures['lists']['own']['groups'][string]

/** How many points between two answers make a question matter much, some, or a little. */
const degrees = [
  ['fairness-much', 5, 99],
  ['fairness-some', 3, 4],
  ['fairness-little', 1, 2],
] as const

const firsts = ([alone = 0, level = 0]: readonly number[]): number => alone + level

/** How often each group comes first, as the proof counts it, so that anyone can judge the guide by it. */
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
        <strong>{say(loud.length > 0 ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet', { name: listed(loud) })}</strong>
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
