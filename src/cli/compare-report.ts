import { answersOnlyIn, lengthOf, marginOf, sameSheets, type Comparison, type ListChanges, type Stands } from '#proof'
import type { Answers } from '#engine'

/** So many lists, with the smallest sheet that brings one of them about. */
export interface Found {
  readonly lists: bigint
  readonly example: Answers
}

/** How one group moves: in how many lists it now stands there, and in how many it no longer does. */
export interface GroupMove {
  readonly name: string
  readonly come: Found | undefined
  readonly gone: Found | undefined
}

export interface KindOfChange extends Found {
  readonly come: readonly string[]
  readonly gone: readonly string[]
}

/** All that changes about one thing, such as the first place. */
export interface Figures {
  /** of how many lists it is known, and how many of these change */
  readonly lists: bigint
  readonly changed: bigint
  /** how many random sheets stand for lists that could not be counted; undefined if all were counted */
  readonly drawn: number | undefined
  readonly byList: readonly { readonly list: ListChanges; readonly changed: bigint }[]
  readonly groups: readonly GroupMove[]
  readonly kinds: readonly KindOfChange[]
}

const joined = (one: Found | undefined, other: Found): Found => ({
  lists: (one?.lists ?? 0n) + other.lists,
  example: one && lengthOf(one.example) <= lengthOf(other.example) ? one.example : other.example,
})

const byLists = (one: { readonly lists: bigint }, other: { readonly lists: bigint }): number =>
  one.lists > other.lists ? -1 : one.lists < other.lists ? 1 : 0

const sumOf = (some: readonly bigint[]): bigint => some.reduce((sum, one) => sum + one, 0n)

