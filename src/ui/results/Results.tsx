import { type Result, changed, recommend } from '#engine'
import { type PersonEvent, nextQuestion } from '#machines'
import { useMemo, useState } from 'react'
import { SetAside } from '../what-if/SetAside.tsx'
import { Unanswered } from '../what-if/Unanswered.tsx'
import { HandOver, NextStep } from '../visit/NextStep.tsx'
import { ListPaper } from '../visit/Paper.tsx'
import { Went } from '../visit/links.tsx'
import { GuideContext, useGuide, useViewState } from '../guide.ts'
import { Answers } from './Answers.tsx'
import { Changes } from './Changes.tsx'
import { GroupList } from './GroupList.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Notices } from './Notices.tsx'

/** Moves the focus to the answers, which are below the list on a narrow screen. */
const showAnswers = (): void => document.querySelector<HTMLElement>('#your-answers')?.focus()

/** With fewer answers than this, the list says that it rests on few. */
const fewAnswers = 4

/** Events by which the person goes on from the list they see, so an answer that they were trying becomes theirs. */
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
    if (tried)
      guide.send(tried.answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer: tried.answer })
    tryAnswer(undefined)
  }
  const [last, noteLast] = useState<PersonEvent['type']>()
  // Someone who comes back to the list sees above it what they changed, and can undo it.
  const [among, tellAmong] = useState<'answers' | 'list'>(guide.memory.undo && open === undefined ? 'list' : 'answers')
  const send = (event: PersonEvent): void => {
    if (keepsTriedAnswer.includes(event.type)) keep()
    if (event.type !== 'person.undoes') tellAmong(event.type === 'person.tries' ? 'list' : 'answers')
    noteLast(event.type)
    guide.send(event)
  }
  const result = useMemo(() => recommend(catalogue, sheet), [catalogue, sheet])
  const earlier = useMemo(
    (): Result | undefined => (stood && stood !== sheet ? recommend(catalogue, stood) : undefined),
    [catalogue, stood, sheet],
  )
  const more = nextQuestion({ ...memory, part: 'more' }) !== undefined
  const answers = Object.keys(sheet.answers).length
  const few = answers < fewAnswers
  const calledFor = nextQuestion({ ...memory, part: 'short' }) !== undefined
  const changes = <Changes before={earlier} after={result} among={among} last={last} />
  return (
    <GuideContext value={{ ...guide, memory, send }}>
      <section className="recommend">
        <button type="button" className="back" onClick={back}>
          {say('back')}
        </button>
        <Heading step={say('groups-step')}>{say('groups-title')}</Heading>
        <p className="lead">{say('groups-lead')}</p>
        <NextStep result={result} />
        <Notices result={result} />
        <SetAside result={result} />
        {(few || calledFor) && (
          <div className="few">
            {few && <p>{say(answers > 0 ? 'few-answers' : 'no-answers')}</p>}
            {calledFor && <p>{say('called-for')}</p>}
            {calledFor && (
              <button type="button" onClick={() => send({ type: 'person.sharpens' })}>
                {say('called-for-go')}
              </button>
            )}
          </div>
        )}
        {among === 'list' && changes}
        <HandOver />
        <p className="jump">
          <button type="button" onClick={showAnswers}>
            {say('change-an-answer')}
          </button>
        </p>
        <div className="columns">
          <div>
            {result.lists.map((list) => (
              <GroupList key={list.for} list={list} notices={result.notices} alone={result.lists.length === 1} />
            ))}
          </div>
          <aside aria-labelledby="your-answers">
            <Answers tryAnswer={tryAnswer} keep={keep}>
              {among === 'answers' && changes}
            </Answers>
            <Unanswered />
            <div className="explore">
              {more && (
                <div>
                  <p>{say('sharpen-text')}</p>
                  <button type="button" className="sharpen" onClick={() => send({ type: 'person.sharpens' })}>
                    {say('sharpen')}
                  </button>
                </div>
              )}
              <div>
                <p>{say('start-again-text')}</p>
                <button type="button" className="start-again" onClick={() => send({ type: 'person.startsAgain' })}>
                  {say('start-again')}
                </button>
              </div>
              <div>
                <p>{say('set-aside-text')}</p>
                <button type="button" className="set-aside" onClick={() => send({ type: 'person.setsAside' })}>
                  {say('set-aside')}
                </button>
              </div>
            </div>
            <p>
              <Went />
            </p>
          </aside>
        </div>
      </section>
      <ListPaper result={result} />
    </GuideContext>
  )
}
