import { describe, expect, test } from 'vitest'
import { readSheet } from '#engine'
import { catalogueOf, option, question } from './small-catalogue.ts'

const catalogue = catalogueOf({
  questions: [
    question('home', [option('town'), option('farm')]),
    question('pets', [option('cat'), option('dog')], { choose: 'many' }),
  ],
})

const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown

describe('answers from outside are refused word for word', () => {
  const refused: readonly (readonly [what: string, data: unknown, lines: readonly string[]])[] = [
    ['no object', 'town', ['"town" is not an object of answers. Give one such as {"who-for": "me"}.']],
    ['null', null, ['null is not an object of answers. Give one such as {"who-for": "me"}.']],
    ['a list', ['town'], ['["town"] is not an object of answers. Give one such as {"who-for": "me"}.']],
    ['nothing at all', undefined, ['undefined is not an object of answers. Give one such as {"who-for": "me"}.']],
    ['an unknown question', { hoem: 'town' }, ['there is no question "hoem". Did you mean `home`?']],
    ['one like the marks', { 'matter-most': [] }, ['there is no question "matter-most". Did you mean `matters-most`?']],
    ['an unknown option', { home: 'twon' }, ['home: there is no option "twon". Did you mean `town`?']],
    ['an unknown option among others', { pets: ['cat', 'dgo'] }, ['pets: there is no option "dgo". Did you mean `dog`?']],
    ['a list where a word belongs', { home: ['town'] }, ['home: ["town"] is not one option. Give a word such as "town".']],
    ['a word where a list belongs', { pets: 'cat' }, ['pets: "cat" is not a list of options. Give a list such as ["cat"].']],
    ['a list of other things', { pets: ['cat', 7] }, ['pets: ["cat",7] is not a list of options. Give a list such as ["cat"].']],
    ['an unknown mark', { 'matters-most': ['hoem'] }, ['matters-most: there is no question "hoem". Did you mean `home`?']],
    [
      'marks that are no list',
      { 'matters-most': 'home' },
      ['matters-most: "home" is not a list of questions. Give a list such as ["concern"].'],
    ],
    [
      'something too deep to show',
      { home: deep },
      ['home: something too deep to show is not one option. Give a word such as "town".'],
    ],
    [
      'something too long to show whole',
      { home: ['x'.repeat(100)] },
      [`home: ["${'x'.repeat(58)} is not one option. Give a word such as "town".`],
    ],
    ['a long name', { ['x'.repeat(100)]: 1 }, [`there is no question "${'x'.repeat(60)}". Known: home, pets, matters-most.`]],
    [
      'several faults, in their order',
      { hoem: 1, pets: ['cta'], 'matters-most': 1 },
      [
        'there is no question "hoem". Did you mean `home`?',
        'pets: there is no option "cta". Did you mean `cat`?',
        'matters-most: 1 is not a list of questions. Give a list such as ["concern"].',
      ],
    ],
  ]
  test.each(refused)('%s', (_, data, faults) => {
    expect(readSheet(catalogue, data)).toEqual({ faults })
  })
})

test.each([
  [{}, { answers: {}, mattersMost: [] }],
  [{ home: 'town' }, { answers: { home: 'town' }, mattersMost: [] }],
  [{ pets: [] }, { answers: { pets: [] }, mattersMost: [] }],
  [
    { 'matters-most': ['pets', 'home'], pets: ['dog', 'cat'], home: 'farm' },
    { answers: { pets: ['dog', 'cat'], home: 'farm' }, mattersMost: ['pets', 'home'] },
  ],
])('a sheet of known words is read as it is: %j', (data, sheet) => {
  expect(readSheet(catalogue, data)).toEqual({ sheet })
})
