import { getTypesForLanguage, isMeetingType } from '@code4recovery/spec'
import { expect, test } from 'vitest'
import { byCode, kindsOfWords, languageByCode, languageFrom, languagesOfCodes } from '../../src/meetings/importer/codes.ts'

const types = Object.entries(getTypesForLanguage('en'))

test('every code that is read is one of the Meeting Guide specification', () => {
  expect(Object.keys({ ...byCode, ...languageByCode }).filter((code) => !isMeetingType(code))).toEqual([])
})

test('every code of the specification that stands for a language is read, as the language that it names', () => {
  const languages = types.filter(([, name]) => languageFrom(name).length > 0 || /Sign Language/.test(name))
  expect(languages.length).toBeGreaterThan(30)
  for (const [code, name] of languages)
    expect([code, languagesOfCodes([code])]).toEqual([code, /Sign Language/.test(name) ? ['ase'] : languageFrom(name)])
})

test('a type means the same by its code, by its words and in any capitals', () => {
  for (const [code, name] of types.filter(([each]) => each in byCode)) {
    expect(kindsOfWords([code]), code).toHaveLength(1)
    expect([name, kindsOfWords([code.toLowerCase()])]).toEqual([name, kindsOfWords([code])])
    expect([name, kindsOfWords([name])]).toEqual([name, kindsOfWords([code])])
  }
})

test('what is no kind of meeting that we know gives none', () => {
  for (const [code, name] of types.filter(([each]) => !(each in byCode))) {
    expect(kindsOfWords([code]), code).toEqual([])
    expect(kindsOfWords([name]), name).toEqual([])
  }
})
