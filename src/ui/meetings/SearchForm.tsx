import { type Here, type PartOfDay, type Unit, type Wishes, allPartsOfDay, distances, wallAt, weekdaysFrom } from '#meetings'
import type { MeetingKind } from '#content'
import { type FormEvent, useId, useState } from 'react'
import { Field } from '../controls/Choices.tsx'
import { TextBox, mostLetters } from '../controls/TextBox.tsx'
import type { Left } from './near.ts'
import { sayOfMeetings as say } from './words.ts'
import { type Answers, chosen } from '#engine'
import { distanceInWords, weekdayCalled } from './MeetingItem.tsx'

const attendances = [
  [undefined, 'how-any'],
  ['in-person', 'how-in-person'],
  ['online', 'how-online'],
] as const

/** What a region and a postcode are called where they are not called so. */
const nearIn: Readonly<Record<string, Parameters<typeof say>[0]>> = {
  'united-states': 'near-united-states',
  canada: 'near-canada',
  ireland: 'near-ireland',
  australia: 'near-australia',
}

// The style of the page is part of its first load; what only this form needs comes with it.
const apart = { marginBlockStart: '1.2rem' } as const
const inColumns = (least: string) => ({ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}), 1fr))` })

/** A wish with a value, or without it where none is given. */
const wishing = <Name extends 'attendance' | 'day' | 'part' | 'within' | 'first' | 'called'>(
  wishes: Wishes,
  name: Name,
  value: Wishes[Name] | undefined,
): Wishes => {
  const { [name]: _, ...others } = wishes
  return value === undefined ? { ...others, kinds: wishes.kinds } : { ...others, kinds: wishes.kinds, [name]: value }
}

interface WishesFormProps {
  readonly wishes: Wishes
  /** the kinds that the list knows at all */
  readonly kinds: readonly MeetingKind[]
  readonly unit: Unit
  /** whose words for a postcode are used */
  readonly country: string
  /** the place that was typed before, in this list or another */
  readonly typed: string
  readonly now: Here
  readonly onWish: (wishes: Wishes) => void
  readonly onPlace: (typed: string) => void
  readonly unfolded: boolean
  readonly unfold: (open: boolean) => void
}

/** What somebody looks for: where, when, how, and what kind of meeting. Nothing of it leaves the page. */
export const WishesForm = (props: WishesFormProps) => {
  const { wishes, unit, country, typed: before, now, onWish, onPlace } = props
  const [typed, type] = useState(before)
  const id = useId()
  const hint = `${id}-hint`
  const search = (event: FormEvent): void => {
    event.preventDefault()
    onPlace(typed)
  }
  return (
    <form autoComplete="off" onSubmit={search} noValidate>
      <TextBox label={say(nearIn[country] ?? 'near')} value={typed} most={mostLetters.place} describedBy={hint} write={type} />
      <p className="small" id={hint}>
        {say('near-hint')}
      </p>
      <button type="submit">{say('search')}</button>
      <div className="filters" style={{ ...apart, ...inColumns('8.5rem') }}>
        <When wishes={wishes} now={now} onWish={onWish} />
        {wishes.near && <Where wishes={wishes} unit={unit} onWish={onWish} />}
      </div>
      <fieldset style={apart}>
        <legend>{say('how')}</legend>
        <div className="options" style={inColumns('8rem')}>
          {attendances.map(([attendance, words]) => (
            <label key={words} className="option">
              <input
                type="radio"
                name={`${id}-how`}
                autoComplete="off"
                checked={wishes.attendance === attendance}
                onChange={() => onWish(wishing(wishes, 'attendance', attendance))}
              />
              <span>{say(words)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <MoreWishes {...props} />
    </form>
  )
}

type PartProps = Pick<WishesFormProps, 'wishes' | 'onWish'>

/** On which day, and at what time of it. */
const When = ({ wishes, now, onWish }: PartProps & Pick<WishesFormProps, 'now'>) => {
  const today = new Date(wallAt(now.zone, now.now)).getUTCDay()
  const days = ['today', 'tomorrow', ...weekdaysFrom(today)] as const
  const inWords = (day: (typeof days)[number]): string => (typeof day === 'number' ? weekdayCalled(day) : say(day))
  return (
    <>
      <Field
        label={say('day')}
        value={String(wishes.day ?? '')}
        options={[{ id: '', label: say('any-day') }, ...days.map((day) => ({ id: String(day), label: inWords(day) }))]}
        choose={(picked) =>
          onWish(
            wishing(
              wishes,
              'day',
              days.find((day) => String(day) === picked),
            ),
          )
        }
      />
      <Field
        label={say('part')}
        value={wishes.part ?? ''}
        options={[
          { id: '', label: say('any-time') },
          ...allPartsOfDay.map((part: PartOfDay) => ({ id: part, label: say(part) })),
        ]}
        choose={(picked) =>
          onWish(
            wishing(
              wishes,
              'part',
              allPartsOfDay.find((part) => part === picked),
            ),
          )
        }
      />
    </>
  )
}

/** How far from the place, and what comes first. */
const Where = ({ wishes, unit, onWish }: PartProps & Pick<WishesFormProps, 'unit'>) => (
  <>
    <Field
      label={say('within')}
      value={String(wishes.within ?? '')}
      options={[
        { id: '', label: say('within-any') },
        ...distances[unit].map((one) => ({ id: String(one), label: distanceInWords(one, unit) })),
      ]}
      choose={(picked) =>
        onWish(
          wishing(
            wishes,
            'within',
            distances[unit].find((one) => String(one) === picked),
          ),
        )
      }
    />
    <Field
      label={say('first')}
      value={wishes.first ?? 'soonest'}
      options={(['soonest', 'nearest'] as const).map((first) => ({ id: first, label: say(first) }))}
      choose={(picked) => onWish(wishing(wishes, 'first', picked === 'nearest' ? 'nearest' : undefined))}
    />
  </>
)

/** Kinds of meeting, and a name. They are in sight at once where an answer has already ticked one. */
const MoreWishes = ({ wishes, kinds, onWish, unfolded, unfold }: WishesFormProps) => {
  const toggle = (kind: MeetingKind): void => {
    const ticked = wishes.kinds.includes(kind)
    onWish({ ...wishes, kinds: ticked ? wishes.kinds.filter((one) => one !== kind) : [...wishes.kinds, kind] })
  }
  return (
    <details open={unfolded} onToggle={({ currentTarget }) => unfold(currentTarget.open)}>
      <summary>{say('more-wishes')}</summary>
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
      <TextBox
        label={say('called')}
        value={wishes.called ?? ''}
        most={mostLetters.name}
        write={(called) => onWish(wishing(wishes, 'called', called === '' ? undefined : called))}
      />
    </details>
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

/** A list as it was left, with what is answered otherwise since. What was chosen here by hand stays, unless it is that answer. */
export const following = (left: Left, asked: Wishes, unit: Unit): Left => {
  const { attendance, within, ...others } = left.chosen
  const way = left.asked.attendance === asked.attendance ? attendance : asked.attendance
  const isStillSaid = (kind: MeetingKind): boolean => asked.kinds.includes(kind) || !left.asked.kinds.includes(kind)
  const kept = others.kinds.filter(isStillSaid)
  const added = asked.kinds.filter((kind) => !left.asked.kinds.includes(kind) && !kept.includes(kind))
  const wished = {
    ...others,
    kinds: [...kept, ...added],
    ...(way === undefined ? {} : { attendance: way }),
    ...(within !== undefined && distances[unit].includes(within) ? { within } : {}),
  }
  return { ...left, asked, chosen: wished, unfolded: left.unfolded || added.length > 0 }
}
