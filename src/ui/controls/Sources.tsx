import { dayInWords } from '#content'
import { useGuide } from '../guide.ts'
import { Away } from './Link.tsx'

/** Where a statement was read, and when. */
export const Sources = ({ ids, about }: { readonly ids: readonly string[]; readonly about: string }) => {
  const { catalogue, say } = useGuide()
  if (ids.length === 0) return null
  return (
    <details className="sources">
      <summary>
        {say('source')}
        <span className="hidden"> {about}</span>
      </summary>
      <ul>
        {ids.map((id) => {
          const source = catalogue.sources[id]
          if (!source) return null
          return (
            <li key={id}>
              {source.address === undefined ? source.title : <Away to={source.address}>{source.title}</Away>}. {say(source.kind)}
              {source.finding !== undefined && <> {source.finding}</>} {source.notShown}{' '}
              {source.kind !== 'general-knowledge' && say('checked', { day: dayInWords(source.checked) })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
