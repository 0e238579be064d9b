import { type StatedMix } from '../content/load.ts'
import { alarming, shareIn } from '#proof'
import { type Catalogue, type Fairness, listed, sayFrom } from '#content'

type ListOfRows = Fairness['lists']['own']

/** A group with its figures, those that come first most often at the top. */
export interface FairnessRow {
  readonly name: string
  readonly short: string
  readonly figures: ListOfRows['groups'][string]
}

/** How often a group comes first, alone or beside others, of a thousand lists. */
export const firstsOf = ([alone = 0, level = 0]: readonly number[]): number => alone + level

/** The groups of one kind of list, in the order of a picture. */
export const rowsOf = ({ groups }: Catalogue, list: ListOfRows, over: 'all' | 'mix'): readonly FairnessRow[] =>
  groups
    .flatMap(({ id, name, short = name }) => (list.groups[id] ? [{ name, short, figures: list.groups[id] }] : []))
    .filter(({ figures }) => (figures[over][2] ?? 0) > 0)
    .toSorted(
      ({ figures: { [over]: one } }, { figures: { [over]: other } }) =>
        firstsOf(other) - firstsOf(one) || (other[2] ?? 0) - (one[2] ?? 0),
    )

type List = Fairness['lists']['own']

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const ofAHundred = (ofAThousand: number): string => (ofAThousand === 0 ? 'never' : (ofAThousand / 10).toFixed(1))

const figuresTable = (catalogue: Catalogue, list: List, over: 'all' | 'mix'): string => {
  const say = sayFrom(catalogue)
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
  const say = sayFrom(catalogue)
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

${figuresTable(catalogue, lists.own, 'all')}

${figuresTable(catalogue, lists.own, 'mix')}

Groups for families stand here where the first question was left unanswered. Figures are rounded; what happens at all is at least 0.1.

## ${say('fairness-alarm-title')}

${say('fairness-alarm', { level: alarm })} ${say(loud.length > 0 ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet', { name: listed(loud) })}

## ${say('fairness-why-title')}

${say('fairness-why', places)}

## ${say('for-families')}

${figuresTable(catalogue, lists.families, 'all')}

${figuresTable(catalogue, lists.families, 'mix')}

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

const width = 760
const names = 200
const line = 24
const bar = 14
const atBar = (ofAThousand: number): number => Math.round(((width - names - 20) * ofAThousand) / 1000)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rowDrawn = ({ short, figures }: FairnessRow, over: 'all' | 'mix', top: number): string => {
  const [alone = 0, , three = 0] = figures[over]
  return [
    `<text x="0" y="${top + 12}">${escaped(short)}</text>`,
    `<rect class="three" x="${names}" y="${top}" width="${atBar(three)}" height="${bar}"/>`,
    `<rect x="${names}" y="${top + bar / 2}" width="${atBar(firstsOf(figures[over]))}" height="${bar / 2}"/>`,
    `<rect x="${names}" y="${top}" width="${atBar(alone)}" height="${bar}"/>`,
  ].join('\n')
}

/** docs/fairness.svg: how often each group comes first, shares first and stands in the first three. The tables say the same. */
export const fairnessPicture = (catalogue: Catalogue, { lists, alarm }: Fairness): string => {
  const say = sayFrom(catalogue)
  const drawn: string[] = []
  let top = 10
  for (const [title, list] of [
    [say('for-own-problem'), lists.own],
    [say('for-families'), lists.families],
  ] as const) {
    for (const over of ['all', 'mix'] as const) {
      const rows = rowsOf(catalogue, list, over)
      drawn.push(`<text class="title" x="0" y="${top + 16}">${escaped(title)}</text>`)
      drawn.push(`<text x="0" y="${top + 38}">${escaped(say(`fairness-${over}`, { sheets: list.sheets }))}</text>`)
      top += 52
      drawn.push(...rows.map((row, nth) => rowDrawn(row, over, top + nth * line)))
      if (list === lists.own && over === 'mix') {
        const at = names + atBar(alarm * 10)
        drawn.push(`<path d="M${at} ${top - 6}V${top + rows.length * line}"/>`)
      }
      top += rows.length * line + 20
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 0 ${width + 32} ${top}" width="${width + 32}" height="${top}" role="img" aria-labelledby="title what">
<title id="title">${escaped(say('fairness'))}</title>
<desc id="what">${escaped(say('fairness-bars'))}</desc>
<style>
svg { background: #fbf7f0; font: 14px system-ui, sans-serif; fill: #22302c }
rect { fill: #17493f }
.title { font-weight: bold; font-size: 16px }
.three { fill: none; stroke: #8a8f80 }
path { stroke: #7a2f16; stroke-width: 2; stroke-dasharray: 4 3 }
@media (prefers-color-scheme: dark) {
  svg { background: #15201d; fill: #f1ebdf }
  rect { fill: #a9dccb }
  path { stroke: #f3b79c }
}
</style>
${drawn.join('\n')}
</svg>
`
}
