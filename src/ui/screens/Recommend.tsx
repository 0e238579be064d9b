import type { Catalogue } from '#content'
import { type Answer, type Result, type Sheet, pruneSheet, recommend } from '#engine'
import { nextQuestion } from '#machines'
import { useMemo, useState } from 'react'
import { GuideContext, useGuide } from '../guide.ts'
import { Answers } from '../parts/Answers.tsx'
import { Changes } from '../parts/Changes.tsx'
import { GroupList } from '../parts/GroupList.tsx'
import { Heading } from '../parts/Heading.tsx'
import { Notices } from '../parts/Notices.tsx'

/** On a narrow screen the answers stand below the list. */
const showAnswers = (): void => document.querySelector<HTMLElement>('#your-answers')?.focus()

/** Fewer answers than this make a list that says so. */
const fewAnswers = 4

/** An answer tried in place, before it is kept; none is leaving the question unanswered. */
interface Tried {
  readonly question: string
  readonly answer: Answer | undefined
}

/** The sheet as it would be with the tried answer. Nothing else that was said is lost by trying. */
const sheetWith = (catalogue: Catalogue, sheet: Sheet, tried: Tried | undefined): Sheet => {
  if (!tried) return sheet
  const { [tried.question]: _, ...others } = sheet.answers
  const answers = tried.answer === undefined ? others : { ...others, [tried.question]: tried.answer }
  return pruneSheet(catalogue, { ...sheet, answers })
}

/** The groups that fit, and why: warnings first, then the list, then what was said and a way to change it. */
export const Recommend = () => {
  const guide = useGuide()
  const { catalogue, send, back, say } = guide
  const { open, before } = guide.memory
  const [lastTried, tryAnswer] = useState<Tried>()
  // What was tried but not kept falls away when its question closes.
  const tried = lastTried?.question === open ? lastTried : undefined
  const sheet = useMemo(() => sheetWith(catalogue, guide.memory.sheet, tried), [catalogue, guide.memory.sheet, tried])
  const memory = { ...guide.memory, sheet }
  const stood = open === undefined ? before : guide.memory.sheet
  const keep = (): void => {
    if (tried) send(tried.answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer: tried.answer })
    tryAnswer(undefined)
  }
  const result = useMemo(() => recommend(catalogue, sheet), [catalogue, sheet])
  const earlier = useMemo(
    (): Result | undefined => (stood && stood !== sheet ? recommend(catalogue, stood) : undefined),
    [catalogue, stood, sheet],
  )
  const more = nextQuestion({ ...memory, part: 'more' }) !== undefined
  const few = Object.keys(sheet.answers).length < fewAnswers
  const calledFor = nextQuestion({ ...memory, part: 'short' }) !== undefined
  return (
    <GuideContext value={{ ...guide, memory }}>
      <section className="recommend">
        <button type="button" className="back" onClick={back}>
          {say('back')}
        </button>
        <Heading step={say('groups-step')}>{say('groups-title')}</Heading>
        <p className="lead">{say('groups-lead')}</p>
        <p className="jump">
          <button type="button" onClick={showAnswers}>
            {say('change-an-answer')}
          </button>
        </p>
        <Notices result={result} />
        {(few || calledFor) && (
          <div className="few">
            {few && <p>{say('few-answers')}</p>}
            {calledFor && <p>{say('called-for')}</p>}
            {calledFor && (
              <button type="button" onClick={() => (keep(), send({ type: 'person.sharpens' }))}>
                {say('called-for-go')}
              </button>
            )}
          </div>
        )}
        <div className="columns">
          <div>
            {result.lists.map((list) => (
              <GroupList key={list.for} list={list} notices={result.notices} alone={result.lists.length === 1} />
            ))}
          </div>
          <aside aria-labelledby="your-answers">
            <Answers tryAnswer={tryAnswer} keep={keep}>
              <Changes before={earlier} after={result} />
            </Answers>
            <div className="explore">
              {more && (
                <div>
                  <p>{say('sharpen-text')}</p>
                  <button type="button" onClick={() => (keep(), send({ type: 'person.sharpens' }))}>
                    {say('sharpen')}
                  </button>
                </div>
              )}
              <div>
                <p>{say('start-again-text')}</p>
                <button type="button" onClick={() => send({ type: 'person.startsAgain' })}>
                  {say('start-again')}
                </button>
              </div>
            </div>
          </aside>
        </div>
      </section>
    </GuideContext>
  )
}
