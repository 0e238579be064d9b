import type { Group, Option } from '#content'
import { chosen } from './sheet.ts'
import { type Column, type TraitSuits, memoised, optionOf } from './catalogue-index.ts'
import { coverageColumns, tickedOf } from './coverage.ts'
import { type ListInput, type AnsweredQuestion, isSilenced, makeReason, standOf } from './list-input.ts'
import { type Reason } from './reason.ts'

const columnOf = (input: ListInput, answered: AnsweredQuestion, option: Option, { trait, suits }: TraitSuits): Column =>
  input.index.groupsByName.map((group) => {
    if (isSilenced(input, suits)) return undefined
    const stand = standOf(trait, group, input.answers)
    const word = stand && suits.values[stand.value]
    return word && makeReason(input, answered, option, trait, stand, suits, word)
  })

/** The columns for one option, or for all that was ticked together. `speaking` are the options whose words about traits they use. */
const columnsOf = (
  input: ListInput,
  { factor }: AnsweredQuestion,
  speaking: readonly Option[],
  key: Option | string,
  make: () => readonly Column[],
): readonly Column[] => {
  const { index, list, answers } = input
  let name = factor === 1 ? list : `${list}*${factor}`
  for (const option of speaking)
    for (const { trait, suits } of index.optionSuits.get(option) ?? []) {
      if (trait.by !== undefined) name += ` ${chosen(answers, trait.by)[0]}`
      if (isSilenced(input, suits)) name += ` without ${trait.id}`
    }
  return memoised(index.columns, name, key, make)
}

/** Every answer beside every group, in the order of the questions. */
export const columnsFor = (input: ListInput): readonly Column[] => {
  const { index, list } = input
  const columns: Column[] = []
  for (const answered of input.answered) {
    const { question, options } = answered
    const { together } = question
    const add = (speaking: readonly Option[], key: Option | string, make: () => readonly Column[]): void => {
      for (const column of columnsOf(input, answered, speaking, key, make)) columns.push(column)
    }
    if (together) add(options, tickedOf(input, answered, together), () => coverageColumns(input, answered, together))
    else
      for (const option of options) {
        const speaks = (option.standsFor && optionOf(question, list)) ?? option
        add([speaks], option, () =>
          (index.optionSuits.get(speaks) ?? []).map((traitSuits) => columnOf(input, answered, option, traitSuits)),
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

/** All reasons for or against any one group, and those that are neutral, in the order of the questions. */
export const reasonsForAll = (input: ListInput): ((group: Group) => readonly Reason[]) => {
  const columns = columnsFor(input)
  return (group) => reasonsAt(columns, input.index.groupsByName.indexOf(group))
}

/** The same for one group. */
export const reasonsFor = (input: ListInput, group: Group): readonly Reason[] => reasonsForAll(input)(group)
