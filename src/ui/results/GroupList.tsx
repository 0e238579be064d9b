import { type List, type RaisedNotice, firstShown, groupOf, pointersFor, shownWithoutGroups, wordsOfNotice } from '#engine'
import { Compare } from '../what-if/Compare.tsx'
import { Robustness } from '../what-if/Robustness.tsx'
import { AnimatedList } from './AnimatedList.tsx'
import { useGuide, useViewState } from '../guide.ts'
import { Card } from './Card.tsx'
import { Link } from '../controls/Link.tsx'
import { WhatIf } from '../what-if/WhatIf.tsx'
import { ReasonPair } from './Reasons.tsx'
import type { Catalogue, HelpKind } from '#content'
import { linesFor, useHelpCountry } from '../help/help.ts'
import { HelpLines } from '../help/HelpLines.tsx'

/** The groups that are ruled out, each with its own rule beside what the person said. */
export const RuledOut = ({ list, alone }: { readonly list: List; readonly alone: boolean }) => {
  const { catalogue, say } = useGuide()
  const title = `ruled-out-${list.for}`
  const nameOf = (id: string): string => groupOf(catalogue, id)?.name ?? id
  if (list.ruledOut.length === 0) return null
  return (
    <section className="ruled-out" aria-labelledby={alone ? title : `${title} list-${list.for}`}>
      <h2 id={title}>{say('ruled-out-title')}</h2>
      <p>{say('ruled-out-text')}</p>
      <details>
        <summary>{say('ruled-out-show', { count: list.ruledOut.length })}</summary>
        <ul>
          {list.ruledOut.map(({ group, reasons }) => (
            <li key={group}>
              <h3>
                <Link page={group}>{nameOf(group)}</Link>
              </h3>
              <ul className="reasons">
                {reasons.map((reason) => (
                  <li key={`${reason.question} ${reason.option}`}>
                    <ReasonPair reason={reason} />
                  </li>
                ))}
              </ul>
              <WhatIf list={list.for} group={group} name={nameOf(group)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Where to turn if no group of this guide is right for someone: never an empty page. */
export const NoGroups = ({ notices }: { readonly notices: readonly RaisedNotice[] }) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const called = catalogue.notices
    .filter(({ id }) => notices.some((notice) => notice.id === id))
    .flatMap((notice) => wordsOfNotice(catalogue, notice, answers).calls)
  const kinds = [...new Set<HelpKind>([...called, ...shownWithoutGroups])]
  const help = catalogue.help[useHelpCountry()]
  return (
    <div className="no-groups">
      <p>{say('no-groups')}</p>
      <HelpLines lines={linesFor(catalogue, answers, help, kinds)} />
      <p>
        <Link page="all-groups">{say('all-groups')}</Link>
      </p>
    </div>
  )
}

/** The title of a list if there are two: the person's own, or theirs as someone affected. */
export const listTitle = (catalogue: Catalogue, list: string): 'list-title-own' | 'list-title-family' =>
  list === catalogue.lists.unsaid ? 'list-title-own' : 'list-title-family'

interface GroupListProps {
  readonly list: List
  readonly notices: readonly RaisedNotice[]
  /** whether this is the only list on the page */
  readonly alone: boolean
}

/** One list: the first few groups, all of them on request, pointers, and the groups that are ruled out. */
export const GroupList = ({ list, notices, alone }: GroupListProps) => {
  const { catalogue, memory, say } = useGuide()
  const [all, showAll] = useViewState('unfolded', () => false, list.for)
  const { recommendations } = list
  const level = recommendations.filter(({ place }) => place <= (recommendations[firstShown - 1]?.place ?? 0)).length
  const shown = all ? recommendations : recommendations.slice(0, firstShown)
  const title = alone ? 'list-title' : listTitle(catalogue, list.for)
  const nameOf = (id: string): string => groupOf(catalogue, id)?.name ?? id
  return (
    <section className="group-list" aria-labelledby={`list-${list.for}`}>
      <h2 id={`list-${list.for}`}>{say(title)}</h2>
      <Robustness list={list} />
      {recommendations.length === 0 && <NoGroups notices={notices} />}
      {recommendations.some(({ place }, at) => place === recommendations[at - 1]?.place) && (
        <p className="small">{say('ties')}</p>
      )}
      <AnimatedList>
        {shown.map((recommendation, index) => (
          <li key={recommendation.group}>
            <Card recommendation={recommendation} list={list} first={index === 0} />
          </li>
        ))}
      </AnimatedList>
      {!all && level > firstShown && <p className="small">{say('more-level', { count: level - firstShown })}</p>}
      {recommendations.length > firstShown && (
        <button type="button" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? say('show-fewer') : say('show-all', { count: recommendations.length })}
        </button>
      )}
      {pointersFor(catalogue, memory.sheet.answers, list).map(({ id, title: heading, text, group }) => (
        <div key={id} className="pointer">
          <h3>{heading}</h3>
          <p>
            {text} {group !== undefined && <Link page={group}>{nameOf(group)}</Link>}
          </p>
        </div>
      ))}
      {recommendations.length > 1 && <Compare list={list} />}
      <RuledOut list={list} alone={alone} />
    </section>
  )
}
