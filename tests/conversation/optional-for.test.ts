import { describe, expect, test } from 'vitest'
import { initialTransition } from 'xstate'
import { mostStillToCome, optionsFor, questionOf } from '#engine'
import { conversation } from '#machines'
import { catalogue } from '../support/sheets.ts'
import { type Situation, placeOf } from './step.ts'
import { after } from './walk.ts'

const idOf = ({ context }: Situation): string => context.open ?? ''

/** Answers the open question with the first of its options, and the one about lists as this person does. */
const answering = (situation: Situation, whoFor: string): Situation => {
  const question = questionOf(catalogue, idOf(situation))
  const [first] = question ? optionsFor(catalogue, question, situation.context.sheet.answers) : []
  const id = idOf(situation) === catalogue.lists.question ? whoFor : (first?.id ?? '')
  return after(situation, { type: 'person.answers', answer: question?.choose === 'many' ? [id] : id })
}

/** What is asked before the list and after it, and how many questions were promised at the start of each part. */
const walkThrough = (whoFor: string) => {
  let [situation] = initialTransition(conversation, { catalogue })
  situation = answering(after(situation, { type: 'person.begins' }), whoFor)
  const left = (part: 'short' | 'more'): number => {
    const { sheet, passedOver } = situation.context
    return mostStillToCome(catalogue, part, sheet.answers, [...Object.keys(sheet.answers), ...passedOver])
  }
  const part = (): readonly string[] => {
    const asked: string[] = []
    for (; placeOf(situation) === 'asking'; situation = answering(situation, whoFor)) asked.push(idOf(situation))
    return asked
  }
  const promised = [left('short'), left('more')]
  const short = part()
  situation = after(after(situation, { type: 'person.agrees' }), { type: 'person.sharpens' })
  const promisedMore = left('more')
  const more = part()
  return { short, more, promised, promisedMore, end: placeOf(situation) }
}

describe('who the other person is', () => {
  test('is asked before the list of whoever looks for help with someone else', () => {
    const { short, more, end } = walkThrough('someone-else')
    expect([short.includes('relation'), more.includes('relation'), end]).toEqual([true, false, 'recommending.reading'])
  })

  test('is asked after the lists of whoever looks for both, first of what sharpens them', () => {
    const { short, more, end } = walkThrough('both')
    expect([short.includes('relation'), more[0], end]).toEqual([false, 'relation', 'recommending.reading'])
    expect(more.filter((id) => short.includes(id))).toEqual([])
  })

  test.each(['me', 'helping'])('is asked of nobody else: %s', (whoFor) => {
    const { short, more } = walkThrough(whoFor)
    expect([...short, ...more]).not.toContain('relation')
  })

  test.each(['me', 'someone-else', 'both', 'helping'])('no part asks more than was promised: %s', (whoFor) => {
    const { short, more, promised, promisedMore } = walkThrough(whoFor)
    expect(short.length).toBeLessThanOrEqual(promised[0] ?? 0)
    expect(promisedMore).toBeLessThanOrEqual(promised[1] ?? 0)
    expect(more.length).toBe(promisedMore)
  })
})
