import type { Page } from 'playwright-core'
import { type Answers, type Change, chosen, mostThatMatter, optionsFor, recommend, robustnessOf } from '#engine'
import { type ConversationEvent, type PersonEvent, type Visit, conversation } from '#machines'
import { initialTransition } from 'xstate'
import { type Situation, placeOf } from '../conversation/step.ts'
import { after } from '../conversation/walk.ts'
import { answerUntil, headingOf, pressInPage } from '../browsers/answering.ts'
import { asPage } from '../browsers/as-page.ts'
import type { Tab } from '../browsers/engine.ts'
import { until as waitUntil } from '../browsers/waiting.ts'
import { askOf, catalogue, changeBesideList, questionCalled } from './answering.ts'
import { closedAnswers } from './shown.ts'
import { plantFault } from './planted-fault.ts'

/** One thing that is done on the way to a state of the page, in whichever browser. */
export type Step =
  /** presses the button of that name */
  | { readonly press: string }
  /** follows the link of that name */
  | { readonly follow: string }
  /** answers question after question, until one of that id or the end */
  | { readonly answer: Answers; readonly until?: string }
  /** ticks the first so many boxes or radios */
  | { readonly tick: number }
  /** tries the answer of that number among those on which the order of the first list hangs */
  | { readonly tries: number }
  /** says which kind of group was gone to, and how it went */
  | { readonly tell: Visit }
  /** chooses this in the first list to choose from on the page */
  | { readonly choose: string }
  | { readonly open: 'everything' | 'warnings' }
  | { readonly plant: 'fault' }

/** Where steps lead: what the conversation has come to, the page with an address that lies over it, and what else was done there. */
export interface Reached {
  readonly situation: Situation
  readonly page: string | undefined
  /** the steps that the conversation heard nothing of, since it last moved or another page was opened */
  readonly besides: readonly Step[]
  readonly planted: boolean
  /** the button that was pressed last, where it was the last step */
  readonly pressed?: string | undefined
}

const { words, groups } = catalogue
const [first] = initialTransition(conversation, { catalogue })

/** What pressing a button means to the conversation; nothing for a button that it does not hear. */
const meant = ({ context: { sheet } }: Situation, name: string): readonly ConversationEvent[] => {
  if (name === words.start) return [{ type: 'person.begins' }]
  if (name === words['see-groups']) return [{ type: 'person.seesGroups' }, { type: 'person.agrees' }]
  if (name === words.sharpen) return [{ type: 'person.sharpens' }]
  if (name === words.back) return [{ type: 'browser.travels', direction: 'back', to: undefined }]
  if (name === words.undo) return [{ type: 'person.undoes' }]
  if (name === words['set-aside']) return [{ type: 'person.setsAside' }]
  if (name === words.went || name === words['went-helping']) return [{ type: 'person.returns' }]
  const group = groups.find((one) => [`${words.plan} ${one.name}`, `${words['plan-helping']} ${one.name}`].includes(name))
  if (group) return [{ type: 'person.plans', group: group.id }]
  const question = catalogue.questions.find((one) =>
    [
      `${words.change} ${askOf(one, sheet.answers)}`,
      `${words['answer-it']} ${askOf(one, sheet.answers)}`,
      changeBesideList(one, sheet.answers),
    ].includes(name),
  )
  return question ? [{ type: 'person.reconsiders', question: question.id }] : []
}

/** What saving the answer that was ticked beside the list means; nothing where none was. */
const savedAnswer = ({ situation, besides }: Reached): readonly PersonEvent[] => {
  const { open = '', sheet } = situation.context
  const ticked = besides.find((step) => 'tick' in step)?.tick ?? 0
  const answer = optionsFor(catalogue, questionCalled(open), sheet.answers)[ticked - 1]?.id
  return answer === undefined ? [] : [{ type: 'person.answers', answer }, { type: 'person.finishes' }]
}

/** The answers on which the order of the first list hangs, as the page tells them. */
const hangingOn = ({ context: { sheet } }: Situation): readonly Change[] => {
  const [list] = recommend(catalogue, sheet).lists
  const firmness = robustnessOf(catalogue, sheet, list?.for ?? '')
  const changes = firmness.kind === 'hangs-on' ? firmness.changes.map(({ change }) => change) : []
  return changes.filter(({ question }) => question !== catalogue.lists.question)
}

/** The conversation once the questions up to that one are answered, or passed over where these answers say nothing. */
const afterAnswering = (from: Situation, answers: Answers, until: string | undefined): Situation => {
  const { open = '' } = from.context
  if (placeOf(from) !== 'asking' || open === until) return from
  const answer = answers[open]
  const to = after(from, answer === undefined ? { type: 'person.skips' } : { type: 'person.answers', answer })
  if (to.context.open === open) throw new Error(`"${open}" does not take the answer ${JSON.stringify(chosen(answers, open))}.`)
  return afterAnswering(to, answers, until)
}

const addresses = new Map<string, string>([
  ...(['all-groups', 'how-this-works', 'safety', 'fairness'] as const).map((page) => [words[page], page] as const),
  ...groups.map(({ id, name }) => [name, id] as const),
])

const moved = (reached: Reached, situation: Situation, step: Step): Reached =>
  situation.value === reached.situation.value && situation.context === reached.situation.context
    ? { ...reached, besides: [...reached.besides, step] }
    : { ...reached, situation, besides: [] }

