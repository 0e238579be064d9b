import { changed, chosen, mostThatMatter, optionsFor, questionOf } from '#engine'
import { type ConversationEvent, nextQuestion } from '#machines'
import { type Situation, type Step, askedIds, destinationOf, idsOf, inTurn, isBack, isForward, placeOf, same } from './step.ts'

const whileChanging = 'reconsiders marks answers skips finishes travels'

/** What a person may say where. Said here once more, so that the chart is held to this and not to itself. */
export const manners: Readonly<Record<string, string>> = {
  greeting: 'begins returns travels',
  returning: 'tells travels',
  asking: 'answers skips seesGroups travels',
  'reviewing.reading': 'reconsiders marks undoes agrees travels',
  'reviewing.reconsidering': `${whileChanging} agrees`,
  'recommending.reading': 'reconsiders marks undoes tries setsAside sharpens travels plans returns',
  'recommending.reconsidering': `${whileChanging} tries setsAside sharpens plans returns`,
  planning: 'plans returns travels',
  hearing: 'tells travels',
}

/** What a person may say everywhere. */
const everywhere: readonly ConversationEvent['type'][] = ['person.startsAgain', 'person.forgets']

const isEnough = (context: Situation['context']): boolean => {
  const ids = inTurn(context)
  return ids.indexOf(context.open ?? '') > ids.indexOf(context.catalogue.questions.find(({ together }) => together)?.id ?? '')
}

/** Whether Back or Forward leads anywhere: Back does from every place but the first, and Forward only to what was there before. */
const travels = (from: Situation, event: ConversationEvent): boolean => {
  const { context } = from
  const { state, id = '' } = destinationOf(event)
  const place = placeOf(from)
  const [outside] = place.split('.')
  if (place === 'reviewing.reading' && state === 'reviewing') return askedIds(context).includes(id)
  if (place === 'greeting') return isForward(event) || state === 'returning'
  if (isBack(event)) return true
  switch (outside) {
    case 'asking': {
      const isSettled = [...Object.keys(context.sheet.answers), ...context.passedOver].includes(context.open ?? '')
      return state === 'recommending' ? isEnough(context) : isSettled
    }
    case 'reviewing':
      return true
    case 'recommending':
    case 'planning':
      if (state === 'planning') return idsOf(context.catalogue.groups).includes(id)
      if (state === 'asking' && outside === 'recommending') return nextQuestion({ ...context, part: 'more' }) !== undefined
      return state === 'hearing'
    default:
      return false
  }
}

/** The part of an event that depends on what is remembered. */
const fitting = (from: Situation, event: ConversationEvent): boolean => {
  const { context } = from
  const { catalogue, sheet, open = '' } = context
  switch (event.type) {
    case 'person.answers': {
      const question = questionOf(catalogue, open)
      const ids = chosen({ it: event.answer }, 'it')
      const offered = question ? idsOf(optionsFor(catalogue, question, sheet.answers)) : []
      return ids.length > 0 && ids.every((id) => offered.includes(id)) && (question?.choose === 'many' || ids.length === 1)
    }
    case 'person.reconsiders':
      return askedIds(context).includes(event.question)
    case 'person.marks':
      return Object.keys(sheet.answers).filter((id) => event.mattersMost.includes(id)).length <= mostThatMatter
    case 'person.plans':
      return idsOf(catalogue.groups).includes(event.group)
    case 'person.tells':
      return (
        idsOf(catalogue.firstSteps.kinds).includes(event.visit.kind) &&
        idsOf(catalogue.firstSteps.outcomes).includes(event.visit.outcome)
      )
    case 'person.seesGroups':
      return isEnough(context)
    case 'person.tries': {
      const { answers } = changed(catalogue, sheet, event.changes)
      const said = event.changes.map(({ question, answer }) =>
        answer === undefined
          ? !(question in answers) && askedIds({ ...context, sheet: { ...sheet, answers } }).includes(question)
          : typeof answers[question] === typeof answer &&
            chosen(answers, question).length > 0 &&
            same(new Set(chosen(answers, question)), new Set(chosen({ it: answer }, 'it'))),
      )
      return said.length > 0 && said.every(Boolean)
    }
    case 'person.undoes':
      return context.undo !== undefined
    case 'person.forgets':
      return context.aside !== undefined
    case 'person.sharpens':
      return askedIds(context).some((id) => !(id in sheet.answers) && !context.passedOver.includes(id))
    case 'browser.travels':
      return travels(from, event)
    default:
      return true
  }
}

/** Whether a person may say this here. */
export const taken = ({ from, event }: Step): boolean =>
  (everywhere.includes(event.type) || (manners[placeOf(from)] ?? '').split(' ').includes(event.type.replace(/^.*\./, ''))) &&
  fitting(from, event)
