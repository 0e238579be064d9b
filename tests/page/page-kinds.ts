import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askingVoice, mostThatMatter, planVoice, questionOf, recommend } from '#engine'
import { conversation, nextQuestion } from '#machines'
import { type Situation, placeOf } from '../conversation/step.ts'
import { statesOf } from '../conversation/walk.ts'
import { catalogue } from './answering.ts'
import { explored, kindsExplored } from './page-kinds-explored.ts'
import type { Reached, Step } from './steps.ts'

const ui = join(import.meta.dirname, '../../src/ui')

/** The rows of a table of src/ui/App.tsx: what is looked up, and the screen that stands for it. */
const tableOfApp = (name: string): ReadonlyMap<string, string> => {
  const [, rows = ''] =
    new RegExp(`^const ${name}\\b.* = \\{\n([^}]*)\\}`, 'm').exec(readFileSync(join(ui, 'App.tsx'), 'utf8')) ?? []
  const table = new Map([...rows.matchAll(/^ *'?([\w-]+)'?: (\w+),$/gm)].map(([, key = '', screen = '']) => [key, screen]))
  if (table.size === 0)
    throw new Error(`src/ui/App.tsx has no table "${name}" any more: tell tests/page/page-kinds.ts where it is.`)
  return table
}

/** The states of the conversation, and the names in the address, with the screen of each. */
const [screens, addresses] = [tableOfApp('screens'), tableOfApp('pages')]

const marksOf = ({ context: { sheet } }: Situation): string =>
  sheet.mattersMost.length === 0
    ? 'no marks'
    : sheet.mattersMost.length < mostThatMatter
      ? 'marks'
      : 'as many marks as there can be'

/** The least number of answers at which a list no longer says that it is made from few. */
const notFew = 4

/** What sets one page of groups apart from another. */
const kindsOfResults = ({ context }: Situation): readonly string[] => {
  const { lists } = recommend(catalogue, context.sheet)
  return [
    `the results, in the voice ${askingVoice(catalogue, context.sheet.answers)}`,
    `the results, ${lists.length === 1 ? 'one list' : 'more lists than one'}`,
    ...(lists.some(({ recommendations }) => recommendations.length === 0) ? ['the results, no group fits'] : []),
    ...(context.visit === undefined ? [] : ['the results, after a visit']),
    ...(Object.keys(context.sheet.answers).length < notFew ? ['the results, of few answers'] : []),
    ...(nextQuestion({ ...context, part: 'short' }) === undefined ? [] : ['the results, with questions called for']),
    nextQuestion({ ...context, part: 'more' }) === undefined ? 'the results, of every question' : 'the results, with more to ask',
  ]
}

/** What the page shows in a situation of the conversation, in words that say what sets it apart. */
export const kindsOf = (situation: Situation): readonly string[] => {
  const { open = '', sheet } = situation.context
  const choose = `choose ${questionOf(catalogue, open)?.choose}`
  switch (placeOf(situation)) {
    case 'asking':
      return [
        `the question ${open}`,
        `a question, in the voice ${askingVoice(catalogue, sheet.answers)}`,
        `a question, ${choose}`,
      ]
    case 'reviewing.reading':
      return [`the review, ${marksOf(situation)}`]
    case 'recommending.reading':
      return kindsOfResults(situation)
    case 'greeting':
      return [Object.keys(sheet.answers).length > 0 ? 'the first page, with answers kept' : 'greeting']
    case 'planning':
      return [`the plan of a first visit, in the voice ${planVoice(catalogue, sheet.answers)}`]
    default:
      return [placeOf(situation), ...(open === '' ? [] : [`${placeOf(situation)}, ${choose}`])]
  }
}

const groupIds = catalogue.groups.map(({ id }) => id)
const anyOther = 'any other name'

/** The screen for names that are in no table. */
const anyOtherScreen = 'GroupPage'

