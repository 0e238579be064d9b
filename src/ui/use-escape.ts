import { type RefObject, useEffect, useRef } from 'react'

/** Does something when Escape is pressed inside an element, except to leave a word that is being composed. */
export const useEscape = (inside: RefObject<HTMLElement | null>, escape: () => void): void => {
  const now = useRef(escape)
  useEffect(() => {
    now.current = escape
  })
  useEffect(() => {
    const element = inside.current
    const press = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && !isComposing) now.current()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [inside])
}
