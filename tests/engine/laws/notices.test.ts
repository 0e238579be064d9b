import { afterAll, describe, expect, test } from 'vitest'
import { type Answers, chosen, inVoice, prune, questionOf, recommend, wholeText, wordsOfNotice } from '#engine'
import { noticesFor } from '../../../src/engine/notices.ts'
import { expectedTitle, expectedTitles, expectedToApply, expectedWarnings, warningIds } from '../../support/expected-notices.ts'
import { breaches, catalogue, chanceFrom, randomSheet, saying, seed } from '../../support/sheets.ts'
import {
  alikeTicks,
  decisive,
  everyCombination,
  lookedAt,
  looks,
  warningsAmong,
  warningsOf,
  watched,
  withAllBehind,
} from './warning-space.ts'

/** Warnings look at answers and at no list, so that the lists can stay empty: ranking groups would take most of the time. */
const withoutGroups = { ...catalogue, groups: [] }

const raisedBy = (answers: Answers): readonly string[] =>
  warningsAmong(recommend(withoutGroups, { answers, mattersMost: [] }).notices)

const voices = ['me', 'family', 'both', 'helping'] as const

/** How many combinations were gone through, told when all is done. */
const counts: Record<string, Record<string, number>> = {}
const tell = (step: string, what: string, expected: { readonly yes: number; readonly no: number }): void => {
  // A law that only ever expects one thing would prove nothing.
  expect(Math.min(expected.yes, expected.no), `combinations that speak for and against ${what}`).toBeGreaterThan(0)
  counts[step] = { ...counts[step], [what]: expected.yes + expected.no }
}
afterAll(() => {
  for (const [step, each] of Object.entries(counts)) {
    const all = Object.values(each).reduce((sum, count) => sum + count, 0)
    const told = Object.entries(each).map(([what, count]) => `${what} ${count}`)
    console.log(`${step}: ${all} combinations, all that anything tells apart (${told.join(', ')})`)
  }
})

describe('what a warning looks at', () => {
  test('every warning of the content is one of the agreed table, and no other is in it', () => {
    expect(warningsOf(catalogue).map(({ id }) => id)).toEqual(warningIds)
    expect(Object.keys(looks)).toEqual(warningIds)
  })

  test.each(warningsOf(catalogue))('every question that decides over it is in the agreed table: $id', (notice) => {
    const at = lookedAt(catalogue, notice)
    expect([...at].toSorted()).toEqual(looks[notice.id]?.at.toSorted())
    expect([...withAllBehind(catalogue, at)].toSorted()).toEqual(decisive(notice.id).toSorted())
  })
})

/**
 * A warning comes about in two steps: the answers that do not apply fall away, then the warning looks at those that do.
 * Where the combinations of all that decides over a warning are few enough, both steps are taken together, over every one of
 * them. Prescribed medicine hangs on five questions, two of which take any number of ticks: millions of combinations, even of
 * those alone that anything tells apart. There each step is settled by itself. The first goes question by question, and whether an answer stays hangs only on the questions
 * behind it (`asked` and `offered`); the second sees nothing but what the first has left. A step that is right for all that it
 * looks at, followed by one that is, leaves no combination out. The deep test leans on none of this: it goes through all that
 * the guide can gather for that warning, one by one.
 */
const togetherIsFeasible = (warning: string): boolean => warning !== 'medicine'

describe('both steps at once', () => {
  test.each(warningIds.filter(togetherIsFeasible))(
    'every warning appears exactly when its answers say so, whatever is skipped or does not apply: %s',
    (warning) => {
      const broken = breaches()
      const counted = { yes: 0, no: 0 }
      for (const answers of everyCombination(catalogue, decisive(warning))) {
        const expected = expectedWarnings(expectedToApply(answers)).includes(warning)
        counted[expected ? 'yes' : 'no']++
        if (raisedBy(answers).includes(warning) !== expected) broken.note(warning, answers)
      }
      tell('both steps at once', warning, counted)
      expect(broken.all()).toEqual({})
    },
  )
})

describe('the first step', () => {
  const followUps = [...new Set(Object.values(looks).flatMap(({ at }) => at))]
  test.each(followUps)('every answer stays exactly as far as it is asked for and can stand: %s', (question) => {
    const broken = breaches()
    const combined = [...withAllBehind(catalogue, [question])]
    const counted = { yes: 0, no: 0 }
    for (const answers of everyCombination(catalogue, combined)) {
      const kept = prune(catalogue, answers)[question]
      const expected = expectedToApply(answers)[question]
      counted[expected === undefined ? 'no' : 'yes']++
      if (String(kept) !== String(expected)) broken.note(question, answers, kept, expected)
    }
    tell('the first step', question, counted)
    expect(broken.all()).toEqual({})
  })
})

