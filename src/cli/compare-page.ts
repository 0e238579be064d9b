import {
  type GroupMove,
  type Part,
  type Report,
  changedInWords,
  comparedNote,
  inDigits,
  inPercent,
  kindInWords,
  listInWords,
  partialNote,
  shareOf,
} from './compare-report.ts'

/** The most kinds of change that the page shows one by one. */
const mostTold = 100

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `:root{color-scheme:light dark;--ink:light-dark(#22302c,#f1ebdf);--paper:light-dark(#fbf7f0,#15201d);--come:light-dark(#17493f,#a9dccb);--gone:light-dark(#a8431f,#f3b79c)}
body{margin:auto;max-width:60rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}h2,code{overflow-wrap:anywhere}figure{margin:0}caption{text-align:left;font-weight:bold;padding-top:1.5rem}
svg{display:block;width:100%;height:auto;font:14px system-ui,sans-serif}text{fill:var(--ink)}.come{fill:var(--come)}.gone{fill:var(--gone)}.axis{stroke:var(--ink)}
code{font-size:.875rem}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid}.partial{border:2px solid;padding:.5rem}`

const height = 28
const middle = 560
const reach = 220

/** One group: what it loses to the left of the line, what it gains to the right. The longest bar has the whole width. */
const barsOf = ({ name, come, gone }: GroupMove, at: number, most: number, whole: bigint): string => {
  const top = at * height
  const long = (lists: bigint | undefined): number =>
    lists === undefined ? 0 : Math.max(1, (shareOf(lists, whole) / most) * reach)
  const [less, more] = [long(gone?.lists), long(come?.lists)]
  return [
    `<text x="0" y="${top + 18}">${escaped(name)}</text>`,
    gone ? `<rect class="gone" x="${(middle - less).toFixed(1)}" y="${top + 4}" width="${less.toFixed(1)}" height="20"/>` : '',
    come ? `<rect class="come" x="${middle}" y="${top + 4}" width="${more.toFixed(1)}" height="20"/>` : '',
  ].join('')
}

const picture = ({ title, come, gone, figures: { groups, lists } }: Part): string => {
  const most = Math.max(
    ...groups.flatMap((group) => [group.gone, group.come].map((found) => shareOf(found?.lists ?? 0n, lists))),
    1e-9,
  )
  const words = groups
    .map(
      (group) =>
        `${group.name}: ${gone} in ${inPercent(group.gone?.lists ?? 0n, lists)}, ${come} in ${inPercent(group.come?.lists ?? 0n, lists)} of the lists.`,
    )
    .join(' ')
  const tall = groups.length * height
  return `<figure><svg role="img" viewBox="0 0 800 ${tall}" aria-label="${escaped(`${title}, group by group. ${words}`)}">${groups
    .map((group, at) => barsOf(group, at, most, lists))
    .join(
      '',
    )}<line class="axis" x1="${middle}" x2="${middle}" y1="0" y2="${tall}"/></svg><figcaption>Left of the line: ${gone}. Right of it: ${come}. The longest bar stands for ${inPercent(BigInt(Math.round(most * 1e10)), 10n ** 12n)} of the lists; the table below has the same figures.</figcaption></figure>`
}

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell}</${tag}>`).join('')}</tr>`

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><caption>${escaped(caption)}</caption><thead>${row('th', head.map(escaped))}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`

const sheet = (example: object): string => `<code>${escaped(JSON.stringify(example))}</code>`

const counted = (some: bigint, whole: bigint): string => `${inDigits(some)} (${inPercent(some, whole)})`

const partOnPage = (report: Report, part: Part): string => {
  const { lists, changed, byList, groups, kinds } = part.figures
  const missing = report.comparison.lists.filter(({ changes }) => !changes[part.stands])
  const said = [
    `<h3>${part.title}</h3>`,
    `<p>${part.title}: ${changedInWords(report, part)}</p>`,
    ...missing.map((list) => `<p class="partial">Not fully compared: ${escaped(listInWords(report.comparison, list))}</p>`),
  ]
  if (changed === 0n) return said.join('\n')
  const moves = groups.flatMap((group) =>
    (
      [
        [part.gone, group.gone],
        [part.come, group.come],
      ] as const
    ).flatMap(([words, found]) =>
      found ? [[escaped(group.name), words, counted(found.lists, lists), sheet(found.example)]] : [],
    ),
  )
  return [
    ...said,
    picture(part),
    table('Group by group', ['Group', 'Change', 'Lists', 'Smallest sheet'], moves),
    table(
      'List by list',
      ['Sheets', 'Lists that change'],
      byList.map((one) => [escaped(listInWords(report.comparison, one.list)), counted(one.changed, one.list.sheets)]),
    ),
    table(
      `Kinds of change${kinds.length > mostTold ? `, the ${mostTold} most common of ${kinds.length}` : ''}`,
      ['Change', 'Lists', 'Smallest sheet'],
      kinds.slice(0, mostTold).map((kind) => [escaped(kindInWords(part, kind)), counted(kind.lists, lists), sheet(kind.example)]),
    ),
  ].join('\n')
}

/** What tells such a page from any other. */
const title = '<title>What an edit changes</title>'

/** Whether a text is such a page. */
export const isPage = (text: string): boolean => text.includes(title)

/** The reports as one page that needs nothing else, with a picture of each thing that changes. */
export const pageOf = (reports: readonly Report[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
${title}
<style>${style}</style>
<main><h1>What an edit changes</h1>
${reports
  .map((report) =>
    [
      `<section><h2>${escaped(report.title)}</h2>`,
      ...(report.partial ? [`<p class="partial">${partialNote}</p>`] : []),
      ...report.about.map((line) => `<p>${escaped(line)}</p>`),
      `<p>${inDigits(report.comparison.sheets)} sheets are possible, without marks for what matters most.</p>`,
      `<p>${comparedNote}</p>`,
      ...report.parts.map((part) => partOnPage(report, part)),
      '</section>',
    ].join('\n'),
  )
  .join('\n')}
</main>
</html>
`
