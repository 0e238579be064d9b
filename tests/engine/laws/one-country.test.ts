import { expect, test } from 'vitest'
import { recommend } from '#engine'
import { breaches, catalogue, chanceFrom, oneOf, randomSheet, saying, seed } from '../../support/sheets.ts'

/** Groups that are for people in one country alone, by what they say of all the others. */
const forOneCountry = catalogue.groups
  .filter(({ reach }) => Object.values(reach).some(({ value }) => value === 'another-country'))
  .map(({ id }) => id)
const people = 1_500

test('a group that is for another country says so of itself, and tells whoever has not said theirs', () => {
  expect(forOneCountry.length).toBeGreaterThan(0)
  for (const { id, stands, cautions } of catalogue.groups) {
    expect([id, stands['countries']?.value]).toEqual([id, forOneCountry.includes(id) ? 'one-country' : 'no-rule'])
    // A rule about who may come puts it after its equals as well.
    const rules = cautions.filter(({ entryRule, when }) => entryRule && when.join() === 'country-unsaid')
    expect([id, rules.length]).toEqual([id, forOneCountry.includes(id) ? 1 : 0])
    for (const { text } of rules) expect(text).toMatch(/(Australia|Canada)\. We found no meetings anywhere else\.$/)
  }
})

test(`it comes first for no relative who does not say where they are, of ${people}, unless they turned down SMART's group`, () => {
  const broken = breaches()
  const chance = chanceFrom(seed + 21)
  let listed = 0
  for (let made = 0; made < people; made++) {
    const whose = made % 2 === 0 ? 'someone-else' : 'both'
    const says = chance() < 0.7
    const how = says ? oneOf(chance, ['in-person', 'online', 'either', 'cannot-get-to-one']) : undefined
    const { answers } = [['country', undefined] as const, ['format', how] as const, ['who-for', whose] as const].reduce(
      (sheet, [id, answer]) => saying(sheet, id, answer),
      randomSheet(catalogue, chance),
    )
    // Hardly anything is left for someone who wants neither the steps nor that: then it may lead, with its caution.
    if (answers['family-past']?.includes('family-tools-not-for-me')) continue
    const list = recommend(catalogue, { answers, mattersMost: [] }).lists.find((one) => one.for === 'someone-else')
    for (const { group, place, reasons } of list?.recommendations ?? []) {
      if (!forOneCountry.includes(group)) continue
      listed++
      if (place === 1) broken.note('first', group, answers)
      if (!reasons.some(({ trait, suits }) => trait === 'countries' && suits === 'worst')) broken.note('says why', group, answers)
    }
  }
  expect(broken.all()).toEqual({})
  expect(listed).toBeGreaterThan(people / 10)
})

test('once a country is said, it is weighed for what it is, and ruled out everywhere else', () => {
  const broken = breaches()
  const chance = chanceFrom(seed + 22)
  for (let made = 0; made < 200; made++) {
    const sheet = saying(randomSheet(catalogue, chance), 'who-for', 'someone-else')
    for (const country of Object.keys(catalogue.help).filter((id) => id !== 'elsewhere')) {
      const { answers } = saying(sheet, 'country', country)
      const [list] = recommend(catalogue, { answers, mattersMost: [] }).lists
      for (const { group, reasons } of list?.recommendations ?? []) {
        const reach = catalogue.groups.find(({ id }) => id === group)?.reach[country]?.value
        if (reach === 'another-country') broken.note('ruled out', group, country, answers)
        if (reasons.some(({ trait }) => trait === 'countries')) broken.note('weighed', group, country, answers)
      }
    }
  }
  expect(broken.all()).toEqual({})
})
