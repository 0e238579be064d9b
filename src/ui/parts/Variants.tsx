import type { Variant } from '#content'
import { useGuide } from '../guide.ts'
import { Away } from './Link.tsx'

/** Kinds of meeting inside a group. */
export const Variants = ({ variants }: { readonly variants: readonly Variant[] }) => {
  const { say } = useGuide()
  if (variants.length === 0) return null
  return (
    <div className="variants">
      <h4>{say('variants')}</h4>
      <ul>
        {variants.map(({ id, name, text, address, certainty }) => (
          <li key={id}>
            <strong>{address === undefined ? name : <Away to={address}>{name}</Away>}</strong>. {text}{' '}
            {certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
          </li>
        ))}
      </ul>
    </div>
  )
}
