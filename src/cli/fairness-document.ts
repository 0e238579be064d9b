import { type StatedMix } from '../content/load.ts'
import { sampleOf } from '#proof'
import { chosen } from '#engine'
import { type Catalogue, type Fairness, isPastLimit, listed, sayFrom } from '#content'

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
  return `${say(`fairness-${over}`, { sheets: list.sheets, people: list.people })}:\n\n${table(head, rows)}`
}

/** What is not exact about the figures over every way of answering, as a paragraph; nothing if all are. */
const drawnIn = (catalogue: Catalogue, { drawn }: List): string =>
  drawn ? `\n${sayFrom(catalogue)('fairness-drawn', { drawn: drawn.sheets, margin: drawn.margin / 10 })}\n` : ''

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

/** What is watched, with its limit. */
const watchedTable = (catalogue: Catalogue, { watched }: Fairness): string => {
  const say = sayFrom(catalogue)
  const nameOf = (id: string): string => catalogue.groups.find((group) => group.id === id)?.name ?? id
  return table(
    [say('fairness-watch'), '', 'found', 'limit', 'of so many lists'],
    watched.map((row) => [
      [say(`fairness-watch-${row.what}`), ...(row.groups.length > 0 ? [listed(row.groups.map(nameOf))] : [])].join(': '),
      say(row.list === 'own' ? 'for-own-problem' : 'for-families'),
      `${isPastLimit(row) ? `${say('fairness-past-limit')} ` : ''}${row.found / 10}`,
      `${row.must.replace('-', ' ')} ${row.limit / 10}`,
      row.lists,
    ]),
  )
}

/** Of a hundred, to one place. */
const toOnePlace = (part: number, all: number): number => (all === 0 ? 0 : Math.round((part * 1000) / all) / 10)

/** How many made-up people the document tells the answers of. */
const peopleTold = 20_000

/** What the made-up people answer, question by question. */
const supposed = (catalogue: Catalogue, mix: StatedMix): string => {
  const people = sampleOf(catalogue, mix, peopleTold)
  return table(
    ['question', 'answered, of 100', 'of 100 who answer'],
    catalogue.questions.map(({ id, options }) => {
      const answered = people.map((answers) => chosen(answers, id)).filter(({ length }) => length > 0)
      const shares = options
        .map(
          (option) => [option.id, toOnePlace(answered.filter((ids) => ids.includes(option.id)).length, answered.length)] as const,
        )
        .filter(([, share]) => share > 0)
      return [
        `\`${id}\``,
        toOnePlace(answered.length, people.length),
        shares.map(([option, share]) => `${option} ${share}`).join(', '),
      ]
    }),
  )
}

/** docs/fairness.md: the page of the guide with every figure, in the same words. */
export const fairnessDocument = (catalogue: Catalogue, mix: StatedMix, fairness: Fairness): string => {
  const say = sayFrom(catalogue)
  const { sheets, people, margin, watched, lists } = fairness
  const [own, families] = [lists.own, lists.families].map((list) => rowsOf(catalogue, list, 'mix')[0])
  return `<!-- Written by \`npm run fairness\`; a test fails when it is out of date. Do not edit it by hand. -->

# ${say('fairness')}

${say('fairness-lead', { people })}

## ${say('fairness-not-title')}

${say('fairness-not', { margin: margin / 10 })}

## The picture

![${say('fairness')}. The tables below hold every figure of it.](fairness.svg)

${say('fairness-bars')}

## ${say('for-own-problem')}

${figuresTable(catalogue, lists.own, 'mix')}

Groups for families are here too, from lists of people who left the first question out. Figures are rounded; what happens at all is at least 0.1.

## ${say('fairness-why-title')}

${own ? say('fairness-why', { name: own.name, mix: ofAHundred(firstsOf(own.figures.mix)) }) : ''}

## ${say('for-families')}

${figuresTable(catalogue, lists.families, 'mix')}

${families ? say('fairness-families', { name: families.name }) : ''}

## ${say('fairness-alarm-title')}

${say('fairness-alarm')} ${say(watched.some(isPastLimit) ? 'fairness-alarm-sounds' : 'fairness-alarm-quiet')}

${watchedTable(catalogue, fairness)}

The limits are in \`content/mix.yaml\`, each with its reason. A group has no meetings in person in a country if we know of its online meetings alone, or of none at all. In sight means among the
first three groups of a list, or on the card that shows a different kind; lists that have groups of one kind alone are left out.

## ${say('fairness-every-title')}

${say('fairness-every', { sheets })}

### ${say('for-own-problem')}

${figuresTable(catalogue, lists.own, 'all')}
${drawnIn(catalogue, lists.own)}

### ${say('for-families')}

${figuresTable(catalogue, lists.families, 'all')}
${drawnIn(catalogue, lists.families)}

## ${say('fairness-weigh-title')}

${say('fairness-weigh')} In points, which no page shows: the most that two answers to a question, or to questions that are weighed
together, move a group apart. The page calls five and more much, three and four some, one and two a little. ✕ marks what can rule it out.

${swings(catalogue, fairness)}

## ${say('fairness-assumed-title')}

${say('fairness-assumed')}

This is what the made-up people answer. Answers go together: the file says how. A question that few people answer is one that few are asked.

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
export const fairnessPicture = (catalogue: Catalogue, { lists, watched }: Fairness): string => {
  const say = sayFrom(catalogue)
  const drawn: string[] = []
  let top = 10
  for (const over of ['mix', 'all'] as const) {
    for (const [title, kind] of [
      [say('for-own-problem'), 'own'],
      [say('for-families'), 'families'],
    ] as const) {
      const list = lists[kind]
      const rows = rowsOf(catalogue, list, over)
      drawn.push(`<text class="title" x="0" y="${top + 16}">${escaped(title)}</text>`)
      drawn.push(
        `<text x="0" y="${top + 38}">${escaped(say(`fairness-${over}`, { sheets: list.sheets, people: list.people }))}</text>`,
      )
      top += 52
      drawn.push(...rows.map((row, nth) => rowDrawn(row, over, top + nth * line)))
      const limit = watched.find(({ what, list: its }) => what === 'first' && its === kind)?.limit
      if (limit !== undefined && over === 'mix')
        drawn.push(`<path d="M${names + atBar(limit)} ${top - 6}V${top + rows.length * line}"/>`)
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
