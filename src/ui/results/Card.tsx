import { type Group, ordinal } from '#content'
import { type List, type Recommendation, broughtUp, groupOf, shortLines, shownFit, tagsOf } from '#engine'
import { useId } from 'react'
import { useGuide, useViewState } from '../guide.ts'
import { Fold } from '../controls/Fold.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Away, Link } from '../controls/Link.tsx'
import { SourceList } from '../controls/Sources.tsx'
import { Cautions, Variants, standingCautions } from '../groups/About.tsx'
import { Contact } from '../groups/Contact.tsx'
import { countryFor } from '../help/help.ts'
import { Meetings } from '../meetings/Meetings.tsx'
import { cautionsOfCard, faceOf, isBestMatch, isKnownToMeet } from './face.ts'
import { CountOfReasons, Reasons, ShortReasons } from './Reasons.tsx'

interface CardProps {
  readonly recommendation: Recommendation
  readonly list: List
  /** whether a group may be called the best match: only where enough is answered to tell them apart */
  readonly ranks: boolean
  /** the cautions that are said once, above the list, because every group in it has them */
  readonly saidAbove: readonly string[]
}

/** One group: its place, how well it fits in a word, what it is, what to do now, and why. */
export const Card = ({ recommendation, list, ranks, saidAbove }: CardProps) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const { place } = recommendation
  const group = groupOf(catalogue, recommendation.group)
  if (!group) return null
  const word = shownFit(catalogue, recommendation)
  const title = `${list.for}-${group.id}`
  const shared = list.recommendations.filter((other) => other.place === place).length
  const known = isKnownToMeet(catalogue, group, answers)
  const best = ranks && isBestMatch(catalogue, list, place, answers)
  const reasons = shortLines(catalogue, list.for, recommendation.reasons)
  const face = faceOf(reasons, best ? 3 : 2)
  const { closed, opened } = cautionsOfCard(catalogue, group, recommendation, saidAbove)
  return (
    <article className={best ? 'card best' : 'card'} aria-labelledby={title}>
      <header>
        <p className="place">
          <strong>
            {best
              ? say(shared > 1 ? 'best-match-shared' : 'best-match')
              : say(shared > 1 ? 'place-shared' : 'place', { place: ordinal(place) })}
          </strong>{' '}
          <span className={`fit ${word}`}>{say(`fit-${word}`)}</span>
        </p>
        <h3 id={title}>{group.name}</h3>
      </header>
      <Tags group={group} />
      <Cautions cautions={closed} />
      <Actions group={group} known={known} />
      <Meetings group={group} list={list.for} answered plan="opens" />
      <CountOfReasons lines={reasons} />
      <ShortReasons lines={face.shown} />
      <Why group={group} list={list} recommendation={recommendation} left={face.left} besides={opened} />
    </article>
  )
}

/** Plain facts in a few words each. What is not known is left out, or said to need a check. */
const Tags = ({ group }: { readonly group: Group }) => {
  const { catalogue, memory } = useGuide()
  const tags = tagsOf(catalogue, group.id, memory.sheet.answers)
  if (tags.length === 0) return null
  return (
    <ul className="tags">
      {tags.map(({ text, icon }) => (
        <li key={text} className={icon === 'check' ? 'to-check' : undefined}>
          <Icon name={icon} /> {text}
        </li>
      ))}
    </ul>
  )
}

