import { describe, expect, test } from 'vitest'
import { inVoice, questionOf, recommend } from '#engine'
import { catalogue } from '../support/sheets.ts'

const labelOf = (question: string, option: string): string => {
  const found = questionOf(catalogue, question)?.options.find(({ id }) => id === option)
  return found ? inVoice(found.label, 'family') : ''
}

describe('whoever the other person is to someone, an answer has a word for it', () => {
  test.each([
    ['a grandmother thinking of her granddaughter', 'child', /\bgrandchild\b/],
    ['someone thinking of the aunt who brought them up', 'parent', /\bsomeone who brought me up\b/],
    ['an aunt thinking of her nephew, and a cousin', 'brother-sister-friend', /\banother relative\b/],
    ['a father thinking of the son he lost', 'someone-who-died', /\bwhoever they were to me\b/],
  ])('%s', (_, option, words) => expect(labelOf('relation', option)).toMatch(words))
})

test('what someone wants help with is said back to them as help, and never as a tick', () => {
  const concerns = questionOf(catalogue, 'concern')?.options.filter(({ exclusive }) => !exclusive) ?? []
  for (const { id } of concerns)
    for (const [whose, opening] of [
      ['me', /^You want help with /],
      ['helping', /^They want help with /],
      ['someone-else', /^Someone's problem with .+ affects you\.$/],
    ] as const) {
      const { lists } = recommend(catalogue, { answers: { 'who-for': whose, concern: [id] }, mattersMost: [] })
      const reasons = lists.flatMap(({ recommendations, ruledOut }) =>
        [...recommendations, ...ruledOut].flatMap((one) => one.reasons),
      )
      for (const { said } of reasons.filter(({ question }) => question === 'concern')) expect(said).toMatch(opening)
    }
})
