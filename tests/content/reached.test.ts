import { describe, expect, test } from 'vitest'
import { hidden, hiddenShown, holdsHidden } from '../../src/content/hidden.ts'
import { emergencyNumber, hostOf, leaveAddress, safeAddress, telephone, webAddress } from '../../src/content/contact-details.ts'
import { isMet } from '#content'
import { plainText } from '../../src/meetings/importer/plain-text.ts'

describe('a number', () => {
  test.each(
    [
      ['116 123', '0800 1111', '1-800-662-4357', '13 11 14', '988', '+44 808 2000 247', '(0808) 2000 247', '+1 (800) 662 4357'],
      ['01 873 2699', '1737', '0808 80 10 800', '+44 20 7946 0018', '020.7946.0018', '123456789012345'],
    ].flat(),
  )('%s can be dialled', (number) => {
    expect(telephone.safeParse(number).success).toBe(true)
  })

  test.each(
    [
      [
        '',
        ' ',
        '11',
        '1',
        'see our site',
        '1-800-GAMBLER',
        '0800 1111 or 0800 2222',
        '0800 1111, 0800 2222',
        '0800/1111',
        '+',
        '++44 20',
      ],
      [
        '+44 (0)20 7946 0018',
        '020  7946',
        '020 - 7946',
        ' 0800 1111',
        '0800 1111 ',
        '0800 1111 (free)',
        '1234567890123456',
        '(0800 1111',
      ],
      [
        '0800) 1111',
        '١١٦ ١٢٣',
        '０８００',
        '0800\u00A01111',
        '0800\n1111',
        '020 7946 0018 x5',
        '*100#',
        '-116',
        '116-',
        '116123\u200B',
      ],
    ].flat(),
  )('%j cannot', (number) => {
    expect(telephone.safeParse(number).success).toBe(false)
  })

  test('an emergency number is nothing but its digits', () => {
    const taken = (numbers: readonly string[]) => numbers.filter((number) => emergencyNumber.safeParse(number).success)
    expect(taken(['999', '112', '000', '15', '1', '9 9 9', 'nine', '999 or 112', '1234567', '+112', ''])).toEqual([
      '999',
      '112',
      '000',
      '15',
    ])
  })
})

describe('an address', () => {
  const odd = [
    ['', 'example.org', '//example.org', '/a', './a', 'javascript:alert(1)', 'data:text/html,x'],
    ['ftp://example.org', 'https:example.org', 'https://', 'https://localhost', 'https://10.0.0.1'],
    ['https://[::1]/', 'https://www.example', 'https://sam@example.org'],
    ['https://sam:secret@example.org', 'https://exаmple.org', 'https://example.org/a b'],
    ['https://example.org/\u202E', 'https://example.org/<b>'],
  ].flat()
  test.each(odd)('%j is none', (text) => {
    expect([webAddress, safeAddress, leaveAddress].map((schema) => schema.safeParse(text).success)).toEqual([false, false, false])
  })

  test('of help and of the way out it is safe on the way, of a group it may be the one that there is', () => {
    const taken = (text: string) => [webAddress, safeAddress, leaveAddress].map((schema) => schema.safeParse(text).success)
    expect(taken('https://www.example.org/a?b=c')).toEqual([true, true, true])
    expect(taken('http://www.example.org/a')).toEqual([true, false, false])
    expect(taken('http://localhost:4173')).toEqual([false, false, true])
    expect(taken('http://127.0.0.1:80/weather')).toEqual([false, false, true])
    expect(taken('http://127.0.0.1.example.org:80/')).toEqual([true, false, false])
    expect(taken('http://localhost')).toEqual([false, false, false])
  })

  test('has a host that is compared without www and capitals', () => {
    expect(['https://WWW.Example.org/a', 'https://example.org', 'example.org'].map(hostOf)).toEqual([
      'example.org',
      'example.org',
      undefined,
    ])
  })
})

describe('characters that nobody can see', () => {
  const all = Array.from(
    '\u0000\u007F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200D\u202A\u202E\u2028\u2029\u2066\u2800\u3164\uE000\uFEFF\uFFA0\uFFFD',
  )
  const more = ['\u{E0001}', '\u{E0041}', '\u{F0000}', '\uD800']

  test.each([...all, ...more].map((character) => [hiddenShown(character), character]))(
    '%s is found, and shown by its number',
    (shown, character) => {
      expect(shown).toMatch(/^\\u\{[0-9A-F]+\}$/)
      expect(hidden.test(`a${character}b`)).toBe(true)
      expect(holdsHidden(`a${character}b`)).toBe(true)
    },
  )

  test('no snapshot gets one of them from a listing, so that none is refused for it afterwards', () => {
    const text = plainText([...all, ...more].join(' a '))
    expect(holdsHidden(text)).toBe(false)
    expect(text.length).toBeGreaterThan(20)
  })

  test('words of any language, and the lines of a file, hold none', () => {
    for (const text of ['Ünï çödé', '日本語', 'Ελληνικά', 'עברית', 'नमस्ते', 'a\u00A0b', 'naïve – “x”'])
      expect([text, holdsHidden(text)]).toEqual([text, false])
    expect(hidden.test('a\n\tb\r\n')).toBe(false)
    expect(holdsHidden('a\nb')).toBe(true)
  })
})

test('a circumstance holds by what was chosen, or by what is made of silence', () => {
  const met = (claim: Omit<Parameters<typeof isMet>[0], 'unsaid'>, ...chosen: string[]) =>
    isMet({ ...claim, unsaid: 'holds' }, chosen)
  expect([met({ anyOf: ['a'] }, 'b', 'a'), met({ anyOf: ['a'] }, 'b'), met({ anyOf: [] }, 'b')]).toEqual([true, false, false])
  expect([met({ noneOf: ['a'] }, 'b'), met({ noneOf: ['a'] }, 'b', 'a')]).toEqual([true, false])
  expect([met({ moreThan: 1 }, 'a'), met({ moreThan: 1 }, 'a', 'b')]).toEqual([false, true])
  expect((['holds', 'fails'] as const).map((unsaid) => isMet({ anyOf: ['a'], unsaid }, []))).toEqual([true, false])
})
