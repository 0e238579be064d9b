import { describe, expect, test } from 'vitest'
import { idOf, readText } from '../../src/content/yaml-file.ts'

describe('where something stands', () => {
  const file = readText('a.yaml', 'one: &one\n  two: [first, second]\n\nfour: *one\n7: seven\n')
  const placeOf = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`

  test.each([
    [[], '1:1'],
    [['one'], '2:3'],
    [['one', 'two'], '2:8'],
    [['one', 'two', 1], '2:16'],
    [['one', 'two', 9], '2:8'],
    [['one', 'three', 'five'], '2:3'],
    [['one', 'two', 0, 'deeper'], '2:9'],
    [['four'], '4:7'],
    [['four', 'two', 1], '2:16'],
    [['7'], '5:4'],
    [[7], '5:4'],
    [['eight'], '1:1'],
  ])('a path leads to its value, or to the nearest place above it: %j', (path, place) => {
    expect(placeOf(file.at(path, 'Here.'))).toBe(place)
  })

  test.each([
    [[], 'four', '4:1'],
    [[], '7', '5:1'],
    [['one'], 'two', '2:3'],
    [['four'], 'two', '2:3'],
    [['one'], 'three', '2:3'],
    [['one', 'two'], '0', '2:8'],
    [['eight'], 'two', '1:1'],
  ])('a key is pointed at itself, or where it should stand: %j, %s', (path, key, place) => {
    expect(placeOf(file.atKey(path, key, 'Here.'))).toBe(place)
  })

  test('an offset is counted in lines and columns from 1, and a fault says its file and its message', () => {
    expect([0, 5, 10, 12].map((offset) => placeOf(file.atOffset(offset, 'Here.')))).toEqual(['1:1', '1:6', '2:1', '2:3'])
    expect(file.atOffset(12, 'Here.')).toEqual({ file: 'a.yaml', line: 2, column: 3, message: 'Here.' })
    expect(readText('b.yaml', '').at([], 'Here.')).toEqual({ file: 'b.yaml', line: 1, column: 1, message: 'Here.' })
  })

  test('what stands nowhere is pointed at where the file begins to say something', () => {
    expect(placeOf(readText('a.yaml', '# A remark.\none: 1\n').at(['two'], 'Here.'))).toBe('2:1')
  })

  test('yes and no are words, and only true and false are not', () => {
    expect(readText('a.yaml', 'a: yes\nb: no\nc: true\nd: 0o7\ne: 1_000').data).toEqual({
      a: 'yes',
      b: 'no',
      c: true,
      d: 7,
      e: '1_000',
    })
  })
})

test('a mark may be repeated two hundred times, and no more', () => {
  const repeated = (times: number): readonly string[] =>
    readText('a.yaml', `a: &a word\nb: [${'*a, '.repeat(times)}*a]`).faults.map(({ line, column }) => `${line}:${column}`)
  expect([repeated(198), repeated(250)]).toEqual([[], ['2:5']])
})

test.each([
  ['groups/al-anon.yaml', 'al-anon'],
  ['traits.yaml', 'traits'],
  ['a/b/c.yaml', 'c'],
  ['groups/a.yaml.b.yaml', 'a.yaml.b'],
  ['groups/a.yml', 'a.yml'],
])('the id of %s is %s', (name, id) => {
  expect(idOf(name)).toBe(id)
})