const afterStep = (reached: Reached, step: Step): Reached => {
  const { situation } = reached
  if ('press' in step) {
    const events = step.press === words['save-answer'] ? savedAnswer(reached) : meant(situation, step.press)
    return moved(reached, events.reduce(after, situation), step)
  }
  if ('tries' in step) {
    const change = hangingOn(situation)[step.tries]
    return change ? moved(reached, after(situation, { type: 'person.tries', changes: [change] }), step) : reached
  }
  if ('answer' in step) return moved(reached, afterAnswering(situation, step.answer, step.until), step)
  if ('follow' in step) return { ...reached, page: addresses.get(step.follow), besides: [] }
  if ('tell' in step) return moved(reached, after(situation, { type: 'person.tells', visit: step.tell }), step)
  if ('plant' in step) return { ...reached, planted: true }
  if ('tick' in step && placeOf(situation) === 'reviewing.reading') {
    const mattersMost = Object.keys(situation.context.sheet.answers).slice(0, Math.min(step.tick, mostThatMatter))
    return moved(reached, after(situation, { type: 'person.marks', mattersMost }), step)
  }
  return { ...reached, besides: [...reached.besides, step] }
}

/** Where steps lead, told by the conversation itself, without a browser. */
export const reached = (at: string | undefined, steps: readonly Step[]): Reached =>
  steps.reduce<Reached>((before, step) => ({ ...afterStep(before, step), pressed: 'press' in step ? step.press : undefined }), {
    situation: first,
    page: at,
    besides: [],
    planted: false,
  })

/** A page, for what asks no more of a tab than to evaluate in it. */
const asTab = (page: Page): Tab =>
  ({ evaluate: (read: (given: unknown) => unknown, given?: unknown) => page.evaluate(read, given) }) as unknown as Tab

/** Runs in the page: tries the answer of that number, once the page has worked out on which the order hangs. */
const tryHere = async (nth: number): Promise<void> => {
  const button = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('.firm .try')][nth]
  for (let waits = 0; waits < 1000 && !button(); waits++) await new Promise((done) => setTimeout(done, 10))
  button()?.click()
}

/** Runs in the page: opens what the button of that name is folded away in, the outermost first, unless it can be seen already. */
const unfoldHere = async (name: string): Promise<void> => {
  const called = (): readonly HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('button, summary, [role=button]')].filter(
      (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/\s+/g, ' ').trim() === name,
    )
  for (let waits = 0; waits < 1000 && called().length === 0; waits++) await new Promise((done) => setTimeout(done, 10))
  const [button] = called()
  if (!button || called().some((one) => one.checkVisibility())) return
  for (const fold of document.querySelectorAll('details:not([open])'))
    if (fold.contains(button)) fold.querySelector('summary')?.click()
}

/** Presses the button of that name in the open page, wherever it is folded away. A step back is the browser's, which takes its time. */
const pressUnfolded = async (tab: Tab, name: string): Promise<void> => {
  await tab.evaluate(unfoldHere, name)
  const heading = await headingOf(tab)
  await pressInPage(tab, { what: 'button', name })
  if (name === words.back) await waitUntil('the page before', async () => (await headingOf(tab)) !== heading)
}

/** Runs in the page: chooses this in the first list to choose from. */
const chooseHere = (value: string): void => {
  const list = document.querySelector<HTMLSelectElement>('main select')
  if (!list) throw new Error('The page has no list to choose from.')
  list.value = value
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Says in the open page how a visit went. */
const tellIn = async (tab: Tab, { kind, outcome }: Visit): Promise<void> => {
  const { kinds, outcomes } = catalogue.firstSteps
  const pressed = [kinds.findIndex(({ id }) => id === kind), kinds.length + outcomes.findIndex(({ id }) => id === outcome)]
  await tab.evaluate(
    (numbers) => numbers.forEach((number) => document.querySelectorAll<HTMLElement>('main input')[number]?.click()),
    pressed,
  )
  await pressInPage(tab, { what: 'button', name: words.continue })
}

/** Does in the open page what a step says, in whichever browser. */
export const takeIn = async (tab: Tab, step: Step): Promise<void> => {
  if ('press' in step) await pressUnfolded(tab, step.press)
  else if ('follow' in step) await pressInPage(tab, { what: 'link', name: step.follow })
  else if ('answer' in step) await answerUntil(tab, step.answer, step.until)
  else if ('tries' in step) await tab.evaluate(tryHere, step.tries)
  else if ('tell' in step) await tellIn(tab, step.tell)
  else if ('open' in step) await (step.open === 'warnings' ? openWarnings : openEverything)(tab)
  else if ('choose' in step) await tab.evaluate(chooseHere, step.choose)
  else if ('plant' in step) await plantFault(asPage(tab))
  else
    await tab.evaluate((many) => {
      for (const input of [...document.querySelectorAll<HTMLElement>('main input')].slice(0, many)) input.click()
    }, step.tick)
}

export const take = (page: Page, step: Step): Promise<void> => takeIn(asTab(page), step)

/** Opens everything that can be opened: all groups first, then what stands inside them. */
export const openEverything = async (tab: Tab): Promise<void> => {
  for (const closed of [closedAnswers, '.group-list > button[aria-expanded=false]', 'article button[aria-expanded=false]']) {
    await tab.evaluate((selector) => document.querySelectorAll<HTMLElement>(selector).forEach((button) => button.click()), closed)
  }
  await tab.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')))
}

const openWarnings = (tab: Tab): Promise<void> =>
  tab.evaluate(() => document.querySelectorAll('.notices details').forEach((details) => details.setAttribute('open', '')))
