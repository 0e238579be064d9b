import { describe, expect, test } from 'vitest'
import { type Answers, chosen, listsFor, optionsFor, prune, recommend } from '#engine'
import { blocksOf } from '../../src/proof/answer-space.ts'
import { compareCatalogues } from '../../src/proof/compare.ts'
import { graphOf } from '../../src/proof/compilation.ts'
import type { Effect } from '../../src/proof/graph.ts'
import { mergedIn } from '../../src/proof/merged.ts'
import { joined, sheetIn } from '../../src/proof/partial-answers.ts'
import { anyMix } from '../../src/proof/population.ts'
import { planOf } from '../../src/proof/survey.ts'
import { manyTicks, numbering, tickStates, tickingIn, wordsIn } from '../../src/proof/ticks.ts'
import { excluded, viewsOf, weightsIn } from '../../src/proof/views.ts'
import { breaches, catalogue, chanceFrom, oneOf, randomSheet, seed } from '../support/sheets.ts'

/** So many ticks are walked by the count tick by tick; the other tests of it have small catalogues. */
const block = blocksOf(catalogue, [], catalogue.lists.question).find((some) => tickingIn(catalogue, some, manyTicks))
const ticking = block && tickingIn(catalogue, block, manyTicks)

describe(`on the content that people read (seed ${seed})`, () => {
  test('ticks taken one by one add what the reasons of the ranking add', () => {
    if (!block || !ticking) throw new Error('No question has so many ticks.')
    const { question, main } = ticking
    const chance = chanceFrom(seed + 970)
    const found = breaches()
    let compared = 0
    for (let made = 0; made < 1200; made++) {
      const { answers: some } = randomSheet(catalogue, chance)
      const offered = optionsFor(catalogue, question, some).filter(({ exclusive }) => !exclusive)
      const share = oneOf(chance, [0.15, 0.3, 0.6, 0.9])
      const ticked = offered.map(({ id }) => id).filter(() => chance() < share)
      const answers = prune(catalogue, { ...some, [question.id]: ticked, [main.id]: oneOf(chance, [...ticked, 'equal']) })
      const ids = chosen(answers, question.id)
      if (ids.length < 2) continue
      const { [question.id]: _, [main.id]: led, ...earlier } = answers
      const [lead] = [question.options.findIndex(({ id }) => id === led)].filter((at) => at >= 0)
      const all = optionsFor(catalogue, question, earlier).filter(({ exclusive }) => !exclusive)
      const several = all.map(({ id }) => question.options.findIndex((option) => option.id === id))
      for (const list of listsFor(catalogue, answers)) {
        const view = { catalogue, list }
        const words = wordsIn(
          view,
          ticking,
          earlier,
          all.map(({ id }) => id),
        )
        const expected = weightsIn(view, block, answers)
        // A few groups of each sheet: the states of all of them take long to make.
        for (const group of [0, 1, 2].map(() => Math.floor(chance() * catalogue.groups.length))) {
          const own = words?.[group]
          let state = own && tickStates(own, several, lead, numbering())
          for (const { id } of all) state = ids.includes(id) ? state?.tick : state?.skip
          compared++
          if (state?.base !== expected[group])
            found.note('added otherwise', catalogue.groups[group]?.id, list, answers, state?.base, expected[group])
        }
      }
    }
    expect(compared).toBeGreaterThan(1500)
    expect(found.all()).toEqual({})
  })

  test('a comparison without any change speaks of as many sheets as the proof', () => {
    const few = { ...catalogue, groups: catalogue.groups.slice(0, 2) }
    expect(compareCatalogues(few, few).sheets).toBe(planOf(few, anyMix).sheets)
  })

  test.each([undefined, 'me', 'someone-else'])('any way through the graph adds up to the totals of the ranking: %s', (whom) => {
    const chance = chanceFrom(seed + 971)
    const found = breaches()
    for (const view of viewsOf(catalogue, whom)) {
      const { graph } = mergedIn(graphOf(catalogue, [view], { [catalogue.lists.question]: whom }))
      for (let made = 0; made < 700; made++) {
        const totals = catalogue.groups.map(() => 0)
        let [context, answers]: [number, Answers] = [0, {}]
        for (const step of graph.contexts.slice(0, -1)) {
          const effect = oneOf<Effect>(chance, step[context]?.effects ?? [])
          for (const [group, weight] of effect.weights.entries())
            totals[group] = weight === excluded || totals[group] === excluded ? excluded : (totals[group] ?? 0) + weight
          answers = joined(answers, effect.answers)
          context = effect.next
        }
        const sheet = sheetIn(graph, answers)
        const list = recommend(catalogue, { answers: sheet, mattersMost: [] }).lists.find((one) => one.for === view.list)
        const ranked = new Map(list?.recommendations.map(({ group, total }) => [group, total]))
        const expected = catalogue.groups.map(({ id }) => ranked.get(id) ?? excluded)
        if (String(totals) !== String(expected)) found.note('another total', sheet, totals, expected)
      }
    }
    expect(found.all()).toEqual({})
  })
})
