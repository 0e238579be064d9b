import type { Group } from '#content'
import { useGuide } from '../guide.ts'
import { Heading } from '../controls/Heading.tsx'
import { Link } from '../controls/Link.tsx'
import { sorted } from '../../sorted.ts'

/** Whether a group is for people affected by someone else's problem. */
export const isForFamilies = (group: Group): boolean => group.stands['audience']?.value === 'family'

/** Every group of the guide, reachable without answering anything. */
export const AllGroups = () => {
  const { catalogue, say, open } = useGuide()
  const groups = sorted([...catalogue.groups, ...catalogue.unranked], (a, b) => (a.name < b.name ? -1 : 1))
  return (
    <section className="all-groups">
      <button type="button" className="back" onClick={() => open(undefined)}>
        {say('back-to-guide')}
      </button>
      <Heading step={say('all-groups')}>{say('all-groups')}</Heading>
      <p className="lead">{say('all-groups-lead')}</p>
      <h2>{say('for-own-problem')}</h2>
      <Groups groups={groups.filter((group) => !isForFamilies(group))} />
      <h2>{say('for-families')}</h2>
      <Groups groups={groups.filter(isForFamilies)} />
    </section>
  )
}

const Groups = ({ groups }: { readonly groups: readonly Group[] }) => (
  <ul className="names">
    {groups.map(({ id, name, about }) => (
      <li key={id}>
        <Link page={id}>{name}</Link>
        <span>{about['who-it-is-for'].text}</span>
      </li>
    ))}
  </ul>
)
