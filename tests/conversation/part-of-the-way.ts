import type { Catalogue } from '#content'
import { type Answer, type Sheet, asked, optionsFor, pruneSheet } from '#engine'
import { type Chance, oneOf, shuffled } from '../support/chance.ts'
import { randomSheet } from '../support/random-sheet.ts'

/** Somebody part of the way, in the order of the content or here and there, and the questions that are still open. */
export const partOfTheWay = (of: Catalogue, chance: Chance): { readonly sheet: Sheet; readonly open: readonly string[] } => {
  const { answers, mattersMost } = randomSheet(of, chance)
  const ids = of.questions.map(({ id }) => id)
  const reached = Math.floor(chance() * (ids.length + 1))
  const inOrder = chance() < 0.7
  const open = inOrder ? ids.slice(reached) : ids.filter(() => chance() < 0.3)
  const said = Object.fromEntries(Object.entries(answers).filter(([id]) => !open.includes(id)))
  return { sheet: pruneSheet(of, { answers: said, mattersMost }), open }
}

/** The open questions answered one after the other, as somebody might. */
export const completed = (of: Catalogue, { answers, mattersMost }: Sheet, open: readonly string[], chance: Chance): Sheet => {
  const said: Record<string, Answer> = { ...answers }
  const skips = oneOf(chance, [0, 0.2, 0.7])
  for (const question of of.questions) {
    if (!open.includes(question.id) || chance() < skips || !asked(of, question, said)) continue
    const ids = optionsFor(of, question, said).map(({ id }) => id)
    if (ids.length === 0) continue
    const ticks = 1 + Math.floor(chance() * (chance() < 0.7 ? 3 : ids.length))
    said[question.id] = question.choose === 'one' ? oneOf(chance, ids) : shuffled(chance, ids).slice(0, ticks)
  }
  return pruneSheet(of, { answers: said, mattersMost })
}
