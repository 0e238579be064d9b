import type { Group } from '#content'
import { countryFor } from '../help/help.ts'
import { useGuide } from '../guide.ts'
import { Away } from '../controls/Link.tsx'
import { Sources } from '../controls/Sources.tsx'

interface ContactProps {
  readonly group: Group
  readonly country?: string
  /** the level of the country's name, which stands above where no country is given */
  readonly level?: 'h3' | 'h4'
}

/** How to reach a group in one country: the one answered or guessed, unless another is given. */
export const Contact = ({ group, country, level: Title = 'h4' }: ContactProps) => {
  const { catalogue, memory, say } = useGuide()
  const where = country ?? countryFor(catalogue, memory.sheet.answers)
  const contact = group.contact[where]
  if (!contact) return null
  const { site, finder, phone, email, certainty, sources } = contact
  const of = <span className="hidden"> {group.name}</span>
  return (
    <div className="contact">
      {country === undefined && <Title>{catalogue.help[where]?.name ?? where}</Title>}
      <ul>
        {phone && (
          <li>
            <a href={`tel:${phone.number.replaceAll(/[^\d+]/g, '')}`}>
              {say('ring')} <span className="number">{phone.number}</span>
              {of}
            </a>
            {phone.hours !== undefined && ` · ${phone.hours}`}
            {phone.note !== undefined && ` · ${phone.note}`}
          </li>
        )}
        {finder !== undefined && finder !== site && (
          <li>
            <Away to={finder}>
              {say('find-a-meeting')}
              {of}
            </Away>
          </li>
        )}
        <li>
          <Away to={site}>
            {say('official-site')}
            {of}
          </Away>
        </li>
        {email !== undefined && (
          <li>
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
      </ul>
      {certainty === 'uncertain' && <p className="small uncertain">{say('uncertain-contact')}</p>}
      <p className="small">{say('other-sites')}</p>
      <Sources ids={sources} about={group.name} />
    </div>
  )
}
