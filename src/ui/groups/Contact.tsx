import type { Group } from '#content'
import { countryFor } from '../help/help.ts'
import { useGuide } from '../guide.ts'
import { Away } from '../controls/Link.tsx'
import { Sources } from '../controls/Sources.tsx'
import { type ComponentType, useState } from 'react'
import { listed, openMeetings } from 'virtual:meetings'
import type { MeetingListProps } from '../meetings/MeetingList.tsx'

/** A link to a group's meetings, if this build has a list of them. Nothing is loaded before it is pressed. */
export const Meetings = ({ group, answered }: { readonly group: Group; readonly answered: boolean }) => {
  const { memory, say } = useGuide()
  const [List, setList] = useState<ComponentType<MeetingListProps>>()
  const [failed, setFailed] = useState(false)
  if (!openMeetings || !listed.includes(group.id)) return null
  if (List) return <List group={group.id} answers={answered ? memory.sheet.answers : {}} />
  const open = openMeetings
  const look = (): void =>
    void open().then(
      ({ MeetingList }) => setList(() => MeetingList),
      () => setFailed(true),
    )
  return (
    <div aria-live="polite">
      <button type="button" onClick={look}>
        {say('meetings-look')}
        <span className="hidden"> {group.name}</span>
      </button>
      {failed && <p>{say('meetings-failed')}</p>}
    </div>
  )
}

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
      <Meetings group={group} answered={country === undefined} />
      <Sources ids={sources} about={group.name} />
    </div>
  )
}
