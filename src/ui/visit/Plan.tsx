import type { About, Group, PlanPart } from '#content'
import { askingVoice, groupOf, inVoice, planEntriesFor, planVoice, recommend } from '#engine'
import { countryFor, useHelpCountry } from '../help/help.ts'
import { Choice, Field } from '../controls/Choices.tsx'
import { PlanPaper } from './Paper.tsx'
import { TakeAway } from './TakeAway.tsx'
import { When } from './When.tsx'
import { isOver, usePlan } from './written-plan.ts'
import { offeredWords, sheetOf, uncheckedLines } from './paper.ts'
import { useGuide, useToday } from '../guide.ts'
import { type Answered, answeredQuestions } from '../questions/answered.ts'
import { Cautions } from '../groups/About.tsx'
import { Contact } from '../groups/Contact.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Chairs, Icon } from '../controls/Icon.tsx'
import { Away } from '../controls/Link.tsx'
import { Meetings } from '../meetings/Meetings.tsx'
import { TextBox, mostLetters } from '../controls/TextBox.tsx'
import { Sources } from '../controls/Sources.tsx'
import { useMemo } from 'react'

interface ToldProps {
  readonly told: Pick<About[keyof About], 'text' | 'sources'>
  readonly about: string
}

/** A statement about the group, and where it was read. What is not confirmed is said once, at the end of the plan. */
const Told = ({ told: { text, sources }, about }: ToldProps) => (
  <div className="told">
    <p>{text}</p>
    <Sources ids={sources} about={about} />
  </div>
)

/** What one part of the plan says of this group, and where it was read. */
const PlanNotes = ({ group, part, about }: { readonly group: Group; readonly part: PlanPart; readonly about: string }) => {
  const { catalogue, memory } = useGuide()
  const voice = planVoice(catalogue, memory.sheet.answers)
  const entries = planEntriesFor(catalogue, group, part)
  return (
    <div className="told">
      <ul>
        {entries.map(({ at, text }) => (
          <li key={String(at) + inVoice(text, 'me')}>
            {at !== undefined && <strong>{at}: </strong>}
            {inVoice(text, voice)}
          </li>
        ))}
      </ul>
      <Sources ids={[...new Set(entries.flatMap(({ sources }) => sources))]} about={about} />
    </div>
  )
}

/** How many groups of a list are offered as a second to try. */
const mostOffered = 6

/** The groups that are offered as a second to try: those of the same list, in its order. */
const useSeconds = (group: Group): readonly string[] => {
  const { catalogue, memory } = useGuide()
  const { lists } = useMemo(() => recommend(catalogue, memory.sheet), [catalogue, memory.sheet])
  const list = lists.find(({ recommendations }) => recommendations.some((one) => one.group === group.id)) ?? lists[0]
  const others = (list?.recommendations ?? []).map((one) => one.group).filter((id) => id !== group.id)
  return others.slice(0, mostOffered)
}

interface SecondProps {
  readonly offered: readonly string[]
  readonly chosen: string
  readonly choose: (second: string) => void
}

/** Another group to try. */
const Second = ({ offered, chosen, choose }: SecondProps) => {
  const { catalogue, say } = useGuide()
  const nameOf = (id: string): string => groupOf(catalogue, id)?.name ?? id
  return (
    <Field
      label={say('plan-second')}
      value={chosen}
      options={[{ id: '', label: say('plan-none') }, ...offered.map((id) => ({ id, label: nameOf(id) }))]}
      choose={choose}
    />
  )
}

