import { conversation } from '#machines'
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import type { Catalogue, Option, Question } from '#content'
import { inVoice } from '#engine'

/** One way from one state to another, or to itself, in words. */
interface Way {
  readonly from: AnyStateNode
  readonly to: AnyStateNode
  readonly when: string
  readonly deed: string
}

const inside = (state: AnyStateNode): readonly AnyStateNode[] => Object.values(state.states)
const within = (state: AnyStateNode): readonly AnyStateNode[] => inside(state).flatMap((child) => [child, ...within(child)])

/** `person.seesGroups` is "person sees groups". */
const spoken = (event: string): string => event.replace('.', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const phrases = (names: readonly unknown[]): string => names.filter((name) => typeof name === 'string').join(', ')

const wayOf = (from: AnyStateNode, transition: AnyTransitionDefinition, first: boolean): Way => {
  const guard = phrases([transition.guard]) || (first ? '' : 'otherwise')
  const event = transition.eventType === '' ? '' : spoken(transition.eventType)
  return {
    from,
    to: transition.target?.[0] ?? from,
    when: [event, guard && `[${guard}]`].filter(Boolean).join(' '),
    deed: phrases(transition.actions),
  }
}

/** The ways out of a state, those that are taken by themselves included. */
const transitionsFrom = (state: AnyStateNode): readonly Way[] =>
  [...state.transitions.values(), state.always ?? []].flatMap((choices) =>
    choices.map((transition, index) => wayOf(state, transition, index === 0)),
  )

const nameOf = (state: AnyStateNode): string => state.path.join('.')
const idOf = (state: AnyStateNode): string => state.path.join('_')

/** A state's box names what leaves the person where they are: loops would hide other labels. */
const box = (state: AnyStateNode): string => {
  const loops = transitionsFrom(state).flatMap(({ to, when }) => (to === state ? [`stays: ${when}`] : []))
  return `state "${[state.key, ...loops].join('<br/>')}" as ${idOf(state)}`
}

const edges = (states: readonly AnyStateNode[]): readonly string[] => {
  const labels = new Map<string, string[]>()
  for (const { from, to, when } of states.flatMap(transitionsFrom)) {
    const edge = `${idOf(from)} --> ${idOf(to)}`
    if (to !== from) labels.set(edge, [...(labels.get(edge) ?? []), when])
  }
  return [...labels].map(([edge, words]) => `    ${edge} : ${words.join('<br/>')}`)
}

const initialOf = (state: AnyStateNode): string => idOf(state.initial.target[0] ?? state)

/**
 * The chart as a Mermaid state diagram, without what is done on the way. What can happen in every state is a note, since
 * Mermaid draws no way from a state into one inside it.
 */
export const chartPicture = (): string => {
  const { root } = conversation
  const composite = inside(root).filter((state) => inside(state).length > 0)
  return [
    'stateDiagram-v2',
    `    [*] --> ${initialOf(root)}`,
    ...inside(root)
      .filter((state) => !composite.includes(state))
      .map((state) => `    ${box(state)}`),
    ...composite.flatMap((state) => [
      `    state ${idOf(state)} {`,
      `        [*] --> ${initialOf(state)}`,
      ...inside(state).map((child) => `        ${box(child)}`),
      ...edges(inside(state)).map((edge) => `    ${edge}`),
      '    }',
    ]),
    ...edges(inside(root)),
    ...transitionsFrom(root).map(({ to, when }) =>
      to === root
        ? `    note right of ${initialOf(root)} : ${when}, everywhere, and stays`
        : `    note right of ${idOf(to)} : ${when}, everywhere, and comes here`,
    ),
  ].join('\n')
}

const doneBy = (state: AnyStateNode): string =>
  [phrases(state.entry) && `on entry: ${phrases(state.entry)}`, phrases(state.exit) && `on leaving: ${phrases(state.exit)}`]
    .filter(Boolean)
    .join('; ')

/** The same as tables: what each state is, and every way from one to another. */
export const chartTable = (): string => {
  const { root } = conversation
  const states = within(root)
  return [
    '| state | what we are doing | what is done |',
    '| --- | --- | --- |',
    ...states.map((state) => `| ${nameOf(state)} | ${state.description ?? ''} | ${doneBy(state)} |`),
    '',
    '| in | when | then | leads to |',
    '| --- | --- | --- | --- |',
    ...[root, ...states]
      .flatMap(transitionsFrom)
      .map(
        ({ from, to, when, deed }) =>
          `| ${nameOf(from) || 'every state'} | ${when || 'at once'} | ${deed} | ${nameOf(to) || 'where it was'} |`,
      ),
  ].join('\n')
}

const partNames: Readonly<Record<Question['part'], string>> = { short: 'The short questions', more: 'The questions that sharpen' }

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** A circumstance spelled out: which answers to which question make it hold. */
const spelledOut = (catalogue: Catalogue, id: string): string => {
  const claim = catalogue.circumstances[id]
  if (!claim) return id
  const question = catalogue.questions.find((one) => one.id === claim.question)
  const verb = question?.choose === 'many' ? 'has' : 'is'
  const skipped = claim.unsaid === 'holds'
  if (claim.anyOf?.length === 0) return `\`${claim.question}\` was skipped`
  const said = claim.anyOf
    ? `${verb} ${listed(claim.anyOf, 'or')}`
    : claim.noneOf
      ? `${question?.choose === 'many' ? 'does not have' : 'is not'} ${listed(claim.noneOf, 'or')}`
      : `has more than ${claim.moreThan ?? 0} ticked`
  return `\`${claim.question}\` ${said}${skipped ? ', or was skipped' : ''}`
}

const whenAsked = (catalogue: Catalogue, question: Question): string =>
  question.asked.length === 0 ? 'always' : question.asked.map((id) => spelledOut(catalogue, id)).join('; and ')

const optionWords = (catalogue: Catalogue, { label, offered }: Option): string =>
  [
    inVoice(label, 'me'),
    ...(offered.length > 0 ? [`(where ${offered.map((id) => spelledOut(catalogue, id)).join('; and ')})`] : []),
  ].join(' ')

const optionsOf = (catalogue: Catalogue, question: Question): string => {
  const source = catalogue.questions.find(({ id }) => id === question.picksFrom)
  const own = question.options.filter(({ id }) => !source?.options.some((option) => option.id === id))
  return [
    ...(source ? [`what was ticked under \`${source.id}\``] : []),
    ...own.map((option) => optionWords(catalogue, option)),
  ].join(' · ')
}

const marks = (question: Question): string =>
  [...(question.choose === 'many' ? ['tick any'] : []), ...(question.private ? ['private'] : [])]
    .map((mark) => ` (${mark})`)
    .join('')

const nodeId = (question: Question): string => `ask_${question.id.replaceAll('-', '_')}`
const gateId = (question: Question): string => `if_${question.id.replaceAll('-', '_')}`
const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`

/** The way into a question: past the circumstances that it waits for, where there are any. */
const wayInto = (question: Question): string => (question.asked.length > 0 ? gateId(question) : nodeId(question))

const nodesOf = (question: Question): readonly string[] => [
  ...(question.asked.length > 0 ? [`        ${gateId(question)}{{${quoted(`${question.asked.join(' and<br/>')}?`)}}}`] : []),
  `        ${nodeId(question)}[${quoted(`${inVoice(question.ask, 'me')}<br/>${question.id}${marks(question)}`)}]`,
]

const waysFrom = (question: Question, next: string): readonly string[] => [
  ...(question.asked.length > 0
    ? [`    ${gateId(question)} -->|yes| ${nodeId(question)}`, `    ${gateId(question)} -->|no| ${next}`]
    : []),
  `    ${nodeId(question)} --> ${next}`,
]

/** The questions in order as a Mermaid flowchart. Each part ends at the groups. */
export const questionsPicture = (catalogue: Catalogue): string => {
  const parts = (['short', 'more'] as const).map((part) => ({
    part,
    questions: catalogue.questions.filter((question) => question.part === part),
    end: part === 'short' ? 'groups' : 'sharper_groups',
  }))
  const [first] = parts[1]?.questions ?? []
  return [
    'flowchart TD',
    ...parts.flatMap(({ part, questions }) => [
      `    subgraph ${part}_part [${quoted(partNames[part])}]`,
      ...questions.flatMap(nodesOf),
      '    end',
    ]),
    '    groups([The groups that fit])',
    '    sharper_groups([The groups that fit])',
    ...(first ? [`    groups -.->|to sharpen| ${wayInto(first)}`] : []),
    ...parts.flatMap(({ questions, end }) =>
      questions.flatMap((question, index) => {
        const next = questions[index + 1]
        return waysFrom(question, next ? wayInto(next) : end)
      }),
    ),
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** The same as a table. */
export const questionsTable = (catalogue: Catalogue): string =>
  (['short', 'more'] as const)
    .map((part) =>
      [
        `${partNames[part]}:`,
        '',
        row('question', 'asked when', 'options'),
        row('---', '---', '---'),
        ...catalogue.questions
          .filter((question) => question.part === part)
          .map((question) =>
            row(
              `\`${question.id}\`: ${inVoice(question.ask, 'me')}${marks(question)}`,
              whenAsked(catalogue, question),
              optionsOf(catalogue, question),
            ),
          ),
      ].join('\n'),
    )
    .join('\n\n')
