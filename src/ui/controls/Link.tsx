import type { MouseEvent, ReactNode } from 'react'
import { useSurroundings } from '../guide.ts'

interface LinkProps {
  readonly page: string
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/** A link to a page of the guide, which leaves the conversation as it is. */
export const Link = ({ page, onFollow, children }: LinkProps) => {
  const { open } = useSurroundings()
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onFollow?.()
    open(page)
  }
  return (
    <a href={`#${page}`} onClick={follow}>
      {children}
    </a>
  )
}

/** A link to another site, which learns nothing from us. */
export const Away = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <a href={to} rel="noreferrer noopener" target="_blank">
    {children}
  </a>
)
