import type { Page } from 'playwright-core'
import { type Answers, mostThatMatter, partOf, recommend } from '#engine'
import { placeOf } from '../conversation/step.ts'
import { askOf, catalogue, changeBesideList, nameOf, questionCalled } from './answering.ts'
import { type Reached, type Step, reached, take } from './steps.ts'

/** Answers that call for every question of the content: a woman who uses opioids and drinks, and whose partner does. */
export const everyQuestion: Answers = {
  'who-for': 'both',
  age: 'adult',
  concern: ['alcohol', 'opioids'],
  'main-concern': 'opioids',
  goal: 'cut-down',
  'family-goal': 'both',
  relation: 'parent',
  withdrawal: 'unsure',
  'safe-at-home': 'not-always',
  'higher-power': 'would-stop-me',
  approach: 'talking',
  gender: 'woman',
  'women-only': 'yes',
  country: 'england',
  format: 'in-person',
  helper: 'facilitator',
  'opioid-medicine': 'yes',
  'mental-health': 'treated-condition',
  past: ['twelve-step-religious', 'told-off-about-medicine'],
  'family-past': ['family-practicalities'],
  extras: ['lgbtq', 'my-age', 'language', 'secular-meeting', 'faith-setting', 'step-free'],
}

const few: Answers = { 'who-for': 'me', age: 'under-18', concern: ['other-habit'] }
const relative: Answers = { 'who-for': 'someone-else', age: 'under-18', concern: ['opioids'], 'safe-at-home': 'yes' }
const helping: Answers = { 'who-for': 'helping', age: 'adult', concern: ['alcohol'], goal: 'stop', withdrawal: 'yes' }

/** A state of the page, and the way to it from an address with nothing answered. */
export interface PageState {
  readonly name: string
  /** the name in the address that it starts from; the first page has none */
  readonly at?: string
  readonly steps: readonly Step[]
  /** it shows a question or an answer */
  readonly tells: boolean
  /** it looks like another state, with other words in it */
  readonly likeAnother: boolean
  /** where the steps lead, told by the conversation without a browser */
  readonly reached: Reached
}

interface Way extends Pick<PageState, 'name' | 'at' | 'steps'> {
  readonly likeAnother?: boolean
}

const { words, groups } = catalogue
const begun: readonly Step[] = [{ press: words.start }]
const reviewed: readonly Step[] = [...begun, { answer: everyQuestion }]
const listed: readonly Step[] = [...reviewed, { press: words['see-groups'] }]
/** Where the home may not be safe, the answers are closed until somebody asks for them. */
const checked: readonly Step[] = [...reviewed, { press: words['answers-show'] }]
const change = (id: string): Step => ({ press: `${words.change} ${askOf(questionCalled(id), everyQuestion)}` })
const changeBeside = (id: string): readonly Step[] => [
  { press: words['answers-show'] },
  { press: changeBesideList(questionCalled(id), everyQuestion) },
]
const question = (id: string, before: readonly Step[] = begun): Way => ({
  name: `the question ${id}`,
  steps: [...before, { answer: everyQuestion, until: id }],
})
const listOf = (answers: Answers): readonly Step[] => [...begun, { answer: answers }, { press: words['see-groups'] }]

const man: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['cocaine', 'gambling'],
  'main-concern': 'cocaine',
  goal: 'stop',
  'higher-power': 'fine',
  approach: 'tools',
  gender: 'man',
}

const both: Answers = { 'who-for': 'both', age: 'under-18', concern: ['ghb'], goal: 'stop' }

/** A list in which another answer would put another group first. */
const hanging = listOf(man)
/** Opens a question beside that list which was not answered. */
const answerBeside = (id: string): Step => ({ press: `${words['answer-it']} ${askOf(questionCalled(id), man)}` })

const [short, more] = (['short', 'more'] as const).map((part) =>
  Object.keys(everyQuestion).filter((id) => partOf(catalogue, questionCalled(id), everyQuestion) === part),
)
const [group] = groups
const visit = { kind: 'twelve-step', outcome: 'religious' }
const plan = (word: string, answers: Answers): Step => {
  const [first] = recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations ?? []
  return { press: `${word} ${nameOf(first?.group)}` }
}

