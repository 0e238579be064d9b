import { describe, expect, test } from 'vitest'
import { initialTransition } from 'xstate'
import { mostStillToCome, optionsFor, questionOf } from '#engine'
import { type ConversationEvent, conversation } from '#machines'
import { catalogue } from '../support/sheets.ts'
import { type Situation, placeOf } from './step.ts'
import { after } from './walk.ts'

const goesBack: ConversationEvent = { type: 'browser.travels', direction: 'back', to: undefined }

const idOf = ({ context }: Situation): string => context.open ?? ''

/** Answers the open question with the first of its options, and the one about lists as this person does. */
const answering = (situation: Situation, whoFor: string): Situation => {
  const question = questionOf(catalogue, idOf(situation))
  const [first] = question ? optionsFor(catalogue, question, situation.context.sheet.answers) : []
  const id = idOf(situation) === catalogue.lists.question ? whoFor : (first?.id ?? '')
  return after(situation, { type: 'person.answers', answer: question?.choose === 'many' ? [id] : id })
}

/** A conversation in which the one question about lists is answered. */
const begun = (whoFor: string): Situation =>
  answering(after(initialTransition(conversation, { catalogue })[0], { type: 'person.begins' }), whoFor)

/** The same with every question before the list answered. */
const shortPartOf = (whoFor: string): Situation => {
  let situation = begun(whoFor)
  while (placeOf(situation) === 'asking') situation = answering(situation, whoFor)
  return situation
}

/** What is asked before the list and after it, and how many questions were promised at the start of each part. */
const walkThrough = (whoFor: string) => {
  let situation = begun(whoFor)
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

  test('is what Back leads to from the question after it, and from it Back leads to the lists', () => {
    let situation = shortPartOf('both')
    situation = after(after(situation, { type: 'person.agrees' }), { type: 'person.sharpens' })
    const second = answering(situation, 'both')
    const back = after(second, goesBack)
    const [, next] = walkThrough('both').more
    expect([idOf(situation), idOf(second), idOf(back)]).toEqual(['relation', next, 'relation'])
    expect(placeOf(after(back, goesBack))).toBe('recommending.reading')
  })

  test('is asked after the short questions that were left for later, and Back leads through all of them', () => {
    const { short } = walkThrough('both')
    const left = short.slice(3)
    expect(left.length).toBeGreaterThan(0)
    let situation = begun('both')
    for (const id of short.slice(0, 3)) {
      expect(idOf(situation)).toBe(id)
      situation = answering(situation, 'both')
    }
    situation = after(after(situation, { type: 'person.seesGroups' }), { type: 'person.sharpens' })
    const way = [...left, 'relation']
    for (const id of way) {
      expect(idOf(situation)).toBe(id)
      situation = answering(situation, 'both')
    }
    for (const id of way.toReversed()) {
      situation = after(situation, goesBack)
      expect(idOf(situation)).toBe(id)
    }
    expect(placeOf(after(situation, goesBack))).toBe('recommending.reading')
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
