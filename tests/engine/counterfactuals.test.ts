import { describe, expect, test } from 'vitest'
import type { Option, SuitWord } from '#content'
import { type Change, type Sheet, changed, counterfactualsFor, pruneSheet, robustnessOf } from '#engine'
import { catalogueOf, group, option, question, suits, trait } from './small-catalogue.ts'
import { remembering, situations, strain } from './situations.ts'
import { everyChange, leaders, writtenIn } from './laws/every-answer.ts'

/** The least that brings each group to the first place, found by trying every change of up to three answers. */
const leastByForce = ({ small, sheet, list }: ReturnType<typeof situations>[number]): ReadonlyMap<string, number> => {
  const first = remembering((then: Sheet) => leaders(small, then, list))
  const least = new Map<string, number>()
  for (const changes of everyChange(small, 3)) {
    const then = pruneSheet(small, writtenIn(small, sheet, changes))
    if (changes.some((one) => String(then.answers[one.question]) !== String(one.answer))) continue
    const price = strain(small, sheet, changes)
    for (const id of first(then)) least.set(id, Math.min(least.get(id) ?? price, price))
  }
  return least
}

describe('what would bring a group to the first place', () => {
  test('is the least that does, in small random catalogues', () => {
    const lengths = new Set<number | undefined>()
    for (const situation of situations(30, 5)) {
      const { small, sheet, list } = situation
      const least = leastByForce(situation)
      const found = counterfactualsFor(small, sheet, list)
      expect([...found.keys()]).toEqual(small.groups.map(({ id }) => id))
      for (const [id, changes] of found) {
        lengths.add(changes?.length)
        expect(changes && strain(small, sheet, changes)).toBe(least.get(id))
        expect(changes === undefined || leaders(small, changed(small, sheet, changes), list).has(id)).toBe(true)
      }
    }
    expect([0, 1, 2].filter((length) => !lengths.has(length))).toEqual([])
  })
  const wishes = ['place', 'price', 'pace', 'people']
  const uphill = catalogueOf({
    questions: wishes.map((id) => question(id, [option('yes', { suits: { [id]: suits({ has: 'fair' }) } })])),
    traits: wishes.map((id) => trait(id, ['has', 'lacks'])),
    groups: [
      group('ahead', Object.fromEntries(wishes.map((id) => [id, 'has']))),
      group('behind', Object.fromEntries(wishes.map((id) => [id, 'lacks']))),
    ],
  })

  test.each([
    ['no change, where it is there already', [], []],
    ['three, where no two do it', ['place', 'price', 'pace'], ['place', 'price', 'pace']],
    ['nothing, where it would take four', wishes, undefined],
  ])('it takes %s', (_, given, unsaid) => {
    const answers = Object.fromEntries(given.map((id) => [id, 'yes']))
    const found = counterfactualsFor(uphill, { answers, mattersMost: [] }, 'me')
    expect(found.get('ahead')).toEqual([])
    expect(found.get('behind')).toEqual(unsaid?.map((id) => ({ question: id, answer: undefined })))
  })

  const online = (word: SuitWord, more: Partial<Option> = {}) => ({ suits: { meets: suits({ online: word }) }, ...more })
  const meeting = ['in-person', 'online'].map((value) => group(value, { meets: value }))
  const meets = trait('meets', ['in-person', 'online'])

  test('an answer that is no longer offered falls away by itself', () => {
    const catalogue = catalogueOf({
      circumstances: { near: { question: 'near', noneOf: ['no'], unsaid: 'holds' } },
      questions: [
        question('near', [option('yes'), option('no', online('fair'))]),
        question('where', [option('a'), option('b'), option('c', online('awkward', { offered: ['near'] }))]),
      ],
      traits: [meets],
      groups: meeting,
    })
    const found = counterfactualsFor(catalogue, { answers: { near: 'yes', where: 'c' }, mattersMost: [] }, 'me')
    expect(found.get('online')).toEqual([{ question: 'where', answer: 'a' }])
    const fixed = catalogueOf({
      ...catalogue,
      questions: catalogue.questions.map((one) => ({ ...one, private: one.id === 'where' })),
    })
    expect(counterfactualsFor(fixed, { answers: { near: 'yes', where: 'c' }, mattersMost: [] }, 'me').get('online')).toEqual([
      { question: 'near', answer: 'no' },
    ])
  })

  test('of changes that take as much, the first in the order of the content is told', () => {
    const alike = ['first', 'second'].map((id) => option(id, online('fair')))
    const better = option('third', online('ideal'))
    const catalogue = catalogueOf({
      questions: [question('one', [...alike, better]), question('two', alike)],
      traits: [meets],
      groups: meeting,
    })
    const before = question('before', [option('yes', online('awkward'))])
    const wary = { ...catalogue, questions: [before, ...catalogue.questions] }
    const sheet = { answers: { before: 'yes' }, mattersMost: [] }
    const first = (id: string): Change => ({ question: id, answer: 'first' })
    expect(counterfactualsFor(wary, sheet, 'me').get('online')).toEqual([first('one')])
    const firmness = robustnessOf(wary, sheet, 'me')
    expect(firmness.kind === 'hangs-on' && firmness.changes.map(({ change }) => change)).toEqual([
      first('one'),
      first('two'),
      { question: 'before', answer: undefined },
    ])
  })
})
