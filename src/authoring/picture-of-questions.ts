import type { Catalogue, Option, Question } from '#content'
import { inVoice } from '#engine'

const partNames: Readonly<Record<Question['part'], string>> = { short: 'The short questions', more: 'The questions that sharpen' }

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** A circumstance spelled out: which answers to which question make it hold. */
const spelledOut = (catalogue: Catalogue, id: string): string => {
  const claim = catalogue.circumstances[id]
  if (!claim) return id
  const question = catalogue.questions.find((one) => one.id === claim.question)
  const verb = question?.choose === 'many' ? 'has' : 'is'
  const skipped = claim.unsaid === 'holds'
  if (claim.anyOf?.length === 0) return `\`${claim.question}\` was skipped`
  const said = claim.anyOf
    ? `${verb} ${listed(claim.anyOf, 'or')}`
    : claim.noneOf
      ? `${question?.choose === 'many' ? 'does not have' : 'is not'} ${listed(claim.noneOf, 'or')}`
      : `has more than ${claim.moreThan ?? 0} ticked`
  return `\`${claim.question}\` ${said}${skipped ? ', or was skipped' : ''}`
}

const whenAsked = (catalogue: Catalogue, question: Question): string =>
  question.asked.length === 0 ? 'always' : question.asked.map((id) => spelledOut(catalogue, id)).join('; and ')

const optionWords = (catalogue: Catalogue, { label, offered }: Option): string =>
  [
    inVoice(label, 'me'),
    ...(offered.length > 0 ? [`(where ${offered.map((id) => spelledOut(catalogue, id)).join('; and ')})`] : []),
  ].join(' ')

const optionsOf = (catalogue: Catalogue, question: Question): string => {
  const source = catalogue.questions.find(({ id }) => id === question.picksFrom)
  const own = question.options.filter(({ id }) => !source?.options.some((option) => option.id === id))
  return [
    ...(source ? [`what was ticked under \`${source.id}\``] : []),
    ...own.map((option) => optionWords(catalogue, option)),
  ].join(' · ')
}

const marks = (question: Question): string =>
  [...(question.choose === 'many' ? ['tick any'] : []), ...(question.private ? ['private'] : [])]
    .map((mark) => ` (${mark})`)
    .join('')

const nodeId = (question: Question): string => `ask_${question.id.replaceAll('-', '_')}`
const gateId = (question: Question): string => `if_${question.id.replaceAll('-', '_')}`
const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`

/** The way into a question: past the circumstances that it waits for, where there are any. */
const wayInto = (question: Question): string => (question.asked.length > 0 ? gateId(question) : nodeId(question))

const nodesOf = (question: Question): readonly string[] => [
  ...(question.asked.length > 0 ? [`        ${gateId(question)}{{${quoted(`${question.asked.join(' and<br/>')}?`)}}}`] : []),
  `        ${nodeId(question)}[${quoted(`${inVoice(question.ask, 'me')}<br/>${question.id}${marks(question)}`)}]`,
]

const waysFrom = (question: Question, next: string): readonly string[] => [
  ...(question.asked.length > 0
    ? [`    ${gateId(question)} -->|yes| ${nodeId(question)}`, `    ${gateId(question)} -->|no| ${next}`]
    : []),
  `    ${nodeId(question)} --> ${next}`,
]

/** The questions in order as a Mermaid flowchart. Each part ends at the groups. */
export const questionsPicture = (catalogue: Catalogue): string => {
  const parts = (['short', 'more'] as const).map((part) => ({
    part,
    questions: catalogue.questions.filter((question) => question.part === part),
    end: part === 'short' ? 'groups' : 'sharper_groups',
  }))
  const [first] = parts[1]?.questions ?? []
  return [
    'flowchart TD',
    ...parts.flatMap(({ part, questions }) => [
      `    subgraph ${part}_part [${quoted(partNames[part])}]`,
      ...questions.flatMap(nodesOf),
      '    end',
    ]),
    '    groups([The groups that fit])',
    '    sharper_groups([The groups that fit])',
    ...(first ? [`    groups -.->|to sharpen| ${wayInto(first)}`] : []),
    ...parts.flatMap(({ questions, end }) =>
      questions.flatMap((question, index) => {
        const next = questions[index + 1]
        return waysFrom(question, next ? wayInto(next) : end)
      }),
    ),
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** The same as a table. */
export const questionsTable = (catalogue: Catalogue): string =>
  (['short', 'more'] as const)
    .map((part) =>
      [
        `${partNames[part]}:`,
        '',
        row('question', 'asked when', 'options'),
        row('---', '---', '---'),
        ...catalogue.questions
          .filter((question) => question.part === part)
          .map((question) =>
            row(
              `\`${question.id}\`: ${inVoice(question.ask, 'me')}${marks(question)}`,
              whenAsked(catalogue, question),
              optionsOf(catalogue, question),
            ),
          ),
      ].join('\n'),
    )
    .join('\n\n')
