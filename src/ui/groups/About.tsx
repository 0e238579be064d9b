import type { About, Catalogue, Caution, Group, Variant } from '#content'
import { useGuide } from '../guide.ts'
import { Sources } from '../controls/Sources.tsx'
import { Unchecked, isUnchecked } from './Entries.tsx'
import { Away } from '../controls/Link.tsx'
import type { Recommendation } from '#engine'
import type { ReactNode } from 'react'

interface StatementProps {
  readonly told: About[keyof About]
  /** what it is about, in a few words */
  readonly about: string
  /** whether to show those words above it, if no heading says them already */
  readonly titled?: boolean
}

/** A statement about a group, how sure we are of it, and where we read it. */
export const Statement = ({ told, about, titled = false }: StatementProps) => {
  const { say } = useGuide()
  return (
    <div className="told">
      {titled && <h4>{about}</h4>}
      <p>
        {told.text} {told.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
      </p>
      <Sources ids={told.sources} about={about} />
    </div>
  )
}

interface VariantsProps {
  readonly variants: readonly Variant[]
  readonly level: 'h3' | 'h4'
}

/** Kinds of meeting inside a group: first those that we have read of, then the others, under one mark. */
export const Variants = ({ variants, level: Title }: VariantsProps) => {
  const { say } = useGuide()
  if (variants.length === 0) return null
  return (
    <div className="variants">
      <Title>{say('variants')}</Title>
      {[false, true].map((unchecked) => {
        const some = variants.filter((variant) => isUnchecked(variant) === unchecked)
        return (
          some.length > 0 && (
            <div key={String(unchecked)}>
              {unchecked && <Unchecked />}
              <ul>
                {some.map(({ id, name, text, address }) => (
                  <li key={id}>
                    <strong>{address === undefined ? name : <Away to={address}>{name}</Away>}</strong>. {text}
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </div>
  )
}

interface CautionsProps extends Pick<Recommendation, 'cautions'> {
  readonly children?: ReactNode
}

/** What someone should know about a group before they go. */
export const Cautions = ({ cautions, children }: CautionsProps) =>
  cautions.length > 0 && (
    <ul className="cautions">
      {cautions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
      {children}
    </ul>
  )

/** The cautions of a group for everyone: its own, and those of its trait values. */
export const standingCautions = (catalogue: Catalogue, group: Group): readonly Caution[] =>
  [
    ...group.cautions,
    ...catalogue.traits.flatMap(({ id, values }) => values[group.stands[id]?.value ?? '']?.cautions ?? []),
  ].filter(({ when }) => when.length === 0)
