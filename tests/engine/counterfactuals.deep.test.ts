import { describe, expect, test } from 'vitest'
import type { Question } from '#content'
import { type Change, type Sheet, changed, counterfactualsFor, emptySheet, prune, pruneSheet, recommend } from '#engine'
import { answersNear, everyChange, leaders, writtenIn } from './laws/every-answer.ts'
import { grown } from './grown.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { type Chance, breaches, catalogue, chanceFrom, oneOf, randomSheet, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const pairs = shareOf(2000)

const aList = (sheet: Sheet, chance: Chance, of = catalogue): string =>
  oneOf(
    chance,
    recommend(of, sheet).lists.map((list) => list.for),
  )

describe('what would bring a group to the top', () => {
  test(`agrees with trying everything, on ${pairs} groups of small random catalogues`, () => {
    console.log(`What-if on random catalogues: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const kinds = [0, 1, 2, 3, undefined]
    const lengths = new Set<number | undefined>()
    let looked = 0
    while (looked < pairs || (lengths.size < kinds.length && looked < 100 * pairs)) {
      const small = grown(chance, randomCatalogue(chance))
      const sheet = randomSheet(small, chance)
      const list = aList(sheet, chance, small)
      const fewest = new Map<string, number>()
      for (const changes of everyChange(small, 3)) {
        const count = changes.length
        if (small.groups.every(({ id }) => (fewest.get(id) ?? 4) <= count)) continue
        for (const id of leaders(small, writtenIn(small, sheet, changes), list))
          fewest.set(id, Math.min(fewest.get(id) ?? 4, count))
      }
      for (const [group, changes] of counterfactualsFor(small, sheet, list)) {
        looked++
        lengths.add(changes?.length)
        if (changes?.length !== fewest.get(group)) wrong.note('the fewest', group, changes, fewest.get(group), sheet)
        if (changes && !leaders(small, changed(small, sheet, changes), list).has(group))
          wrong.note('it comes first', group, changes, sheet)
      }
    }
    expect(wrong.all()).toEqual({})
    expect(lengths).toEqual(new Set(kinds))
  })

  const count = shareOf(110)
  test(`on the real content it comes first for every group, and no single change is overlooked: ${count} sheets, all groups`, () => {
    console.log(`What-if on the content: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    let looked = 0
    for (let made = 0; made < count; made++) {
      const sheet = pruneSheet(catalogue, randomSheet(catalogue, chance))
      const list = aList(sheet, chance)
      const found = counterfactualsFor(catalogue, sheet, list)
      const now = leaders(catalogue, sheet, list)
      const byOne = new Set<string>()
      for (const question of catalogue.questions.filter((one) => !one.private)) {
        for (const answer of answersNear(question, sheet.answers[question.id])) {
          const then = writtenIn(catalogue, sheet, [{ question: question.id, answer }])
          if (String(prune(catalogue, then.answers)[question.id]) !== String(answer)) continue
          for (const id of leaders(catalogue, then, list)) byOne.add(id)
        }
      }
      for (const [group, changes] of found) {
        looked++
        const fewest = now.has(group) ? 0 : byOne.has(group) ? 1 : undefined
        if (fewest === undefined ? (changes?.length ?? 2) < 2 : changes?.length !== fewest)
          wrong.note('the fewest', list, group, changes, fewest, sheet)
        if (changes && !leaders(catalogue, changed(catalogue, sheet, changes), list).has(group))
          wrong.note('it comes first', list, group, changes, sheet)
        if (changes?.some(({ question }) => catalogue.questions.find(({ id }) => id === question)?.private))
          wrong.note('nothing private', list, group, changes, sheet)
      }
    }
    expect(wrong.all()).toEqual({})
    expect(looked).toBeGreaterThanOrEqual(pairs)
  })

  const sheets = shareOf(20)
  const tries = 500
  test(`on the real content nothing shorter is found: ${sheets} sheets, all two changes of single answers, ${tries} random ones each`, () => {
    console.log(`What-if against two changes and random ones: SEED=${seed}`)
    const chance = chanceFrom(seed)
    const wrong = breaches()
    const open = catalogue.questions.filter((one) => !one.private)
    const changesFrom = (sheet: Sheet) => (one: Question) =>
      answersNear(one, sheet.answers[one.id]).map((answer): Change => ({ question: one.id, answer }))
    const single = open.filter(({ choose }) => choose === 'one').map(changesFrom(emptySheet))
    const twos = single.flatMap((some, at) =>
      single.slice(at + 1).flatMap((others) => some.flatMap((one) => others.map((other) => [one, other]))),
    )
    for (let made = 0; made < sheets; made++) {
      const sheet = pruneSheet(catalogue, randomSheet(catalogue, chance))
      const list = aList(sheet, chance)
      const found = counterfactualsFor(catalogue, sheet, list)
      const everyOne = open.map(changesFrom(sheet))
      const change = (): Change => oneOf(chance, oneOf(chance, everyOne))
      const anyhow = Array.from({ length: tries }, () => Array.from({ length: chance() < 0.4 ? 2 : 3 }, change))
      for (const changes of [...twos, ...anyhow]) {
        for (const id of leaders(catalogue, writtenIn(catalogue, sheet, changes), list))
          if ((found.get(id)?.length ?? 4) > changes.length) wrong.note('a shorter way', list, id, found.get(id), changes, sheet)
      }
    }
    expect(wrong.all()).toEqual({})
  })
})
