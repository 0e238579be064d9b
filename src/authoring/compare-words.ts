import { type Comparison, type ListChanges, type Stands, answersOnlyIn, sameSheets } from '../proof/compare.ts'
import { type Figures, type KindOfChange, figuresOf, inDigits, inPercent } from './compare-figures.ts'

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

/** How many lists change in one thing, in a sentence that goes on from its name; of lists not looked at to the end it says nothing. */
export const changedInWords = ({ comparison }: Report, { stands, figures: { lists, changed } }: Part): string => {
  const isWhole = comparison.lists.every(({ changes }) => changes[stands])
  if (lists === 0n && !isWhole) return 'no list was looked at to the end.'
  if (changed > 0n) return `${inDigits(changed)} of ${inDigits(lists)} lists (${inPercent(changed, lists)}) change.`
  return isWhole
    ? `no list of ${inDigits(lists)} changes.`
    : `no list changes, of ${inDigits(lists)} that were looked at to the end.`
}

/** Whose list it is, by the answer that calls for it. */
export const listInWords = ({ now }: Comparison, { answer, list }: ListChanges): string =>
  answer === undefined
    ? `${now.lists.question} unanswered`
    : `${now.lists.question}: ${answer}${answer === list ? '' : `, the list for ${list}`}`

const onlySome = (where: string, answers: readonly string[]): readonly string[] =>
  answers.length > 0 ? [`Answers that only ${where} knows: ${answers.join('; ')}.`] : []

/** How the questionnaires differ, and what that means for the sheets. */
const aboutSheets = ({ before, now }: Comparison, other: string, own: string): readonly string[] =>
  sameSheets(before, now)
    ? []
    : [
        'The questions differ, so that other sheets can be filled in.',
        ...onlySome(own, answersOnlyIn(now, before)),
        ...onlySome(other, answersOnlyIn(before, now)),
        `Below are the sheets that ${own} lets people fill in; answers that ${other} does not know, or would not ask for, are not heard there.`,
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

/** What is laid side by side, and what is not. */
export const comparedNote =
  'Compared is which groups have the first place, which stand within the first three, and which are ruled out. Not compared are the order within the first three and below them, notices, cautions and any wording.'

/** A partial report says so wherever it is read. */
export const partialNote =
  'PARTIAL: time or room ran out. What is said is exact; lists that are missing were not looked at to the end.'