/** What a name in the address leads to: a page of its own or a group; all other names lead to one and the same page. */
const kindsOfAddress = (page: string): readonly string[] => [
  `the address #${addresses.has(page) || groupIds.includes(page) ? page : anyOther}`,
  `the screen ${addresses.get(page) ?? anyOtherScreen}`,
]

const screenOf = (situation: Situation): string => {
  const place = placeOf(situation)
  return place === 'reviewing.reconsidering' ? 'Ask' : (screens.get(place.split('.')[0] ?? '') ?? place)
}

/** What the conversation hears nothing of, by the button that is pressed. */
const pressedAlone: Readonly<Record<string, string>> = {
  [catalogue.words['start-again']]: 'start again, asked whether that is meant',
  [catalogue.words['answers-show']]: 'the answers, shown where they are closed at first',
  [catalogue.words['save-answer']]: 'an answer beside the list, with nothing chosen',
  [catalogue.words['keep-nothing']]: 'nothing kept',
}

/** What the conversation hears nothing of: done in the page alone, it makes another state of it. */
const kindsBesides = ({ situation, page }: Reached, step: Step): readonly string[] => {
  const { open = '' } = situation.context
  if ('open' in step && step.open === 'warnings') return ['the results, with the warnings open']
  if ('open' in step)
    return [
      page === undefined
        ? `${placeOf(situation).split('.')[0]}, with everything open`
        : `${groupIds.includes(page) ? 'a group' : `#${page}`}, with everything open`,
    ]
  if ('choose' in step) return [page === undefined ? 'something chosen' : `#${page}, narrowed down`]
  if ('tick' in step) return [page === undefined ? 'an answer tried, not yet kept' : `#${page}, narrowed down to none`]
  if (!('press' in step)) return []
  if (step.press in pressedAlone) return [pressedAlone[step.press] ?? '']
  if (step.press === catalogue.words['need-help']) return ['help, open']
  if (step.press === catalogue.words['plan-calendar']) return ['a reminder without a day']
  if (step.press === catalogue.words.continue && open === '') return ['a visit, with nothing chosen']
  return step.press === catalogue.words.continue ? [nothingChosen(questionOf(catalogue, open)?.choose)] : []
}

const nothingChosen = (choose: string | undefined): string => `a question with nothing chosen, choose ${choose}`
const fault = 'a fault in a screen'

/** What the page shows where steps have led. */
export const kindsReached = (reached: Reached): readonly string[] =>
  reached.planted
    ? [fault]
    : [
        ...(reached.page === undefined
          ? [...kindsOf(reached.situation), ...kindsExplored(reached), `the screen ${screenOf(reached.situation)}`]
          : kindsOfAddress(reached.page)),
        ...reached.besides.flatMap((step) => kindsBesides(reached, step)),
      ]

/** Every kind of page that there is: what the conversation comes to, what an address leads to, every screen, and what is done in the page alone. */
export const everyKind = (walked: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...walked,
    ...[...addresses.keys(), ...groupIds, anyOther].map((page) => `the address #${page}`),
    ...[...screens.values(), ...addresses.values(), anyOtherScreen].map((screen) => `the screen ${screen}`),
    ...catalogue.questions.map(({ choose }) => nothingChosen(choose)),
    'recommending, with everything open',
    'planning, with everything open',
    'a reminder without a day',
    'a visit, with nothing chosen',
    'a group, with everything open',
    '#fairness, with everything open',
    '#all-groups, with everything open',
    '#all-groups, narrowed down',
    '#all-groups, narrowed down to none',
    'the results, with the warnings open',
    ...Object.values(pressedAlone),
    'an answer tried, not yet kept',
    ...Object.values(explored),
    'help, open',
    fault,
  ])

/** The states of the chart in which the conversation waits for somebody. */
export const restingPlaces = (): readonly string[] =>
  statesOf(conversation.root)
    .filter((node) => Object.keys(node.states).length === 0 && (node.always ?? []).length === 0)
    .map((node) => node.path.join('.'))
