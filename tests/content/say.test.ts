import { describe, expect, test } from 'vitest'
import { listed, sayFrom } from '#content'

const words = {
  greet: 'Good day',
  'greet-helping': 'Good day to both of you',
  'left-one': 'One is left.',
  'left-other': '{count} are left.',
  offer: 'Show all {count} groups of {name}',
}

describe('a sentence', () => {
  const say = sayFrom({ words })

  test('has its places filled, each wherever it stands, and keeps those that nothing fills', () => {
    expect(say('offer', { count: 12, name: 'A {name} & $& co.' })).toBe('Show all 12 groups of A {name} & $& co.')
    expect(say('offer')).toBe('Show all {count} groups of {name}')
  })

  test.each([
    [0, '0 are left.'],
    [1, 'One is left.'],
    [2, '2 are left.'],
    [21, '21 are left.'],
  ])('about %i takes the form that English has for it', (count, text) => {
    expect(say('left', { count })).toBe(text)
  })

  test('is the one for the voice, where there is one', () => {
    const helping = sayFrom({ words }, 'helping')
    expect([say('greet'), helping('greet')]).toEqual(['Good day', 'Good day to both of you'])
    expect(helping('left', { count: 1 })).toBe('One is left.')
  })
})

test.each([
  [[], ''],
  [['Al-Anon'], 'Al-Anon'],
  [['Al-Anon', 'Alateen'], 'Al-Anon and Alateen'],
  [['Al-Anon', 'Nar-Anon', 'Alateen'], 'Al-Anon, Nar-Anon and Alateen'],
])('names in one phrase: %j', (names, phrase) => {
  expect(listed(names)).toBe(phrase)
})