describe('the second step', () => {
  test.each(warningsOf(catalogue))(
    'every warning appears exactly when the answers that are left say so, and looks at no others: $id',
    (notice) => {
      const broken = breaches()
      // Whom it is for decides over the words of every warning.
      const combined = [...new Set(['who-for', ...(looks[notice.id]?.at ?? [])])]
      const counted = { yes: 0, no: 0 }
      for (const given of everyCombination(catalogue, combined)) {
        const { answers, seen } = watched(given)
        const raised = noticesFor({ ...catalogue, notices: [notice] }, answers, []).length > 0
        const expected = expectedWarnings(given).includes(notice.id)
        counted[expected ? 'yes' : 'no']++
        if (raised !== expected) broken.note(notice.id, given)
        // What was not looked at could have been anything: that the result would be the same is no matter of trying.
        const others = [...seen].filter((id) => !combined.includes(id))
        if (others.length > 0) broken.note('looks at', others, given)
      }
      tell('the second step', notice.id, counted)
      expect(broken.all()).toEqual({})
    },
  )
})

describe('ticks that are alike', () => {
  const many = catalogue.questions.filter(({ choose }) => choose === 'many').map(({ id }) => id)
  const people = 300

  test(`one of them may stand for the others: no warning changes where one takes the other's place, for ${people} people`, () => {
    const broken = breaches()
    const chance = chanceFrom(seed + 2)
    let swapped = 0
    for (let made = 0; made < people; made++) {
      const sheet = randomSheet(catalogue, chance)
      for (const id of many)
        for (const alike of alikeTicks(catalogue, id))
          for (const [nth, tick] of alike.entries()) {
            const other = alike[(nth + 1) % alike.length] ?? tick
            const ticked = chosen(sheet.answers, id)
            if (!ticked.includes(tick) || ticked.includes(other)) continue
            swapped++
            const order = questionOf(catalogue, id)?.options.map((option) => option.id) ?? []
            const exchanged = order.filter((option) => option === other || (option !== tick && ticked.includes(option)))
            const after = { ...sheet.answers, [id]: exchanged }
            if (raisedBy(after).join() !== raisedBy(sheet.answers).join()) broken.note('raised', tick, other, sheet.answers)
            if (expectedWarnings(expectedToApply(after)).join() !== expectedWarnings(expectedToApply(sheet.answers)).join())
              broken.note('expected', tick, other, sheet.answers)
          }
    }
    console.log(`${swapped} ticks swapped for one that is alike`)
    expect(swapped).toBeGreaterThan(people)
    expect(broken.all()).toEqual({})
  })
})

