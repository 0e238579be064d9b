import type { Group } from '#content'
import { type Answers, tagsOf } from '#engine'
import { Icon } from '../controls/Icon.tsx'
import { useGuide } from '../guide.ts'

/** Plain facts about a group in a row. Where it meets is among them only if the answers say in which country. */
export const Tags = ({ group, answers }: { readonly group: Group; readonly answers: Answers }) => {
  const { catalogue } = useGuide()
  const tags = tagsOf(catalogue, group.id, answers)
  return (
    tags.length > 0 && (
      <ul className="tags">
        {tags.map(({ icon, text }) => (
          <li key={text} className={icon === 'check' ? 'to-check' : undefined}>
            <Icon name={icon} /> {text}
          </li>
        ))}
      </ul>
    )
  )
}
