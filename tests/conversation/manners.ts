import { changed, chosen, mostThatMatter, optionsFor, questionOf } from '#engine'
import type { PersonEvent } from '#machines'
import { type Situation, type Step, askedIds, idsOf, inTurn, placeOf, same } from './step.ts'

const whileChanging = 'reconsiders marks answers skips finishes goesBack'

/** What a person may say where. Said here once more, so that the chart is held to this and not to itself. */
export const manners: Readonly<Record<string, string>> = {
  greeting: 'begins returns',
  returning: 'tells goesBack',
  asking: 'answers skips seesGroups goesBack',
  'reviewing.reading': 'reconsiders marks undoes agrees goesBack',
  'reviewing.reconsidering': `${whileChanging} agrees`,
  'recommending.reading': 'reconsiders marks undoes tries setsAside sharpens goesBack plans returns',
  'recommending.reconsidering': `${whileChanging} tries setsAside sharpens plans returns`,
  planning: 'plans returns goesBack',
  hearing: 'tells goesBack',
}

/** What a person may say everywhere. */
const everywhere: readonly PersonEvent['type'][] = ['person.startsAgain', 'person.forgets']

/** The part of an event that depends on what is remembered. */
const fitting = ({ context }: Situation, event: PersonEvent): boolean => {
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
      return (
        inTurn(context).indexOf(open) > inTurn(context).indexOf(catalogue.questions.find(({ together }) => together)?.id ?? '')
      )
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
    default:
      return true
  }
}

/** Whether a person may say this here. */
export const taken = ({ from, event }: Step): boolean =>
  (everywhere.includes(event.type) || (manners[placeOf(from)] ?? '').split(' ').includes(event.type.replace('person.', ''))) &&
  fitting(from, event)
