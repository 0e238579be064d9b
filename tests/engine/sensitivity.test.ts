import { describe, expect, test } from 'vitest'
import { type Sheet, canStillChange, canStillMatter, chosen, pruneSheet, questionOf, whatCouldStillChange } from '#engine'
import { remembering, situations } from './situations.ts'
import { answersOf, everyCompletion, firstThree, isLevelBeyond } from './laws/every-answer.ts'
import { partOfTheWay } from '../conversation/part-of-the-way.ts'
import type { Catalogue, SuitWord } from '#content'
import { type Chance, chanceFrom, oneOf } from '../support/chance.ts'
import { catalogueOf, group, notice, option, question, suits, trait } from './small-catalogue.ts'
import { randomSheet, saying } from '../support/random-sheet.ts'

test('that the first three cannot change any more is certain, and where they can it is told how', () => {
  const times = { yes: 0, no: 0, 'equal totals that stay as they are': 0 }
  for (const { small, chance } of situations(120, 6)) {
    const { sheet, open } = partOfTheWay(small, chance)
    const first = remembering((then: Sheet) => firstThree(small, then))
    const now = first(sheet)
    let can = false
    for (const then of everyCompletion(small, sheet, open)) can ||= first(pruneSheet(small, then)) !== now
    const told = whatCouldStillChange(small, sheet, open)
    times[can ? 'yes' : told ? 'equal totals that stay as they are' : 'no']++
    expect(canStillChange(small, sheet, open)).toBe(told !== undefined)
    expect([can, told]).not.toEqual([true, undefined])
    if (!told) continue
    expect(told).toEqual(pruneSheet(small, told))
    expect(can && !isLevelBeyond(small, told) && firstThree(small, told) === now).toBe(false)
    for (const id of Object.keys(told.answers).filter((one) => !open.includes(one)))
      expect(chosen(sheet.answers, id)).toEqual(expect.arrayContaining([...chosen(told.answers, id)]))
  }
  expect(Math.min(times.yes, times.no)).toBeGreaterThan(20)
  expect(times['equal totals that stay as they are']).toBeLessThanOrEqual(3)
})

const list = question('who-for', [option('me')])

const words: readonly SuitWord[] = ['ideal', 'fair', 'neutral', 'neutral', 'neutral', 'neutral', 'awkward', 'worst']

/** Some questions that hang on nothing, and groups of which each says something else to every option. */
const plainCatalogue = (chance: Chance): Catalogue => {
  const groups = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, 2 + Math.floor(chance() * 5))
  const names = ['one', 'two', 'three', 'four']
  const from = chance() < 0.2 ? [...words, 'never' as const] : words
  const suiting = () => ({ suits: { name: suits(Object.fromEntries(groups.map((id) => [id, oneOf(chance, from)]))) } })
  return catalogueOf({
    questions: [list, ...names.map((id) => question(id, [option('yes', suiting()), option('no', suiting())]))],
    traits: [trait('name', groups)],
    groups: groups.map((id) => group(id, { name: id })),
  })
}

test('where no question hangs on another none is wrongly said to change nothing, and many are rightly', () => {
  const chance = chanceFrom(1)
  const times = { rightly: 0, 'once too often': 0, no: 0 }
  for (let made = 0; made < 200; made++) {
    const small = plainCatalogue(chance)
    const given = randomSheet(small, chance)
    const open = small.questions.map(({ id }) => id).filter((id) => id !== list.id && chance() < 0.6)
    const said = Object.fromEntries(Object.entries(given.answers).filter(([id]) => !open.includes(id)))
    const sheet = pruneSheet(small, { ...given, answers: said })
    const first = remembering((then: Sheet) => firstThree(small, then))
    const all = [...everyCompletion(small, sheet, open)]
    expect(canStillChange(small, sheet, open)).toBe(all.some((then) => first(then) !== first(sheet)))
    for (const id of open) {
      const answers = answersOf(questionOf(small, id) ?? question(id, []))
      const can = all.some((then) => answers.some((answer) => first(saying(then, id, answer)) !== first(saying(then, id))))
      const says = canStillMatter(small, sheet, open, id)
      expect([can, says]).not.toEqual([true, false])
      times[says ? (can ? 'rightly' : 'once too often') : 'no']++
    }
  }
  expect(times.no).toBeGreaterThanOrEqual(169)
  expect(times['once too often']).toBeLessThanOrEqual(23)
})

const yes = [option('yes'), option('no')]
const rules = (word: SuitWord) => ({ suits: { meets: suits({ online: word }) } })
const meeting = ['in-person', 'online'].map((value) => group(value, { meets: value }))
const meets = trait('meets', ['in-person', 'online'])
const nobody: Sheet = { answers: {}, mattersMost: [] }

