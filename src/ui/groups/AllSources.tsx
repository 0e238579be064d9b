import { type Catalogue, type Group, dayInWords } from '#content'
import { canCome } from '#engine'
import { useGuide, type Say } from '../guide.ts'
import { Away } from '../controls/Link.tsx'
import { Fold } from '../controls/Fold.tsx'

/** Each source of a group's page, with the parts of the page that rest on it, in the order of the page. */
const sourcesOf = (catalogue: Catalogue, group: Group, say: Say): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, Set<string>>()
  const add = (part: string, sources: readonly string[]): void =>
    sources.forEach((id) => parts.set(id, (parts.get(id) ?? new Set()).add(part)))
  const { about, stands, reach, contact, variants } = group
  for (const field of ['who-it-is-for', 'first-contact', 'meeting', 'hard-for-newcomers'] as const)
    add(say(field), about[field].sources)
  Object.values(contact).forEach(({ sources }) => add(say('first-contact'), sources))
  variants.forEach(({ sources }) => add(say('variants'), sources))
  canCome(catalogue, group).forEach(({ sources }) => add(say('can-come'), sources))
  for (const field of ['open-and-closed', 'cost', 'medicine'] as const) add(say(field), about[field].sources)
  Object.values(stands).forEach(({ sources }) => add(say('where-it-stands'), sources))
  add(say('how-well-studied'), about['how-well-studied'].sources)
  Object.values(reach).forEach(({ sources }) => add(say('where-it-meets'), sources))
  return new Map([...parts].map(([id, names]) => [id, [...names]]))
}

/** Where everything on a group's page was read, and when, in one place. */
export const AllSources = ({ group }: { readonly group: Group }) => {
  const { catalogue, say } = useGuide()
  return (
    <Fold label={say('all-sources')} keep={`sources ${group.id}`}>
      <ul className="all-sources">
        {[...sourcesOf(catalogue, group, say)].map(([id, parts]) => {
          const source = catalogue.sources[id]
          if (!source) return null
          return (
            <li key={id}>
              {source.address === undefined ? source.title : <Away to={source.address}>{source.title}</Away>}. {say(source.kind)}
              {source.finding !== undefined && <> {source.finding}</>} {source.notShown}{' '}
              {source.kind !== 'general-knowledge' && say('checked', { day: dayInWords(source.checked) })}
              <br />
              {say('source-of', { parts: parts.join(', ') })}
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}
