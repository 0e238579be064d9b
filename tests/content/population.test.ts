import { rmSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { faultsOn, loadMix } from '../../src/content/load.ts'
import { contentFolder, copyOfContent, placeOf, swap, withBrokenContent, write } from './broken/copy.ts'
import { saidOf } from './broken/small-faults.ts'
import { catalogue } from '../support/sheets.ts'

const mixOf = (answers: string, people = '', alarms = '{}'): string =>
  `alarms: ${alarms}\nunanswered: 5\nanswers:\n${answers}\n${people && `people:\n${people}\n`}`

const sound = `  who-for: { shares: { me: 60, friend: 30, both: 10 } }
  concern: { shares: { drink: 70, dice: 70 } }
  main: { unanswered: 50, shares: { drink: 1, dice: 1, equal: 1 } }`

/** Two parts of all people, and two lists of kinds in one of them; each with something more. */
const peopleOf = (more: {
  readonly kind?: string
  readonly other?: string
  readonly own?: string
  readonly share?: number
}): string =>
  `  own:
    share: 75
    answers: { ${more.own ?? ''} }
    kinds:
      problem:
        drinkers: { share: ${more.share ?? 60}, answers: { ${more.kind ?? ''} } }
        players: { share: 40 }
      place:
        northern: { share: 100, answers: { ${more.other ?? ''} } }
  families: { share: 25 }`

const told = (text: string): readonly string[] => saidOf({ 'mix.yaml': write(text) })

describe('every fault of what all people answer is told, where it stands', () => {
  test('a sound one has none, and nothing has to be said of every question', () => {
    expect(told(mixOf(sound))).toEqual([])
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
    [
      'sets, which are for kinds',
      '  concern: { shares: { drink: 70, dice: 70 }, sets: { drink: 100 } }',
      'sets: {": there is no field `sets` here. Known: unanswered, shares.',
    ],
  ])('%s', (_, answers, says) => {
    expect(told(mixOf(answers))).toEqual([`mix.yaml at "${says}`])
  })
})

describe('every fault of kinds of people is told, where it stands', () => {
  test('sound ones have none, and need not name every option again', () => {
    const more = {
      own: 'who-for: { shares: { me: 90, both: 10 } }',
      kind: 'concern: { sets: { drink: 80, drink + dice: 20 } }, country: { unanswered: 50 }',
      other: 'country: { shares: { north: 100 } }, main: { times: { drink: 2 } }',
    }
    expect(told(mixOf(`${sound}\n  country: { shares: { north: 50, south: 50 } }`, peopleOf(more)))).toEqual([])
  })

  test.each([
    [
      'an unknown question',
      { kind: 'concerns: { unanswered: 5 }' },
      'concerns: {": no question is called `concerns`. Did you mean `concern`?',
    ],
    [
      'an unknown option in a set',
      { kind: 'concern: { sets: { drink + dices: 100 } }' },
      'drink +": `concern` has no option `dices`. Did you mean `dice`?',
    ],
    [
      'sets that are fewer than all',
      { kind: 'concern: { sets: { drink: 80, dice: 10 } }' },
      '{ drink:": the shares of `concern` add up to 90. Make it 100.',
    ],
    [
      'sets of a question with one answer',
      { kind: 'who-for: { sets: { me: 100 } }' },
      'sets: {": only one answer to `who-for` can be chosen. Use `shares`.',
    ],
    [
      'sets and shares at once',
      { kind: 'concern: { shares: { drink: 50 }, sets: { drink: 100 } }' },
      'sets: {": `concern` has `shares` here as well. Keep one of them.',
    ],
    [
      'shares of some that are not all',
      { own: 'who-for: { shares: { me: 90 } }' },
      '{ me:": the shares of `who-for` add up to 90. Make it 100.',
    ],
    [
      'times of what can be ticked',
      { kind: 'concern: { times: { drink: 2 } }' },
      'times: {": `times` is for questions with one answer. Write `sets` for `concern`.',
    ],
    [
      'times of an unknown option',
      { kind: 'main: { times: { drinks: 2 } }' },
      'drinks: 2": `main` has no option `drinks`. Did you mean `drink`?',
    ],
    [
      'fewer than no times',
      { kind: 'main: { times: { drink: -2 } }' },
      '-2 }": `people.own.kinds.problem.drinkers.answers.main.times.drink` says -2; expected a number that is not below 0.',
    ],
    [
      'two lists of kinds that say who answers a question',
      { kind: 'who-for: { shares: { me: 100 } }', other: 'who-for: { shares: { friend: 100 } }' },
      'shares: {": `problem` says who answers `who-for` as well. Say it in one of them.',
    ],
    [
      'two lists of kinds that say who leaves it out',
      { kind: 'who-for: { unanswered: 5 }', other: 'who-for: { unanswered: 10 }' },
      'unanswered: 10": `problem` says who answers `who-for` as well. Say it in one of them.',
    ],
    ['kinds that are not all', { share: 50 }, 'drinkers: {": the shares of `problem` add up to 90. Make it 100.'],
  ])('%s', (_, more, says) => {
    expect(told(mixOf(sound, peopleOf(more)))).toEqual([`mix.yaml at "${says}`])
  })

  test('parts of all people that are more than all', () => {
    expect(told(mixOf(sound, peopleOf({}).replace('share: 25', 'share: 30')))).toEqual([
      'mix.yaml at "own:": the shares of `people` add up to 105. Make it 100.',
    ])
  })

  test('an option that no kind of people chooses', () => {
    const kind = 'concern: { sets: { drink: 100 } }'
    expect(told(mixOf('  who-for: { shares: { me: 60, friend: 30, both: 10 } }', peopleOf({ kind })))).toEqual([
      'mix.yaml at "{ sets:": `concern` can be answered with `dice`, which has no share here. Add it.',
    ])
  })
})

describe('every fault of what is watched is told, where it stands', () => {
  const noRoom = (more: string): string => `{ no-room: { own: 25, trait: reach, values: [far], ${more} } }`
  test('sound ones have none', () => {
    expect(told(mixOf(sound, '', noRoom('said: { country: [north] }')))).toEqual([])
    expect(told(mixOf(sound, '', '{ first: { own: 55 }, choice: { families: 80, trait: drink, value: covers } }'))).toEqual([])
  })

  test.each([
    [
      'a limit that no share can reach',
      '{ first: { own: 650 } }',
      '650 }": `alarms.first.own` says 650; expected a number from 0 to 100.',
    ],
    ['an unknown alarm', '{ last: { own: 65 } }', 'last: {": there is no field `last` here.'],
    [
      'an unknown trait',
      '{ choice: { trait: drinks, value: covers } }',
      'drinks, value:": no trait is called `drinks`. Did you mean `drink`? A new trait goes into traits.yaml.',
    ],
    ['an unknown value', '{ choice: { trait: drink, value: cover } }', 'cover }": `drink` has no value `cover`.'],
    ['an unknown value of many', noRoom('').replace('far', 'near, fair'), 'fair], ": `reach` has no value `fair`.'],
    ['an unknown question', noRoom('said: { land: [north] }'), 'land: [north]": no question is called `land`.'],
    ['an unknown answer', noRoom('said: { country: [east] }'), 'east] }": `country` has no option `east`.'],
  ])('%s', (_, alarms, says) => {
    const [first, ...more] = told(mixOf(sound, '', alarms))
    expect(more).toEqual([])
    expect(first).toContain(`mix.yaml at "${says}`)
  })
})

describe('the people whom the content states', () => {
  const mix = loadMix(contentFolder)

  test('every question has its shares, for all people or for each kind', () => {
    const named = [
      ...Object.keys(mix.answers),
      ...mix.people.flatMap(({ said, kinds }) => [said, ...kinds.flat().map((kind) => kind.said)].flatMap(Object.keys)),
    ]
    expect(catalogue.questions.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([])
  })

  // Of `extras`, some kinds still say how often it is left out, which is no answer.
  test.each(['women-only', 'extras'])('a question without shares is named by the check, and stops no build: %s', (id) =>
    withBrokenContent({ 'mix.yaml': swap(new RegExp(` {2}${id}:\\n {4}shares: .*\\n`), '') }, (folder) => {
      expect(loadMix(folder).answers[id]).toBeUndefined()
      const found = faultsOn('2026-11-23', folder).faults.filter(({ file }) => file === 'mix.yaml')
      expect(found.map((fault) => [placeOf(folder, fault), fault.message])).toEqual([
        [
          'who-for:',
          `nothing says how the made-up people answer \`${id}\`, so they choose at random. Add its shares under \`answers\`.`,
        ],
      ])
    }),
  )

  test('shares of 100 are read as shares of one', () => {
    expect(mix.silent).toBe(0.05)
    expect(mix.people.map(({ share }) => share)).toEqual([0.75, 0.25])
    expect(mix.alarms.first).toEqual({ own: 0.55, families: 0.65 })
    expect(mix.people[0]?.kinds[0]?.[0]?.said['concern']).toEqual({
      sets: [
        { ticks: ['alcohol'], share: 0.96 },
        { ticks: ['alcohol', 'nicotine'], share: 0.02 },
        { ticks: ['alcohol', 'food'], share: 0.02 },
      ],
    })
  })

  test('where nobody is stated, or with a fault, there is nobody to suppose', () => {
    const without = copyOfContent({ 'mix.yaml': () => undefined })
    const broken = copyOfContent({ 'mix.yaml': swap('me: 50', 'mine: 50') })
    onTestFinished(() => [without, broken].forEach((folder) => rmSync(folder, { recursive: true })))
    expect(() => loadMix(without)).toThrow('content/mix.yaml:1:1: this file is missing. Say what people to suppose.')
    expect(() => loadMix(broken)).toThrow('`who-for` has no option `mine`')
  })
})
