import type { Answers } from '#engine'
import { askOf, catalogue, questionCalled } from '../browser/answering.ts'
import { plantFault } from '../browser/planted-fault.ts'
import { everyQuestion } from '../browser/screens.ts'
import { answerUntil, headingOf, pressInPage } from './answering.ts'
import { asPage } from './as-page.ts'
import type { Tab } from './engine.ts'
import { until } from './waiting.ts'

/** One thing that is done on the way to a state of the page. */
export type Step =
  | { readonly press: string }
  | { readonly follow: string }
  /** answers question after question, until one of that id or the end */
  | { readonly answer: Answers; readonly until?: string }
  /** ticks the first so many boxes or radios */
  | { readonly tick: number }
  | { readonly open: 'everything' }
  | { readonly plant: 'fault' }

/** A state of the page, and the way to it from an address with nothing answered. */
export interface PageState {
  readonly name: string
  /** the name in the address that it starts from; the first page has none */
  readonly at?: string
  readonly steps: readonly Step[]
  /** it shows a question or an answer */
  readonly tells: boolean
}

const { words, groups, questions } = catalogue
const begun: readonly Step[] = [{ press: words.start }]
const reviewed: readonly Step[] = [...begun, { answer: everyQuestion }]
const listed: readonly Step[] = [...reviewed, { press: words['see-groups'] }]
const few: Answers = { 'who-for': 'me', age: 'under-18', concern: ['other-habit'], country: 'elsewhere' }
const change = (id: string): Step => ({ press: `${words.change} ${askOf(questionCalled(id), everyQuestion)}` })

const short = questions.filter(({ part }) => part === 'short')
const more = questions.filter(({ part }) => part === 'more')

const states: readonly Omit<PageState, 'tells'>[] = [
  { name: 'the first page', steps: [] },
  ...short.map(({ id }) => ({ name: `the question ${id}`, steps: [...begun, { answer: everyQuestion, until: id }] })),
  { name: 'a question with nothing chosen', steps: [...begun, { press: words.continue }] },
  { name: 'the review', steps: reviewed },
  { name: 'the review, with as many marks as there can be', steps: [...reviewed, { tick: 3 }] },
  { name: 'a question changed from the review', steps: [...reviewed, change('goal')] },
  { name: 'the results', steps: listed },
  ...more.map(({ id }) => ({
    name: `the question ${id}`,
    steps: [...listed, { press: words.sharpen }, { answer: everyQuestion, until: id }],
  })),
  { name: 'the results of every question', steps: [...listed, { press: words.sharpen }, { answer: everyQuestion }] },
  { name: 'the results, with everything open', steps: [...listed, { open: 'everything' }] },
  { name: 'the results, while an answer is changed', steps: [...listed, change('approach'), { tick: 1 }] },
  { name: 'results of few answers', steps: [...begun, { answer: few }, { press: words['see-groups'] }] },
  { name: 'a question with help open', steps: [...begun, { press: words['need-help'] }] },
  {
    name: 'a group, by a link from the list',
    steps: [...listed, { follow: words['all-groups'] }, { follow: groups[0]?.name ?? '' }],
  },
  { name: 'a group, with everything open', at: groups[0]?.id ?? '', steps: [{ open: 'everything' }] },
  ...['all-groups', 'how-this-works', 'safety', 'no-such-page'].map((at) => ({ name: `#${at}`, at, steps: [] })),
  {
    name: 'a fault in a screen',
    steps: [...begun, { answer: few, until: 'goal' }, { plant: 'fault' }, { press: words['see-groups'] }],
  },
]

export const pageStates: readonly PageState[] = states.map((state) => ({
  ...state,
  tells: /question|review|results/.test(state.name),
}))

/** Opens everything that can be opened: all groups first, then what stands inside them. */
export const openEverything = async (tab: Tab): Promise<void> => {
  for (const closed of ['.group-list > button[aria-expanded=false]', 'article button[aria-expanded=false]']) {
    await tab.evaluate((selector) => document.querySelectorAll<HTMLElement>(selector).forEach((button) => button.click()), closed)
  }
  await tab.evaluate(() => document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')))
}

const take = async (tab: Tab, step: Step): Promise<void> => {
  if ('press' in step) await pressInPage(tab, { what: 'button', name: step.press })
  else if ('follow' in step) await pressInPage(tab, { what: 'link', name: step.follow })
  else if ('answer' in step) await answerUntil(tab, step.answer, step.until)
  else if ('open' in step) await openEverything(tab)
  else if ('plant' in step) await plantFault(asPage(tab))
  else
    await tab.evaluate((many) => {
      for (const input of [...document.querySelectorAll<HTMLElement>('main input')].slice(0, many)) input.click()
    }, step.tick)
}

/** Loads the guide, and goes to a state of it. */
export const reach = async (tab: Tab, { at, steps }: PageState, guide: string): Promise<void> => {
  await tab.goto(at === undefined ? guide : `${guide}#${at}`)
  await until('the first heading', async () => (await headingOf(tab)) !== '')
  for (const step of steps) await take(tab, step)
}
