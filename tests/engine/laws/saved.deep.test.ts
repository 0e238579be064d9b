import { beforeAll, describe, expect, test } from 'vitest'
import { type SavedProgress, type Sheet, asked, mostThatMatter, pruneSheet, questionOf, restore, toSave } from '#engine'
import { type Chance, breaches, catalogue, chanceFrom, oneOf, randomSheet, seed } from '../../support/sheets.ts'
import { shareOf } from '../../support/share.ts'

import known from '../../support/regressions.json' with { type: 'json' }

const kept = shareOf(20_000)
const corrupt = shareOf(100_000)
const ids = catalogue.questions.map(({ id }) => id)
const hidden = catalogue.questions.filter((question) => question.private).map(({ id }) => id)

/** Whether that question can have been passed over by somebody who gave these answers. */
const canBeLeft = ({ answers }: Sheet, id: string): boolean => {
  const question = questionOf(catalogue, id)
  return question !== undefined && !(id in answers) && asked(catalogue, question, answers)
}

const randomKept = (chance: Chance): SavedProgress => {
  const sheet = pruneSheet(catalogue, randomSheet(catalogue, chance))
  return {
    sheet: { ...sheet, mattersMost: sheet.mattersMost.slice(0, mostThatMatter) },
    passedOver: ids.filter((id) => canBeLeft(sheet, id) && chance() < 0.5),
  }
}

/** What may come back: everything but what is private. */
const withoutPrivate = ({ sheet, passedOver }: SavedProgress): SavedProgress => ({
  sheet: {
    answers: Object.fromEntries(Object.entries(sheet.answers).filter(([id]) => !hidden.includes(id))),
    mattersMost: sheet.mattersMost.filter((id) => !hidden.includes(id)),
  },
  passedOver: passedOver.filter((id) => !hidden.includes(id)),
})

/** Texts on which a law was once broken, and others that were never answers. */
const junk: readonly string[] = [
  ...known.saved.map(({ text }) => text),
  '',
  'null',
  'true',
  '0',
  '-1e308',
  '1e999',
  '"me"',
  '[]',
  '{}',
  '[[[]]]',
  '{"who-for":null}',
  '{"who-for":{"toString":"me"}}',
  '{"concern":"alcohol"}',
  '{"concern":[["alcohol"]]}',
  '{"concern":{"length":3}}',
  '{"__proto__":{"who-for":"me"}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"hasOwnProperty":1,"toString":2,"who-for":"toString"}',
  '{"who-for":"__proto__","age":"constructor"}',
  '{"matters-most":"goal"}',
  '{"matters-most":[null,1,{},"__proto__","goal","goal"],"goal":"stop"}',
  '{"passed-over":{"0":"age"}}',
  '{"passed-over":["age","age",7,"nothing"]}',
  '{"who-for":"someone-else","safe-at-home":"not-always","matters-most":["safe-at-home"]}',
  '\u0000',
  '\ufeff{}',
  '\ud800',
  '{"who-for":"me"',
  '{"who-for":"me",}',
  "{'who-for':'me'}",
  'NaN',
  'undefined',
  '[object Object]',
  `{"concern":[${'"alcohol",'.repeat(2000)}"cocaine"]}`,
  `{"concern":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  '['.repeat(20_000),
  `{"concern":[${'{},'.repeat(3000)}1]}`,
  `{"who-for":"${'m'.repeat(100_000)}"}`,
]
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  '',
  'me',
  'both',
  '__proto__',
  'constructor',
  [],
  ['alcohol'],
  [[]],
  ['alcohol', 1, null],
  {},
  { length: 1 },
  { 0: 'alcohol' },
]

/** A saved text with something done to it: cut off, a sign changed, a part said twice, a value or a key put in the place of another. */
const damage: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  (text, chance) => text.slice(Math.floor(chance() * text.length)),
  (text, chance) => {
    const at = Math.floor(chance() * text.length)
    return `${text.slice(0, at)}${String.fromCodePoint(Math.floor(chance() * 0x250))}${text.slice(at + 1)}`
  },
  (text, chance) => {
    const at = Math.floor(chance() * text.length)
    return `${text.slice(0, at)}${text.slice(Math.floor(chance() * at))}`
  },
  (text, chance) => JSON.stringify({ ...(JSON.parse(text) as object), [oneOf(chance, ids)]: oneOf(chance, values) }),
  (text, chance) =>
    JSON.stringify({ ...(JSON.parse(text) as object), [oneOf(chance, ['matters-most', 'passed-over'])]: oneOf(chance, values) }),
  (text, chance) => text.replaceAll(oneOf(chance, ids), oneOf(chance, [...ids, '__proto__', 'constructor', 'toString'])),
  (text, chance) => text.replaceAll(/"[a-z-]+"/g, (word) => (chance() < 0.2 ? JSON.stringify(oneOf(chance, values)) : word)),
]

const isPruned = ({ sheet, passedOver }: SavedProgress): boolean =>
  JSON.stringify(pruneSheet(catalogue, sheet)) === JSON.stringify(sheet) &&
  sheet.mattersMost.length <= mostThatMatter &&
  hidden.every((id) => !(id in sheet.answers)) &&
  passedOver.every((id) => canBeLeft(sheet, id))

describe('answers kept between two loads of the page', () => {
  const broken = breaches()
  let sound = 0
  beforeAll(() => {
    console.log(`${kept} kept sheets and ${corrupt} corrupt ones from seed ${seed}`)
    const chance = chanceFrom(seed + 4)
    for (let made = 0; made < kept; made++) {
      const before = randomKept(chance)
      const text = toSave(catalogue, before)
      const after = restore(catalogue, text)
      if (JSON.stringify(after) !== JSON.stringify(withoutPrivate(before))) broken.note('back', before, after)
      if (toSave(catalogue, after) !== text) broken.note('again', before)
      if (hidden.some((id) => text.includes(id))) broken.note('private', text)
    }
    for (let made = 0; made < corrupt; made++) {
      const text = made < junk.length ? (junk[made] ?? '') : oneOf(chance, damage)(toSave(catalogue, randomKept(chance)), chance)
      try {
        const after = restore(catalogue, text)
        if (Object.keys(after.sheet.answers).length > 0) sound++
        if (!isPruned(after)) broken.note('pruned', text, after)
      } catch (error) {
        broken.note('thrown', text.slice(0, 200), String(error))
      }
    }
  })

  test('every sheet comes back as it was, but for what is private', () => {
    expect(broken.of('back')).toEqual([])
  })
  test('every sheet that came back is kept again in the same words', () => {
    expect(broken.of('again')).toEqual([])
  })
  test('no answer about safety at home is ever kept', () => {
    expect(hidden).toContain('safe-at-home')
    expect(broken.of('private')).toEqual([])
  })
  test('no corrupt text is thrown back at the page', () => {
    expect(broken.of('thrown')).toEqual([])
  })
  test('every corrupt text leaves only what can stand', () => {
    expect(broken.of('pruned')).toEqual([])
    expect(sound).toBeGreaterThan(corrupt / 10)
  })
  test('nothing kept is nothing said', () => {
    expect(restore(catalogue, null)).toEqual({ sheet: { answers: {}, mattersMost: [] }, passedOver: [] })
  })
})
