import { type SavedProgress, mostThatMatter, pruneSheet, toSave } from '#engine'
import { type Chance, catalogue, oneOf, randomSheet } from '../../support/sheets.ts'

const ids = catalogue.questions.map(({ id }) => id)
const own = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length']
const words = [
  '',
  'me',
  'both',
  'alcohol',
  'adult',
  'safe-at-home',
  'not-always',
  'Me',
  ' me',
  'me\u0000',
  'me\u202E',
  '\uD800',
  '\uDFFF\uD800',
  '<b>me</b>',
  '🜁'.repeat(9),
]

const deep = (levels: number, inside: unknown): unknown => {
  let value = inside
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { me: value }
  return value
}

/** Anything that JSON can say in the place of an answer. */
const anyValue = (chance: Chance): unknown =>
  oneOf<() => unknown>(chance, [
    () => null,
    () => chance() < 0.5,
    () => oneOf(chance, [0, -0, 1, -1, 0.5, 1e308, -1e-308, 2 ** 53, 404]),
    () => oneOf(chance, words),
    () => oneOf(chance, [...ids, ...own]),
    () => Array.from({ length: Math.floor(chance() * 6) }, () => oneOf<unknown>(chance, [...words, null, 7, [], {}])),
    () => ({ [oneOf(chance, [...own, 'id', '0'])]: oneOf(chance, words) }),
    () => deep(Math.floor(chance() * 40), oneOf(chance, words)),
    () => oneOf(chance, words).repeat(Math.floor(chance() * 50)),
  ])()

const soundText = (chance: Chance): string => {
  const sheet = pruneSheet(catalogue, randomSheet(catalogue, chance))
  const kept: SavedProgress = {
    sheet: { ...sheet, mattersMost: sheet.mattersMost.slice(0, mostThatMatter) },
    passedOver: ids.filter((id) => !(id in sheet.answers) && chance() < 0.5),
  }
  return toSave(catalogue, kept)
}

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>

type Damage = (text: string, chance: Chance) => string

/** What can happen to a saved text: by a fault of the browser, by a hand, or by a version of the guide that was or will be. */
export const damages: Readonly<Record<string, Damage>> = {
  'cut off': (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  'without its beginning': (text, chance) => text.slice(1 + Math.floor(chance() * (text.length - 1))),
  'one sign changed': (text, chance) => {
    const at = Math.floor(chance() * text.length)
    return text.slice(0, at) + String.fromCharCode(Math.floor(chance() * 0x1_0000)) + text.slice(at + 1)
  },
  'two signs swapped': (text, chance) => {
    const at = Math.floor(chance() * (text.length - 1))
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
  },
  'a part said twice': (text, chance) => {
    const at = Math.floor(chance() * text.length)
    return text.slice(0, at) + text.slice(Math.floor(chance() * at))
  },
  'half of a character': (text, chance) => {
    const at = Math.floor(chance() * text.length)
    return `${text.slice(0, at)}${chance() < 0.5 ? '\uD83D' : '\uDE00'}${text.slice(at)}`
  },
  'another value': (text, chance) => JSON.stringify({ ...parsed(text), [oneOf(chance, ids)]: anyValue(chance) }),
  'other values': (text, chance) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(parsed(text)).map(([id, value]) => [id, chance() < 0.4 ? anyValue(chance) : value])),
    ),
  'other marks': (text, chance) =>
    JSON.stringify({
      ...parsed(text),
      [oneOf(chance, ['matters-most', 'passed-over'])]: oneOf<unknown>(chance, [anyValue(chance), [...ids, ...own, ...ids]]),
    }),
  'names that objects have': (text, chance) =>
    text.replace(
      '{',
      `{${JSON.stringify(oneOf(chance, own))}:${JSON.stringify(oneOf<unknown>(chance, [{ polluted: true, 'who-for': 'me' }, 'me', null]))},`,
    ),
  'unknown questions': (text, chance) => text.replaceAll(oneOf(chance, ids), oneOf(chance, [...own, 'colour', 'who_for', ''])),
  'answers changed about': (text, chance) => text.replaceAll(oneOf(chance, ids), oneOf(chance, ids)),
  'what is private': (text, chance) =>
    text.replace('{', `{"safe-at-home":${JSON.stringify(oneOf(chance, ['yes', 'not-always', 'rather-not-say']))},`),
  'every option at once': (text, chance) => {
    const question = oneOf(chance, catalogue.questions)
    return JSON.stringify({ ...parsed(text), [question.id]: question.options.map(({ id }) => id) })
  },
  'a newer version': (text, chance) =>
    JSON.stringify(
      oneOf<unknown>(chance, [
        { version: 2, answers: parsed(text) },
        { ...parsed(text), version: 2 },
        { sheet: { answers: parsed(text) } },
        [2, parsed(text)],
      ]),
    ),
  'an older version': (text, chance) =>
    JSON.stringify(
      oneOf<unknown>(chance, [
        Object.entries(parsed(text)),
        { value: 'asking', context: parsed(text) },
        text,
        { ...parsed(text), concern: 'alcohol' },
        { ...parsed(text), 'who-for': ['me'] },
      ]),
    ),
  'nested deep': (text, chance) =>
    JSON.stringify({ ...parsed(text), [oneOf(chance, ids)]: deep(200 + Math.floor(chance() * 800), 'me') }),
  'very long': (text, chance) =>
    JSON.stringify({ ...parsed(text), [oneOf(chance, ids)]: Array.from({ length: 2000 }, () => oneOf(chance, words)) }),
  'something else': (_, chance) =>
    oneOf(chance, [
      JSON.stringify(anyValue(chance)),
      oneOf(chance, words),
      '\u0000',
      '\uFEFF{}',
      'NaN',
      '[object Object]',
      "{'who-for':'me'}",
      '{"who-for":"me",}',
      '{"a":1}{"b":2}',
    ]),
}

export interface Corrupt {
  readonly what: string
  readonly text: string
}

const names = Object.keys(damages)

/** A saved text that something happened to, of each kind in turn; sometimes two things did. */
export const corruptText = (nth: number, chance: Chance): Corrupt => {
  const what = names[nth % names.length] ?? ''
  const once = damages[what]?.(soundText(chance), chance) ?? ''
  return { what, text: chance() < 0.1 ? (damages['one sign changed']?.(once, chance) ?? once) : once }
}
