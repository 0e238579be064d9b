import { answersAfterVisit, prune } from '#engine'
import { type Step, destinationOf, isBack, isReconsidering, outer, placeOf, same } from './step.ts'

const notesVisit = ({ from, event, to }: Step): boolean => {
  if (event.type !== 'person.tells') return true
  const { catalogue, sheet } = from.context
  const { kind, outcome } = event.visit
  return same(to.context.sheet.answers, prune(catalogue, answersAfterVisit(catalogue, sheet.answers, kind, outcome)))
}

/** The group that this step plans a visit to, by a press or by Back or Forward. */
const planning = ({ from, event }: Step): string | undefined => {
  if (event.type === 'person.plans') return event.group
  const { state, id } = destinationOf(event)
  const isKnown = from.context.catalogue.groups.some((group) => group.id === id)
  // Back from an answer that is being changed on the list closes it, and no more.
  const isFree = placeOf(from) === 'planning' || (outer(from) === 'recommending' && !(isReconsidering(from) && isBack(event)))
  return state === 'planning' && isKnown && isFree ? id : undefined
}

/** What is true of every step that plans a visit, or tells of one. */
export const visitLaws: Readonly<Record<string, (step: Step) => boolean>> = {
  'what a visit stands for is noted, and every other answer kept': (step) =>
    step.event.type !== 'person.tells' || notesVisit(step),
  'planning is for the group that was named, and only starting again or setting aside forgets it': (step) => {
    const { from, event, to } = step
    if (event.type === 'person.startsAgain' || event.type === 'person.setsAside') return true
    const group = planning(step)
    return group === undefined
      ? to.context.planned === from.context.planned
      : placeOf(to) === 'planning' && to.context.planned === group
  },
  'a visit that was told of leads to the list, or to the questions where none was seen': ({ from, event, to }) =>
    event.type !== 'person.tells' ||
    (to.context.visit === event.visit &&
      (placeOf(from) === 'hearing' ? ['recommending.reading'] : ['asking', 'reviewing.reading']).includes(placeOf(to))),
}