describe('what could still change the first ones', () => {
  const online = catalogueOf({
    circumstances: { out: { question: 'out', noneOf: ['no'], unsaid: 'holds' } },
    questions: [list, question('out', yes), question('where', [option('room', rules('never'))], { asked: ['out'] })],
    traits: [meets],
    groups: meeting,
  })

  test('a group that is out comes in, though it comes last, where its answer is no longer called for', () => {
    const told = whatCouldStillChange(online, { answers: { where: 'room' }, mattersMost: [] }, ['out'])
    expect(told?.answers).toEqual({ out: 'no' })
  })

  test('a group falls out by an answer after others, and those are kept', () => {
    const said = { answers: { out: 'yes' }, mattersMost: ['out'] }
    expect(whatCouldStillChange(online, said, ['where'])).toEqual({
      answers: { out: 'yes', where: 'room' },
      mattersMost: ['out'],
    })
    const opens = { ...online, circumstances: { out: { question: 'out', anyOf: ['yes'], unsaid: 'fails' as const } } }
    expect(whatCouldStillChange(opens, nobody, ['out', 'where'])?.answers).toEqual({ out: 'yes', where: 'room' })
    expect(whatCouldStillChange(opens, nobody, ['where'])).toBeUndefined()
  })

  test('what was answered after the question that rules a group out is kept too', () => {
    const early = catalogueOf({
      circumstances: { room: { question: 'where', anyOf: ['room'], unsaid: 'fails' } },
      questions: [
        list,
        question('where', [option('room', rules('never'))]),
        question('more', yes, { asked: ['room'] }),
        question('free', yes),
      ],
      traits: [meets],
      groups: meeting,
    })
    const said = { answers: { free: 'yes' }, mattersMost: [] }
    expect(whatCouldStillChange(early, said, ['where'])?.answers).toEqual({ where: 'room', free: 'yes' })
  })

  test('a second list, where one more is called for', () => {
    const lists = catalogueOf({
      questions: [question('who-for', [option('me'), option('both', { standsFor: ['me', 'kin'] })])],
      groups: meeting,
    })
    expect(whatCouldStillChange(lists, nobody, ['who-for'])?.answers).toEqual({ 'who-for': 'both' })
    expect(whatCouldStillChange(lists, { answers: { 'who-for': 'both' }, mattersMost: [] }, [])).toBeUndefined()
    expect(whatCouldStillChange(lists, nobody, [])).toBeUndefined()
  })

  test.each([
    ['by name it comes first', 'a', true],
    ['by name it stays behind', 'z', false],
  ])('an equal total is enough where %s', (_, id, can) => {
    const groups = ['b', 'c', 'd'].map((one) => group(one, { meets: 'in-person' }))
    const level = catalogueOf({
      questions: [
        list,
        question('one', [option('yes', { suits: { meets: suits({ 'in-person': 'fair' }) } })]),
        question('two', [option('yes', rules('fair'))]),
      ],
      traits: [meets],
      groups: [...groups, group(id, { meets: 'online' })],
    })
    expect(canStillChange(level, { answers: { one: 'yes' }, mattersMost: [] }, ['two'])).toBe(can)
  })
})

test('ticks that weigh by themselves add up, also where they are too many to imagine every set of them', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const needing = (lead: SuitWord) =>
    catalogueOf({
      questions: [
        list,
        question('before', [option('yes', { suits: { meets: suits({ 'in-person': lead }) } })]),
        question('past', [...ids.map((id) => option(id, rules('fair'))), option('none', { exclusive: true })], {
          choose: 'many',
        }),
      ],
      traits: [meets],
      groups: [...['b', 'c', 'd'].map((id) => group(id, { meets: 'in-person' })), group('z', { meets: 'online' })],
    })
  const told = whatCouldStillChange(needing('ideal'), { answers: { before: 'yes' }, mattersMost: ['before'] }, ['past'])
  expect(told && chosen(told.answers, 'past').length).toBeGreaterThan(6)
  expect(canStillMatter(needing('ideal'), { answers: { before: 'yes' }, mattersMost: [] }, ['past'], 'past')).toBe(true)
})

