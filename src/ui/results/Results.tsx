import { type Result, changed, recommend } from '#engine'
import type { PersonEvent } from '#machines'
import { useMemo, useState } from 'react'
import { Compare } from '../what-if/Compare.tsx'
import { Robustness } from '../what-if/Robustness.tsx'
import { SetAside } from '../what-if/SetAside.tsx'
import { HandOver, NextStep } from '../visit/NextStep.tsx'
import { ListPaper } from '../visit/Paper.tsx'
import { Went } from '../visit/links.tsx'
import { GuideContext, useGuide, useViewState } from '../guide.ts'
import { Answers } from './Answers.tsx'
import { Better } from './Better.tsx'
import { Changes } from './Changes.tsx'
import { GroupList, RuledOut } from './GroupList.tsx'
import { Fold } from '../controls/Fold.tsx'
import { StartAgain } from '../start/StartAgain.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Chairs } from '../controls/Icon.tsx'
import { Jump, Link } from '../controls/Link.tsx'
import { Matters } from './Matters.tsx'
import { Notices } from './Notices.tsx'

/** With fewer answers than this, the list says that it rests on few. */
const fewAnswers = 4

/** Events by which the person goes on from the list they see, so that an answer which they were trying becomes theirs, and can be undone. */
const keepsTriedAnswer: readonly PersonEvent['type'][] = [
  'person.tries',
  'person.reconsiders',
  'person.sharpens',
  'person.plans',
  'person.returns',
  'person.setsAside',
]

/** The groups that fit, and why: warnings first, then the list, then what was said and a way to change it. */
export const Results = () => {
  const guide = useGuide()
  const { catalogue, back, say } = guide
  const { open, before } = guide.memory
  const [lastTried, tryAnswer] = useViewState('tried', () => undefined)
  // An answer that was tried but not kept is dropped when its question closes.
  const tried = lastTried?.question === open ? lastTried : undefined
  const sheet = useMemo(
    () => (tried ? changed(catalogue, guide.memory.sheet, [tried]) : guide.memory.sheet),
    [catalogue, guide.memory.sheet, tried],
  )
  const memory = { ...guide.memory, sheet }
  const stood = open === undefined ? before : guide.memory.sheet
  const keep = (): void => {
    // With nothing chosen there is no answer to keep: only Remove takes one away.
    if (tried?.answer !== undefined) guide.send({ type: 'person.answers', answer: tried.answer })
    tryAnswer(undefined)
  }
  const [last, noteLast] = useState<PersonEvent['type']>()
  // Someone who comes back to the list sees above it what they changed, and can undo it.
  const [among, tellAmong] = useState<'answers' | 'list'>(guide.memory.undo && open === undefined ? 'list' : 'answers')
  const send = (event: PersonEvent): void => {
    if (keepsTriedAnswer.includes(event.type)) keep()
    if (event.type === 'person.reconsiders') tellAmong('answers')
    if (event.type === 'person.tries' || event.type === 'person.finishes') tellAmong('list')
    noteLast(event.type)
    guide.send(event)
  }
  const result = useMemo(() => recommend(catalogue, sheet), [catalogue, sheet])
  const earlier = useMemo(
    (): Result | undefined => (stood && stood !== sheet ? recommend(catalogue, stood) : undefined),
    [catalogue, stood, sheet],
  )
  const answers = Object.keys(sheet.answers).length
  const few = answers < fewAnswers
  const groups = countOf(result)
  const [list] = result.lists
  const alone = result.lists.length === 1
  const changes = <Changes before={earlier} after={result} among={among} last={last} />
  return (
    <GuideContext value={{ ...guide, memory, send }}>
      <section className="recommend">
        <nav aria-label={say('shortcuts-here')}>
          <Jump to={`list-${list?.for}`} className="skip">
            {say('go-to-groups')}
          </Jump>
          <Jump to="your-answers" className="skip">
            {say('your-answers')}
          </Jump>
          <Jump to="need-help" className="skip">
            {say('go-to-help')}
          </Jump>
        </nav>
        <div className="band">
          <div>
            <div className="jumps">
              <button type="button" className="back" onClick={back}>
                {say('back')}
              </button>
              {few && <Jump to="better">{say('better')}</Jump>}
              <Jump to="your-answers">{say('your-answers')}</Jump>
              {/* The first is just below. */}
              {result.lists.slice(1).map((one) => (
                <Jump key={one.for} to={`list-${one.for}`}>
                  {say('second-list')}
                </Jump>
              ))}
            </div>
            <Heading step={say('groups-step')}>{say('groups-title')}</Heading>
            {/* Where no group fits, the list says so itself. */}
            {groups > 0 && (
              <p>{few ? say(answers > 0 ? 'few-answers' : 'no-answers') : say('groups-count', { count: groups })}</p>
            )}
          </div>
          <Chairs />
        </div>
        {/* Of use to whoever goes on from the heading by keys: a way past the warnings. */}
        {result.notices.length > 0 && alone && (
          <Jump to={`list-${list?.for}`} className="skip">
            {say('go-to-groups')}
          </Jump>
        )}
        <NextStep result={result} />
        <Notices result={result} />
        {among === 'list' && changes}
        <div className="columns">
          <div>
            {result.lists.map((one) => (
              <GroupList key={one.for} list={one} notices={result.notices} alone={alone} ranks={!few} />
            ))}
            <HandOver />
          </div>
          <div>
            <Better result={result} isOpen={few}>
              {/* An answer that is only tried cannot matter most. */}
              <GuideContext value={{ ...guide, send }}>
                <Matters />
              </GuideContext>
            </Better>
            <aside aria-labelledby="your-answers">
              <Answers tryAnswer={tryAnswer} keep={keep}>
                {among === 'answers' && changes}
              </Answers>
            </aside>
          </div>
        </div>
        {result.lists.map((one) => (
          <RuledOut key={one.for} list={one} alone={alone} />
        ))}
        {result.lists.map((one, nth) => (
          <Compare key={one.for} list={one} alone={alone} last={nth === result.lists.length - 1} />
        ))}
        <SetAside result={result} />
        <HowSure lists={result.lists} />
        <div className="explore">
          <Went />
          <StartAgain />
        </div>
      </section>
      {/* On paper stands what was saved. */}
      <GuideContext value={guide}>
        <ListPaper />
      </GuideContext>
    </GuideContext>
  )
}

/** How many groups the lists hold. */
const countOf = ({ lists }: Result): number => lists.reduce((sum, { recommendations }) => sum + recommendations.length, 0)

/** How the order comes about, and how much it hangs on one answer. */
const HowSure = ({ lists }: Pick<Result, 'lists'>) => {
  const { say } = useGuide()
  const levels = lists.some(({ recommendations }) =>
    recommendations.some(({ place }, at) => place === recommendations[at - 1]?.place),
  )
  return (
    <Fold label={say('how-sure')} keep="sure" className="sure">
      {lists.map((list) => (
        <Robustness key={list.for} list={list} />
      ))}
      <p>{say('groups-lead')}</p>
      {levels && <p>{say('ties')}</p>}
      <p>
        <Link page="how-this-works">{say('how-this-works')}</Link>
      </p>
    </Fold>
  )
}
