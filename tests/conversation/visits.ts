import { answersAfterVisit, prune } from '#engine'
import { type Step, placeOf, same } from './step.ts'

const notesVisit = ({ from, event, to }: Step): boolean => {
  if (event.type !== 'person.tells') return true
  const { catalogue, sheet } = from.context
  const { kind, outcome } = event.visit
  return same(to.context.sheet.answers, prune(catalogue, answersAfterVisit(catalogue, sheet.answers, kind, outcome)))
}

/** What is true of every step that plans a visit, or tells of one. */
export const visitLaws: Readonly<Record<string, (step: Step) => boolean>> = {
  'what a visit stands for is noted, and every other answer kept': (step) =>
    step.event.type !== 'person.tells' || notesVisit(step),
  'planning is for the group that was named, and only starting again or setting aside forgets it': ({ from, event, to }) =>
    event.type === 'person.startsAgain' ||
    event.type === 'person.setsAside' ||
    (event.type === 'person.plans'
      ? placeOf(to) === 'planning' && to.context.planned === event.group
      : to.context.planned === from.context.planned),
  'a visit that was told of leads to the list, or to the questions where none was seen': ({ from, event, to }) =>
    event.type !== 'person.tells' ||
    (to.context.visit === event.visit &&
      (placeOf(from) === 'hearing' ? ['recommending.reading'] : ['asking', 'reviewing.reading']).includes(placeOf(to))),
}
