import type { Catalogue } from '#content'
import type { Answers } from '#engine'
import { answersOrSilence } from '../../src/proof/answer-space.ts'
import { type Mix, shareIn } from '../../src/proof/population.ts'

/** Every sheet there is, one by one, with how often people of the mix fill it in that way. Only for small catalogues. */
export const everySheet = (catalogue: Catalogue, mix: Mix): readonly (readonly [Answers, number])[] =>
  catalogue.questions.reduce<readonly (readonly [Answers, number])[]>(
    (sheets, question) =>
      sheets.flatMap(([answers, share]) => {
        const alternatives = answersOrSilence(catalogue, question, answers)
        return alternatives.map(
          (answer) =>
            [
              answer === undefined ? answers : { ...answers, [question.id]: answer },
              alternatives.length === 1 ? share : share * shareIn(mix)(catalogue, question.id, answer, answers),
            ] as const,
        )
      }),
    [[{}, 1]],
  )
