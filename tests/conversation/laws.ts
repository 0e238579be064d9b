import { asked, chosen, emptySheet, optionsFor, prune, questionOf } from '#engine'
import { type ConversationEvent, type ConversationMemory, nextQuestion } from '#machines'
import { exploringLaws } from './exploring.ts'
import { manners, taken } from './manners.ts'
import {
  type Situation,
  type Step,
  askedIds,
  destinationOf,
  idsOf,
  inTurn,
  isBack,
  isForward,
  isReconsidering,
  outer,
  placeOf,
  same,
} from './step.ts'
import { travelLaws } from './travels.ts'
import { visitLaws } from './visits.ts'

const isPassedOver = (memory: ConversationMemory): boolean =>
  same(
    askedIds(memory).filter((id) => memory.passedOver.includes(id) && !(id in memory.sheet.answers)),
    memory.passedOver,
  )

/** What is true of every situation, however it was reached. */
const situationLaws: Readonly<Record<string, (situation: Situation) => boolean>> = {
  'we rest only where a person can say something': (it) => placeOf(it) in manners,
  'answers are pruned': ({ context: { catalogue, sheet } }) => same(prune(catalogue, sheet.answers), sheet.answers),
  'what was passed over is asked and has no answer': ({ context }) => isPassedOver(context),
  'what undoing brings back could be said and passed over as it stands': ({ context }) =>
    context.undo === undefined ||
    (same(prune(context.catalogue, context.undo.sheet.answers), context.undo.sheet.answers) &&
      isPassedOver({ ...context, ...context.undo })),
  'there is something to undo only where answers or groups are shown, or from where one comes back to them': (it) =>
    it.context.undo === undefined || ['reviewing', 'recommending', 'planning', 'hearing'].includes(outer(it)),
  'where the person was before the page was loaded is forgotten once it has led there': ({ context }) =>
    context.lastSeen === undefined,
  'what is set aside holds nothing private': ({ context: { catalogue, aside } }) =>
    catalogue.questions.every((question) => !question.private || !(question.id in (aside?.answers ?? {}))),
  'only what was answered matters most': ({ context: { sheet } }) => sheet.mattersMost.every((id) => id in sheet.answers),
  'the open question is one that is asked; elsewhere nothing is open': (it) =>
    placeOf(it) === 'asking' || isReconsidering(it)
      ? askedIds(it.context).includes(it.context.open ?? '')
      : it.context.open === undefined,
  'the answers before are kept while one is reconsidered': (it) => !isReconsidering(it) || it.context.before !== undefined,
  'sharpening begins somewhere only while we sharpen': ({ context }) => context.part === 'more' || context.since === undefined,
}

const keepsOthers = ({ from: { context: was }, to: { context: is } }: Step): boolean =>
  is.catalogue.questions.every((question) => {
    if (question.id === was.open) return true
    const next = is.sheet.answers
    const offered = asked(is.catalogue, question, next) ? idsOf(optionsFor(is.catalogue, question, next)) : []
    return same(
      chosen(next, question.id),
      chosen(was.sheet.answers, question.id).filter((id) => offered.includes(id)),
    )
  })

const notes = ({ from: { context: was }, event, to: { context: is } }: Step): boolean => {
  const ids = event.type === 'person.answers' ? chosen({ it: event.answer }, 'it') : []
  const options = questionOf(was.catalogue, was.open ?? '')?.options.filter(({ id }) => ids.includes(id)) ?? []
  const sharing = options.filter(({ exclusive }) => !exclusive)
  return same(chosen(is.sheet.answers, was.open ?? ''), idsOf(sharing.length > 0 ? sharing : options))
}

/** Settles the open question, or goes on from one that is settled. */
const settles = ({ from, event }: Step): boolean =>
  placeOf(from) === 'asking' &&
  (event.type === 'person.answers' ||
    event.type === 'person.skips' ||
    (isForward(event) && destinationOf(event).state !== 'recommending'))

/** Takes up an answer to change it, by a press or by Back or Forward. */
const takesUp = ({ from, event }: Step): string | undefined => {
  if (event.type === 'person.reconsiders') return event.question
  const { state, id } = destinationOf(event)
  return placeOf(from) === 'reviewing.reading' && state === 'reviewing' ? id : undefined
}

/** What leaves no answer as it was, or brings back others. */
const changesMany: readonly ConversationEvent['type'][] = [
  'person.startsAgain',
  'person.setsAside',
  'person.tries',
  'person.undoes',
  'person.tells',
]

const stays: readonly ConversationEvent['type'][] = ['person.answers', 'person.skips', 'person.marks', 'person.reconsiders']

/** What leads on to a question. */
const opensNext: readonly ConversationEvent['type'][] = [
  'person.begins',
  'person.answers',
  'person.skips',
  'person.sharpens',
  'person.tells',
  'person.finishes',
]

