import { type Fairness as Figures, isPastLimit, listed } from '#content'
import { inVoice } from '#engine'
import { type Say, useGuide } from '../guide.ts'
import { Back } from '../controls/Back.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Heading } from '../controls/Heading.tsx'
import { sorted } from '../../sorted.ts'
import { roughly } from './roughly.ts'

interface Drawn {
  readonly list: Figures['lists']['own']
  readonly over: 'all' | 'mix'
  /** the most lists that one group may come first on, of a thousand */
  readonly limit?: number | undefined
}

// The style sheet is part of the first load, so what only this picture needs is here.
const across = { display: 'block', inlineSize: '100%', blockSize: '1.4rem' } as const
const outlined = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, vectorEffect: 'non-scaling-stroke' } as const

/** How many, or, if that is too long a number to read, more than how many. */
const inWords = (say: Say, count: string): string => {
  const number = roughly(count)
  return number === undefined ? count : say('fairness-more-than', { number })
}

/** How often each group comes first and within three, of 100 lists: a table with a bar under each row. */
export const Bars = ({ list, over, limit }: Drawn) => {
  const { catalogue, say } = useGuide()
  const shown = (ofAThousand: number): string | number => {
    if (ofAThousand === 0) return say('fairness-never')
    return ofAThousand < 10 ? say('fairness-few') : Math.round(ofAThousand / 10)
  }
  // The first table of a kind has full names beside the short ones, which the next table uses alone.
  const named = (name: string, short = name): string => {
    if (over === 'all') return short
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
      <caption>{say(`fairness-${over}`, { sheets: inWords(say, list.sheets), people: list.people })}</caption>
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
                {limit !== undefined && <path d={`M${limit}-5V21`} {...outlined} />}
              </svg>
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

const ofAHundred = (ofAThousand: number): number => ofAThousand / 10

/** What is watched, with its limit, for one's own problem and for families. What is past its limit says so. */
const Watched = ({ watched }: { readonly watched: Figures['watched'] }) => {
  const { catalogue, say } = useGuide()
  const nameOf = (id: string): string => {
    const group = catalogue.groups.find((one) => one.id === id)
    return group?.short ?? group?.name ?? id
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('fairness-watch')}</th>
          <th scope="col">{say('for-own-problem')}</th>
          <th scope="col">{say('for-families')}</th>
        </tr>
      </thead>
      <tbody>
        {[...new Set(watched.map(({ what }) => what))].map((what) => (
          <tr key={what}>
            <th scope="row">{say(`fairness-watch-${what}`)}</th>
            {(['own', 'families'] as const).map((list) => {
              const row = watched.find((one) => one.what === what && one.list === list)
              return (
                <td key={list}>
                  {row && isPastLimit(row) && <strong>{say('fairness-past-limit')} </strong>}
                  {row && row.groups.length > 0 && `${listed(row.groups.map(nameOf))}: `}
                  {row && say(`fairness-${row.must}`, { found: ofAHundred(row.found), limit: ofAHundred(row.limit) })}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
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

/** Which question matters how much to which group. */
const Weighed = ({ fairness }: { readonly fairness: Figures }) => {
  const { catalogue, say } = useGuide()
  const { lists } = fairness
  const namesWhere = (is: (row: Row) => boolean): string =>
    catalogue.groups
      .filter(({ id }) => [lists.own, lists.families].some((list) => list.groups[id] && is(list.groups[id])))
      .map(({ name, short }) => short ?? name)
      .join(', ')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('fairness-question')}</th>
          <th scope="col">{say('fairness-group')}</th>
        </tr>
      </thead>
      <tbody>
        {fairness.questions.map((ids, at) => (
          <tr key={ids.join()}>
            <th scope="row">
              {catalogue.questions.flatMap(({ id, ask }) => (ids.includes(id) ? [inVoice(ask, 'me')] : [])).join(' ')}
            </th>
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
  )
}

/**
 * How often each group comes first, for made-up people and over every way of answering, so that anyone can judge the guide by it:
 * what it comes to in plain words, and every figure folded away below.
 */
export const Fairness = () => {
  const { catalogue, say } = useGuide()
  const { fairness, groups } = catalogue
  const back = (
    <>
      <Back />
      <Heading step={say('fairness')}>{say('fairness')}</Heading>
    </>
  )
  if (!fairness) return <section className="how">{back}</section>
  const { lists, margin, people, sheets, watched } = fairness
  const [own, families] = [lists.own, lists.families].map(
    (list) =>
      sorted(
        groups.flatMap(({ id, name }) => (list.groups[id] ? [{ name, mix: list.groups[id].mix }] : [])),
        (one, other) => firsts(other.mix) - firsts(one.mix),
      )[0],
  )
  const limitOf = (list: 'own' | 'families'): number | undefined =>
    watched.find(({ what, list: its }) => what === 'first' && its === list)?.limit
  const drawnOf = ({ drawn }: Figures['lists']['own']) =>
    drawn && <p>{say('fairness-drawn', { drawn: drawn.sheets, margin: drawn.margin / 10 })}</p>
  return (
    <section className="how">
      {back}
      <p className="lead">{say('fairness-lead', { people })}</p>
      <h2>{say('fairness-found-title')}</h2>
      <p>{own && say('fairness-why', { name: own.name, mix: Math.round(firsts(own.mix) / 10) })}</p>
      <p>{families && say('fairness-families', { name: families.name })}</p>
      {watched.length > 0 && (
        <p>
          {say('fairness-alarm')}{' '}
          <strong>{say(watched.some(isPastLimit) ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet')}</strong>
        </p>
      )}
      <h2>{say('fairness-not-title')}</h2>
      <p>{say('fairness-not', { margin: Math.ceil(margin / 10) })}</p>
      <h2>{say('fairness-figures-title')}</h2>
      <Fold label={say('for-own-problem')} keep="for-own-problem">
        <p>{say('fairness-bars')}</p>
        <Bars list={lists.own} over="mix" limit={limitOf('own')} />
      </Fold>
      <Fold label={say('for-families')} keep="for-families">
        <p>{say('fairness-bars')}</p>
        <Bars list={lists.families} over="mix" limit={limitOf('families')} />
      </Fold>
      {watched.length > 0 && (
        <Fold label={say('fairness-alarm-title')} keep="fairness-alarm-title">
          <Watched watched={watched} />
        </Fold>
      )}
      <Fold label={say('fairness-every-title')} keep="fairness-every-title">
        <p>{say('fairness-every', { sheets: inWords(say, sheets) })}</p>
        <h3>{say('for-own-problem')}</h3>
        <Bars list={lists.own} over="all" />
        {drawnOf(lists.own)}
        <h3>{say('for-families')}</h3>
        <Bars list={lists.families} over="all" />
        {drawnOf(lists.families)}
      </Fold>
      <Fold label={say('fairness-weigh-title')} keep="fairness-weigh-title">
        <p>{say('fairness-weigh')}</p>
        <Weighed fairness={fairness} />
      </Fold>
      <Fold label={say('fairness-assumed-title')} keep="fairness-assumed-title">
        <p>{say('fairness-assumed')}</p>
      </Fold>
    </section>
  )
}
