import { nextQuestion } from '#machines'
import { type Step, destinationOf, isForward, outer, placeOf } from './step.ts'

/** Whether the first question still open in this part is asked, or this place shown if there is none. */
const asksNext = ({ from, to }: Step, part: 'short' | 'more', otherwise?: string): boolean => {
  const next = nextQuestion({ ...from.context, part })
  return next === undefined ? placeOf(to) === otherwise : placeOf(to) === 'asking' && to.context.open === next
}

/** What is true of every step Back or Forward that leads anywhere. laws.ts and visits.ts say what it shares with what people do. */
export const travelLaws: Readonly<Record<string, (step: Step) => boolean>> = {
  'Forward from the first page begins again, or leads to how a visit went': (step) => {
    if (placeOf(step.from) !== 'greeting' || step.event.type !== 'browser.travels') return true
    if (destinationOf(step.event).state === 'returning') return placeOf(step.to) === 'returning'
    return asksNext(step, 'short', 'reviewing.reading')
  },
  'Forward to a question sharpens the list again': (step) =>
    outer(step.from) !== 'recommending' ||
    !isForward(step.event) ||
    destinationOf(step.event).state !== 'asking' ||
    asksNext(step, 'more'),
  'Back and Forward lead from the list and from a plan to how a visit went': ({ from, event, to }) =>
    !['recommending.reading', 'planning'].includes(placeOf(from)) ||
    destinationOf(event).state !== 'hearing' ||
    placeOf(to) === 'hearing',
  'Back from how a visit went leads to where it was asked': ({ from, event, to }) => {
    if (event.type !== 'browser.travels') return true
    return placeOf(from) === 'returning'
      ? placeOf(to) === 'greeting'
      : placeOf(from) !== 'hearing' || placeOf(to) === 'recommending.reading'
  },
}
