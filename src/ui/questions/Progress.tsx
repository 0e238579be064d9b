import { inAskingOrder, mostStillToCome, partOf } from '#engine'
import { type Say, useGuide } from '../guide.ts'

/** How far along we are. The number still to come is the most it can be, and only falls. */
export const useProgress = (): { readonly number: number; readonly toCome: number } => {
  const { catalogue, memory } = useGuide()
  const { sheet, passedOver, open } = memory
  const ordered = inAskingOrder(catalogue, sheet.answers)
  const inOrder = ordered.map(({ id }) => id)
  const before = inOrder.slice(0, inOrder.indexOf(open ?? ''))
  const done = before.filter((id) => id in sheet.answers || passedOver.includes(id))
  const asking = ordered.find(({ id }) => id === open)
  const part = asking ? partOf(catalogue, asking, sheet.answers) : 'short'
  // The open question itself is among those that can still be asked.
  return { number: done.length + 1, toCome: mostStillToCome(catalogue, part, answersBefore(sheet.answers, before), before) - 1 }
}

const answersBefore = (answers: Readonly<Record<string, string | readonly string[]>>, before: readonly string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => before.includes(id)))

const leftInWords = (say: Say, toCome: number): string => {
  if (toCome === 0) return say('progress-last')
  return say('progress', { count: toCome })
}

export const Progress = ({ number, toCome }: { readonly number: number; readonly toCome: number }) => {
  const { say } = useGuide()
  return (
    <p className="progress">
      <span>
        {say('question-number', { number })} <span className="still">{leftInWords(say, toCome)}</span>
      </span>
      <progress value={number} max={number + toCome} aria-hidden="true" />
    </p>
  )
}
