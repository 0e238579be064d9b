import type { Catalogue, Group } from '#content'
import { type Answers, type List, type Reason, chosen, groupOf, reasonsApart, standOf } from '#engine'
import { useId } from 'react'
import { useGuide, useViewState } from '../guide.ts'
import { Fold } from '../controls/Fold.tsx'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { coverageTraits } from '../groups/TraitList.tsx'
import { strengthOf } from '../results/Reasons.tsx'
import { listTitle } from '../results/GroupList.tsx'
import { WhatIf } from './WhatIf.tsx'

const facts = ['who-it-is-for', 'open-and-closed', 'cost', 'medicine'] as const

/** One trait, and its value for each group. */
interface Row {
  readonly id: string
  readonly name: string
  readonly cells: readonly (string | undefined)[]
}

/** The traits to compare: of those about what groups work on, the ones that were asked about. */
const traitsFor = (catalogue: Catalogue, answers: Answers): Catalogue['traits'] => {
  const coverage = coverageTraits(catalogue)
  const ticked = catalogue.questions
    .filter(({ together }) => together)
    .flatMap(({ id, options }) => options.filter((option) => chosen(answers, id).includes(option.id)))
    .flatMap(({ suits }) => Object.keys(suits))
  return catalogue.traits.filter(({ id }) => !coverage.has(id) || ticked.includes(id))
}

/** Groups beside each other, row by row: where they differ, and below it what is the same for each. */
export const SideBySide = ({ groups }: { readonly groups: readonly Group[] }) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const rows: readonly Row[] = [
    ...facts.map((fact) => ({ id: fact, name: say(fact), cells: groups.map(({ about }) => about[fact].text) })),
    ...traitsFor(catalogue, answers).map((trait) => ({
      id: trait.id,
      name: trait.name,
      cells: groups.map((group) => trait.values[standOf(trait, group, answers)?.value ?? '']?.is),
    })),
  ].filter(({ cells }) => cells.some((cell) => cell !== undefined))
  const differs = ({ cells }: Row): boolean => new Set(cells).size > 1
  const same = rows.filter((row) => !differs(row))
  return (
    <>
      <h3>{say('compare-table')}</h3>
      {/* On a narrow screen it is laid out as a list, and each cell says whose it is. */}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('compare-what')}</th>
            {groups.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.filter(differs).map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {groups.map((group, nth) => (
                <td key={group.id}>
                  <span className="of">{group.name}: </span>
                  {cells[nth] ?? say('compare-unknown')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <>
          <h3>{say('compare-same')}</h3>
          <ul>
            {same.map(({ id, cells: [cell] }) => (
              <li key={id}>{cell}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface WhyAboveProps {
  readonly list: List
  readonly above: Group
  readonly below: Group
}

/** Why one group stands above another: the reasons that only one of them has. */
export const WhyAbove = ({ list, above, below }: WhyAboveProps) => {
  const { say } = useGuide()
  const [first, second] = [above, below].map(({ id }) => list.recommendations.find(({ group }) => group === id))
  const names = { above: above.name, below: below.name }
  if (!first) return null
  if (!second)
    return (
      <>
        <h3>{say('compare-why', names)}</h3>
        <p>{say('compare-not-ranked', names)}</p>
      </>
    )
  const { onlyFirst, onlySecond } = reasonsApart(first.reasons, second.reasons)
  return (
    <>
      <h3>{say(first.place === second.place ? 'compare-level' : 'compare-why', names)}</h3>
      <p>{say('compare-why-text')}</p>
      <Only name={above.name} reasons={onlyFirst} />
      <Only name={below.name} reasons={onlySecond} />
    </>
  )
}

/** The reasons that a group does not share with the other. */
const Only = ({ name, reasons }: { readonly name: string; readonly reasons: readonly Reason[] }) => {
  const { answersOnScreen, say } = useGuide()
  const telling = reasons.filter(({ weight }) => weight !== 0)
  return (
    <>
      <h4>{name}</h4>
      {telling.length === 0 ? (
        <p>{say('compare-nothing')}</p>
      ) : (
        <ul>
          {telling.map(({ question, option, trait, weight, said, because }) => (
            <li key={`${question} ${option} ${trait}`}>
              <strong>{say(weight > 0 ? 'for' : 'against')}:</strong>{' '}
              {answersOnScreen.shown && <span className="said">{said}</span>} {because} {say(strengthOf(weight))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The columns for groups to compare; the last may be left out. */
const sides = [0, 1, 2]

const idsOf = ({ recommendations, ruledOut }: List): readonly string[] =>
  [...recommendations, ...ruledOut].map(({ group }) => group)

const groupsOf = (catalogue: Catalogue, ids: readonly string[]): readonly Group[] =>
  ids.flatMap((id) => groupOf(catalogue, id) ?? [])

interface CompareProps {
  readonly list: List
  /** whether this is the only list on the page */
  readonly alone: boolean
  /** whether it is the last, which offers to make a second list to compare */
  readonly last: boolean
}

/** Two or three groups of a list, chosen by the person: why one stands above another, how they differ, and what would bring one first. */
export const Compare = ({ list, alone, last }: CompareProps) => {
  const { catalogue, send, say } = useGuide()
  const [compared, compare] = useViewState('compared', () => undefined, list.for)
  const id = useId()
  const all = idsOf(list)
  const picked = compared ?? all.slice(0, 2)
  const pick = (side: number, group: string): void => compare(sides.map((one) => (one === side ? group : (picked[one] ?? ''))))
  // In the order of the list, however they were chosen.
  const ids = all.filter((one) => picked.includes(one))
  const groups = groupsOf(catalogue, ids)
  return (
    <Fold
      label={
        <>
          {say('compare')}
          {!alone && <span className="of-list">: {say(listTitle(catalogue, list.for))}</span>}
        </>
      }
      keep={`compare ${list.for}`}
      className="compare"
    >
      <div className="picks">
        {sides.map((side) => (
          <p key={side}>
            <label htmlFor={`${id} ${side}`}>
              {say('compare-nth', { nth: side + 1 })}
              {!alone && <span className="hidden"> {say(listTitle(catalogue, list.for))}</span>}
            </label>
            <select
              id={`${id} ${side}`}
              autoComplete="off"
              value={picked[side] ?? ''}
              onChange={(event) => pick(side, event.target.value)}
            >
              {side === 2 && <option value="">{say('compare-no-more')}</option>}
              {groupsOf(catalogue, all).map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
      {groups.length < 2 ? (
        <p>{say('compare-two')}</p>
      ) : (
        <>
          <ShowAnswers about={say('compare')} />
          {groups.slice(1).map((below, nth) => (
            <WhyAbove key={below.id} list={list} above={groups[nth] ?? below} below={below} />
          ))}
          <SideBySide groups={groups} />
          {groups
            .filter((group) => !list.recommendations.some(({ group: one, place }) => one === group.id && place === 1))
            .map((group) => (
              <WhatIf key={group.id} list={list.for} group={group.id} name={group.name} />
            ))}
        </>
      )}
      {last && (
        <p>
          {say('set-aside-text')}{' '}
          <button type="button" className="set-aside" onClick={() => send({ type: 'person.setsAside' })}>
            {say('set-aside')}
          </button>
        </p>
      )}
    </Fold>
  )
}