/** One way to every state of the page that is known. tests/conversation/page-states.test.ts says which are missing. */
const ways: readonly Way[] = [
  { name: 'the first page', steps: [] },
  { name: 'the first page, keeping nothing', steps: [{ press: words['keep-nothing'] }] },
  {
    name: 'the first page, with answers kept',
    steps: [...begun, { answer: few, until: 'age' }, { press: words.back }, { press: words.back }],
  },
  ...(short ?? []).map((id) => question(id)),
  { name: 'a question put to a relative', steps: [...begun, { answer: relative, until: 'family-goal' }] },
  { name: 'a question put to somebody who helps', steps: [...begun, { answer: helping, until: 'withdrawal' }] },
  { name: 'a question with nothing chosen', steps: [...begun, { press: words.continue }] },
  {
    name: 'a question that takes many answers, with nothing chosen',
    steps: [...begun, { answer: everyQuestion, until: 'concern' }, { press: words.continue }],
  },
  { name: 'a question with help open', steps: [...begun, { press: words['need-help'] }] },
  { name: 'the review', steps: reviewed },
  { name: 'the review, with the answers shown that are closed at first', steps: checked },
  { name: 'the review, with a mark', steps: [...checked, { tick: 1 }] },
  { name: 'the review, with as many marks as there can be', steps: [...checked, { tick: mostThatMatter }] },
  { name: 'a question changed from the review', steps: [...checked, change('goal')] },
  { name: 'a question that takes many answers, changed from the review', steps: [...checked, change('concern')] },
  { name: 'the results', steps: listed },
  ...(more ?? []).map((id) => question(id, [...listed, { press: words.sharpen }])),
  { name: 'the results of every question', steps: [...listed, { press: words.sharpen }, { answer: everyQuestion }] },
  { name: 'the results, with everything open', steps: [...listed, { open: 'everything' }] },
  { name: 'the results that hang on one answer, with everything open', steps: [...hanging, { open: 'everything' }] },
  { name: 'the results, with the warnings open', steps: [...listed, { open: 'warnings' }] },
  { name: 'the results, with the answers shown that are closed at first', steps: [...listed, { press: words['answers-show'] }] },
  { name: 'the results, while an answer is changed', steps: [...listed, ...changeBeside('approach'), { tick: 1 }] },
  { name: 'the results, while many answers are changed', steps: [...listed, ...changeBeside('concern')] },
  {
    name: 'the results, with a changed answer saved',
    steps: [...listed, ...changeBeside('approach'), { tick: 1 }, { press: words['save-answer'] }],
  },
  {
    name: 'the results, with nothing chosen for an answer',
    steps: [...hanging, answerBeside('format'), { press: words['save-answer'] }],
  },
  { name: 'the results, asked whether to start again', steps: [...listed, { press: words['start-again'] }] },
  { name: 'the results, with an answer tried', steps: [...hanging, { tries: 0 }] },
  { name: 'the results, with what was tried taken back', steps: [...hanging, { tries: 0 }, { press: words.undo }] },
  { name: 'the first page, with a list set aside', steps: [...listed, { press: words['set-aside'] }] },
  {
    name: 'the results, beside the list from before',
    steps: [...hanging, { press: words['set-aside'] }, ...listed, { open: 'everything' }],
  },
  { name: 'a question that can be skipped', steps: [...begun, { answer: both, until: 'family-goal' }] },
  { name: 'the results of few answers', steps: listOf(few) },
  {
    name: 'the results, seen before everything was asked',
    steps: [...begun, { answer: few, until: 'goal' }, { press: words['see-groups'] }],
  },
  { name: 'the results of somebody whom no group fits', steps: listOf(relative) },
  { name: 'the results of somebody who helps', steps: listOf(helping) },
  { name: 'the plan of a first visit', steps: [...listed, plan(words.plan, everyQuestion)] },
  {
    name: 'the plan of a first visit, with everything open',
    steps: [...listed, plan(words.plan, everyQuestion), { open: 'everything' }],
  },
  {
    name: 'the plan of somebody who helps, without a day for the reminder',
    steps: [...listOf(helping), plan(words['plan-helping'], helping), { open: 'everything' }, { press: words['plan-calendar'] }],
  },
  { name: 'how a visit went, asked from the list', steps: [...listed, { press: words.went }] },
  { name: 'how a visit went, asked of somebody who helps', steps: [...listOf(helping), { press: words['went-helping'] }] },
  { name: 'how a visit went, asked from the first page', steps: [{ press: words.went }] },
  { name: 'how a visit went, with nothing chosen', steps: [{ press: words.went }, { press: words.continue }] },
  { name: 'the results after a visit', steps: [...listed, { press: words.went }, { tell: visit }] },
  {
    name: 'a group, by a link from the list',
    steps: [...listed, { follow: words['all-groups'] }, { follow: group?.name ?? '' }],
  },
  { name: 'a group, with everything open', at: group?.id ?? '', steps: [{ open: 'everything' }] },
  ...['all-groups', 'how-this-works', 'fairness', 'safety', 'no-such-page'].map((at) => ({ name: `#${at}`, at, steps: [] })),
  { name: 'all groups, with every choice shown', at: 'all-groups', steps: [{ open: 'everything' }] },
  { name: 'all groups, narrowed down', at: 'all-groups', steps: [{ choose: 'gambling' }] },
  {
    name: 'all groups, narrowed down to none',
    at: 'all-groups',
    steps: [{ choose: 'gambling' }, { open: 'everything' }, { tick: 9 }],
  },
  { name: 'the fairness page, with everything open', at: 'fairness', steps: [{ open: 'everything' }] },
  ...groups.map(({ id }, nth) => ({ name: `#${id}`, at: id, steps: [], likeAnother: nth > 0 })),
  {
    name: 'a fault in a screen',
    steps: [...begun, { answer: few, until: 'goal' }, { plant: 'fault' }, { press: words['see-groups'] }],
  },
]

/** The state to which a way leads, as the conversation tells it. */
export const stateOf = (way: Way): PageState => {
  const there = reached(way.at, way.steps)
  return {
    ...way,
    likeAnother: way.likeAnother ?? false,
    reached: there,
    tells: there.page === undefined && !there.planted && placeOf(there.situation) !== 'greeting',
  }
}

export const pageStates: readonly PageState[] = ways.map(stateOf)

/** Loads the guide with nothing answered, and goes to a state of it. */
export const reach = async (page: Page, address: string, { at, steps }: PageState): Promise<void> => {
  if (page.url().startsWith(address)) await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await page.goto(at === undefined ? address : `${address}#${at}`)
  for (const step of steps) await take(page, step)
}
