import type { Fault } from '../fault.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import type { Raw } from '../read.ts'
import type { QuestionData } from '../schema/questions.ts'

const remedy = 'Only a notice may depend on it. Remove it here.'

/** A private question whose answer moves the list, and so tells it to whoever looks at the list. */
const weighingFaults = (file: ContentFile, question: QuestionData, here: Path): Fault[] => [
  ...(question.together
    ? [
        file.at(
          [...here, 'together'],
          `\`${question.id}\` is private, but \`together\` makes its answers affect the list. ${remedy}`,
        ),
      ]
    : []),
  ...question.options.flatMap((option, nth) =>
    (['suits', 'alone', 'brings-up'] as const).flatMap((field) =>
      option[field] === undefined
        ? []
        : [
            file.at(
              [...here, 'options', nth, field],
              `\`${question.id}\` is private, but \`${option.id}\` affects what is shown. ${remedy}`,
            ),
          ],
    ),
  ),
]

/** Everything that could give away the answer to a private question. Notices may depend on it: the page neither keeps nor prints them. */
export const privateFaults = (raw: Raw): readonly Fault[] => {
  const { file, data } = raw.questions
  const hidden = data.questions.filter((question) => question.private).map(({ id }) => id)
  const telling = (names: readonly string[] | undefined, at: ContentFile, path: Path): Fault[] =>
    (names ?? []).flatMap((name, nth) => {
      const question = data.circumstances[name]?.question ?? ''
      return hidden.includes(question)
        ? [at.at([...path, nth], `\`${name}\` depends on the answer to \`${question}\`, which is private. ${remedy}`)]
        : []
    })
  const picking = (id: string | undefined, path: Path): Fault[] =>
    id !== undefined && hidden.includes(id)
      ? [file.at(path, `\`${id}\` is private, but its answer would be offered here. ${remedy}`)]
      : []
  return [
    ...data.questions.flatMap((question, index) => {
      const here = ['questions', index]
      return [
        ...(question.private ? weighingFaults(file, question, here) : []),
        ...telling(question.asked, file, [...here, 'asked']),
        ...telling(question['optional-for'], file, [...here, 'optional-for']),
        ...question.options.flatMap(({ suits }, nth) =>
          Object.entries(suits ?? {}).flatMap(([trait, { unless }]) =>
            telling(unless, file, [...here, 'options', nth, 'suits', trait, 'unless']),
          ),
        ),
        ...question.options.flatMap(({ offered }, nth) => telling(offered, file, [...here, 'options', nth, 'offered'])),
        ...picking(question['picks-from'], [...here, 'picks-from']),
      ]
    }),
    ...[...raw.groups.values()].flatMap((group) =>
      (group.data.cautions ?? []).flatMap(({ when }, nth) => telling(when, group.file, ['cautions', nth, 'when'])),
    ),
    ...Object.entries(raw.traits.data).flatMap(([trait, { values }]) =>
      Object.entries(values).flatMap(([value, { cautions }]) =>
        (cautions ?? []).flatMap(({ when }, nth) =>
          telling(when, raw.traits.file, [trait, 'values', value, 'cautions', nth, 'when']),
        ),
      ),
    ),
    ...[...raw.help.values()].flatMap((help) =>
      help.data.lines.flatMap((line, nth) =>
        (['unless', 'best-for'] as const).flatMap((field) => telling(line[field], help.file, ['lines', nth, field])),
      ),
    ),
    ...raw.firstSteps.data.outcomes.flatMap(({ answers }, nth) =>
      Object.entries(answers ?? {}).flatMap(([kind, noted]) =>
        Object.keys(noted)
          .filter((id) => hidden.includes(id))
          .map((id) =>
            raw.firstSteps.file.atKey(
              ['outcomes', nth, 'answers', kind],
              id,
              `\`${id}\` is private, but would be noted here. ${remedy}`,
            ),
          ),
      ),
    ),
  ]
}
