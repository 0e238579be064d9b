import type { Variant } from '#content'
import { useGuide } from '../guide.ts'
import { Away } from './Link.tsx'

/** Kinds of meeting inside a group. */
export const Variants = ({ variants, level: Title }: { readonly variants: readonly Variant[]; readonly level: 'h2' | 'h4' }) => {
  const { say } = useGuide()
  if (variants.length === 0) return null
  return (
    <div className="variants">
      <Title>{say('variants')}</Title>
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