/** What is true of every step that the manners allow. */
const stepLaws: Readonly<Record<string, (step: Step) => boolean>> = {
  'starting again leads to the greeting with nothing remembered': ({ event, to }) =>
    event.type !== 'person.startsAgain' ||
    (placeOf(to) === 'greeting' &&
      same(
        { ...to.context, catalogue: undefined },
        {
          catalogue: undefined,
          sheet: emptySheet,
          passedOver: [],
          open: undefined,
          part: 'short',
          since: undefined,
          before: undefined,
          undo: undefined,
          aside: undefined,
          planned: undefined,
          lastSeen: undefined,
          visit: undefined,
        },
      )),
  'an answer is noted': (step) => step.event.type !== 'person.answers' || notes(step),
  'a skip leaves no answer, and is remembered': ({ from, event, to }) =>
    event.type !== 'person.skips' ||
    (!((from.context.open ?? '') in to.context.sheet.answers) && to.context.passedOver.includes(from.context.open ?? '')),
  'a question is not put again as soon as it is settled': (step) =>
    !settles(step) || step.from.context.open !== step.to.context.open,
  'what is settled leads to the next question, else to the answers, or while sharpening to the groups': (step) =>
    !settles(step) ||
    ['asking', step.from.context.part === 'more' ? 'recommending.reading' : 'reviewing.reading'].includes(placeOf(step.to)),
  'every other answer that still applies is kept': (step) => changesMany.includes(step.event.type) || keepsOthers(step),
  'only answering, skipping, trying, undoing, telling and starting again change answers, going back never does': ({
    from,
    event,
    to,
  }) =>
    ['person.answers', 'person.skips', ...changesMany].includes(event.type) ||
    (same(from.context.sheet.answers, to.context.sheet.answers) && same(from.context.passedOver, to.context.passedOver)),
  'marks are noted, and go only with their answers': ({ from: { context: was }, event, to: { context: is } }) => {
    if (event.type === 'person.undoes' || event.type === 'person.setsAside') return true
    const wanted = event.type === 'person.marks' ? event.mattersMost : was.sheet.mattersMost
    return same(
      is.sheet.mattersMost,
      idsOf(is.catalogue.questions).filter((id) => wanted.includes(id) && id in is.sheet.answers),
    )
  },
  'the answers before are those at which reconsidering began, or the list was last seen': (step) => {
    const { from, event, to } = step
    const { before } = to.context
    if (event.type === 'person.startsAgain' || event.type === 'person.setsAside') return before === undefined
    if (event.type === 'person.tries' || event.type === 'person.undoes') return before === from.context.sheet
    const question = takesUp(step)
    if (question !== undefined) return before === from.context.sheet && to.context.open === question
    if (outer(from) === outer(to)) return before === from.context.before
    return (
      before ===
      (outer(from) === 'recommending' ? from.context.sheet : outer(from) === 'reviewing' ? undefined : from.context.before)
    )
  },
  'seeing groups and agreeing lead to the groups, and so does Forward where they did': ({ from, event, to }) => {
    const isAgain =
      isForward(event) &&
      (placeOf(from) === 'asking'
        ? destinationOf(event).state === 'recommending'
        : placeOf(from) === 'reviewing.reading' && destinationOf(event).state !== 'reviewing')
    return (!['person.seesGroups', 'person.agrees'].includes(event.type) && !isAgain) || placeOf(to) === 'recommending.reading'
  },
  'what is opened next is the first, in turn, that is asked and not settled': ({ event, to }) => {
    if (placeOf(to) !== 'asking' || !opensNext.includes(event.type)) return true
    const { sheet, passedOver, open } = to.context
    const isAsked = askedIds(to.context)
    return open === inTurn(to.context).find((id) => isAsked.includes(id) && !(id in sheet.answers) && !passedOver.includes(id))
  },
  'going back leads to the question settled before, and from where sharpening began to the groups': ({ from, event, to }) => {
    if (placeOf(from) !== 'asking' || !isBack(event)) return true
    const { sheet, passedOver, open = '', part, since = open } = from.context
    const ids = inTurn(from.context)
    const near = ids.slice(part === 'more' ? ids.indexOf(since) : 0, ids.indexOf(open))
    const isAsked = askedIds(from.context)
    const behind = near.filter((id) => isAsked.includes(id) && (id in sheet.answers || passedOver.includes(id)))
    const out = part === 'more' ? 'recommending.reading' : 'greeting'
    return behind.length > 0 ? to.context.open === behind.at(-1) && placeOf(to) === 'asking' : placeOf(to) === out
  },
  'reconsidering goes on until it is finished, and returns to where it was, or to what a change under review calls for': ({
    from,
    event,
    to,
  }) => {
    if (event.type !== 'person.reconsiders' && !isReconsidering(from)) return true
    const finishes = event.type === 'person.finishes' || (isForward(event) && outer(from) === 'reviewing')
    if (finishes && isReconsidering(from) && outer(from) === 'reviewing' && nextQuestion(from.context) !== undefined)
      return placeOf(to) === 'asking' && to.context.open === nextQuestion(from.context)
    if (finishes || isBack(event)) return placeOf(to) === `${outer(from)}.reading`
    return !stays.includes(event.type) || placeOf(to) === `${outer(from)}.reconsidering`
  },
  ...exploringLaws,
  ...travelLaws,
  ...visitLaws,
}

const unchanged = ({ from, to }: Step): boolean =>
  placeOf(from) === placeOf(to) &&
  from.context.before === to.context.before &&
  same({ ...from.context, before: undefined }, { ...to.context, before: undefined })

const broken = <Given>(laws: Readonly<Record<string, (given: Given) => boolean>>, given: Given): readonly string[] =>
  Object.keys(laws).filter((law) => !laws[law]?.(given))

/** The laws that a situation breaks. */
export const brokenBy = (situation: Situation): readonly string[] => broken(situationLaws, situation)

/** The laws that a step breaks. */
export const brokenByStep = (step: Step): readonly string[] =>
  taken(step)
    ? broken(stepLaws, step)
    : unchanged(step)
      ? []
      : [`${step.event.type} is not taken in ${placeOf(step.from)} and changes nothing`]
