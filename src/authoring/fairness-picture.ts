import type { Catalogue, Fairness } from '#content'
import { type FairnessRow, firstsOf, rowsOf, sayIn } from './fairness-rows.ts'

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
  const say = sayIn(catalogue)
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
