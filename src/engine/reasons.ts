import type { Group, Option } from '#content'
import { chosen } from './sheet.ts'
import { type Column, type TraitSuits, memoised, optionOf } from './catalogue-index.ts'
import { coverageColumns, tickedOf } from './coverage.ts'
import { type Listing, type AnsweredQuestion, makeReason, standOf } from './listing.ts'
import { type Reason } from './reason.ts'

const columnOf = (listing: Listing, answered: AnsweredQuestion, option: Option, { trait, suits }: TraitSuits): Column =>
  listing.index.groupsByName.map((group) => {
    const stand = standOf(trait, group, listing.answers)
    const word = stand && suits.values[stand.value]
    return word && makeReason(listing, answered, option, trait, stand, suits, word)
  })

/** The columns for one option, or for all that was ticked together. `speaking` are the options whose words about traits they use. */
const columnsOf = (
  { index, list, answers }: Listing,
  { factor }: AnsweredQuestion,
  speaking: readonly Option[],
  key: Option | string,
  make: () => readonly Column[],
): readonly Column[] => {
  let name = factor === 1 ? list : `${list}*${factor}`
  for (const option of speaking)
    for (const { trait } of index.optionSuits.get(option) ?? [])
      if (trait.by !== undefined) name += ` ${chosen(answers, trait.by)[0]}`
  return memoised(index.columns, name, key, make)
}

/** Every answer beside every group, in the order of the questions. */
export const columnsFor = (listing: Listing): readonly Column[] => {
  const { index, list } = listing
  const columns: Column[] = []
  for (const answered of listing.answered) {
    const { question, options } = answered
    const { together } = question
    const add = (speaking: readonly Option[], key: Option | string, make: () => readonly Column[]): void => {
      for (const column of columnsOf(listing, answered, speaking, key, make)) columns.push(column)
    }
    if (together) add(options, tickedOf(listing, answered, together), () => coverageColumns(listing, answered, together))
    else
      for (const option of options) {
        const speaks = (option.standsFor && optionOf(question, list)) ?? option
        add([speaks], option, () =>
          (index.optionSuits.get(speaks) ?? []).map((traitSuits) => columnOf(listing, answered, option, traitSuits)),
        )
      }
  }
  return columns
}

/** The reasons of the group at this position in order of name. */
export const reasonsAt = (columns: readonly Column[], at: number): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const column of columns) {
    const reason = column[at]
    if (reason) reasons.push(reason)
  }
  return reasons
}

/** All reasons for or against one group, and those that are neutral, in the order of the questions. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] =>
  reasonsAt(columnsFor(listing), listing.index.groupsByName.indexOf(group))