/** What to do now: call or find a meeting, and plan to go. Where we know of no meeting, only its own site is offered. */
const Actions = ({ group, known }: { readonly group: Group; readonly known: boolean }) => {
  const { catalogue, memory, send, say } = useGuide()
  const contact = group.contact[countryFor(catalogue, memory.sheet.answers)]
  const of = <span className="hidden"> {group.name}</span>
  const { phone, finder, site } = contact ?? {}
  return (
    <div className="acts">
      {phone && !phone.enquiries ? (
        <a className="primary" href={`tel:${phone.number.replaceAll(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          <span>
            {say('ring')} <span className="number">{phone.number}</span>
            {of}
          </span>
        </a>
      ) : (
        site !== undefined && (
          <Away to={known ? (finder ?? site) : site} className="primary">
            <Icon name={known ? 'in-person' : 'online'} />
            <span>
              {say(known ? 'find-a-meeting' : 'look-on-site')}
              {of}
            </span>
          </Away>
        )
      )}
      <button type="button" className="to-plan" onClick={() => send({ type: 'person.plans', group: group.id })}>
        {say('plan')}
        {of}
      </button>
    </div>
  )
}

interface WhyProps {
  readonly group: Group
  readonly list: List
  readonly recommendation: Recommendation
  /** how many reasons the closed card leaves out */
  readonly left: number
  /** the cautions that the closed card says in short, or leaves to its tags or to the list */
  readonly besides: Recommendation['cautions']
}

/** Every reason in full, and what else is worth knowing before going, on request. */
const Why = ({ left, ...told }: WhyProps) => {
  const { say } = useGuide()
  const { group, list } = told
  const keep = `${list.for} ${group.id}`
  const [open, setOpen] = useViewState('unfolded', () => false, `why ${keep}`)
  const content = useId()
  return (
    <>
      <button type="button" className="disclose" aria-expanded={open} aria-controls={content} onClick={() => setOpen(!open)}>
        {say('why-this-group')}
        {left > 0 && <span className="and"> {say('why-more', { count: left })}</span>}
        <span className="hidden">: {group.name}</span>
      </button>
      <div id={content} className="why-open" hidden={!open}>
        {open && <Opened {...told} keep={keep} />}
      </div>
    </>
  )
}

interface OpenedProps extends Omit<WhyProps, 'left'> {
  /** by which its folds are remembered */
  readonly keep: string
}

/** What is told in the open card. */
const Opened = ({ group, list, recommendation, besides, keep }: OpenedProps) => {
  const { catalogue, memory, say } = useGuide()
  const { reasons } = recommendation
  const name = group.short ?? group.name
  const kinds = broughtUp(catalogue, memory.sheet.answers)
  // Another group is named only if this one itself is in doubt, not if a caution is about the person.
  const nearest = standingCautions(catalogue, group).length > 0 ? groupOf(catalogue, group.nearest?.group) : undefined
  const { meeting, 'hard-for-newcomers': hard, 'open-and-closed': room, 'first-contact': contact } = group.about
  return (
    <>
      <Cautions cautions={besides} />
      <Reasons lines={shortLines(catalogue, list.for, reasons)} reasons={reasons} name={name} keep={keep} />
      {nearest && group.nearest && (
        <p>
          {group.nearest.text} <Link page={nearest.id}>{nearest.name}</Link>
        </p>
      )}
      <Variants
        variants={group.variants.filter((variant) => variant.for.some((purpose) => kinds.includes(purpose)))}
        level="h4"
      />
      <Fold label={say('first-meeting')} about={name} keep={`meeting ${keep}`}>
        <Told told={meeting} />
        <h4>{say('hard-for-newcomers')}</h4>
        <Told told={hard} />
        <h4>{say('open-and-closed')}</h4>
        <Told told={room} />
      </Fold>
      <Fold label={say('first-contact')} about={name} keep={`contact ${keep}`}>
        <Told told={contact} />
        <Contact group={group} />
      </Fold>
      <HowWeKnow group={group} recommendation={recommendation} keep={keep} />
      <p>
        <Link page={group.id}>{say('more-about', { name: group.name })}</Link>
      </p>
    </>
  )
}

const Told = ({ told }: { readonly told: Group['about'][keyof Group['about']] }) => {
  const { say } = useGuide()
  return (
    <p>
      {told.text} {told.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
    </p>
  )
}

const toldOnCards = ['meeting', 'hard-for-newcomers', 'open-and-closed', 'first-contact'] as const

/** Where each statement of the card was read: its reasons first, then what a meeting is like. */
const HowWeKnow = ({ group, recommendation, keep }: Pick<OpenedProps, 'group' | 'recommendation' | 'keep'>) => {
  const { say } = useGuide()
  const facts = new Map<string, ReadonlySet<string>>()
  for (const { because, sources } of recommendation.reasons)
    facts.set(because, new Set([...(facts.get(because) ?? []), ...sources]))
  for (const field of toldOnCards) facts.set(say(field), new Set(group.about[field].sources))
  return (
    <Fold label={say('how-we-know')} about={group.short ?? group.name} keep={`known ${keep}`}>
      {[...facts].map(([statement, sources]) => (
        <div key={statement}>
          <p className="because-of">{statement}</p>
          {sources.size === 0 ? <p className="small">{say('our-judgement')}</p> : <SourceList ids={[...sources]} />}
        </div>
      ))}
    </Fold>
  )
}
