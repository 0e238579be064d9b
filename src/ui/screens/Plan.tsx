import type { Group } from '#content'
import { askingVoice, planVoice, recommend } from '#engine'
import { countryFor, useHelpCountry } from '../country.ts'
import { Choice } from '../first-step/Choice.tsx'
import { Paper } from '../first-step/Paper.tsx'
import { usePlan } from '../first-step/plans.ts'
import { Said } from '../first-step/Said.tsx'
import { Second, useSeconds } from '../first-step/Second.tsx'
import { offeredWords, sheetOf } from '../first-step/sheet.ts'
import { TakeAway } from '../first-step/TakeAway.tsx'
import { When } from '../first-step/When.tsx'
import { useGuide } from '../guide.ts'
import { type Answered, answeredQuestions } from '../parts/answered.ts'
import { Cautions } from '../parts/Cautions.tsx'
import { Contact } from '../parts/Contact.tsx'
import { Heading } from '../parts/Heading.tsx'
import { Told } from '../parts/Told.tsx'
import { Words } from '../parts/Words.tsx'

/** How long what is written in one line may be, so that a paper stays within two pages. */
const mostLetters = 120

/** The plan of a first visit to one group. What is written into it stays in this tab's memory. */
export const Plan = () => {
  const { catalogue, memory } = useGuide()
  const group = catalogue.groups.find(({ id }) => id === memory.planned)
  return group ? <PlanOf group={group} /> : null
}

const PlanOf = ({ group }: { readonly group: Group }) => {
  const { catalogue, memory, say, send, back } = useGuide()
  const { answers } = memory.sheet
  const [written, write] = usePlan(group.id)
  const seconds = useSeconds(group)
  // A second group that other answers have put out of reach is chosen no more, on the page or on paper.
  const plan = seconds.includes(written.second) ? written : { ...written, second: '' }
  const helpCountry = useHelpCountry()
  const country = countryFor(catalogue, answers)
  const voice = planVoice(catalogue, answers)
  // A paper for the person speaks to them, and not of who helped them.
  const paperVoice = plan.reader === 'person' ? 'me' : askingVoice(catalogue, answers)
  const tellsOfThem = ({ question }: Answered): boolean =>
    paperVoice === askingVoice(catalogue, answers) || question.id !== catalogue.lists.question
  const { lists } = recommend(catalogue, memory.sheet)
  const cautions = lists.flatMap(({ recommendations }) => recommendations).find((one) => one.group === group.id)?.cautions ?? []
  const contact = group.contact[country]
  const ways = [
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
    helpCountry,
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
        <Told told={group.about['first-contact']} about={say('first-contact')} />
        <Contact group={group} />
        {ways.length > 1 && (
          <Choice
            level="h3"
            legend={say('plan-way')}
            options={ways.map((id) => ({ id, label: say(`plan-${id}`) }))}
            chosen={plan.way}
            choose={(way) => write({ way })}
          />
        )}
        <Words
          label={say('plan-words')}
          value={plan.words ?? offeredWords(catalogue, group, voice)}
          most={400}
          lines
          write={(words) => write({ words })}
        />
        <h2>{say('first-meeting')}</h2>
        <Told told={group.about.meeting} about={say('first-meeting')} />
        <Said group={group} part="moment" about={say('first-meeting')} />
        <h3>{say('plan-not-asked')}</h3>
        <Said group={group} part="not-asked" about={say('plan-not-asked')} />
        <h2>{say('plan-when')}</h2>
        <When group={group.id} />
        <Words label={say('plan-place')} value={plan.place} most={mostLetters} write={(place) => write({ place })} />
        <h2>{say('open-and-closed')}</h2>
        <Told told={group.about['open-and-closed']} about={say('open-and-closed')} />
        <Said group={group} part="companion" about={say('plan-companion')} />
        <Words
          label={say('plan-companion')}
          value={plan.companion}
          most={mostLetters}
          write={(companion) => write({ companion })}
        />
        <h2>{say('plan-not-right')}</h2>
        <Said group={group} part="not-right" about={say('plan-not-right')} />
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
      <Paper sheet={sheet} />
    </>
  )
}
