import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, askingVoice, holds, mostThatMatter, optionsFor, questionOf, questionsFor, recommend } from '#engine'
import { type PersonEvent, conversation, nextQuestion } from '#machines'
import { initialTransition } from 'xstate'
import { type Situation, placeOf } from '../conversation-laws.ts'
import { after, statesOf } from '../conversation-walk.ts'
import { catalogue } from './answering.ts'
import type { Reached, Step } from './steps.ts'

const ui = join(import.meta.dirname, '../../src/ui')

/** The rows of a table of src/ui/App.tsx: what is looked up, and the screen that stands for it. */
const tableOfApp = (name: string): ReadonlyMap<string, string> => {
  const [, rows = ''] =
    new RegExp(`^const ${name}\\b.* = \\{\n([^}]*)\\}`, 'm').exec(readFileSync(join(ui, 'App.tsx'), 'utf8')) ?? []
  const table = new Map([...rows.matchAll(/^ *'?([\w-]+)'?: (\w+),$/gm)].map(([, key = '', screen = '']) => [key, screen]))
  if (table.size === 0)
    throw new Error(`src/ui/App.tsx has no table "${name}" any more: tell tests/browser/page-kinds.ts where it is.`)
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
    default:
      return [placeOf(situation), ...(open === '' ? [] : [`${placeOf(situation)}, ${choose}`])]
  }
}

/** Answers to the open question that differ in what they call for: each option alone, and all that can be ticked together. */
const answersTo = ({ context: { sheet, open = '' } }: Situation): readonly Answer[] => {
  const question = questionOf(catalogue, open)
  if (!question) return []
  const offered = optionsFor(catalogue, question, sheet.answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  return [offered.filter(({ exclusive }) => !exclusive).map(({ id }) => id), ...offered.map(({ id }) => [id])]
}

const eventsIn = (situation: Situation): readonly PersonEvent[] => {
  const { answers } = situation.context.sheet
  const asked = questionsFor(catalogue, answers).map(({ id }) => id)
  const answered = Object.keys(answers)
  return [
    { type: 'person.begins' },
    ...answersTo(situation).map((answer): PersonEvent => ({ type: 'person.answers', answer })),
    { type: 'person.skips' },
    { type: 'person.goesBack' },
    { type: 'person.seesGroups' },
    ...[0, 1, mostThatMatter].map((many): PersonEvent => ({ type: 'person.marks', mattersMost: answered.slice(0, many) })),
    { type: 'person.agrees' },
    { type: 'person.sharpens' },
    ...asked.map((question): PersonEvent => ({ type: 'person.reconsiders', question })),
    { type: 'person.finishes' },
  ]
}

/** The claims about answers that decide what is asked and offered. */
const claims = [
  ...new Set(
    catalogue.questions.flatMap((question) => [...question.asked, ...question.options.flatMap(({ offered }) => offered)]),
  ),
]

/** Situations with one key ask the same and offer the same from there on, in the same voice. */
const keyOf = (situation: Situation): string => {
  const { sheet, part, open } = situation.context
  const shows = placeOf(situation) === 'asking' ? [open] : kindsOf(situation)
  const voice = askingVoice(catalogue, sheet.answers)
  return [...shows, placeOf(situation), part, voice, ...claims.filter((claim) => holds(catalogue, claim, sheet.answers))].join(
    ' ',
  )
}

/** Every kind of page that the conversation comes to, found by saying in each situation everything that can be said there. */
export const walkedKinds = (): {
  readonly kinds: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly situations: number
} => {
  const [first] = initialTransition(conversation, { catalogue })
  const seen = new Set([keyOf(first)])
  const queue: Situation[] = [first]
  const kinds = new Set<string>()
  const places = new Set<string>()
  for (const from of queue) {
    places.add(placeOf(from))
    kindsOf(from).forEach((kind) => kinds.add(kind))
    for (const event of eventsIn(from)) {
      const to = after(from, event)
      if (to.value === from.value && to.context === from.context) continue
      const key = keyOf(to)
      if (seen.has(key)) continue
      seen.add(key)
      queue.push(to)
    }
  }
  return { kinds, places, situations: queue.length }
}

const groupIds = catalogue.groups.map(({ id }) => id)
const anyOther = 'any other name'

/** What a name in the address leads to: a page of its own or a group; all other names lead to one and the same page. */
const kindsOfAddress = (page: string): readonly string[] => [
  `the address #${addresses.has(page) || groupIds.includes(page) ? page : anyOther}`,
  `the screen ${addresses.get(page) ?? 'GroupPage'}`,
]

const screenOf = (situation: Situation): string => {
  const place = placeOf(situation)
  return place === 'reviewing.reconsidering' ? 'Ask' : (screens.get(place.split('.')[0] ?? '') ?? place)
}

/** What the conversation hears nothing of: done in the page alone, it makes another state of it. */
const kindsBesides = ({ situation, page }: Reached, step: Step): readonly string[] => {
  const { open = '' } = situation.context
  if ('open' in step) return [page === undefined ? 'the results, with everything open' : 'a group, with everything open']
  if ('tick' in step) return ['an answer tried, not yet kept']
  if (!('press' in step)) return []
  if (step.press === catalogue.words['need-help']) return ['help, open']
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
          ? [...kindsOf(reached.situation), `the screen ${screenOf(reached.situation)}`]
          : kindsOfAddress(reached.page)),
        ...reached.besides.flatMap((step) => kindsBesides(reached, step)),
      ]

/** Every kind of page that there is: what the conversation comes to, what an address leads to, every screen, and what is done in the page alone. */
export const everyKind = (walked: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...walked,
    ...[...addresses.keys(), ...groupIds, anyOther].map((page) => `the address #${page}`),
    ...readdirSync(join(ui, 'screens')).map((file) => `the screen ${file.replace('.tsx', '')}`),
    ...catalogue.questions.map(({ choose }) => nothingChosen(choose)),
    'the results, with everything open',
    'a group, with everything open',
    'an answer tried, not yet kept',
    'help, open',
    fault,
  ])

/** The states of the chart in which the conversation waits for somebody. */
export const restingPlaces = (): readonly string[] =>
  statesOf(conversation.root)
    .filter((node) => Object.keys(node.states).length === 0 && (node.always ?? []).length === 0)
    .map((node) => node.path.join('.'))
