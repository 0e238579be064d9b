import { sheetOf } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'

const twice = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at)

export const law: Law = {
  says: 'No two questions, and no two options of one question, go by the same name, so that no answer erases another.',
  needs: 'questions',
  check: ({ survey: { catalogue } }) => {
    const { questions } = catalogue
    const shared = twice(questions.map(({ id }) => id))
    const [first] = questions.find(({ id }) => id === shared)?.options ?? []
    if (shared !== undefined)
      return refuted(
        `Two questions are called "${shared}": an answer to one is an answer to both.`,
        sheetOf({ [shared]: first?.id ?? '' }),
      )
    for (const { id, options } of questions) {
      const option = twice(options.map((one) => one.id))
      if (option !== undefined) return refuted(`Two options of "${id}" are called "${option}".`, sheetOf({ [id]: option }))
    }
    return holds(`${questions.length} questions.`)
  },
}
