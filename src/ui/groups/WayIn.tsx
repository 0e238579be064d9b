import { type Contact, type Group, type Stand, elsewhere, listed } from '#content'
import { useId } from 'react'
import { useGuide, useViewState } from '../guide.ts'
import { useCountryAnswered, useHelpCountry } from '../help/help.ts'
import { Away } from '../controls/Link.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Icon } from '../controls/Icon.tsx'
import { isKnownToMeet } from '../results/face.ts'
import { sorted } from '../../sorted.ts'
import { Meetings } from '../meetings/Meetings.tsx'
import { Unchecked, isUnchecked } from './Entries.tsx'
import { answerOf } from './filters.ts'

/** The country that the pages of groups show first: the one chosen there, else answered, else that of the helplines. */
export const usePageCountry = (): readonly [string, (country: string) => void] => {
  const [answered, other] = [useCountryAnswered(), useHelpCountry()]
  const [chosen, choose] = useViewState('page-country', () => '')
  return [chosen || (answered ?? other), choose]
}

const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

interface WayInProps {
  readonly group: Group
  readonly country: string
  readonly choose: (country: string) => void
}

/** How to join a group in one country: what to press first, and then what to know of it. */
export const WayIn = ({ group, country, choose }: WayInProps) => {
  const { catalogue, answersOnScreen, say } = useGuide()
  const answered = useCountryAnswered()
  const label = useId()
  const contact = group.contact[country]
  const { 'first-contact': join } = group.about
  const reach = group.reach[country]
  const hours = [contact?.phone?.hours, contact?.phone?.note].filter((one) => one !== undefined)
  return (
    <>
      <h2>{say('first-contact')}</h2>
      <Actions group={group} country={country} />
      {hours.length > 0 && !contact?.phone?.enquiries && <p className="small hours">{hours.join(' · ')}</p>}
      <p>{join.text}</p>
      {isUnchecked(join) && <Unchecked />}
      <p className="page-country">
        <label htmlFor={label}>{say('page-country')}</label>
        <select id={label} autoComplete="off" value={country} onChange={({ target }) => choose(target.value)}>
          {sorted(Object.entries(catalogue.help), ([a], [b]) => Number(a === elsewhere) - Number(b === elsewhere)).map(
            ([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ),
          )}
        </select>
      </p>
      {answersOnScreen.shown && answered !== undefined && answered !== country && (
        <p className="small">{say('page-country-kept', { country: catalogue.help[answered]?.name ?? answered })}</p>
      )}
      {reach && <p>{reachIn(catalogue.traits, reach)}</p>}
      {reach && isUnchecked(reach) && !isUnchecked(join) && <Unchecked />}
      {contact && <Further contact={contact} />}
      <Meetings group={group} country={country} answered={false} />
    </>
  )
}

const reachIn = (traits: ReturnType<typeof useGuide>['catalogue']['traits'], { value }: Stand): string =>
  traits.find(({ by }) => by !== undefined)?.values[value]?.is ?? value

interface ActionsProps {
  readonly group: Group
  readonly country: string
}

/** What to press: a call, a meeting, and a plan where there is a list to go back to. Where we know of no meeting, none is promised. */
const Actions = ({ group, country }: ActionsProps) => {
  const { catalogue, can, say, send } = useGuide()
  const { phone, finder, site } = group.contact[country] ?? {}
  const known = isKnownToMeet(catalogue, group, answerOf(catalogue, country))
  const calls = phone !== undefined && phone.enquiries === undefined
  const plans = { type: 'person.plans', group: group.id } as const
  const name = <span className="hidden"> {group.name}</span>
  return (
    <div className="acts">
      {calls && (
        <a className="primary" href={`tel:${dialled(phone.number)}`}>
          <Icon name="phone" />
          <span>
            {say('ring')} <span className="number">{phone.number}</span>
            {name}
          </span>
        </a>
      )}
      {site !== undefined && (
        <Away to={known ? (finder ?? site) : site} className={calls ? 'second' : 'primary'}>
          <Icon name={known ? 'in-person' : 'online'} />
          <span>
            {say(known ? 'find-a-meeting' : 'look-on-site')}
            {name}
          </span>
        </Away>
      )}
      {can(plans) && (
        <button type="button" className="to-plan" onClick={() => send(plans)}>
          {say('plan')}
          {name}
        </button>
      )}
    </div>
  )
}

/** Other ways to get in touch, and what is not sure about them. */
const Further = ({ contact: { phone, finder, site, email, certainty } }: { readonly contact: Contact }) => {
  const { say } = useGuide()
  return (
    <>
      <ul className="ways-in">
        {phone?.enquiries && (
          <li>
            <a href={`tel:${dialled(phone.number)}`}>
              {say('ring')} <span className="number">{phone.number}</span>
            </a>{' '}
            {[phone.hours, phone.note].filter(Boolean).join(' · ')}
          </li>
        )}
        {finder !== undefined && finder !== site && (
          <li>
            <Away to={site}>{say('official-site')}</Away>
          </li>
        )}
        {email !== undefined && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
      {certainty === 'uncertain' && <p className="small uncertain">{say('uncertain-contact')}</p>}
      <p className="small">{say('other-sites')}</p>
    </>
  )
}

/** How it is in every other country, with countries that are alike told once. */
export const OtherCountries = ({ group, country }: { readonly group: Group; readonly country: string }) => {
  const { catalogue, say } = useGuide()
  const alike = new Map<string, string[]>()
  for (const id of Object.keys(group.reach)) {
    if (id === country) continue
    const { value, certainty } = group.reach[id] ?? {}
    const how = JSON.stringify([value, certainty, group.contact[id]])
    alike.set(how, [...(alike.get(how) ?? []), id])
  }
  return (
    <Fold label={say('other-countries')} keep={`countries ${group.id}`}>
      <dl className="entries">
        {[...alike.values()].map((ids) => {
          const [id = ''] = ids
          const names = listed(ids.map((one) => catalogue.help[one]?.name ?? one))
          const [reach, contact] = [group.reach[id], group.contact[id]]
          return (
            <div key={id}>
              <dt>{names}</dt>
              <dd>
                {reach && reachIn(catalogue.traits, reach)} {reach && isUnchecked(reach) && <em>{say('unchecked')}</em>}
                {contact && <Links contact={contact} of={`${group.name}, ${names}`} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </Fold>
  )
}

/** The ways to get in touch in other countries, as plain links. */
const Links = ({ contact: { phone, finder, site }, of }: { readonly contact: Contact; readonly of: string }) => {
  const { say } = useGuide()
  return (
    <ul className="ways-in">
      {phone && (
        <li>
          <a href={`tel:${dialled(phone.number)}`}>
            {say('ring')} <span className="number">{phone.number}</span>
          </a>
        </li>
      )}
      <li>
        <Away to={finder ?? site}>
          {say(finder === undefined ? 'official-site' : 'find-a-meeting')}
          <span className="hidden"> {of}</span>
        </Away>
      </li>
    </ul>
  )
}
