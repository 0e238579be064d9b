import { conversation } from '#machines'
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** One way from one state to another, or to itself, in words. */
interface Way {
  readonly from: AnyStateNode
  readonly to: AnyStateNode
  readonly when: string
  readonly deed: string
}

const inside = (state: AnyStateNode): readonly AnyStateNode[] => Object.values(state.states)
const within = (state: AnyStateNode): readonly AnyStateNode[] => inside(state).flatMap((child) => [child, ...within(child)])

/** `person.goesBack` is "person goes back". */
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
const waysFrom = (state: AnyStateNode): readonly Way[] =>
  [...state.transitions.values(), state.always ?? []].flatMap((choices) =>
    choices.map((transition, index) => wayOf(state, transition, index === 0)),
  )

const nameOf = (state: AnyStateNode): string => state.path.join('.')
const idOf = (state: AnyStateNode): string => state.path.join('_')

/** A state's box names what leaves the person where they are: loops would hide other labels. */
const box = (state: AnyStateNode): string => {
  const loops = waysFrom(state).flatMap(({ to, when }) => (to === state ? [`stays: ${when}`] : []))
  return `state "${[state.key, ...loops].join('<br/>')}" as ${idOf(state)}`
}

const edges = (states: readonly AnyStateNode[]): readonly string[] => {
  const labels = new Map<string, string[]>()
  for (const { from, to, when } of states.flatMap(waysFrom)) {
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
    ...waysFrom(root).map(({ to, when }) =>
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
      .flatMap(waysFrom)
      .map(
        ({ from, to, when, deed }) =>
          `| ${nameOf(from) || 'every state'} | ${when || 'at once'} | ${deed} | ${nameOf(to) || 'where it was'} |`,
      ),
  ].join('\n')
}
