import type { Catalogue } from '#content'
import type { ListFigures } from '../proof/survey.ts'
import { inDigits } from './compare-figures.ts'

/** How many of a hundred, in six characters. None are said to be none, and few are not. */
export const ofHundred = (part: bigint, all: bigint): string => {
  const share = Number((part * 1_000_000n) / (all || 1n)) / 10_000
  const words = part === 0n ? 'never' : share < 0.01 ? '<0.01' : part < all && share > 99.99 ? '>99.99' : share.toFixed(2)
  return words.padStart(6)
}

/** One kind of list, a line a group: of 100 sheets, how many have it first, first alone and within the first three. */
export const tableOf = (catalogue: Catalogue, { answer, view, sheets, groups, empty }: ListFigures): string => {
  const rows = groups
    .filter(({ within }) => within.sheets > 0n)
    .toSorted((a, b) => Number(b.first.sheets - a.first.sheets) || Number(b.within.sheets - a.within.sheets))
    .map(({ group, first, alone, within }) => {
      const name = catalogue.groups.find(({ id }) => id === group)?.name ?? group
      return `  ${ofHundred(first.sheets, sheets)} ${ofHundred(alone.sheets, sheets)} ${ofHundred(within.sheets, sheets)}  ${name}, such as ${JSON.stringify(alone.example ?? first.example ?? within.example)}`
    })
  const none =
    empty.sheets > 0n ? [`  ${inDigits(empty.sheets)} sheets leave the list empty, such as ${JSON.stringify(empty.example)}`] : []
  const whose = answer === undefined ? `${catalogue.lists.question} unanswered` : `${catalogue.lists.question}: ${answer}`
  return [
    `\nThe list "${view.list}" of ${inDigits(sheets)} sheets (${whose})`,
    '   first  alone  three  of 100 sheets',
    ...rows,
    ...none,
  ].join('\n')
}
