import { changed, emptySheet, prune } from '#engine'
import type { ConversationEvent } from '#machines'
import { type Step, placeOf, same } from './step.ts'

/** What can be undone by one press. */
const undoable: readonly ConversationEvent['type'][] = ['person.answers', 'person.skips', 'person.marks', 'person.tries']

/** The list, and where one goes from it for a while. */
const aroundTheList = ['recommending', 'planning', 'hearing']

/** Goes where what was said before the last change is brought back no more. */
const leavesForGood = ({ from, event, to }: Step): boolean => {
  const [before = '', now = ''] = [from, to].map((one) => placeOf(one).split('.')[0])
  return before !== now && !(aroundTheList.includes(before) && aroundTheList.includes(now) && event.type !== 'person.tells')
}

const waits = ({ to }: Step): boolean => placeOf(to).includes('.')

/** What is true of every step that explores: trying other answers, undoing, and starting again beside the answers of before. */
export const exploringLaws: Readonly<Record<string, (step: Step) => boolean>> = {
  'trying gives all of those answers and changes nothing else that still applies, and shows the groups': ({ from, event, to }) =>
    event.type !== 'person.tries' ||
    (placeOf(to) === 'recommending.reading' &&
      same(to.context.sheet.answers, changed(from.context.catalogue, from.context.sheet, event.changes).answers)),
  'a question that is left unanswered by trying counts as passed over': ({ event, to }) =>
    event.type !== 'person.tries' ||
    event.changes.every(({ question, answer }) => answer !== undefined || to.context.passedOver.includes(question)),
  'undoing brings back exactly what was said and passed over, once': ({ from, event, to }) =>
    event.type !== 'person.undoes' ||
    (placeOf(from) === placeOf(to) &&
      to.context.sheet === from.context.undo?.sheet &&
      to.context.passedOver === from.context.undo.passedOver &&
      to.context.undo === undefined),
  'what can be undone is the last change, for as long as the answers or groups are shown, or a visit is planned or looked back on':
    (step) => {
      const { from, event, to } = step
      if (leavesForGood(step) || event.type === 'person.undoes' || event.type === 'person.startsAgain')
        return to.context.undo === undefined
      if (!waits(step) || !undoable.includes(event.type)) return to.context.undo === from.context.undo
      const { sheet, passedOver } = from.context
      return to.context.undo?.sheet === sheet && to.context.undo.passedOver === passedOver
    },
  'only setting aside sets anything aside, and it stays until it is forgotten': ({ from, event, to }) =>
    ['person.setsAside', 'person.startsAgain', 'person.forgets'].includes(event.type) || to.context.aside === from.context.aside,
  'forgetting leaves nothing set aside, and all else as it is': ({ from, event, to }) =>
    event.type !== 'person.forgets' || (placeOf(from) === placeOf(to) && same(to.context, { ...from.context, aside: undefined })),
  'setting aside starts again with nothing but the answers of before, without what is private': ({ from, event, to }) => {
    if (event.type !== 'person.setsAside') return true
    const { catalogue, sheet, passedOver, open, undo, aside } = to.context
    const told = catalogue.questions.filter((question) => !question.private && question.id in from.context.sheet.answers)
    const kept = prune(catalogue, Object.fromEntries(told.map(({ id }) => [id, from.context.sheet.answers[id] ?? []])))
    return (
      placeOf(to) === 'greeting' &&
      same(sheet, emptySheet) &&
      passedOver.length === 0 &&
      open === undefined &&
      undo === undefined &&
      same(aside?.answers, kept)
    )
  },
}
