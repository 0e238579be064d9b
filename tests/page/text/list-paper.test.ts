import { describe, expect, test } from 'vitest'
import { askingVoice, firstShown, groupOf, inVoice, recommend, shownFit } from '#engine'
import { listPaper } from '../../../src/ui/visit/list-paper.ts'
import { asText } from '../../../src/ui/visit/paper.ts'
import { catalogue, forEachRandom, seed } from '../../support/sheets.ts'

const { words, help, questions } = catalogue
const linesOfFear = Object.values(help).flatMap(({ lines }) =>
  lines.filter(({ kind }) => kind === 'domestic-violence').map(({ name }) => name),
)

const nameOf = (id: string): string => groupOf(catalogue, id)?.name ?? id

describe('a list on paper', () => {
  test('names every group that is shown, with its fit in a word and every reason whole, and tells no answer', () => {
    let reasonsRead = 0
    forEachRandom(150, seed, (sheet, result) => {
      const { answers } = sheet
      const text = asText(listPaper({ catalogue, result, answers, country: 'england', help: help['england'] }))
      for (const { recommendations } of result.lists)
        for (const one of recommendations.slice(0, firstShown)) {
          expect(text).toContain(groupOf(catalogue, one.group)?.name)
          expect(text).toContain(words[`fit-${shownFit(catalogue, one)}`])
          for (const { because, weight } of one.reasons.filter(({ weight: counted }) => counted !== 0)) {
            expect(because).toMatch(/^[A-Z].*[.!?]$/)
            expect(text, `${weight}`).toContain(because)
            reasonsRead++
          }
          for (const because of new Set(one.reasons.map((reason) => reason.because))) {
            const times = text
              .split('\n\n')
              .map((part) => (part.startsWith(nameOf(one.group)) ? part.split(because).length - 1 : 0))
            expect(Math.max(...times), `${because} is told once`).toBeLessThan(2)
          }
          for (const { text: caution } of one.cautions) expect(text).toContain(caution)
          for (const { said } of one.reasons) expect(text).not.toContain(said)
        }
      for (const { ask } of questions) expect(text).not.toContain(inVoice(ask, askingVoice(catalogue, answers)))
    })
    console.log(`${reasonsRead} reasons read on paper, each whole`)
  })

  test('tells nobody that somebody is afraid at home', () => {
    for (const age of ['adult', 'under-18']) {
      const given = { 'who-for': 'someone-else', age, concern: ['alcohol'] }
      const paperOf = (answers: typeof given & { 'safe-at-home'?: string }): string => {
        const result = recommend(catalogue, { answers, mattersMost: [] })
        return asText(listPaper({ catalogue, result, answers, country: 'england', help: help['england'] }))
      }
      const afraid = paperOf({ ...given, 'safe-at-home': 'not-always' })
      expect(afraid).toBe(paperOf(given))
      for (const name of linesOfFear) expect(afraid).not.toContain(name)
    }
  })

  test('has someone to call even where no group fits', () => {
    const answers = { 'who-for': 'someone-else', age: 'under-18', concern: ['cocaine'] }
    const result = recommend(catalogue, { answers, mattersMost: [] })
    const empty = { ...result, lists: result.lists.map((list) => ({ ...list, recommendations: [] })) }
    const text = asText(listPaper({ catalogue, result: empty, answers, country: 'england', help: help['england'] }))
    for (const name of ['999', 'Samaritans', 'Childline', 'FRANK']) expect(text).toContain(name)
  })
})
