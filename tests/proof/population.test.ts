import { describe, expect, test } from 'vitest'
import type { Kind } from '#content'
import { type Answers, chosen, optionsFor, pruneSheet } from '#engine'
import { loadMix } from '../../src/content/load.ts'
import { answersOrSilence } from '../../src/proof/answer-space.ts'
import { type Mix, anyMix, profilesOf, sampleOf, shareIn } from '../../src/proof/population.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { catalogueOf, option, question } from '../engine/small-catalogue.ts'
import { catalogue } from '../support/sheets.ts'

const stated = loadMix(contentFolder)

describe('shares as if all people were alike', () => {
  test('every question is answered, or left unanswered, by all of them', () => {
    const answers = { concern: ['alcohol', 'opioids'], gender: 'woman' }
    const asked = catalogue.questions.filter(({ id }) => id !== 'concern')
    const sums = asked.map((one) => {
      const alternatives = answersOrSilence(catalogue, one, answers)
      if (alternatives.length === 1) return 1
      return alternatives.reduce((sum, answer) => sum + shareIn(stated)(catalogue, one.id, answer, answers), 0)
    })
    expect(sums.map((sum) => sum.toFixed(9))).toEqual(sums.map(() => '1.000000000'))
  })

  test('a question that differs in how many leave it out says so, and every other is as most', () => {
    expect(shareIn(stated)(catalogue, 'safe-at-home', undefined, { 'who-for': 'someone-else' })).toBe(0.1)
    expect(shareIn(stated)(catalogue, 'goal', undefined, {})).toBe(0.05)
    expect(shareIn(anyMix)(catalogue, 'format', undefined, {})).toBe(0.1)
  })

  test('whoever is asked for what is not offered has no share of it', () => {
    const main = catalogue.questions.find(({ id }) => id === 'main-concern')
    const offered = main ? optionsFor(catalogue, main, { concern: ['alcohol', 'cocaine'] }).map(({ id }) => id) : []
    expect(offered.toSorted()).toEqual(['about-equal', 'alcohol', 'cocaine'])
    expect(shareIn(stated)(catalogue, 'main-concern', 'cocaine', { concern: ['alcohol', 'cocaine'] })).toBeCloseTo(
      (0.95 * 16) / 60,
    )
  })
})

const small = catalogueOf({
  questions: [
    question('who-for', [option('me')]),
    question('concern', [option('drink'), option('dice'), option('neither', { exclusive: true })], { choose: 'many' }),
    question('goal', [option('stop'), option('less')]),
  ],
})

const kind = (share: number, said: Kind['said'] = {}): Kind => ({ share, said })

const people = 20_000

/** The share of people of whom something is so. */
const part = (sheets: readonly Answers[], is: (answers: Answers) => boolean): number => sheets.filter(is).length / sheets.length

const ofAHundred = (share: number): number => share * 100

