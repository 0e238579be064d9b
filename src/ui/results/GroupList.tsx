import {
  type List,
  type RaisedNotice,
  type Recommendation,
  firstShown,
  groupOf,
  pointersFor,
  shownWithoutGroups,
  wordsOfNotice,
} from '#engine'
import type { Catalogue, HelpKind } from '#content'
import { AnimatedList } from './AnimatedList.tsx'
import { useGuide, useViewState } from '../guide.ts'
import { Card } from './Card.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Link } from '../controls/Link.tsx'
import { linesFor, useHelpCountry } from '../help/help.ts'
import { HelpLines } from '../help/HelpLines.tsx'
import { shownAtFirst } from './face.ts'

/** The groups that are left out, each with its own rule, one line each. */
export const RuledOut = ({ list, alone }: { readonly list: List; readonly alone: boolean }) => {
  const { catalogue, say } = useGuide()
  const title = `ruled-out-${list.for}`
  if (list.ruledOut.length === 0) return null
  return (
    <section className="ruled-out" aria-labelledby={title}>
      {/* The fold says it to the eye. */}
      <h2 id={title} className="hidden">
        {say('ruled-out-title')}
        {!alone && `: ${say(listTitle(catalogue, list.for))}`}
      </h2>
      <Fold
        label={
          <>
            {say('ruled-out-title')} <span className="and">{say('ruled-out-count', { count: list.ruledOut.length })}</span>
            {!alone && <span className="and">: {say(listTitle(catalogue, list.for))}</span>}
          </>
        }
        keep={title}
      >
        <p>{say('ruled-out-text')}</p>
        <ul className="lines">
          {list.ruledOut.map(({ group, reasons }) => (
            <li key={group}>
              <Link page={group}>{groupOf(catalogue, group)?.name ?? group}</Link>{' '}
              <span className="because">
                {[...new Set(reasons.flatMap(({ because, note }) => [because, note]))].filter(Boolean).join(' ')}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
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

/** The cautions that every group of several has, to be said once above them. */
const sharedCautions = (recommendations: readonly Recommendation[]): Recommendation['cautions'] => {
  const [first, ...others] = recommendations
  if (!first || others.length === 0) return []
  return first.cautions.filter(({ text }) => others.every(({ cautions }) => cautions.some((caution) => caution.text === text)))
}

interface GroupListProps {
  readonly list: List
  readonly notices: readonly RaisedNotice[]
  /** whether this is the only list on the page */
  readonly alone: boolean
  /** whether enough is answered to call a group the best match */
  readonly ranks: boolean
}

/** One list: the first few groups, all of them on request, and pointers. */
export const GroupList = ({ list, notices, alone, ranks }: GroupListProps) => {
  const { catalogue, say } = useGuide()
  const [all, showAll] = useViewState('unfolded', () => false, list.for)
  const { recommendations } = list
  const first = shownAtFirst(list)
  const level = recommendations.filter(({ place }) => place <= (recommendations[firstShown - 1]?.place ?? 0)).length
  const shown = all ? recommendations : recommendations.slice(0, first)
  const shared = sharedCautions(shown)
  const title = alone ? 'list-title' : listTitle(catalogue, list.for)
  return (
    <section className="group-list" aria-labelledby={`list-${list.for}`}>
      {/* With one list, the title of the page says it to the eye. */}
      <h2 id={`list-${list.for}`} className={alone ? 'hidden' : undefined} tabIndex={-1}>
        {say(title)}
      </h2>
      {recommendations.length === 0 && <NoGroups notices={notices} />}
      {shared.map(({ id, text }) => (
        <p key={id} className="of-all">
          {text}
        </p>
      ))}
      <AnimatedList>
        {shown.map((recommendation) => (
          <li key={recommendation.group}>
            <Card recommendation={recommendation} list={list} ranks={ranks} saidAbove={shared.map(({ id }) => id)} />
          </li>
        ))}
      </AnimatedList>
      {!all && level > first && <p className="small">{say('more-level', { count: level - first })}</p>}
      {recommendations.length > first && (
        <button type="button" className="disclose" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? say('show-fewer') : say('show-all', { count: recommendations.length })}
          {!alone && <span className="hidden"> {say(title)}</span>}
        </button>
      )}
      <Pointers list={list} alone={alone} title={title} />
    </section>
  )
}

interface PointersProps extends Pick<GroupListProps, 'list' | 'alone'> {
  readonly title: 'list-title' | ReturnType<typeof listTitle>
}

/**
 * What is worth knowing beside the list. What answers something that was said, or shows another group, is a line of its own; what
 * is true for many people shares one.
 */
const Pointers = ({ list, alone, title }: PointersProps) => {
  const { catalogue, memory, say } = useGuide()
  const pointers = pointersFor(catalogue, memory.sheet.answers, list)
  const answersNothing = catalogue.notices.flatMap(({ id, when }) => (when.length === 0 ? [id] : []))
  const general = pointers.filter(({ id, group }) => group === undefined && answersNothing.includes(id))
  const folds =
    general.length < 2
      ? pointers.map((one) => [one])
      : [...pointers.flatMap((one) => (general.includes(one) ? [] : [[one]])), general]
  return folds.map((shared) => (
    <Fold
      key={shared[0]?.id}
      label={shared[1] ? say('good-to-know') : shared[0]?.title}
      {...(alone ? {} : { about: say(title) })}
      keep={`${shared[0]?.id} ${list.for}`}
    >
      {shared.map(({ id, title: heading, text, group }) => (
        <p key={id}>
          {shared[1] && <strong>{heading}. </strong>}
          {text} {group !== undefined && <Link page={group}>{groupOf(catalogue, group)?.name ?? group}</Link>}
        </p>
      ))}
    </Fold>
  ))
}
