import { describe, expect, test } from 'vitest'
import { isPastLimit } from '#content'
import { type Answers, chosen, groupOf, pruneSheet, recommend } from '#engine'
import { loadMix } from '../../src/content/load.ts'
import { fairnessOf } from '../../src/proof/fairness.ts'
import { noLimits } from '../../src/proof/limits.ts'
import { askPeople } from '../../src/proof/made-up-people.ts'
import { sampleOf } from '../../src/proof/population.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { breaches, catalogue, chanceFrom, oneOf, randomSheet, saying, seed, totals } from '../support/sheets.ts'

const { fairness } = catalogue

describe(`the figures of small catalogues after chance (seed ${seed})`, () => {
  const chance = chanceFrom(seed + 500)
  test.each(Array.from({ length: 20 }, (_, at) => at + 1))('catalogue %i', () => {
    const small = randomCatalogue(chance)
    const mix = { silent: chance(), answers: {}, alarms: {} }
    const survey = surveyOf(small, mix)
    const { lists, sheets, people: asked, margin } = fairnessOf(survey, askPeople(small, mix, noLimits, 200), mix)
    expect(BigInt(sheets.replaceAll(',', ''))).toBe(survey.sheets)
    expect(asked).toBe('200')
    const fewest = Math.min(...Object.values(lists).map((list) => Number(list.people)))
    expect(margin).toBe(fewest === 0 ? 1000 : Math.ceil(980 / Math.sqrt(fewest)))
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

test('a limit is passed by more than at most, or by less than at least', () => {
  const row = { what: 'first', list: 'own', groups: [], lists: '10', limit: 650 } as const
  expect([649, 650, 651].map((found) => isPastLimit({ ...row, must: 'at-most', found }))).toEqual([false, false, true])
  expect([649, 650, 651].map((found) => isPastLimit({ ...row, must: 'at-least', found }))).toEqual([true, false, false])
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
  const mostOftenFirst = (list: 'own' | 'families'): string => {
    const firsts = Object.entries(fairness?.lists[list].groups ?? {}).map(
      ([
        id,
        {
          mix: [alone = 0, level = 0],
        },
      ]) => [id, alone + level] as const,
    )
    return firsts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ''
  }
  const standing = (id: string, trait: string): string | undefined => groupOf(catalogue, id)?.stands[trait]?.value
  const concern = catalogue.questions.find(({ id }) => id === 'concern')
  const concerns = (audience: string): readonly string[] =>
    (concern?.options ?? []).flatMap(({ suits, offered }) =>
      offered.length === 0 || offered.includes(audience) ? Object.keys(suits) : [],
    )

  test('of the group that comes first for a problem of one’s own', () => {
    const leading = mostOftenFirst('own')
    const lists = sampleOf(catalogue, loadMix(contentFolder), 3000).flatMap((answers) =>
      recommend(catalogue, { answers, mattersMost: [] })
        .lists.filter((list) => list.for === catalogue.lists.unsaid)
        .map(({ recommendations }) => ({
          answers,
          first: recommendations.filter(({ place }) => place === 1).map(({ group }) => group),
        })),
    )
    const says =
      (question: string, ...options: readonly string[]) =>
      (answers: Answers) =>
        chosen(answers, question).some((option) => options.includes(option))
    const pointing = {
      tools: says('approach', 'tools'),
      'does not want to stop everything': says('goal', 'stop-one', 'cut-down', 'unsure'),
      'would rather not have a higher power': says('higher-power', 'rather-not', 'would-stop-me'),
      'did not get on with the steps': says(
        'past',
        'twelve-step-religious',
        'twelve-step-unsafe',
        'twelve-step-sharing',
        'twelve-step-words',
        'did-not-click',
      ),
    }
    const among = (is: (answers: Answers) => boolean, leads: (group: string) => boolean): number => {
      const those = lists.filter(({ answers }) => is(answers))
      return those.filter(({ first }) => first.some(leads)).length / those.length
    }
    for (const [what, is] of Object.entries(pointing))
      expect(
        among(is, (group) => group === leading),
        what,
      ).toBeGreaterThan(0.5)
    const substances = (concern?.options ?? []).filter(({ under }) => under === 'substances').map(({ id }) => id)
    const plain = (answers: Answers): boolean =>
      says('goal', 'stop', 'stay-stopped')(answers) &&
      chosen(answers, 'concern').some((id) => substances.includes(id)) &&
      Object.values(pointing).every((is) => !is(answers))
    expect(among(plain, (group) => standing(group, 'method') === 'steps')).toBeGreaterThan(0.5)
    expect(among(plain, (group) => group === leading)).toBeLessThan(0.5)
  })

  test('of the group that comes first for families', () => {
    const leading = mostOftenFirst('families')
    const covered = concerns('someone-elses-problem')
    expect(covered.length).toBeGreaterThan(10)
    expect(covered.map((id) => standing(leading, id))).toEqual(covered.map(() => 'covers'))
    expect(standing(leading, 'for-families')).toBe('support-and-responding')
  })
})
