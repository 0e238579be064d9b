import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../src/content/checks/reading-grade.ts'

describe('the reading grade', () => {
  test('is low for short words in short sentences, and high for long ones in a long one', () => {
    expect(gradeOf(['You can just come. No one has to talk.'])).toBeLessThan(1)
    expect(
      gradeOf(['Participation necessitates consideration of organisational differences and individual responsibilities.']),
    ).toBeGreaterThan(12)
  })
  test('rises with every longer sentence, and with every longer word', () => {
    const easy = gradeOf(['You can come. You can sit. You can go.'])
    expect(gradeOf(['You can come and you can sit and you can go.'])).toBeGreaterThan(easy)
    expect(gradeOf(['You can participate. You can sit. You can go.'])).toBeGreaterThan(easy)
  })
  test('takes a heading for a sentence of its own', () => {
    expect(gradeOf(['Keep taking medicine', 'Do not stop.'])).toBe(gradeOf(['Keep taking medicine.', 'Do not stop.']))
  })
})
