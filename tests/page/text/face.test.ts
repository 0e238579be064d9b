import { describe, expect, test } from 'vitest'
import { ordinal } from '#content'
import { type Recommendation, groupOf, recommend, shortLines, totalOf } from '#engine'
import {
  cautionsBesideTags,
  cautionsOfCard,
  faceOf,
  isBestMatch,
  isKnownToMeet,
  shownAtFirst,
} from '../../../src/ui/results/face.ts'
import { openQuestions } from '../../../src/ui/results/open-questions.ts'
import { breaches, catalogue, forEachRandom, seed } from '../../support/sheets.ts'

/** What a closed card says, and what it leaves to the open one. */

const rooms = [2, 3]

describe('the closed card and the open one', () => {
  test('show exactly all reasons together, and those shown add up to the fit', () => {
    const { note: broken, all: found } = breaches()
    forEachRandom(60, seed, (sheet, { lists }) => {
      for (const list of lists)
        for (const { group, reasons, total } of list.recommendations) {
          const lines = shortLines(catalogue, list.for, reasons)
          const opened = [...lines.flatMap((line) => line.reasons), ...reasons.filter(({ weight }) => weight === 0)]
          if (opened.length !== reasons.length || !reasons.every((reason) => opened.includes(reason)))
            broken('every reason is in the open card once', sheet, group)
          if (totalOf(opened) !== total) broken('the reasons of the open card add up to the fit', sheet, group)
          for (const room of rooms) {
            const { shown, left } = faceOf(lines, room)
            const sided = lines.filter(({ side }) => side !== 'both')
            if (shown.length !== Math.min(room, sided.length) || new Set(shown).size !== shown.length)
              broken('a card has as many reasons as there is room for, each once', sheet, group)
            if (shown.length + left !== lines.length) broken('what is left off is counted', sheet, group)
            for (const side of ['for', 'against'] as const) {
              const heaviest = lines.find((line) => line.side === side)
              if (heaviest && !shown.includes(heaviest)) broken(`the heaviest reason ${side} it is never left off`, sheet, group)
            }
          }
        }
    })
    expect(found()).toEqual({})
  })
})

const recommended = (places: readonly number[]): { readonly recommendations: readonly Recommendation[] } => ({
  recommendations: places.map((place, nth) => ({ group: `${nth}`, place, fit: 'good', total: 0, reasons: [], cautions: [] })),
})

describe('how many groups are shown', () => {
  test.for([
    [[1, 2, 3, 4], 3],
    [[1, 2, 3, 3, 5], 4],
    [[1, 1, 1, 1, 1], 5],
    [[1, 2, 2, 2, 2, 6], 5],
    [[1, 1, 1, 1, 1, 1], 3],
    [[1, 2, 3, 3, 3, 3], 3],
    [[1, 2], 2],
    [[], 0],
  ] as const)('of the places %j, %i', ([places, count]) => {
    expect(shownAtFirst(recommended(places))).toBe(count)
  })
})

describe('the best match', () => {
  const answers = { 'who-for': 'someone-else', concern: ['cocaine'], country: 'scotland' }
  const known = (id: string): boolean | undefined => {
    const group = groupOf(catalogue, id)
    return group && isKnownToMeet(catalogue, group, answers)
  }

  test('is a group of which we know a meeting', () => {
    expect(known('smart-family-and-friends')).toBe(true)
    expect(known('save-our-selves')).toBe(false)
    for (const id of ['co-anon', 'nar-anon', 'families-anonymous']) expect(known(id), id).toBe(false)
  })

  test('is each group that shares the first place, or none of them', () => {
    const called = (...ids: readonly string[]): boolean => {
      const recommendations = recommended(ids.map(() => 1)).recommendations.map((one, nth) => ({ ...one, group: ids[nth] ?? '' }))
      return isBestMatch(catalogue, { recommendations }, 1, answers)
    }
    expect(called('smart-family-and-friends')).toBe(true)
    expect(called('smart-family-and-friends', 'al-anon')).toBe(true)
    expect(called('smart-family-and-friends', 'nar-anon')).toBe(false)
    expect(isBestMatch(catalogue, recommended([1, 2]), 2, answers)).toBe(false)
  })

  test('is none that a tag says to check first', () => {
    const doubtful = catalogue.groups.filter(({ stands }) => stands['meetings']?.value !== 'confirmed')
    expect(doubtful.length).toBeGreaterThan(0)
    expect(doubtful.filter((group) => isKnownToMeet(catalogue, group, {}))).toEqual([])
  })
})

test('what a tag says is not said again in a box, and every other caution is', () => {
  const group = groupOf(catalogue, 'save-our-selves')
  if (!group) throw new Error('There is no such group.')
  const cautions = [
    { id: 'meetings-unconfirmed', text: 'We could not confirm it.' },
    { id: 'of-its-own', text: 'Ask a doctor first.' },
  ]
  expect(cautionsBesideTags(catalogue, group, { cautions }).map(({ id }) => id)).toEqual(['of-its-own'])
})

describe('the cautions of a card', () => {
  test('are one line each while it is closed, and none is lost to whoever opens it', () => {
    const { note: broken, all: found } = breaches()
    forEachRandom(60, seed, (sheet, { lists }) => {
      for (const { group: id, cautions } of lists.flatMap(({ recommendations }) => recommendations)) {
        const group = groupOf(catalogue, id)
        if (!group) continue
        const { closed, opened } = cautionsOfCard(catalogue, group, { cautions })
        if (closed.some(({ text }) => text.length > 45)) broken('one line each', sheet, id)
        const shown = [...closed, ...opened].map(({ text }) => text)
        if (!cautions.every(({ text }) => shown.includes(text))) broken('in full on the card, closed or open', sheet, id)
        const beside = cautionsBesideTags(catalogue, group, { cautions }).map((caution) => caution.id)
        if (closed.map((caution) => caution.id).join() !== beside.join()) broken('each has its line', sheet, id)
      }
    })
    expect(found()).toEqual({})
  })
})

test('places are read as they are spoken', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
  ])
})

describe('the open questions', () => {
  test('come in the order of what they can do, each at most once, and none that is answered or private', () => {
    const { note: broken, all: found } = breaches()
    forEachRandom(8, seed, (sheet, result) => {
      const open = openQuestions(catalogue, sheet, result)
      const ranks = open.map(({ does }) => ['moves', 'tells', 'neither'].indexOf(does))
      if (ranks.some((rank, nth) => rank < (ranks[nth - 1] ?? 0))) broken('those that can move the first come first', sheet)
      if (open.some(({ question }) => question.private || question.id in sheet.answers)) broken('they are open', sheet)
    })
    expect(found()).toEqual({})
  })

  test('a question is said to move the list only if one of its options does', () => {
    const sheet = { answers: { 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'stop' }, mattersMost: [] }
    const does = Object.fromEntries(
      openQuestions(catalogue, sheet, recommend(catalogue, sheet)).map(({ question, does: what }) => [question.id, what]),
    )
    expect(does).toMatchObject({ country: 'moves', format: 'moves', extras: 'neither' })
  })
})
