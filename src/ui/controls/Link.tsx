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

interface AwayProps {
  readonly to: string
  readonly className?: string
  readonly children: ReactNode
}

/** A link to another site, which learns nothing from us. */
export const Away = ({ to, className, children }: AwayProps) => (
  <a href={to} rel="noreferrer noopener" target="_blank" className={className}>
    {children}
  </a>
)

interface JumpProps {
  /** the id of what takes the focus */
  readonly to: string
  readonly className?: string
  readonly children: ReactNode
}

/** A link to another part of the same page, which leaves the address as it is. */
export const Jump = ({ to, className, children }: JumpProps) => {
  const jump = (event: MouseEvent): void => {
    event.preventDefault()
    const there = document.getElementById(to)
    there?.scrollIntoView({ block: 'start' })
    there?.focus({ preventScroll: true })
  }
  return (
    <a href={`#${to}`} className={className} onClick={jump}>
      {children}
    </a>
  )
}
