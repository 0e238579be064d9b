import { describe, expect, test } from 'vitest'
import { readText } from '../../src/content/yaml-file.ts'
import { wordingFaults } from '../../src/content/checks/wording.ts'
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
  ])('%s', (words) => {
    expect(saidOf(`text: This is ${words}, they say.`)).toEqual([])
  })
  test('but a name that others chose excuses no other word', () => {
    expect(saidOf('text: Alcoholics Anonymous is for alcoholics.')).toEqual([`says "alcoholics". Please ${remedies.person}.`])
  })
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
  const ids = [
    'id',
    'sources',
    'group',
    'question',
    'main-question',
    'picks-from',
    'unsaid',
    'trait',
    'value',
    'by',
    'countries',
    'when',
    'any-of',
    'none-of',
    'asked',
    'offered',
    'stands-for',
    'also-covered',
  ]
  const others = ['title', 'authors', 'address', 'site', 'finder', 'web', 'email', 'name']
  const proven = [`says "proven". Please ${remedies.fits}.`]

  test.each(ids)('an id is read by nobody, alone or in a list: %s', (field) => {
    expect(saidOf(`${field}: proven`)).toEqual([])
    expect(saidOf(`- ${field}: [one, proven]`)).toEqual([])
  })
  test.each(others)('what others are called keeps its words where they speak of groups, help lines and studies: %s', (field) => {
    for (const name of ['groups/a.yaml', 'help/a.yaml', 'evidence.yaml']) expect(saidOf(`${field}: proven`, name)).toEqual([])
    for (const name of ['traits.yaml', 'notices.yaml', 'my-groups/a.yaml', 'no-evidence.yaml'])
      expect(saidOf(`${field}: proven`, name)).toEqual(proven)
  })
  test.each(ids)('nor are ids read in the files of groups: %s', (field) => {
    expect(saidOf(`${field}: proven`, 'groups/a.yaml')).toEqual([])
  })
  test('no field is spared HTML or what cannot be seen', () => {
    expect(saidOf('id: "<b>"\ntitle: "\\u200B"', 'groups/a.yaml')).toEqual([markup, hidden])
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
