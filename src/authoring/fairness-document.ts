import type { Catalogue, Fairness } from '#content'
import type { StatedMix } from '../content/checks/mix.ts'
import { alarming } from '../proof/fairness.ts'
import { shareIn } from '../proof/population.ts'
import { firstsOf, rowsOf, sayIn } from './fairness-rows.ts'

type List = Fairness['lists']['own']

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const ofAHundred = (ofAThousand: number): string => (ofAThousand === 0 ? 'never' : (ofAThousand / 10).toFixed(1))

const figures = (catalogue: Catalogue, list: List, over: 'all' | 'mix'): string => {
  const say = sayIn(catalogue)
  const head = (['group', 'alone', 'level', 'three'] as const).map((column) => say(`fairness-${column}`))
  const rows = rowsOf(catalogue, list, over).map(({ name, figures: row }) => [name, ...row[over].map(ofAHundred)])
  return `${say(`fairness-${over}`, { sheets: list.sheets })}:\n\n${table(head, rows)}`
}

/** Points between two answers, one row a group: numbers, for whoever checks them. */
const swings = (catalogue: Catalogue, { questions, lists }: Fairness): string =>
  table(
    ['', ...questions.map((ids) => ids.map((id) => `\`${id}\``).join(' with '))],
    [lists.own, lists.families].flatMap((list) =>
      catalogue.groups.flatMap(({ id, name, short }) => {
        const row = list.groups[id]
        if (!row || row.swings.length === 0) return []
        return [[short ?? name, ...row.swings.map((swing, at) => `${swing}${row.gates.includes(at) ? ' ✕' : ''}`)]]
      }),
    ),
  )

/** Of a hundred, to one place. */
const toOnePlace = (share: number): number => Math.round(share * 1000) / 10

const supposed = (catalogue: Catalogue, mix: StatedMix): string =>
  table(
    ['question', 'left unanswered, of 100', 'of 100 who answer'],
    Object.entries(mix.answers).map(([id, shares]) => [
      `\`${id}\``,
      toOnePlace(shareIn(mix)(catalogue, id, undefined, {})),
      Object.entries(shares)
        .map(([option, share]) => `${option} ${toOnePlace(share)}`)
        .join(', '),
    ]),
  )

/** docs/fairness.md: the page of the guide with every figure, in the same words. */
export const fairnessDocument = (catalogue: Catalogue, mix: StatedMix, fairness: Fairness): string => {
  const say = sayIn(catalogue)
  const { sheets, alarm, lists } = fairness
  const loud = alarming(fairness).map((id) => catalogue.groups.find((group) => group.id === id)?.name ?? id)
  const [most] = rowsOf(catalogue, lists.own, 'all')
  const places = most && {
    name: most.name,
    all: ofAHundred(firstsOf(most.figures.all)),
    mix: ofAHundred(firstsOf(most.figures.mix)),
  }
  return `<!-- Written by \`npm run fairness\` from the proof; a test fails when it is out of date. Do not edit it by hand. -->

# ${say('fairness')}

${say('fairness-lead', { sheets })}

## ${say('fairness-not-title')}

${say('fairness-not')}

## The picture

![${say('fairness')}. The tables below hold every figure of it.](fairness.svg)

${say('fairness-bars')}

## ${say('for-own-problem')}

${figures(catalogue, lists.own, 'all')}

${figures(catalogue, lists.own, 'mix')}

Groups for families stand here where the first question was left unanswered. Figures are rounded; what happens at all is at least 0.1.

## ${say('fairness-alarm-title')}

${say('fairness-alarm', { level: alarm })} ${say(loud.length > 0 ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet', { name: loud.join(', ') })}

## ${say('fairness-why-title')}

${say('fairness-why', places)}

## ${say('for-families')}

${figures(catalogue, lists.families, 'all')}

${figures(catalogue, lists.families, 'mix')}

${say('fairness-families', { name: rowsOf(catalogue, lists.families, 'all')[0]?.name ?? '' })}

## ${say('fairness-weigh-title')}

${say('fairness-weigh')} In points, which no page shows: the most that two answers to a question, or to questions that are weighed
together, move a group apart. The page calls five and more much, three and four some, one and two a little. ✕ marks what can rule it out.

${swings(catalogue, fairness)}

## ${say('fairness-assumed-title')}

${say('fairness-assumed')}

These are the made-up people, as \`content/mix.yaml\` has them. Where many can be ticked, each is ticked by itself, and nothing ticked
is unanswered. The shares of \`main-concern\` are set against one another among what was ticked.

${supposed(catalogue, mix)}
`
}
