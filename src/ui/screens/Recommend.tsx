import { type Result, recommend } from '#engine'
import { nextQuestion } from '#machines'
import { useMemo } from 'react'
import { useGuide } from '../guide.ts'
import { Answers } from '../parts/Answers.tsx'
import { Changes } from '../parts/Changes.tsx'
import { GroupList } from '../parts/GroupList.tsx'
import { Heading } from '../parts/Heading.tsx'
import { Notices } from '../parts/Notices.tsx'

/** On a narrow screen the answers stand below the list. */
const showAnswers = (): void => document.querySelector<HTMLElement>('#your-answers')?.focus()

/** Fewer answers than this make a list that says so. */
const fewAnswers = 4

/** The groups that fit, and why: warnings first, then the list, then what was said and a way to change it. */
export const Recommend = () => {
  const { catalogue, memory, send, back, say } = useGuide()
  const { sheet, before } = memory
  const result = useMemo(() => recommend(catalogue, sheet), [catalogue, sheet])
  const earlier = useMemo(
    (): Result | undefined => (before && before !== sheet ? recommend(catalogue, before) : undefined),
    [catalogue, before, sheet],
  )
  const more = nextQuestion({ ...memory, part: 'more' }) !== undefined
  return (
    <section className="recommend">
      <button type="button" className="back" onClick={back}>
        {say('back')}
      </button>
      <Heading step={say('groups-step')}>{say('groups-title')}</Heading>
      <p className="lead">{say('groups-lead')}</p>
      {Object.keys(sheet.answers).length < fewAnswers && <p className="few">{say('few-answers')}</p>}
      <p className="jump">
        <button type="button" onClick={showAnswers}>
          {say('change-an-answer')}
        </button>
      </p>
      <Notices result={result} />
      <div className="columns">
        <div>
          {result.lists.map((list) => (
            <GroupList key={list.for} list={list} notices={result.notices} alone={result.lists.length === 1} />
          ))}
        </div>
        <aside aria-labelledby="your-answers">
          <Answers>
            <Changes before={earlier} after={result} />
          </Answers>
          <div className="explore">
            {more && (
              <div>
                <p>{say('sharpen-text')}</p>
                <button type="button" onClick={() => send({ type: 'person.sharpens' })}>
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
  )
}
