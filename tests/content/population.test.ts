import { rmSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { optionsFor } from '#engine'
import { answersOrSilence } from '../../src/proof/answer-space.ts'
import { anyMix, shareIn } from '../../src/proof/population.ts'
import { loadMix } from '../../src/content/load.ts'
import { contentFolder, copyOfContent, swap, write } from './broken/copy.ts'
import { saidOf } from './broken/small-faults.ts'
import { catalogue } from '../support/sheets.ts'

const mixOf = (answers: string, alarm = '65'): string => `alarm: ${alarm}\nunanswered: 5\nanswers:\n${answers}\n`

const sound = `  who-for: { shares: { me: 60, friend: 30, both: 10 } }
  concern: { shares: { drink: 70, dice: 70 } }
  main: { unanswered: 50, shares: { drink: 1, dice: 1, equal: 1 } }`

describe('every fault of the stated mix of people is told, where it stands', () => {
  test('a sound one has none, and nothing has to be said of every question', () => {
    expect(saidOf({ 'mix.yaml': write(mixOf(sound)) })).toEqual([])
  })

  const shares = (more: string): string => `  who-for: { shares: { ${more} } }`
  test.each([
    [
      'an unknown question',
      `  who-fir: { shares: { me: 100 } }`,
      'who-fir: {": no question is called `who-fir`. Did you mean `who-for`?',
    ],
    [
      'an unknown option',
      shares('me: 50, friends: 1, friend: 39, both: 10'),
      'friends: 1,": `who-for` has no option `friends`. Did you mean `friend`?',
    ],
    [
      'an option without a share',
      shares('me: 50, friend: 50'),
      '{ me:": `who-for` can be answered with `both`, which has no share here. Add it.',
    ],
    [
      'an option that is picked, without a share',
      '  main: { shares: { drink: 50, equal: 50 } }',
      '{ drink:": `main` can be answered with `dice`, which has no share here. Add it.',
    ],
    [
      'shares that are more than all',
      shares('me: 50, friend: 50, both: 1'),
      '{ me:": the shares of `who-for` add up to 101. Make it 100.',
    ],
    [
      'a share below none',
      shares('me: -1, friend: 91, both: 10'),
      '-1, friend:": `answers.who-for.shares.me` says -1; expected a number from 0 to 100.',
    ],
    [
      'a share above all',
      shares('me: 101, friend: 0, both: 0'),
      '101, friend:": `answers.who-for.shares.me` says 101; expected a number from 0 to 100.',
    ],
    [
      'a share in words',
      shares('me: most, friend: 0, both: 0'),
      'most, friend:": `answers.who-for.shares.me` says "most"; expected a number.',
    ],
    [
      'silence beside what can be ticked',
      '  concern: { unanswered: 5, shares: { drink: 70, dice: 70 } }',
      'unanswered: 5,": to tick nothing is to leave `concern` unanswered. Remove this line.',
    ],
  ])('%s', (_, answers, says) => {
    expect(saidOf({ 'mix.yaml': write(mixOf(answers)) })).toEqual([`mix.yaml at "${says}`])
  })

  test('an alarm that no share can reach', () => {
    expect(saidOf({ 'mix.yaml': write(mixOf(sound, '650')) })).toEqual([
      'mix.yaml at "650": `alarm` says 650; expected a number from 0 to 100.',
    ])
  })
})

describe('the people whom the content states', () => {
  const mix = loadMix(contentFolder)

  test('every question has its shares', () => {
    expect(Object.keys(mix.answers)).toEqual(catalogue.questions.map(({ id }) => id))
  })

  test('every question is answered, or left unanswered, by all of them', () => {
    const answers = { concern: ['alcohol', 'opioids'], gender: 'woman' }
    const sums = catalogue.questions.map((question) => {
      const alternatives = answersOrSilence(catalogue, question, answers)
      if (alternatives.length === 1) return 1
      return alternatives.reduce((sum, answer) => sum + shareIn(mix)(catalogue, question.id, answer, answers), 0)
    })
    expect(sums.map((sum) => sum.toFixed(9))).toEqual(sums.map(() => '1.000000000'))
  })

  test('a question that differs in how many leave it out says so, and every other is as most', () => {
    expect(shareIn(mix)(catalogue, 'format', undefined, {})).toBe(0.5)
    expect(shareIn(mix)(catalogue, 'goal', undefined, {})).toBe(0.05)
    expect(shareIn(anyMix)(catalogue, 'format', undefined, {})).toBe(0.1)
  })

  test('whoever is asked for what is not offered has no share of it', () => {
    const question = catalogue.questions.find(({ id }) => id === 'main-concern')
    const offered = question ? optionsFor(catalogue, question, { concern: ['alcohol', 'cocaine'] }).map(({ id }) => id) : []
    expect(offered.toSorted()).toEqual(['about-equal', 'alcohol', 'cocaine'])
    expect(shareIn(mix)(catalogue, 'main-concern', 'cocaine', { concern: ['alcohol', 'cocaine'] })).toBeCloseTo((0.95 * 14) / 64)
  })

  test('where nobody is stated, or with a fault, there is nobody to suppose', () => {
    const without = copyOfContent({ 'mix.yaml': () => undefined })
    const broken = copyOfContent({ 'mix.yaml': swap('me: 50', 'mine: 50') })
    onTestFinished(() => [without, broken].forEach((folder) => rmSync(folder, { recursive: true })))
    expect(() => loadMix(without)).toThrow('content/mix.yaml:1:1: this file is missing. Say what people to suppose.')
    expect(() => loadMix(broken)).toThrow('`who-for` has no option `mine`')
  })
})
