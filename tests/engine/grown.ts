import type { Catalogue, Circumstance, Group, Option, Question, Trait } from '#content'
import { type Chance, chanceFrom, oneOf } from '../support/chance.ts'
import { speakingAhead } from '../support/random-catalogue.ts'
import { suits } from './small-catalogue.ts'

/**
 * What a small random catalogue does not have of itself: words that another answer takes back, soon or much later, and what decides
 * inside a place.
 */

const where = 'place'
const how = 'format'
const stays = 'stays at home'

const meetingSomewhere = (trait: Trait): Trait => (trait.by === where ? { ...trait, meets: ['near'] } : trait)

/** The words about where a group meets are taken back for whoever stays at home. */
const speakingOfReach = (chance: Chance, { options, ...question }: Question): Question => ({
  ...question,
  options: options.map((one): Option => {
    const values = { near: oneOf(chance, ['good', 'fair'] as const), far: oneOf(chance, ['neutral', 'poor'] as const) }
    const { neutral: _, ...other } = one
    return { ...other, suits: { ...one.suits, reach: suits(values, chance() < 0.8 ? { unless: [stays] } : {}) } }
  }),
})

/** A rule about who may come, which is shown until it is answered. */
const withRule = (chance: Chance, group: Group, claims: readonly string[]): Group => {
  const rule = { id: `rule-of-${group.id}`, text: 'It has a rule.', entryRule: true as const }
  const when = claims.filter(() => chance() < 0.4)
  return chance() < 0.5 ? { ...group, cautions: [{ ...rule, when }] } : group
}

/** In one catalogue of three, whom a list is for hears later answers. The chance of it is its own, so that all else is as without. */
const hearingAhead = (catalogue: Catalogue): Catalogue => {
  const chance = chanceFrom(JSON.stringify(catalogue.groups).length)
  return chance() < 1 / 3 ? speakingAhead(chance, catalogue) : catalogue
}

/** The same catalogue grown by all that. */
export const grown = (chance: Chance, made: Catalogue): Catalogue => {
  const catalogue = hearingAhead(made)
  const { questions, circumstances, traits, groups } = catalogue
  const staying = questions
    .find(({ id }) => id === how)
    ?.options.slice(0, 1)
    .map(({ id }) => id)
  const claims: Record<string, Circumstance> = staying
    ? { ...circumstances, [stays]: { question: how, anyOf: staying, unsaid: 'fails' } }
    : { ...circumstances }
  return {
    ...catalogue,
    circumstances: claims,
    questions: questions.map((one) => (staying && one.id === where ? speakingOfReach(chance, one) : one)),
    traits: traits.map(meetingSomewhere),
    groups: groups.map((group) => withRule(chance, group, Object.keys(claims))),
  }
}
