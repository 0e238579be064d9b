import type { Recommendation } from '#engine'
import type { ReactNode } from 'react'

interface CautionsProps extends Pick<Recommendation, 'cautions'> {
  readonly children?: ReactNode
}

/** What somebody should know of a group before they go, and whatever else belongs beside it. */
export const Cautions = ({ cautions, children }: CautionsProps) =>
  cautions.length > 0 && (
    <ul className="cautions">
      {cautions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
      {children}
    </ul>
  )
