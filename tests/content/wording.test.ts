import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { folders, namedFiles } from '../../src/content/schema/files.ts'
import { meetingWordsSchema } from '../../src/content/schema/words.ts'
import { readText } from '../../src/content/yaml-file.ts'
import { wordingFaults } from '../../src/content/checks/wording.ts'
import { stiff } from '../../src/content/checks/plain-words.ts'
import { remedies, unwanted } from './broken/unwanted-words.ts'

const saidOf = (text: string, name = 'questions.yaml'): readonly string[] =>
  wordingFaults(readText(name, text)).map(({ message }) => message)

describe('every unwanted word is named, with what to say instead', () => {
  const cases = Object.entries(unwanted).flatMap(([remedy, all]) =>
    all.map((words) => [words, remedies[remedy as keyof typeof remedies]] as const),
  )
  test.each(cases)('%s', (words, remedy) => {
    expect(saidOf(`text: This is ${words}, they say.`)).toEqual([`says "${words}". Please ${remedy}.`])
  })
})

describe('the style sheet and the check name the same words', () => {
  const [, table = ''] = readFileSync('content/README.md', 'utf8').split(/^\| not \| but \|\n.*\n/m)
  const rows = (/^(\|.*\|\n)+/.exec(table)?.[0] ?? '')
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
  const pairs = rows.flatMap(([, not = '', but = '']) => not.split(', ').map((words) => [words, but] as const))

  test.each(pairs)('%s is refused: %s', (words, but) => {
    const [message = '', ...more] = saidOf(`text: They say ${words} there.`)
    expect(message).toContain(but)
    expect(more).toEqual([])
  })
  test.each(stiff.map(([pattern]) => [pattern]))('%s is in the style sheet', (pattern) => {
    expect(pairs.some(([words]) => pattern.test(words))).toBe(true)
  })
})

describe('every word that only looks like one can be printed', () => {
  test.each([
    'addiction',
    'alcohol and alcoholism',
    'cleaning, dirtying, cleanly',
    'works well, a best friend, success',
    'research that shows little',
    'procured, secure, accurate, manicured',
    'evidence from studies',
    'a culture, occult',
    'love is tough, get them home, get to stop',
    'eligible',
    'women do well, mental health, omen should',
    'come off the bus, they stop drinking',
    'a cent, per person, percentage',
    'they believe, they need help',
    'abusage',
    'junk',
    'Alcoholics Anonymous',
    'Adult Children of Alcoholics',
    'Sex Addicts Anonymous',
    'National Domestic Abuse Helpline',
    'Domestic Abuse and Forced Marriage Helpline',
    'Alcoholics Anonymous and Sex Addicts Anonymous, and Alcoholics Anonymous once more',
    'someone, anyone, everyone, nobody',
    'bring, spring, ringed',
    'understand, standing, stands for, stand up, stands out',
    'besides, inside',
    'taken in, take it in, mistaken',
    'speaks about, speak up, bespoke, speaks for them',
    'a ticked box, an answered call',
    'upheld, a hand held',
    'helpline, helplines, a helping line',
    'handover, hand over',
    'key worker, keyworker',
    'above, all above',
    'in spite',
    'needs nothing',
    'among, while, on, thereupon',
    'in order, so as it goes',
    'prior, priority',
    'attendance, obtainable',
    'regard, concern',
    'a well-known group',
    '9am\u20135pm, minus-5',
  ])('%s', (words) => {
    expect(saidOf(`text: This is ${words}, they say.`)).toEqual([])
  })
  test('but a name that others chose excuses no other word', () => {
    expect(saidOf('text: Alcoholics Anonymous is for alcoholics.')).toEqual([`says "alcoholics". Please ${remedies.person}.`])
  })
})

describe('a sentence has at most 25 words', () => {
  const ofWords = (count: number): string => `${'so '.repeat(count - 1)}so.`
  test.each([
    ['25 words', `text: ${ofWords(25)}`, []],
    ['26 words', `text: ${ofWords(26)}`, ['has a sentence of 26 words; the most is 25. Split it.']],
    ['two sentences of 25', `text: ${ofWords(25)} ${ofWords(25)}`, []],
    ['a question and an answer', `text: "${'so '.repeat(20)}so? ${ofWords(20)}"`, []],
    [
      'a semicolon ends none',
      `text: "${'so '.repeat(20)}so; ${ofWords(20)}"`,
      ['has a sentence of 41 words; the most is 25. Split it.'],
    ],
  ])('%s', (_, text, says) => {
    expect(saidOf(text)).toEqual(says)
  })
  test('and the fault is where the sentence begins', () => {
    const [fault] = wordingFaults(readText('notices.yaml', `- text: It is. ${ofWords(30)}`))
    expect(fault).toMatchObject({ line: 1, column: 16 })
  })
  test('but what a study found may take longer, and titles of others may too', () => {
    expect(saidOf(`a-study: { finding: ${ofWords(40)} }`, 'evidence.yaml')).toEqual([])
    expect(saidOf(`sources: { one: { title: ${ofWords(40)} } }`, 'groups/a.yaml')).toEqual([])
  })
})

