import { dayInWords } from '#content'
import { useGuide } from '../guide.ts'
import { Fold } from './Fold.tsx'
import { Away } from './Link.tsx'

/** Where a statement was read, and when, folded away. */
export const Sources = ({ ids, about }: { readonly ids: readonly string[]; readonly about: string }) => {
  const { say } = useGuide()
  if (ids.length === 0) return null
  return (
    <Fold label={say('source')} about={about} keep={`source ${about} ${ids.join(' ')}`} className="sources">
      <SourceList ids={ids} />
    </Fold>
  )
}

/** The same in the open. */
export const SourceList = ({ ids }: { readonly ids: readonly string[] }) => {
  const { catalogue, say } = useGuide()
  return (
    <ul className="source-list">
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
  )
}
