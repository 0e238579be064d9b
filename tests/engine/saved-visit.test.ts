import { expect, test } from 'vitest'
import { emptySheet, restore, savedPlace, savedVisit, toSave } from '#engine'
import { catalogue } from '../support/sheets.ts'

const sheet = { ...emptySheet, answers: { age: 'adult' } }
const kept = { sheet, passedOver: ['approach'] }

test('what is kept names its visit, and the answers are the same with it as without', () => {
  const text = toSave(catalogue, kept, 'k3v9')
  expect(savedVisit(text)).toBe('k3v9')
  expect(restore(catalogue, text)).toEqual(restore(catalogue, toSave(catalogue, kept)))
  expect(restore(catalogue, text).sheet.answers).toEqual({ age: 'adult' })
})

test('what is kept says where the person is, and the answers are the same with it as without', () => {
  const text = toSave(catalogue, kept, 'k3v9', 'planning al-anon')
  expect(savedPlace(text)).toBe('planning al-anon')
  expect(restore(catalogue, text)).toEqual(restore(catalogue, toSave(catalogue, kept)))
  for (const other of [null, '', 'null', '[]', '{', '{"place": 7}', '{"place": ["recommending"]}', toSave(catalogue, kept)])
    expect(savedPlace(other)).toBeUndefined()
})

test.for([
  null,
  '',
  'null',
  '"visit"',
  '[]',
  '{',
  '{"age": "adult"}',
  '{"visit": 7}',
  '{"visit": null}',
  '{"visit": ["abc"]}',
  '{"visit": ""}',
  '{"visit": "ABC"}',
  '{"visit": "abc "}',
  '{"visit": "-abc"}',
  '{"visit": "<b>"}',
  `{"visit": "${'a'.repeat(21)}"}`,
])('no visit is named by %s', (text) => {
  expect(savedVisit(text)).toBeUndefined()
})

test('a name of twenty letters and figures is one', () => {
  expect(savedVisit(`{"visit": "${'a1'.repeat(10)}"}`)).toBe('a1'.repeat(10))
})
