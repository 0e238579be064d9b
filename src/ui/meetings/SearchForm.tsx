import { type Wishes } from '#meetings'
import type { MeetingKind } from '#content'
import { type FormEvent, useId, useState } from 'react'
import { TextBox } from '../controls/TextBox.tsx'
import { sayOfMeetings as say } from './words.ts'
import { type Answers, chosen } from '#engine'

const attendances = [
  [undefined, 'how-any'],
  ['in-person', 'how-in-person'],
  ['online', 'how-online'],
] as const

// The style of the page is part of its first load; what only this form needs comes with it.
const apart = { marginBlockStart: '1.2rem' } as const

interface WishesFormProps {
  readonly wishes: Wishes
  /** the kinds that the list knows at all */
  readonly kinds: readonly MeetingKind[]
  readonly onWish: (wishes: Wishes) => void
  readonly onPlace: (typed: string) => void
}

/** What somebody looks for: where, how, and what kind of meeting. Nothing of it leaves the page. */
export const WishesForm = ({ wishes, kinds, onWish, onPlace }: WishesFormProps) => {
  const [typed, type] = useState('')
  const id = useId()
  const hint = `${id}-hint`
  const search = (event: FormEvent): void => {
    event.preventDefault()
    onPlace(typed)
  }
  const attend = (attendance: Wishes['attendance']): void => {
    const { attendance: _, ...others } = wishes
    onWish(attendance === undefined ? others : { ...others, attendance })
  }
  const toggle = (kind: MeetingKind): void => {
    const ticked = wishes.kinds.includes(kind)
    onWish({ ...wishes, kinds: ticked ? wishes.kinds.filter((one) => one !== kind) : [...wishes.kinds, kind] })
  }
  return (
    <form autoComplete="off" onSubmit={search} noValidate>
      <TextBox label={say('near')} value={typed} most={100} describedBy={hint} write={type} />
      <p className="small" id={hint}>
        {say('near-hint')}
      </p>
      <button type="submit">{say('search')}</button>
      <fieldset style={apart}>
        <legend>{say('how')}</legend>
        <div className="options">
          {attendances.map(([attendance, words]) => (
            <label key={words} className="option">
              <input
                type="radio"
                name={`${id}-how`}
                autoComplete="off"
                checked={wishes.attendance === attendance}
                onChange={() => attend(attendance)}
              />
              <span>{say(words)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kinds.length > 0 && (
        <fieldset style={apart}>
          <legend>{say('kinds')}</legend>
          <div className="options">
            {kinds.map((kind) => (
              <label key={kind} className="option">
                <input type="checkbox" autoComplete="off" checked={wishes.kinds.includes(kind)} onChange={() => toggle(kind)} />
                <span>{say(kind)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </form>
  )
}

/** Answers that say what kind of meeting somebody would like. */
const kindsByAnswer: readonly (readonly [question: string, option: string, kind: MeetingKind])[] = [
  ['women-only', 'yes', 'women'],
  ['extras', 'lgbtq', 'lgbtq'],
  ['extras', 'secular-meeting', 'secular'],
  ['extras', 'step-free', 'step-free'],
]

/** Answers that say how somebody can be there. Whoever cannot get to a meeting can join one online. */
const waysByAnswer = { 'in-person': 'in-person', online: 'online', 'cannot-get-to-one': 'online' } as const

/** What the answers already say of the meetings that would suit; the person can change all of it. */
export const wishesFrom = (answers: Answers): Wishes => {
  const [attendance] = Object.entries(waysByAnswer).flatMap(([option, way]) =>
    chosen(answers, 'format').includes(option) ? [way] : [],
  )
  const kinds = kindsByAnswer.filter(([question, option]) => chosen(answers, question).includes(option)).map(([, , kind]) => kind)
  return attendance ? { attendance, kinds } : { kinds }
}
