import type { Group, Option } from '#content'
import { chosen, optionOf } from './sheet.ts'
import { type Column, type Say, kept } from './catalogue-index.ts'
import { coverageColumns, tickedOf } from './coverage.ts'
import { type Listing, type AnsweredQuestion, makeReason, standOf } from './listing.ts'
import { type Reason } from './reason.ts'

const columnOf = (listing: Listing, said: AnsweredQuestion, option: Option, { trait, suits }: Say): Column =>
  listing.lookup.groupsByName.map((group) => {
    const stand = standOf(trait, group, listing.answers)
    const word = stand && suits.values[stand.value]
    return word && makeReason(listing, said, option, trait, stand, suits, word)
  })

/** The columns for one thing that was said, or for all that was ticked together, where these options speak for it. */
const columnsOf = (
  { lookup, list, answers }: Listing,
  { factor }: AnsweredQuestion,
  speaking: readonly Option[],
  key: Option | string,
  make: () => readonly Column[],
): readonly Column[] => {
  let name = factor === 1 ? list : `${list}*${factor}`
  for (const option of speaking)
    for (const { trait } of lookup.says.get(option) ?? []) if (trait.by !== undefined) name += ` ${chosen(answers, trait.by)[0]}`
  return kept(lookup.columns, name, key, make)
}

/** Everything that was said beside every group, in the order of the questions. */
export const columnsFor = (listing: Listing): readonly Column[] => {
  const { lookup, list } = listing
  const columns: Column[] = []
  for (const said of listing.said) {
    const { question, options } = said
    const { together } = question
    const add = (speaking: readonly Option[], key: Option | string, make: () => readonly Column[]): void => {
      for (const column of columnsOf(listing, said, speaking, key, make)) columns.push(column)
    }
    if (together) add(options, tickedOf(listing, said, together), () => coverageColumns(listing, said, together))
    else
      for (const option of options) {
        const speaks = (option.standsFor && optionOf(question, list)) ?? option
        add([speaks], option, () => (lookup.says.get(speaks) ?? []).map((say) => columnOf(listing, said, option, say)))
      }
  }
  return columns
}

/** The reasons of the group that stands there among the groups by name. */
export const reasonsAt = (columns: readonly Column[], at: number): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const column of columns) {
    const reason = column[at]
    if (reason) reasons.push(reason)
  }
  return reasons
}

/** Every reason that speaks for, against or neither way for this group, in the order of the questions. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] =>
  reasonsAt(columnsFor(listing), listing.lookup.groupsByName.indexOf(group))