test('values that a schema lists are no words', () => {
  expect(saidOf('plan: [{ part: hand-over }]', 'first-steps.yaml')).toEqual([])
  expect(saidOf('plan: [{ text: A hand-over. }]', 'first-steps.yaml')).toEqual(['says "hand-over". Please say "handover".'])
})

const markup = 'holds HTML. Use plain words; the page does the rest.'
const hidden = 'holds a hidden or text-direction character. Type the words afresh.'

describe('every kind of HTML is refused', () => {
  test.each([
    '<b>',
    '</b>',
    '<B',
    '<!doctype',
    '<img src=x',
    '<br/>',
    '&amp;',
    '&Eacute;',
    '&frac12;',
    '&#60;',
    '&#x3C;',
    '&#xff;',
  ])('%s', (text) => {
    expect(saidOf(JSON.stringify({ text: `This ${text} is.` }))).toEqual([markup])
  })
  test.each(['3 < 4 > 2', '<3', 'a & b;', 'R&D', '&;', '&#;', '&#x;', '&#xyz;', '</', '<-', '&1;'])(
    'and nothing like it: %s',
    (text) => {
      expect(saidOf(JSON.stringify({ text: `This ${text} is.` }))).toEqual([])
    },
  )
})

describe('every character that nobody can see is refused', () => {
  test.each([
    ['a bell', '\u0007'],
    ['a delete', '\u007F'],
    ['a text-direction override', '\u202E'],
    ['a space of no width', '\u200B'],
    ['a byte-order mark', '\uFEFF'],
    ['half a pair', '\uD800'],
    ['a private letter', '\uE000'],
    ['a joiner of letters', '\u034F'],
    ['an empty first consonant', '\u115F'],
    ['an empty vowel', '\u1160'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['an empty letter', '\u3164'],
    ['a narrow empty letter', '\uFFA0'],
    ['what a broken encoding leaves', '\uFFFD'],
    ['a tag', '\u{E0041}'],
  ])('%s', (_, character) => {
    expect(saidOf(JSON.stringify({ text: `Come${character}in.` }))).toEqual([hidden])
  })
  test.each(['Come\tin.', 'Come\nin.', 'Come\r\nin.', 'Zoë, José, «hello», 日本語, 👍'])(
    'and none that can be seen: %j',
    (text) => {
      expect(saidOf(JSON.stringify({ text }))).toEqual([])
    },
  )
})

describe('whose words they are', () => {
  /** Every field of a schema that holds text, by the names that lead to it; `*` stands for any name. */
  const textFields = (
    schema: z.core.$ZodType,
    names: readonly string[] = [],
  ): readonly (readonly [names: string, mark: unknown])[] => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    switch (def.type) {
      case 'string':
        return [[names.join(' '), z.globalRegistry.get(schema)?.['words']]]
      case 'object':
        return Object.entries(def.shape).flatMap(([name, field]) => textFields(field, [...names, name]))
      case 'record':
        return textFields(def.valueType, [...names, '*'])
      case 'array':
        return textFields(def.element, names)
      case 'union':
        return def.options.flatMap((option) => textFields(option, names))
      case 'optional':
      case 'nullable':
      case 'default':
        return textFields(def.innerType, names)
      case 'pipe':
        return textFields(def.in, names)
      case 'enum':
      case 'literal':
      case 'number':
        return []
      default:
        throw new Error(`Say here what text a schema of the type ${def.type} holds.`)
    }
  }
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ...Object.entries(namedFiles),
    ...Object.entries(folders),
    ['meetings/words.yaml', meetingWordsSchema],
  ]
  const fields = schemas.flatMap(([name, schema]) =>
    textFields(schema).map(([names, mark]) => ({ field: `${name}: ${names}`, mark })),
  )
  const marked = (mark: string): readonly string[] => fields.filter((one) => one.mark === mark).map(({ field }) => field)
  const namesOf = (all: readonly string[]): readonly string[] =>
    [...new Set(all.map((field) => /([a-z-]+)(?: \*)*$/.exec(field)?.[1] ?? ''))].toSorted()

  test('every field that holds text is marked', () => {
    expect(fields.filter(({ mark }) => mark !== 'ours' && mark !== 'theirs' && mark !== 'none')).toEqual([])
    expect(marked('ours').length).toBeGreaterThan(200)
  })
  test('other people choose names, titles and addresses', () => {
    expect(namesOf(marked('theirs'))).toEqual(['address', 'authors', 'called', 'email', 'finder', 'name', 'site', 'title', 'web'])
  })
  test('ids are not words', () => {
    expect(namesOf(marked('none'))).toEqual([
      'also-covered',
      'answers',
      'any-of',
      'apart',
      'asked',
      'best-for',
      'by',
      'closed-answers',
      'countries',
      'group',
      'groups',
      'id',
      'if',
      'main-question',
      'meets',
      'none-of',
      'offered',
      'optional-for',
      'picks-from',
      'points-to',
      'question',
      'questions',
      'regions',
      'said',
      'sources',
      'stands-for',
      'trait',
      'traits',
      'under',
      'unless',
      'unsaid',
      'value',
      'values',
      'when',
    ])
  })

  const proven = [`says "proven". Please ${remedies.fits}.`]
  /** A text that stands where these names lead, by itself or in a list of lists. */
  const standing = (names: string, words: unknown): string =>
    JSON.stringify(names.split(' ').reduceRight((inner, name) => ({ [name]: inner }), words))
  const cases = [...marked('none'), ...marked('theirs')].map((field) => field.split(': '))

  test.each(cases)('%s holds no words of ours at: %s', (name = '', names = '') => {
    const file = Object.hasOwn(folders, name) ? `${name}/a.yaml` : name
    expect(saidOf(standing(names, 'proven'), file)).toEqual([])
    expect(saidOf(`[${standing(names, ['one', ['proven']])}]`, file)).toEqual([])
    expect(saidOf(standing(names, { proven: 'proven' }), file)).toEqual(proven)
    expect(saidOf(standing(names, 'proven'), `my-${file}`)).toEqual(proven)
  })
  test.each(['title: proven', 'id: proven', 'stands: [{ proven: proven }]', 'toString: proven'])(
    'what stands where no schema expects it counts as ours: %s',
    (text) => {
      expect(saidOf(text, 'groups/a.yaml')).toEqual(proven)
    },
  )
  test('a title is ours where we chose it', () => {
    expect(saidOf('- title: proven', 'notices.yaml')).toEqual(proven)
    expect(saidOf('drink: { name: proven }', 'traits.yaml')).toEqual(proven)
  })
  test('no field is spared HTML or what cannot be seen', () => {
    expect(saidOf('nearest: { group: "<b>" }\nname: "\\u200B"', 'groups/a.yaml')).toEqual([markup, hidden])
  })
  test('the names of fields are ours to choose, and only what cannot be printed is refused in them', () => {
    expect(saidOf('proven: yes')).toEqual([])
    expect(saidOf('"<b>": yes')).toEqual([markup])
  })
  test('what is no words, and words that stand by themselves', () => {
    expect(saidOf('a: 12\nb: true\nc: null')).toEqual([])
    expect(saidOf('proven')).toEqual(proven)
    expect(saidOf('- It is proven.')).toEqual(proven)
    expect(saidOf('text: [It is proven.]')).toEqual(proven)
    expect(saidOf('12: It is proven.')).toEqual(proven)
  })
})

describe('where they stand', () => {
  const places = (text: string): readonly string[] =>
    wordingFaults(readText('groups/a.yaml', text)).map(({ file, line, column }) => `${file} ${line}:${column}`)

  test('a word is pointed at itself', () => {
    expect(places('a: One.\ntext: It is proven.')).toEqual(['groups/a.yaml 2:13'])
    expect(places('proven: [It is not, that is proven.]')).toEqual(['groups/a.yaml 1:29'])
  })
  test('words over two lines, and characters behind an escape, are pointed at where their sentence starts', () => {
    expect(places('text: It\n  works\n  best.')).toEqual(['groups/a.yaml 1:7'])
    expect(places('text: "It is\\u200B so."')).toEqual(['groups/a.yaml 1:7'])
  })
  test('several in one sentence are each told: what cannot be seen, then HTML, then words', () => {
    expect(saidOf('text: A proven <b>cure\u200B</b>, and 50 %.')).toEqual([
      hidden,
      markup,
      `says "proven". Please ${remedies.fits}.`,
      `says "%". Please ${remedies.percent}.`,
    ])
  })
})
