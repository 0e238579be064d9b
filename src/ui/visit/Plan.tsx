import type { Group, PlanPart } from '#content'
import { askingVoice, groupOf, inVoice, planEntriesFor, planVoice, recommend } from '#engine'
import { countryFor, useHelpCountry } from '../help/help.ts'
import { Choice, Field } from '../controls/Choices.tsx'
import { PlanPaper } from './Paper.tsx'
import { TakeAway } from './TakeAway.tsx'
import { daysFrom, inShort, timesOfDay, usePlan } from './written-plan.ts'
import { offeredWords, sheetOf } from './paper.ts'
import { useGuide, useToday } from '../guide.ts'
import { type Answered, answeredQuestions } from '../questions/answered.ts'
import { Cautions, Statement } from '../groups/About.tsx'
import { Contact } from '../groups/Contact.tsx'
import { Heading } from '../controls/Heading.tsx'
import { TextBox } from '../controls/TextBox.tsx'
import { Sources } from '../controls/Sources.tsx'
import { useMemo } from 'react'

/** What one part of the plan says of this group, with how sure we are and where it was read. */
export const PlanNotes = ({ group, part, about }: { readonly group: Group; readonly part: PlanPart; readonly about: string }) => {
  const { catalogue, memory, say } = useGuide()
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
      {entries.some(({ certainty }) => certainty === 'uncertain') && <em className="uncertain">{say('uncertain')}</em>}
      <Sources ids={[...new Set(entries.flatMap(({ sources }) => sources))]} about={about} />
    </div>
  )
}

/** How many groups of a list are offered as a second to try. */
const mostOffered = 6

/** The groups that are offered as a second to try: those of the same list, in its order. */
export const useSeconds = (group: Group): readonly string[] => {
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
export const Second = ({ offered, chosen, choose }: SecondProps) => {
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

/** On what day, and at what time. Both are chosen from lists: see Words for why nothing is typed. */
export const When = ({ group }: { readonly group: string }) => {
  const { say } = useGuide()
  const [{ day, time }, write] = usePlan(group)
  const today = useToday()
  const days = today === undefined ? [] : daysFrom(today)
  // A day that was chosen stays chosen when it is over.
  const offered = day === '' || days.includes(day) ? days : [day, ...days]
  const none = { id: '', label: say('plan-none') }
  return (
    <>
      <Field
        label={say('plan-day')}
        value={day}
        options={[none, ...offered.map((id) => ({ id, label: inShort(id) }))]}
        choose={(chosen) => write({ day: chosen })}
      />
      <Field
        label={say('plan-time')}
        value={time}
        options={[none, ...timesOfDay.map((id) => ({ id, label: id }))]}
        choose={(chosen) => write({ time: chosen })}
      />
    </>
  )
}

/** How long what is written in one line may be, so that a paper stays within two pages. */
const mostLetters = 120

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
    plan: plan.reader === 'person' ? { ...plan, words: undefined } : plan,
    voice: paperVoice,
    country,
    help,
    answers,
    answered: plan.withAnswers ? answeredQuestions(catalogue, answers, paperVoice).filter(tellsOfThem) : [],
  })
  return (
    <>
      <section className="plan">
        <button type="button" className="back" onClick={back}>
          {say('back')}
        </button>
        <Heading step={say('plan-step')}>{say('plan-title', { name: group.name })}</Heading>
        <p className="lead">{say('plan-lead')}</p>
        <Cautions cautions={cautions} />
        <h2>{say('plan-begin')}</h2>
        <h3>{say('first-contact')}</h3>
        <Statement told={group.about['first-contact']} about={say('first-contact')} />
        <Contact group={group} />
        {firstContacts.length > 1 && (
          <Choice
            level="h3"
            legend={say('plan-way')}
            options={firstContacts.map((id) => ({ id, label: say(`plan-${id}`) }))}
            chosen={plan.way}
            choose={(way) => write({ way })}
          />
        )}
        <TextBox
          label={say('plan-words')}
          value={plan.words ?? offeredWords(catalogue, group, voice)}
          most={400}
          lines
          write={(words) => write({ words })}
        />
        <h2>{say('first-meeting')}</h2>
        <Statement told={group.about.meeting} about={say('first-meeting')} />
        <PlanNotes group={group} part="moment" about={say('first-meeting')} />
        <h3>{say('plan-not-asked')}</h3>
        <PlanNotes group={group} part="not-asked" about={say('plan-not-asked')} />
        <h2>{say('plan-when')}</h2>
        <When group={group.id} />
        <TextBox label={say('plan-place')} value={plan.place} most={mostLetters} write={(place) => write({ place })} />
        <h2>{say('open-and-closed')}</h2>
        <Statement told={group.about['open-and-closed']} about={say('open-and-closed')} />
        <PlanNotes group={group} part="companion" about={say('plan-companion')} />
        <TextBox
          label={say('plan-companion')}
          value={plan.companion}
          most={mostLetters}
          write={(companion) => write({ companion })}
        />
        <h2>{say('plan-not-right')}</h2>
        <PlanNotes group={group} part="not-right" about={say('plan-not-right')} />
        <Second offered={seconds} chosen={plan.second} choose={(second) => write({ second })} />
        <h2>{say('plan-take')}</h2>
        <p>{say('plan-traces')}</p>
        <TakeAway sheet={sheet} plan={plan} write={write} />
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
