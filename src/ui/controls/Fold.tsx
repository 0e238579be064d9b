import type { ReactNode } from 'react'
import { useViewState } from '../guide.ts'

interface FoldProps {
  readonly label: ReactNode
  /** what tells it from other folds of the same label, for those who hear it out of its place */
  readonly about?: string
  /** a name by which it is remembered whether it is open, for as long as the place stays the same */
  readonly keep: string
  readonly className?: string
  /** whether what is in it is worked out only while it is open */
  readonly onOpen?: boolean
  readonly children: ReactNode
}

/** Something folded away under its name. Whether it is open survives a look at another page. */
export const Fold = ({ label, about, keep, className, onOpen = false, children }: FoldProps) => {
  const [open, setOpen] = useViewState('unfolded', () => false, keep)
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {label}
        {about !== undefined && <span className="hidden"> {about}</span>}
      </summary>
      {(open || !onOpen) && children}
    </details>
  )
}