/** The ways to reach the group that need one press, first the quickest. */
const Reach = ({ group }: { readonly group: Group }) => {
  const { catalogue, memory, say } = useGuide()
  const contact = group.contact[countryFor(catalogue, memory.sheet.answers)]
  if (!contact) return null
  const { phone, finder, site, email } = contact
  const about = <span className="hidden"> {group.name}</span>
  return (
    <>
      <p className="reach">
        {phone && (
          <a className="call" href={`tel:${phone.number.replaceAll(/[^\d+]/g, '')}`}>
            <Icon name="phone" />
            <span>
              {say('ring')} <span className="number">{phone.number}</span>
              {about}
            </span>
          </a>
        )}
        <Away to={finder ?? site}>
          {say(finder === undefined ? 'official-site' : 'find-a-meeting')}
          {about}
        </Away>
        {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      </p>
      {phone && <p className="small hours">{[phone.hours, phone.note].filter(Boolean).join(' · ')}</p>}
    </>
  )
}

/** The plan of a first visit to one group. What is written into it stays in this tab's memory. */
export const Plan = () => {
  const { catalogue, memory } = useGuide()
  const group = groupOf(catalogue, memory.planned)
  return group ? <PlanOf group={group} /> : null
}

const PlanOf = ({ group }: { readonly group: Group }) => {
  const { catalogue, memory, say, send, back } = useGuide()
  const { answers } = memory.sheet
  const [written, write] = usePlan(group.id)
  const seconds = useSeconds(group)
  // A second group that other answers have put out of reach is chosen no more, on the page or on paper.
  const plan = seconds.includes(written.second) ? written : { ...written, second: '' }
  const today = useToday()
  const help = catalogue.help[useHelpCountry()]
  const country = countryFor(catalogue, answers)
  const voice = planVoice(catalogue, answers)
  // A paper for the person speaks to them, and not of who helped them.
  const paperVoice = plan.reader === 'person' ? 'me' : askingVoice(catalogue, answers)
  const tellsOfThem = ({ question }: Answered): boolean =>
    paperVoice === askingVoice(catalogue, answers) || question.id !== catalogue.lists.question
  const { lists } = recommend(catalogue, memory.sheet)
  const cautions = lists.flatMap(({ recommendations }) => recommendations).find((one) => one.group === group.id)?.cautions ?? []
  const contact = group.contact[country]
  const firstContacts = [
    ...(contact?.phone ? (['ring'] as const) : []),
    ...(contact?.email === undefined ? [] : (['write'] as const)),
    'go' as const,
  ]
  const sheet = sheetOf({
    catalogue,
    group,
    // What was written for whoever helps is not what the person says.
    plan: {
      ...plan,
      ...(plan.reader === 'person' ? { words: undefined } : {}),
      ...(isOver(plan.day, today) ? { day: '', time: '' } : {}),
    },
    voice: paperVoice,
    country,
    help,
    answers,
    answered: plan.withAnswers ? answeredQuestions(catalogue, answers, paperVoice).filter(tellsOfThem) : [],
  })
  const unchecked = uncheckedLines(say, sheet.parts)
  return (
    <>
      <section className="plan">
        <button type="button" className="back" onClick={back}>
          {say('back')}
        </button>
        <div className="band">
          <Heading step={say('plan-step')}>{say('plan-title', { name: group.name })}</Heading>
          <Chairs />
        </div>
        <p className="lead">{say('plan-lead')}</p>
        <Cautions cautions={cautions} />
        <ol className="plan-steps">
          <li>
            <h2>{say('plan-begin')}</h2>
            <Reach group={group} />
            <TextBox
              label={say('plan-words')}
              value={plan.words ?? offeredWords(catalogue, group, voice)}
              most={mostLetters.words}
              lines
              write={(words) => write({ words })}
            />
            <Fold label={say('first-contact')} keep="plan first-contact">
              <Told told={group.about['first-contact']} about={say('first-contact')} />
              <Contact group={group} level="h3" />
              {firstContacts.length > 1 && (
                <Choice
                  level="h3"
                  legend={say('plan-way')}
                  options={firstContacts.map((id) => ({ id, label: say(`plan-${id}`) }))}
                  chosen={plan.way}
                  choose={(way) => write({ way })}
                />
              )}
            </Fold>
          </li>
          <li>
            <h2>{say('plan-when')}</h2>
            <When group={group.id} />
            <TextBox label={say('plan-place')} value={plan.place} most={mostLetters.line} write={(place) => write({ place })} />
            <Meetings group={group} answered plan="is-open" />
          </li>
          <li>
            <h2>{say('plan-with')}</h2>
            <TextBox
              label={say('plan-companion')}
              value={plan.companion}
              most={mostLetters.line}
              write={(companion) => write({ companion })}
            />
            <Fold label={say('open-and-closed')} keep="plan open-and-closed">
              <Told told={group.about['open-and-closed']} about={say('open-and-closed')} />
              <PlanNotes group={group} part="companion" about={say('plan-companion')} />
            </Fold>
          </li>
          <li>
            <h2>{say('plan-take')}</h2>
            <TakeAway sheet={sheet} plan={plan} write={write} />
          </li>
        </ol>
        <Fold label={say('first-meeting')} keep="plan first-meeting">
          <Told told={group.about.meeting} about={say('first-meeting')} />
          <PlanNotes group={group} part="moment" about={say('meeting')} />
        </Fold>
        <Fold label={say('plan-not-asked')} keep="plan not-asked">
          <PlanNotes group={group} part="not-asked" about={say('plan-not-asked')} />
        </Fold>
        <Fold label={say('plan-not-right')} keep="plan not-right">
          <PlanNotes group={group} part="not-right" about={say('plan-not-right')} />
          <Second offered={seconds} chosen={plan.second} choose={(second) => write({ second })} />
        </Fold>
        {unchecked.map(({ text }) => (
          <p key={text} className="small">
            {text}
          </p>
        ))}
        <p className="actions">
          <button type="button" onClick={() => send({ type: 'person.returns' })}>
            {say('went')}
          </button>
        </p>
      </section>
      <PlanPaper sheet={sheet} />
    </>
  )
}