describe('people who differ', () => {
  const mix: Mix = {
    silent: 0.1,
    answers: { 'who-for': { me: 1 }, goal: { stop: 0.5, less: 0.5 } },
    people: [
      {
        ...kind(0.8, { 'who-for': { silent: 0 } }),
        kinds: [
          [
            kind(0.25, { concern: { sets: [{ ticks: ['drink', 'dice'], share: 1 }] }, goal: { times: { stop: 3 } } }),
            kind(0.75, { concern: { shares: { drink: 0.4, dice: 0.5, neither: 0.2 } } }),
          ],
          [kind(0.5, { goal: { shares: { stop: 0.4, less: 0.6 } } }), kind(0.5, { goal: { silent: 1 } })],
        ],
      },
      { ...kind(0.2, { concern: { silent: 1 } }), kinds: [] },
    ],
  }

  test('are of one kind in each list of kinds', () => {
    expect(profilesOf(mix).map(({ share }) => ofAHundred(share))).toEqual(
      [10, 10, 30, 30, 20].map((share) => expect.closeTo(share)),
    )
    const [first, second, third, , last] = profilesOf(mix)
    expect(first?.said['goal']).toEqual({ shares: { stop: 0.4, less: 0.6 }, times: { stop: 3 } })
    expect(second?.said['goal']).toEqual({ shares: { stop: 0.5, less: 0.5 }, silent: 1, times: { stop: 3 } })
    expect(third?.said['concern']).toMatchObject({ shares: { drink: 0.4 } })
    expect(last?.said['concern']).toMatchObject({ silent: 1 })
    expect(profilesOf(anyMix)).toEqual([{ share: 1, said: {} }])
  })

  test('answer as their kinds say, and answers go together as kinds do', () => {
    const sheets = sampleOf(small, mix, people)
    const ticks =
      (...ids: readonly string[]) =>
      (answers: Answers) =>
        chosen(answers, 'concern').join() === ids.join()
    const says = (goal: string | undefined) => (answers: Answers) => answers['goal'] === goal
    const figures = {
      unsaid: part(sheets, (answers) => answers['who-for'] === undefined),
      // A quarter of 80 ticks both, a tenth of whom leave it out; of the others, two in ten say neither, and the rest tick by chance.
      both: part(sheets, ticks('drink', 'dice')),
      neither: part(sheets, ticks('neither')),
      nothing: part(sheets, ticks()),
      // 3 x 0.4 against 0.6 of half of those who tick both, and nobody of the other half.
      stopAfterBoth: part(sheets.filter(ticks('drink', 'dice')), says('stop')),
      stopAfterNeither: part(sheets.filter(ticks('neither')), says('stop')),
      stopAfterNothing: part(sheets.filter(ticks()), says('stop')),
    }
    const both = 0.2 * 0.9 + 0.6 * 0.8 * 0.4 * 0.5
    const nothing = 0.2 * 0.1 + 0.6 * 0.8 * 0.6 * 0.5 + 0.2
    const stopping = 0.5 * 0.9 * 0.4
    const expected: typeof figures = {
      unsaid: 0.2 * 0.1,
      both,
      neither: 0.6 * 0.2,
      nothing,
      stopAfterBoth: (0.2 * 0.9 * 0.5 * 0.9 * (2 / 3) + 0.6 * 0.16 * stopping) / both,
      stopAfterNeither: stopping,
      stopAfterNothing: (0.2 * 0.1 * 0.5 * 0.9 * (2 / 3) + 0.6 * 0.24 * stopping + 0.2 * 0.9 * 0.5) / nothing,
    }
    // They are the same people every time, so that this can be close.
    for (const [what, share] of Object.entries(expected))
      expect(Math.abs(figures[what as keyof typeof figures] - share), what).toBeLessThan(0.02)
  })

  test('are the same every time, and more of them begin with the same', () => {
    expect(sampleOf(small, mix, 50)).toEqual(sampleOf(small, mix, 100).slice(0, 50))
  })
})

describe('the people of the content', () => {
  const sheets = sampleOf(catalogue, stated, 4000)

  test('answer only what they are asked, with what is offered', () => {
    for (const answers of sheets) expect(pruneSheet(catalogue, { answers, mattersMost: [] }).answers).toEqual(answers)
  })

  test('give each answer that they can give', () => {
    const given = new Set(
      sampleOf(catalogue, stated, people).flatMap((answers) =>
        Object.keys(answers).flatMap((id) => chosen(answers, id).map((one) => `${id} ${one}`)),
      ),
    )
    const never = catalogue.questions.flatMap(({ id, options }) =>
      options.map((one) => `${id} ${one.id}`).filter((one) => !given.has(one)),
    )
    // Countries and main concerns that hardly anyone has are left out.
    expect(never.filter((one) => !/^(country|main-concern) /.test(one))).toEqual([])
  })

  test('say with the answers that go together that they are one person', () => {
    const ofThose = (is: (answers: Answers) => boolean, says: (answers: Answers) => boolean): number =>
      part(
        sheets.filter((answers) => answers['who-for'] !== 'someone-else' && is(answers)),
        says,
      )
    const averse = (answers: Answers): boolean => ['rather-not', 'would-stop-me'].includes(String(answers['higher-power']))
    const tools = (answers: Answers): boolean => answers['approach'] === 'tools'
    expect(ofThose(averse, tools)).toBeGreaterThan(ofThose((answers) => !averse(answers), tools) + 0.15)
    const helped = (answers: Answers): boolean => chosen(answers, 'past').includes('twelve-step-helped')
    expect(part(sheets.filter(helped), averse)).toBeLessThan(0.25)
  })
})