describe('a warning that hears what was said', () => {
  test('every warning with other words is in the agreed table, or differs by age alone', () => {
    const others = warningsOf(catalogue).filter(({ instead }) => instead.length > 0)
    const byAge = others.filter(({ instead }) => instead.every(({ when }) => when.join() === 'under-18'))
    expect(others.filter((notice) => !byAge.includes(notice)).map(({ id }) => id)).toEqual(Object.keys(expectedTitles))
    for (const notice of byAge) expect(notice.instead[0]?.calls).toContain('young-people')
  })

  test.each(Object.keys(expectedTitles))('it says what the table has for those answers, in their own words: %s', (id) => {
    const notice = warningsOf(catalogue).find((one) => one.id === id)
    const broken = breaches()
    const heard = new Map<string, Set<string>>()
    for (const combined of everyCombination(catalogue, looks[id]?.at ?? [])) {
      // So that every question that it looks at can be asked.
      const answers = { concern: ['opioids'], ...combined }
      const given = prune(catalogue, answers)
      const told = recommend(withoutGroups, { answers, mattersMost: [] }).notices.find((one) => one.id === id)
      if (!notice || !told) continue
      const words = wordsOfNotice(catalogue, notice, answers)
      const { title } = words
      if (title !== expectedTitle(id, given)) broken.note('title', title, given)
      if (!voices.map((voice) => wholeText(catalogue, words, voice)).includes(told.text)) broken.note('text', told.text, given)
      heard.set(title, (heard.get(title) ?? new Set()).add(told.text))
    }
    expect(broken.all()).toEqual({})
    expect([...heard.keys()].toSorted()).toEqual((expectedTitles[id] ?? []).map(([title]) => title).toSorted())
    // Each in every voice that is asked: no two of these titles share a text.
    const texts = [...heard.values()].flatMap((each) => [...each])
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('a plain yes to withdrawal is told most plainly, a skipped question most quietly, and a no to nobody', () => {
    const withdrawal = warningsOf(catalogue).find(({ id }) => id === 'withdrawal')
    const urgencyOf = (answers: Answers) =>
      raisedBy(answers).includes('withdrawal') && withdrawal ? wordsOfNotice(catalogue, withdrawal, answers).urgency : 'silent'
    const drinks = { concern: ['alcohol'] }
    for (const whose of ['me', 'helping'])
      expect(
        [{ withdrawal: 'yes' }, { withdrawal: 'unsure' }, {}, { withdrawal: 'no' }].map((said) =>
          urgencyOf({ 'who-for': whose, ...drinks, ...said }),
        ),
      ).toEqual(['now', 'today', 'know', 'silent'])
    expect(
      [{ withdrawal: 'yes' }, { withdrawal: 'unsure' }, {}, { withdrawal: 'no' }].map((said) =>
        urgencyOf({ 'who-for': 'both', ...drinks, ...said }),
      ),
    ).toEqual(['now', 'today', 'today', 'today'])
    expect(urgencyOf({ 'who-for': 'someone-else', ...drinks })).toBe('today')
  })

  test('whoever is under 18 and not safe at home is shown the lines for young people first', () => {
    const notice = warningsOf(catalogue).find(({ id }) => id === 'not-safe-at-home')
    const callsFor = (age: string) =>
      notice && wordsOfNotice(catalogue, notice, { 'who-for': 'someone-else', age, 'safe-at-home': 'not-always' }).calls
    expect([callsFor('under-18'), callsFor('adult')]).toEqual([
      ['young-people', 'domestic-violence', 'crisis'],
      ['domestic-violence', 'family', 'crisis'],
    ])
  })

  test('every warning of a danger says to call the emergency number, and every sign, in every voice', () => {
    const dangerous = warningsOf(catalogue).filter(({ danger }) => danger.length > 0)
    expect(dangerous.length).toBeGreaterThan(6)
    for (const { id, danger, instead, ...notice } of dangerous)
      for (const words of [
        { danger, ...notice },
        ...instead.map((other) => ({ ...notice, ...other, danger: other.danger ?? danger })),
      ])
        for (const voice of voices) {
          const text = wholeText(catalogue, words, voice)
          expect(text, `${id}, ${voice}`).toMatch(/In an emergency, such as .*, call the emergency number now/)
          for (const sign of words.danger) expect(text, `${id}, ${voice}`).toContain(inVoice(sign, voice))
        }
  })
})

describe('nothing else matters', () => {
  const people = 1_000

  test(`no other answer, and no mark, changes whether a warning appears, for ${people} people who say anything at all`, () => {
    const broken = breaches()
    const chance = chanceFrom(seed)
    let count = 0
    for (let made = 0; made < people; made++) {
      const sheet = randomSheet(catalogue, chance)
      const before = raisedBy(sheet.answers)
      const withMarks = warningsAmong(recommend(withoutGroups, sheet).notices)
      if (withMarks.join() !== before.join()) broken.note('marks', sheet)
      for (const { id, options } of catalogue.questions) {
        const untouched = warningIds.filter((warning) => !decisive(warning).includes(id))
        if (untouched.length === 0) continue
        for (const option of [undefined, ...options.map((one) => one.id)]) {
          count++
          const answer = option === undefined || chooseOne(id) ? option : [option]
          const after = raisedBy(saying(sheet, id, answer).answers)
          const moved = untouched.filter((warning) => before.includes(warning) !== after.includes(warning))
          if (moved.length > 0) broken.note(id, moved, option, sheet.answers)
        }
      }
    }
    console.log(`${count} answers changed on ${people} sheets from seed ${seed}`)
    expect(broken.all()).toEqual({})
  })

  test(`no list of groups changes them either, for ${people} people`, () => {
    const broken = breaches()
    const chance = chanceFrom(seed + 1)
    for (let made = 0; made < people; made++) {
      const sheet = randomSheet(catalogue, chance)
      const withGroups = warningsAmong(recommend(catalogue, sheet).notices)
      if (withGroups.join() !== raisedBy(sheet.answers).join()) broken.note('groups', sheet)
    }
    expect(broken.all()).toEqual({})
  })
})

const chooseOne = (id: string): boolean => catalogue.questions.find((question) => question.id === id)?.choose === 'one'
