import type { Group, Tag } from '#content'
import { type Answers, tagsOf } from '#engine'
import { useGuide } from '../guide.ts'
import { Icon, type IconName } from '../controls/Icon.tsx'

/** The drawing for each picture that a tag can have. */
const drawn: Readonly<Record<Tag['icon'], IconName>> = {
  phone: 'phone',
  online: 'online',
  'in-person': 'place',
  women: 'women',
  free: 'free',
  secular: 'check',
  leader: 'person',
  age: 'person',
  check: 'caution',
}

/** Plain facts about a group in a row. Where it meets is among them only if the answers say in which country. */
export const Tags = ({ group, answers }: { readonly group: Group; readonly answers: Answers }) => {
  const { catalogue } = useGuide()
  const tags = tagsOf(catalogue, group.id, answers)
  return (
    tags.length > 0 && (
      <ul className="tags">
        {tags.map(({ icon, text }) => (
          <li key={text} className={icon}>
            <Icon name={drawn[icon]} />
            {text}
          </li>
        ))}
      </ul>
    )
  )
}