/** What a comparison says about one thing, over lists of every kind: the commonest first. */
export const figuresOf = ({ before, now, lists }: Comparison, stands: Stands): Figures => {
  const known = lists.flatMap((list) => (list.changes[stands] ? [{ list, changes: list.changes[stands] }] : []))
  const names = new Map([...before.groups, ...now.groups].map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const kinds = new Map<string, KindOfChange>()
  const [come, gone] = [new Map<string, Found>(), new Map<string, Found>()]
  for (const change of known.flatMap(({ changes }) => changes)) {
    const found: Found = { lists: change.count.sheets, example: change.count.example ?? {} }
    const key = `${change.gone.join()} ${change.come.join()}`
    kinds.set(key, { come: change.come.map(nameOf), gone: change.gone.map(nameOf), ...joined(kinds.get(key), found) })
    for (const id of change.come) come.set(id, joined(come.get(id), found))
    for (const id of change.gone) gone.set(id, joined(gone.get(id), found))
  }
  const byList = known.map(({ list, changes }) => ({ list, changed: sumOf(changes.map(({ count }) => count.sheets)) }))
  return {
    lists: sumOf(known.map(({ list }) => list.sheets)),
    changed: sumOf(byList.map(({ changed }) => changed)),
    drawn: known.map(({ list }) => list.drawn[stands]).find((count) => count !== undefined),
    byList,
    groups: [...names]
      .filter(([id]) => come.has(id) || gone.has(id))
      .map(([id, name]) => ({
        name,
        come: come.get(id),
        gone: gone.get(id),
        lists: (come.get(id)?.lists ?? 0n) + (gone.get(id)?.lists ?? 0n),
      }))
      .toSorted(byLists),
    kinds: [...kinds.values()].toSorted(byLists),
  }
}

/** A part of a whole in per cent, in few digits. Only what is nothing is said to be nothing. */
export const shareOf = (part: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((part * 10n ** 12n) / whole) / 1e10)

export const inPercent = (part: bigint, whole: bigint): string => {
  const share = shareOf(part, whole)
  if (part === 0n) return '0 %'
  if (share < 1e-6) return 'less than 0.000001 %'
  return `${
    share >= 10
      ? share.toFixed(1)
      : share >= 0.1
        ? share.toFixed(2)
        : Number(share.toPrecision(2))
            .toFixed(20)
            .replace(/(0\.0*[1-9]\d?).*/, '$1')
  } %`
}

export const inDigits = (number: bigint): string => number.toLocaleString('en-GB')

/** What a report says, whether in the terminal or on a page. */
export interface Part {
  readonly stands: Stands
  readonly title: string
  /** how a group is said to come and to go */
  readonly come: string
  readonly gone: string
  readonly figures: Figures
}

export interface Report {
  readonly title: string
  readonly about: readonly string[]
  readonly comparison: Comparison
  readonly partial: boolean
  readonly parts: readonly Part[]
}

const wording: Readonly<Record<Stands, Pick<Part, 'title' | 'come' | 'gone'>>> = {
  first: { title: 'First place', come: 'now first', gone: 'no longer first' },
  within: { title: 'First three', come: 'now within the first three', gone: 'no longer within the first three' },
  eligible: { title: 'Ruled out', come: 'no longer ruled out', gone: 'now ruled out' },
}

/** What comes and what goes, in a sentence of names. */
export const kindInWords = ({ come, gone }: Part, kind: KindOfChange): string =>
  [
    ...(kind.gone.length > 0 ? [`${gone}: ${kind.gone.join(', ')}`] : []),
    ...(kind.come.length > 0 ? [`${come}: ${kind.come.join(', ')}`] : []),
  ].join('; ')

/** What is uncertain about figures from random sheets. */
const byChance = (drawn: number): string =>
  ` This is an estimate: there are too many kinds of person to count, so ${inDigits(BigInt(drawn))} random sheets stand for each kind of list that could not be counted. The margin of error is ${marginOf(drawn) / 10} of 100, and changes too rare to be among them are missing.`

/** How many lists change in one thing, in a sentence that goes on from its name. It leaves out lists that were not fully compared. */
export const changedInWords = ({ comparison }: Report, { stands, figures: { lists, changed, drawn } }: Part): string => {
  const isWhole = comparison.lists.every(({ changes }) => changes[stands])
  if (lists === 0n && !isWhole) return 'no list was fully compared.'
  const chance = drawn === undefined ? '' : byChance(drawn)
  if (changed > 0n)
    return `${chance && 'about '}${inDigits(changed)} of ${inDigits(lists)} lists (${inPercent(changed, lists)}) change.${chance}`
  if (chance) return `no change was found.${chance}`
  return isWhole ? `none of ${inDigits(lists)} lists changes.` : `none of ${inDigits(lists)} fully compared lists changes.`
}

/** Whose list it is, by the answer that calls for it. */
export const listInWords = ({ now }: Comparison, { answer, list }: ListChanges): string =>
  answer === undefined
    ? `${now.lists.question} unanswered`
    : `${now.lists.question}: ${answer}${answer === list ? '' : `, the list for ${list}`}`

const onlySome = (where: string, answers: readonly string[]): readonly string[] =>
  answers.length > 0 ? [`Answers that exist only in ${where}: ${answers.join('; ')}.`] : []

/** How the questionnaires differ, and what that means for the sheets. */
const aboutSheets = ({ before, now }: Comparison, other: string, own: string): readonly string[] =>
  sameSheets(before, now)
    ? []
    : [
        'The questions differ, so different sheets are possible.',
        ...onlySome(own, answersOnlyIn(now, before)),
        ...onlySome(other, answersOnlyIn(before, now)),
        `The figures below are about the sheets that are possible with ${own}. Answers that ${other} does not know, or would not ask for, are ignored there.`,
      ]

/** The report of one comparison; `own` is what the sheets are of, `other` what it is laid beside. */
export const reportOf = (comparison: Comparison, title: string, own: string, other: string): Report => ({
  title,
  about: aboutSheets(comparison, other, own),
  comparison,
  partial: comparison.lists.some(({ changes }) => Object.values(changes).some((found) => found === undefined)),
  parts: (Object.keys(wording) as Stands[]).map((stands) => ({
    stands,
    ...wording[stands],
    figures: figuresOf(comparison, stands),
  })),
})

/** Whether any list of any sheet changes. */
export const anyChange = ({ parts }: Report): boolean => parts.some(({ figures }) => figures.changed > 0n)

/** Whether some lists were only drawn from. */
export const isDrawn = ({ parts }: Report): boolean => parts.some(({ figures }) => figures.drawn !== undefined)

/** What is compared, and what is not. */
export const comparedNote =
  'This compares which groups come first, which are within the first three, and which are ruled out. It does not compare the order within the first three or below them, notices, cautions or wording.'

/** A partial report says so wherever it is read. */
export const partialNote = 'PARTIAL: time or memory ran out. Lists that are missing from the figures were not fully compared.'

/** The most kinds of change that the terminal shows one by one; the page shows more. */
const mostTold = 10

const of = (part: bigint, whole: bigint): string => `${inDigits(part)} of ${inDigits(whole)} lists (${inPercent(part, whole)})`

const missingIn = ({ comparison }: Report, { stands }: Part): readonly string[] =>
  comparison.lists
    .filter(({ changes }) => !changes[stands])
    .map((list) => `  not fully compared: ${listInWords(comparison, list)}`)

const movesIn = ({ groups, lists }: Figures, { come, gone }: Part): readonly string[] =>
  groups.flatMap((group) =>
    (
      [
        [gone, group.gone],
        [come, group.come],
      ] as const
    ).flatMap(([words, found]) =>
      found
        ? [
            `    ${group.name} ${words}: ${inDigits(found.lists)} lists (${inPercent(found.lists, lists)}), such as ${JSON.stringify(found.example)}`,
          ]
        : [],
    ),
  )

const partInText = (report: Report, part: Part): readonly string[] => {
  const { figures } = part
  const { lists, changed, byList, kinds } = figures
  const heading = `${part.title}: ${changedInWords(report, part)}`
  if (changed === 0n) return [heading, ...missingIn(report, part)]
  return [
    heading,
    ...missingIn(report, part),
    '  List by list',
    ...byList
      .filter((one) => one.changed > 0n)
      .map((one) => `    ${listInWords(report.comparison, one.list)}: ${of(one.changed, one.list.sheets)}`),
    '  Group by group',
    ...movesIn(figures, part),
    `  Kinds of change, the most common first, each with the smallest sheet${figures.drawn === undefined ? '' : ' found'}${kinds.length > mostTold ? ` (${mostTold} of ${kinds.length})` : ''}`,
    ...kinds
      .slice(0, mostTold)
      .flatMap((kind) => [
        `    ${kindInWords(part, kind)}`,
        `      ${of(kind.lists, lists)}, such as ${JSON.stringify(kind.example)}`,
      ]),
  ]
}

/** The report as lines for the terminal. */
export const reportInText = (report: Report): string =>
  [
    report.title,
    ...(report.partial ? [partialNote] : []),
    ...report.about,
    `${inDigits(report.comparison.sheets)} sheets are possible, without marks for what matters most.`,
    comparedNote,
    ...report.parts.flatMap((part) => ['', ...partInText(report, part)]),
  ].join('\n')
