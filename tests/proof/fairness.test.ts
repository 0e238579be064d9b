import { describe, expect, test } from 'vitest'
import { type Answers, pruneSheet, recommend } from '#engine'
import { alarming, fairnessOf } from '../../src/proof/fairness.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { breaches, catalogue, chanceFrom, oneOf, randomSheet, saying, seed, totals } from '../support/sheets.ts'

const { fairness } = catalogue

describe(`the figures of small catalogues after chance (seed ${seed})`, () => {
  const chance = chanceFrom(seed + 500)
  test.each(Array.from({ length: 20 }, (_, at) => at + 1))('catalogue %i', () => {
    const small = randomCatalogue(chance)
    const survey = surveyOf(small, { silent: chance(), answers: {} })
    const { lists, sheets } = fairnessOf(survey, 0.65)
    expect(BigInt(sheets.replaceAll(',', ''))).toBe(survey.sheets)
    for (const { groups } of Object.values(lists)) {
      for (const [id, { all, mix: people, swings }] of Object.entries(groups)) {
        // Whatever happens at all is at least one of a thousand, and each figure is rounded by itself.
        for (const [alone = 0, level = 0, three = 0] of [all, people]) expect(alone + level, id).toBeLessThanOrEqual(three + 2)
        expect(swings.every((swing) => swing >= 0)).toBe(true)
      }
      const alone = Object.values(groups).reduce((sum, { all: [first = 0] }) => sum + first, 0)
      expect(alone).toBeLessThanOrEqual(1000 + Object.keys(groups).length)
    }
    const never = survey.lists.every(({ groups: [first] }) => first?.alone.sheets === 0n)
    const group = small.groups[0]?.id ?? ''
    expect(Object.values(lists).every((list) => (list.groups[group]?.all[0] ?? 0) === 0)).toBe(never)
  })
})

test('the alarm sounds for whatever comes first too often, alone or level with others, and for nothing else', () => {
  const group = (alone: number, level: number) => ({ all: [0, 0, 0], mix: [alone, level, 1000], swings: [], gates: [] })
  const groups = { often: group(400, 251), seldom: group(400, 250), never: group(0, 0) }
  const families = { sheets: '1', groups: { always: group(1000, 0) } }
  expect(alarming({ sheets: '1', alarm: 65, questions: [], lists: { own: { sheets: '1', groups }, families } })).toEqual([
    'often',
  ])
})

test('no other answer to a question moves a group further than the page says, or rules it out unsaid', () => {
  const found = breaches()
  const chance = chanceFrom(seed + 501)
  const questions = fairness?.questions ?? []
  let compared = 0
  const compare = (list: 'own' | 'families', answers: Answers, other: Answers, question: string): void => {
    const at = questions.findIndex((ids) => ids.includes(question))
    const [before, after] = [answers, other].map((said) => recommend(catalogue, { answers: said, mattersMost: [] }))
    const [was, is] = [before, after].map((result) => result && totals(result)[0])
    for (const [id, { swings, gates }] of Object.entries(fairness?.lists[list].groups ?? {})) {
      const [one, two] = [was?.get(id), is?.get(id)]
      if (swings.length === 0 || (one === undefined && two === undefined)) continue
      compared++
      if (one === undefined || two === undefined) {
        if (!gates.includes(at)) found.note('a gate that the page does not tell', id, question, answers, other)
      } else if (Math.abs(one - two) > (swings[at] ?? 0))
        found.note('moved further than the page says', id, question, answers, other)
    }
  }
  for (let made = 0; made < 2500; made++) {
    const list = oneOf(chance, ['own', 'families'] as const)
    const whose = list === 'own' ? 'me' : 'someone-else'
    const sheet = saying({ ...randomSheet(catalogue, chance), mattersMost: [] }, catalogue.lists.question, whose)
    const { answers } = pruneSheet(catalogue, sheet)
    const question = oneOf(
      chance,
      Object.keys(answers)
        .filter((id) => id !== catalogue.lists.question)
        .concat('age'),
    )
    const drawn = randomSheet(catalogue, chance).answers[question]
    const { answers: other } = pruneSheet(catalogue, saying({ answers, mattersMost: [] }, question, drawn))
    // Only one question may differ: an answer that calls for other questions is not compared.
    const others = (said: Answers): unknown => ({ ...said, [question]: undefined })
    if (JSON.stringify(others(answers)) === JSON.stringify(others(other))) compare(list, answers, other, question)
  }
  console.log(`seed ${seed}: ${compared} groups compared on two sheets that differ in one answer`)
  expect(compared).toBeGreaterThan(5000)
  expect(found.all()).toEqual({})
})

describe('what the page says behind the figures still holds', () => {
  const standing = (id: string, trait: string): string | undefined =>
    catalogue.groups.find((group) => group.id === id)?.stands[trait]?.value
  const first = (list: 'own' | 'families'): string =>
    Object.entries(fairness?.lists[list].groups ?? {}).toSorted(
      (
        [
          ,
          {
            all: [a = 0, b = 0],
          },
        ],
        [
          ,
          {
            all: [c = 0, d = 0],
          },
        ],
      ) => c + d - a - b,
    )[0]?.[0] ?? ''
  const concerns = (catalogue.questions.find(({ id }) => id === 'concern')?.options ?? []).flatMap(({ suits }) =>
    Object.keys(suits),
  )

  test('of the group that comes first for a problem of one’s own', () => {
    const group = first('own')
    expect(concerns.map((concern) => standing(group, concern))).toEqual(concerns.map(() => 'covers'))
    expect(standing(group, 'goal')).toBe('open-door')
    const offered = { method: 'cbt-tools', helper: 'facilitator', 'mental-health': 'welcomed', medicine: 'accepts' }
    const offeringAll = catalogue.groups.filter(({ id }) =>
      Object.entries(offered).every(([trait, value]) => standing(id, trait) === value),
    )
    expect(offeringAll.map(({ id }) => id)).toEqual([group])
  })

  test('of the group that comes first for families', () => {
    const group = first('families')
    const stepless = Object.keys(fairness?.lists.families.groups ?? {}).filter((id) => standing(id, 'method') !== 'steps')
    expect(stepless).toEqual([group])
    expect(concerns.map((concern) => standing(group, concern))).toEqual(concerns.map(() => 'covers'))
    expect(standing(group, 'for-families')).toBe('support-and-responding')
  })
})