describe('with equal totals the order inside a place decides', () => {
  const late = { id: 'for-the-late', text: 'It is for those who are late.', entryRule: true as const, when: ['hour-unsaid'] }
  /** Three groups that are ahead by one answer, and one that the other answer makes level with them, last by its name. */
  const level = (more: Parameters<typeof group>[2], others: Parameters<typeof group>[2] = {}) =>
    catalogueOf({
      circumstances: { 'hour-unsaid': { question: 'hour', anyOf: [], unsaid: 'holds' } },
      questions: [
        list,
        question('road', [option('north'), option('south')]),
        question('hour', yes),
        question('one', [option('yes', { suits: { meets: suits({ 'in-person': 'fair' }) } })]),
        question('two', [option('yes', rules('fair'))]),
      ],
      traits: [meets, { ...trait('reach', ['near', 'far'], { by: 'road' }), meets: ['near'] }],
      groups: [
        ...['b', 'c', 'd'].map((id) => group(id, { meets: 'in-person' }, { reach: { north: 'far', south: 'far' }, ...others })),
        group('z', { meets: 'online' }, { reach: { north: 'near', south: 'far' }, ...more }),
      ],
    })
  const can = (of: Catalogue, open: readonly string[], said: Sheet['answers'] = {}) =>
    canStillChange(of, { answers: { one: 'yes', ...said }, mattersMost: [] }, open)

  test('a group that meets where the person is passes those of the same total that do not, whatever its name', () => {
    expect(can(level({}), ['two'], { road: 'north' })).toBe(true)
    expect(can(level({}), ['two'], { road: 'south' })).toBe(false)
    expect(can(level({}), ['two'])).toBe(false)
  })
  test('a group of which a rule is still unanswered is passed by those of which none is', () => {
    expect(can(level({}, { cautions: [late] }), ['two'])).toBe(true)
    expect(can(level({ cautions: [late] }, { cautions: [late] }), ['two'])).toBe(false)
    expect(can(level({}, { cautions: [late] }), ['two'], { hour: 'yes' })).toBe(false)
  })
  test('an answer that adds nothing but decides it can change the first ones, and so matters', () => {
    const said = { two: 'yes' }
    expect(can(level({}), ['road'], said)).toBe(true)
    expect(can(level({}, { cautions: [late] }), ['hour'], said)).toBe(true)
    expect(canStillMatter(level({}), { answers: { one: 'yes', ...said }, mattersMost: [] }, ['road', 'hour'], 'road')).toBe(true)
    expect(canStillMatter(level({}), { answers: { one: 'yes', ...said }, mattersMost: [] }, ['road', 'hour'], 'hour')).toBe(false)
  })
})

describe('whether a question still matters', () => {
  const raised = (more: Parameters<typeof notice>[1]) =>
    catalogueOf({
      circumstances: {
        safe: { question: 'safe', anyOf: ['yes'], unsaid: 'fails' },
        'for-me': { question: 'who-for', anyOf: ['me'], unsaid: 'holds' },
      },
      questions: [list, question('safe', yes), question('other', yes)],
      notices: [notice('first'), notice('about', more)],
      groups: meeting,
    })

  test.each([
    ['waits for it', { when: ['safe'] }],
    ['waits for it among others', { when: ['for-me', 'safe'] }],
    ['waits for any of some', { when: [], anyOf: ['safe'] }],
  ])('it does where a notice %s, as long as it is open', (_, more) => {
    const catalogue = raised(more)
    expect(['safe', 'other'].map((id) => canStillMatter(catalogue, nobody, ['safe', 'other'], id))).toEqual([true, false])
    expect(canStillMatter(catalogue, nobody, ['other'], 'safe')).toBe(false)
  })

  test('one that steers matters if what it leads to differs, now or further on', () => {
    const steering = (word: SuitWord, open: readonly string[]) => {
      const catalogue = catalogueOf({
        circumstances: {
          'first-yes': { question: 'first', anyOf: ['yes'], unsaid: 'fails' },
          'second-yes': { question: 'second', anyOf: ['yes'], unsaid: 'fails' },
        },
        questions: [
          list,
          question('first', yes),
          question('second', yes, { asked: ['first-yes'] }),
          question('third', [option('yes', rules(word))], { asked: ['second-yes'] }),
          question('free', [option('yes', rules('never'))]),
        ],
        traits: [meets],
        groups: meeting,
      })
      return open.filter((id) => canStillMatter(catalogue, nobody, open, id))
    }
    expect(steering('never', ['first', 'second', 'third', 'free'])).toEqual(['first', 'second', 'third', 'free'])
    expect(steering('neutral', ['first', 'second', 'third', 'free'])).toEqual(['free'])
    expect(steering('never', ['second', 'third', 'free'])).toEqual(['free'])
  })

  test('the one about lists does while anything can change', () => {
    const lists = catalogueOf({
      questions: [question('who-for', [option('me')]), question('free', [option('yes', rules('never'))])],
      traits: [meets],
      groups: meeting,
    })
    expect(canStillMatter(lists, nobody, ['who-for', 'free'], 'who-for')).toBe(true)
    expect(canStillMatter(lists, nobody, ['who-for'], 'who-for')).toBe(false)
  })
})

describe('whether a question of a small catalogue still matters', () => {
  test('it never changes anything where it is said not to, and that is said of most that cannot', () => {
    const said = { rightly: 0, 'once too often': 0, no: 0 }
    for (const { small, chance } of situations(120, 6)) {
      const { sheet, open } = partOfTheWay(small, chance)
      if (open.length === 0) continue
      const id = oneOf(chance, open)
      const drawn = questionOf(small, id)
      const first = remembering((then: Sheet) => firstThree(small, then))
      const answers = drawn ? answersOf(drawn) : []
      const others = open.filter((one) => one !== id)
      let can = false
      for (const then of everyCompletion(small, sheet, others))
        can ||= new Set(answers.map((answer) => first(pruneSheet(small, saying(then, id, answer))))).size > 1
      const says = canStillMatter(small, sheet, open, id)
      expect([can, says]).not.toEqual([true, false])
      said[says ? (can ? 'rightly' : 'once too often') : 'no']++
    }
    expect(said.no).toBeGreaterThanOrEqual(38)
    expect(said['once too often']).toBeLessThanOrEqual(16)
  })
})
