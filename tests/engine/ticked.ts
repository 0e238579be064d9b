import type { Option, Together } from '#content'
import { catalogueOf, group, option, question, suits, trait } from './small-catalogue.ts'

const covering = { 'named-for': 'ideal', covers: 'good', beside: 'never', 'not-covered': 'never' } as const
const values = [...Object.keys(covering), 'unheard-of']

const thing = (id: string, more: Partial<Option> = {}): Option =>
  option(id, { suits: { [id]: suits(covering, { sources: [`${id}-study`] }) }, ...more })

const things = [
  thing('drink', { alone: { drink: suits({ covers: 'awkward' }, { basis: 'group-says' }) } }),
  thing('dice'),
  thing('pills'),
]

const together: Together = {
  mainQuestion: 'main',
  trait: 'breadth',
  said: { me: 'You ticked more than one thing.', family: 'They ticked more than one thing.' },
  suits: suits({ everything: 'good', part: 'poor' }, { basis: 'studies-suggest', sources: ['breadth-study'] }),
  alsoCovered: ['beside'],
  mainBeside: 'fair',
  mainMissing: 'awkward',
}

/** A question whose ticks are weighed together (drink, dice and pills), which of them is the main one, and one group. */
export const catalogueWith = (stands: Readonly<Record<string, string>>) =>
  catalogueOf({
    questions: [
      question('concern', things, { choose: 'many', together }),
      question('main', [...things.map(({ id }) => option(id)), option('equal')]),
    ],
    traits: [...things.map(({ id }) => trait(id, values)), trait('breadth', ['everything', 'part'])],
    groups: [group('one', stands)],
  })
