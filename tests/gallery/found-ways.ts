import { askingVoice, inVoice, isHelping, questionOf } from '#engine'
import { placeOf } from '../conversation/step.ts'
import { catalogue, changeBesideList, nameOf } from '../page/answering.ts'
import { everyKind, kindsReached } from '../page/page-kinds.ts'
import { type PageState, stateOf } from '../page/page-states.ts'
import { type Walked, walkedSituations } from '../page/page-walk.ts'
import type { Step } from '../page/steps.ts'

const { words } = catalogue

/** What to do in the page, to say to the conversation what was said on this step of the walk; nothing where that is not known. */
const stepFor = ({ by, situation: to }: Walked): Step | undefined => {
  if (!by) return undefined
  const { event, from } = by
  const { open = '', sheet } = from.situation.context
  const inThisVoice = (mine: string, helping: string): string => (isHelping(catalogue, sheet.answers) ? helping : mine)
  switch (event.type) {
    case 'person.begins':
      return { press: words.start }
    case 'person.answers':
    case 'person.skips': {
      if (placeOf(from.situation) !== 'asking') return undefined
      const answer = event.type === 'person.answers' ? { [open]: event.answer } : {}
      const { open: until } = to.context
      return until === undefined ? { answer } : { answer, until }
    }
    case 'person.seesGroups':
    case 'person.agrees':
      return { press: words['see-groups'] }
    case 'browser.travels':
      return event.direction === 'back' ? { press: words.back } : undefined
    case 'person.sharpens':
      return { press: words.sharpen }
    case 'person.marks':
      return { tick: event.mattersMost.length }
    case 'person.reconsiders': {
      const question = questionOf(catalogue, event.question)
      if (!question) return undefined
      // Beside the list the answer itself is pressed; in the review, a button next to it.
      return placeOf(from.situation) === 'recommending'
        ? { press: changeBesideList(question, sheet.answers, sheet.mattersMost) }
        : { press: `${words.change} ${inVoice(question.ask, askingVoice(catalogue, sheet.answers))}` }
    }
    case 'person.plans':
      return { press: `${inThisVoice(words.plan, words['plan-helping'])} ${nameOf(event.group)}` }
    case 'person.returns':
      return { press: inThisVoice(words.went, words['went-helping']) }
    case 'person.tells':
      return { tell: event.visit }
    default:
      return undefined
  }
}

/** The way through the page that the walk took to a situation; nothing where one of its steps is not known. */
const stepsTo = (walked: Walked): readonly Step[] | undefined => {
  if (!walked.by) return []
  const [before, last] = [stepsTo(walked.by.from), stepFor(walked)]
  return before && last && [...before, last]
}

const address = 'the address #'

/** A state that shows what no other does. */
const stateShowing = (kind: string, walked: readonly Walked[]): PageState | undefined => {
  const name = `found by the walk: ${kind}`
  const shows = (state: PageState): boolean => kindsReached(state.reached).includes(kind)
  const atAddress = kind.startsWith(address) ? [stateOf({ name, at: kind.slice(address.length), steps: [] })] : []
  const atOnce = atAddress.find(shows)
  if (atOnce) return atOnce
  for (const one of walked) {
    const steps = one.kinds.includes(kind) ? stepsTo(one) : undefined
    const state = steps && stateOf({ name, steps })
    if (state && shows(state)) return state
  }
  return undefined
}

/** The states that are found for the kinds of page that none of these states shows, and the kinds to which no way was found. */
export const foundBeyond = (
  known: readonly PageState[],
): { readonly states: readonly PageState[]; readonly missing: readonly string[] } => {
  const walked = walkedSituations()
  const kinds = everyKind(new Set(walked.flatMap((one) => one.kinds)))
  const shown = new Set(known.flatMap(({ reached }) => kindsReached(reached)))
  const states: PageState[] = []
  const missing: string[] = []
  for (const kind of kinds) {
    if (shown.has(kind)) continue
    const state = stateShowing(kind, walked)
    if (state) states.push(state)
    else missing.push(kind)
    for (const also of state ? kindsReached(state.reached) : []) shown.add(also)
  }
  return { states, missing }
}
