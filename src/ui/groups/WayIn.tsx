import { type Contact, type Group, type Stand, elsewhere, listed } from '#content'
import { useId } from 'react'
import { useGuide, useViewState } from '../guide.ts'
import { useCountryAnswered, useHelpCountry } from '../help/help.ts'
import { Away } from '../controls/Link.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Icon } from '../controls/Icon.tsx'
import { FirstStep } from '../visit/links.tsx'
import { sorted } from '../../sorted.ts'
import { Meetings } from './Contact.tsx'
import { Unchecked, isUnchecked } from './Entries.tsx'

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
  /** whether we could not confirm its meetings; then we promise none */
  readonly inDoubt: boolean
}

/** How to join a group in one country: what to press first, and then what to know of it. */
export const WayIn = ({ group, country, choose, inDoubt }: WayInProps) => {
  const { catalogue, can, say } = useGuide()
  const answered = useCountryAnswered()
  const label = useId()
  const contact = group.contact[country]
  const { 'first-contact': join } = group.about
  const reach = group.reach[country]
  const hours = [contact?.phone?.hours, contact?.phone?.note].filter((one) => one !== undefined)
  return (
    <>
      <h2>{say('first-contact')}</h2>
      {contact && <Actions name={group.name} contact={contact} inDoubt={inDoubt} />}
      {hours.length > 0 && <p className="small hours">{hours.join(' · ')}</p>}
      {can({ type: 'person.plans', group: group.id }) && <FirstStep group={group} />}
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
      {answered !== undefined && answered !== country && (
        <p className="small">{say('page-country-kept', { country: catalogue.help[answered]?.name ?? answered })}</p>
      )}
      {reach && <p>{reachIn(catalogue.traits, reach)}</p>}
      {reach && isUnchecked(reach) && !isUnchecked(join) && <Unchecked />}
      {contact && <Further contact={contact} />}
      <Meetings group={group} answered />
    </>
  )
}

const reachIn = (traits: ReturnType<typeof useGuide>['catalogue']['traits'], { value }: Stand): string =>
  traits.find(({ by }) => by !== undefined)?.values[value]?.is ?? value

interface ActionsProps {
  readonly name: string
  readonly contact: Contact
  readonly inDoubt: boolean
}

const Actions = ({ name, contact: { phone, finder, site }, inDoubt }: ActionsProps) => {
  const { say } = useGuide()
  const finds = finder !== undefined && !inDoubt
  return (
    <div className="way-in">
      {phone && (
        <a className="action first" href={`tel:${dialled(phone.number)}`}>
          <Icon name="phone" />
          <span>
            {say('ring')} <span className="number">{phone.number}</span>
          </span>
        </a>
      )}
      <a className={phone ? 'action' : 'action first'} href={finds ? finder : site} rel="noreferrer noopener" target="_blank">
        <Icon name={finds ? 'place' : 'online'} />
        <span>
          {say(finds ? 'find-a-meeting' : 'official-site')}
          <span className="hidden"> {name}</span>
        </span>
      </a>
    </div>
  )
}

/** Other ways to get in touch, and what is not sure about them. */
const Further = ({ contact: { finder, site, email, certainty } }: { readonly contact: Contact }) => {
  const { say } = useGuide()
  return (
    <>
      <ul className="ways-in">
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
