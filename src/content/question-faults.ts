import type { Fault } from './fault.ts'
import type { ContentFile, Path } from './file.ts'
import { repeated, repeatedIds, unknownName, unknownNames } from './name-faults.ts'
import { didYouMean } from './nearest.ts'
import type { Raw } from './read.ts'
import { optionFaults, optionIds, togetherFaults } from './suits-faults.ts'

type QuestionData = Raw['questions']['data']['questions'][number]

const circumstanceFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const questions = data.questions.map(({ id }) => id)
  return Object.entries(data.circumstances).flatMap(([name, claim]) => {
    const path = ['circumstances', name]
    const question = data.questions.find(({ id }) => id === claim.question)
    const known = question ? optionIds(data.questions, question) : []
    const tests = [claim['any-of'], claim['none-of'], claim['more-than']].filter((test) => test !== undefined).length
    return [
      ...unknownName(file, [...path, 'question'], claim.question, questions, `no question is called \`${claim.question}\`.`),
      ...(['any-of', 'none-of'] as const).flatMap((field) =>
        unknownNames(
          file,
          [...path, field],
          question && claim[field],
          known,
          (option) => `\`${claim.question}\` has no option \`${option}\`.`,
        ),
      ),
      ...(tests === 1
        ? []
        : [file.atKey(['circumstances'], name, `\`${name}\` needs exactly one of any-of, none-of, more-than.`)]),
    ]
  })
}

/** A question may look back, never ahead: each circumstance it waits for is about an earlier question. */
const orderFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const circumstances = new Map(Object.entries(data.circumstances))
  const ids = data.questions.map(({ id }) => id)
  return data.questions.flatMap((question, index) => {
    const here = ['questions', index]
    const later = ids.slice(index)
    const waits = (names: readonly string[], path: (string | number)[]): Fault[] => [
      ...unknownNames(file, path, names, [...circumstances.keys()], (id) => `no circumstance is called \`${id}\`.`),
      ...names.flatMap((id, nth) => {
        const awaited = circumstances.get(id)?.question ?? ''
        return later.includes(awaited)
          ? [
              file.at(
                [...path, nth],
                `\`${question.id}\` waits for \`${awaited}\`, which is not asked before it. Move one of them.`,
              ),
            ]
          : []
      }),
    ]
    const source = question['picks-from']
    return [
      ...waits(question.asked, [...here, 'asked']),
      ...question.options.flatMap((option, nth) => waits(option.offered ?? [], [...here, 'options', nth, 'offered'])),
      ...unknownName(file, [...here, 'picks-from'], source, ids.slice(0, index), `no earlier question is called \`${source}\`.`),
    ]
  })
}

/** The shortest sheet that says something to a question of this id. */
const sheetWith = (id: string, option: string, choose: 'one' | 'many'): string =>
  JSON.stringify({ [id]: choose === 'one' ? option : [option] })

/** Options that read the same: nobody can tell which answer they give. */
const sameLabelFaults = (file: ContentFile, { id, options }: QuestionData, here: Path): Fault[] =>
  repeated(
    options.map((option, index) => ({ label: JSON.stringify(option.label), index })),
    ({ label }) => label,
  ).map(({ label, index }) => file.at([...here, index, 'label'], `two options of \`${id}\` have the label ${label}. Make the difference clear.`))

const doubleFaults = ({ questions: { file, data } }: Raw): Fault[] => [
  ...repeatedIds(file, ['questions'], data.questions, 'questions', (shared) => {
    const question = data.questions.find(({ id }) => id === shared)
    return `The sheet ${sheetWith(shared, question?.options[0]?.id ?? '', question?.choose ?? 'one')} would answer both.`
  }),
  ...data.questions.flatMap((question, nth) => {
    const picked = optionIds(data.questions, { ...question, options: [] })
    const here = ['questions', nth, 'options']
    return [
      ...repeatedIds(
        file,
        here,
        question.options,
        `options of \`${question.id}\``,
        (id) => `The sheet ${sheetWith(question.id, id, question.choose)} would choose both.`,
      ),
      ...sameLabelFaults(file, question, here),
      ...question.options.flatMap(({ id }, index) =>
        picked.includes(id)
          ? [file.at([...here, index, 'id'], `\`${id}\` is picked from \`${question['picks-from']}\` already. Rename it.`)]
          : [],
      ),
    ]
  }),
]

const listFaults = ({ questions: { file, data } }: Raw): Fault[] => {
  const { question, unsaid, voices } = data.lists
  const deciding = data.questions.find(({ id }) => id === question)
  const lists = deciding?.options.filter((option) => !option['stands-for']).map(({ id }) => id)
  if (!lists) {
    return unknownName(
      file,
      ['lists', 'question'],
      question,
      data.questions.map(({ id }) => id),
      `no question is called \`${question}\`.`,
    )
  }
  return [
    ...unknownName(file, ['lists', 'unsaid'], unsaid, lists, `\`${unsaid}\` makes no list.`),
    ...lists
      .filter((id) => !Object.hasOwn(voices, id))
      .map((id) => file.at(['lists', 'voices'], `the list \`${id}\` has no voice. Add one: me, family or helping.`)),
    ...Object.keys(voices)
      .filter((id) => !lists.includes(id))
      .map((id) => file.atKey(['lists', 'voices'], id, `\`${id}\` makes no list. ${didYouMean(id, lists)}`)),
  ]
}

/** Everything that does not join up in questions.yaml. */
export const questionFaults = (raw: Raw): readonly Fault[] => [
  ...doubleFaults(raw),
  ...listFaults(raw),
  ...circumstanceFaults(raw),
  ...orderFaults(raw),
  ...optionFaults(raw),
  ...togetherFaults(raw),
]
