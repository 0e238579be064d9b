import { useState } from 'react'
import { useGuide } from './guide.ts'

/** A word about how a page is looked at, such as what is unfolded. It is still there after a look at another page, and in no storage. */
export const useKept = (name: string): readonly [string, (word: string) => void] => {
  const { kept } = useGuide()
  const [word, setWord] = useState(() => kept.get(name) ?? '')
  return [word, (next) => (kept.set(name, next), setWord(next))]
}
