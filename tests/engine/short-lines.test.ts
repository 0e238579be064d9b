import { describe, expect, test } from 'vitest'
import type { Catalogue, Certainty, Short, SuitWord, Tag, Trait } from '#content'
import { type Recommendation, shortLines, shortOf, tagsOf, totalOf } from '#engine'
import { breaches, catalogue, forEachRandom, seed } from '../support/sheets.ts'
import { catalogueOf, group, listFor, option, placed, question, suits, trait } from './small-catalogue.ts'

/** The few words that a closed card says of each reason, and the plain facts in the row above them. */

const place = trait('reach', ['near', 'far'], { by: 'place' })
const style = trait('style', ['loud', 'quiet'])

type WrittenTag = NonNullable<Trait['values'][string]['tag']>

const said = (one: Trait, value: string, more: { short?: Short; tag?: WrittenTag }): Trait => ({
  ...one,
  values: { ...one.values, [value]: { is: 'It is so.', cautions: [], ...one.values[value], ...more } },
})

const small = (parts: Partial<Catalogue> = {}): Catalogue =>
  catalogueOf({
    lists: { question: 'who-for', unsaid: 'me', voices: { me: 'me', friend: 'family', client: 'helping' } },
    questions: [
      question('who-for', [option('me'), option('friend'), option('client')]),
      question('place', [option('here', { suits: { reach: suits({ near: 'fair', far: 'poor' }) } })]),
      question('way', [
        option('on-foot', { suits: { reach: suits({ near: 'good', far: 'poor' }), style: suits({ loud: 'awkward' }) } }),
      ]),
      question('mood', [option('shy', { suits: { style: suits({ loud: 'fair', quiet: 'ideal' }) } })]),
    ],
    traits: [
      said(place, 'near', { short: 'Meets nearby', tag: { text: 'In person', icon: 'in-person' } }),
      said(style, 'loud', { short: { for: 'People sing', against: { me: 'It is loud', helping: 'It may be loud for them' } } }),
    ],
    groups: [group('choir', { style: 'loud' }, { reach: { here: 'near' } })],
    ...parts,
  })

const linesOf = (from: Catalogue, answers: Record<string, string>): readonly string[] => {
  const list = listFor(from, answers)
  return shortLines(from, list.for, placed(list, 'choir').reasons).map(
    ({ words, side, weight }) => `${words}, ${side}, ${weight}`,
  )
}

describe('the lines of a card', () => {
  test('two answers that weigh the same fact share a line, with their weights added up', () => {
    expect(linesOf(small(), { place: 'here', way: 'on-foot' })).toEqual(['Meets nearby, for, 3', 'It is loud, against, -1'])
  })

  test('a fact that counts on both sides has one line, on the side to which it comes, in the words of that side', () => {
    const shy = (likes: SuitWord): Catalogue =>
      small({
        questions: [
          question('way', [option('on-foot', { suits: { style: suits({ loud: 'awkward' }) } })]),
          question('mood', [option('shy', { suits: { style: suits({ loud: likes }) } })]),
        ],
      })
    const both = { way: 'on-foot', mood: 'shy' }
    expect(linesOf(shy('good'), both)).toEqual(['People sing, for, 1'])
    expect(linesOf(shy('fair'), both)).toEqual(['It is loud, both, 0'])
    const [line] = shortLines(shy('fair'), 'me', placed(listFor(shy('fair'), both), 'choir').reasons)
    expect(line?.reasons.map(({ weight }) => weight)).toEqual([-1, 1])
  })

  test('a line names all the reasons that it stands for', () => {
    const list = listFor(small(), { place: 'here', way: 'on-foot' })
    const [line] = shortLines(small(), list.for, placed(list, 'choir').reasons)
    expect(line?.reasons.map(({ question: of }) => of)).toEqual(['place', 'way'])
  })

  test('the heaviest comes first, whichever side it is on', () => {
    const [poor] = [said(style, 'loud', { short: 'It is loud' })]
    const heavy = small({
      traits: [place, poor],
      questions: [
        question('mood', [option('shy', { suits: { style: suits({ loud: 'worst' }) } })]),
        question('place', [option('here', { suits: { reach: suits({ near: 'ideal' }) } })]),
      ],
    })
    expect(linesOf(heavy, { place: 'here', mood: 'shy' })).toEqual(['It is loud, against, -4', 'On reach it is near., for, 3'])
  })

  test('what makes no difference has no line', () => {
    const neutral = small({ questions: [question('mood', [option('shy', { suits: { style: suits({ loud: 'neutral' }) } })])] })
    expect(linesOf(neutral, { mood: 'shy' })).toEqual([])
  })

  test('the words are in the voice of the list', () => {
    expect(linesOf(small(), { 'who-for': 'client', way: 'on-foot' })).toContain('It may be loud for them, against, -1')
    expect(linesOf(small(), { 'who-for': 'friend', way: 'on-foot' })).toContain('It is loud, against, -1')
  })

  test('a reason that rules a group out says what speaks against it', () => {
    const never = small({ questions: [question('mood', [option('shy', { suits: { style: suits({ loud: 'never' }) } })])] })
    const [out] = listFor(never, { mood: 'shy' }).ruledOut
    expect(out?.reasons.map((reason) => shortOf(never, 'me', reason))).toEqual(['It is loud'])
  })
})

describe('the tags of a card', () => {
  const hall = trait('hall', ['big'])
  const tagged = (first: WrittenTag, second: WrittenTag, certainty: Certainty = 'confirmed'): readonly Tag[] => {
    const stand = (value: string) => ({ value, sources: ['page'], certainty })
    const choir = { ...group('choir'), stands: { style: stand('loud'), hall: stand('big') } }
    const traits = [said(style, 'loud', { tag: first }), said(hall, 'big', { tag: second })]
    return tagsOf(small({ traits, groups: [choir] }), 'choir', {})
  }

  test('a fact that differs by country is shown for the country that was answered', () => {
    expect(tagsOf(small(), 'choir', { place: 'here' })).toEqual([{ text: 'In person', icon: 'in-person' }])
    expect(tagsOf(small(), 'choir', {})).toEqual([])
    expect(tagsOf(small(), 'nobody', { place: 'here' })).toEqual([])
  })

  test('of two tags with one picture the first is shown', () => {
    expect(tagged({ text: 'Loud', icon: 'leader' }, { text: 'Big', icon: 'leader' })).toEqual([{ text: 'Loud', icon: 'leader' }])
  })

  test('they come in the order of their pictures', () => {
    const [check, free] = [{ text: 'Ask first', icon: 'check' } as const, { text: 'Free', icon: 'free' } as const]
    expect(tagged(check, free)).toEqual([free, check])
  })

  test('what is not certain says that it is not, or is left out', () => {
    const online = { text: 'Online', icon: 'online', unsure: 'Online, not checked' } as const
    expect(tagged(online, { text: 'Free', icon: 'free' }, 'uncertain')).toEqual([{ text: 'Online, not checked', icon: 'check' }])
    expect(tagged(online, { text: 'Free', icon: 'free' }, 'reported').map(({ text }) => text)).toEqual(['Free', 'Online'])
  })

  test('that there seems to be no meeting to walk into holds, whatever the certainty', () => {
    const far = { ...said(place, 'far', { tag: { text: 'Online only', icon: 'online' } }), meets: ['near'] }
    const choir = { ...group('choir'), reach: { here: { value: 'far', sources: ['page'], certainty: 'uncertain' } } } as const
    const tags = (reach: Trait) => tagsOf(small({ traits: [reach], groups: [choir] }), 'choir', { place: 'here' })
    expect(tags(far)).toEqual([{ text: 'Online only', icon: 'online' }])
    expect(tags({ ...far, meets: ['near', 'far'] })).toEqual([])
  })

  test('that something was not found or not checked always holds', () => {
    expect(tagged({ text: 'None found', icon: 'check' }, { text: 'Free', icon: 'free' }, 'uncertain')).toEqual([
      { text: 'None found', icon: 'check' },
    ])
  })
})

/** What a card shows of a group, over all that people may answer. */
const broken = breaches()
let lines = 0

const look = (list: string, { group: id, reasons }: Recommendation): void => {
  const shown = shortLines(catalogue, list, reasons)
  lines += shown.length
  const words = shown.map((line) => line.words)
  const weighing = reasons.filter(({ weight }) => weight !== 0)
  if (shown.some((line) => line.words === line.reasons[0]?.because)) broken.note('short', id, words)
  if (new Set(words).size < words.length) broken.note('unlike', id, words)
  if (shown.flatMap((line) => line.reasons).length !== weighing.length) broken.note('whole', id, words)
  const sideTo = { for: 1, both: 0, against: -1 }
  if (shown.some((line) => sideTo[line.side] !== Math.sign(totalOf(line.reasons)))) broken.note('side', id, words)
  if (new Set(shown.map(({ reasons: [first] }) => first?.trait)).size < shown.length) broken.note('once', id, words)
}

forEachRandom(3000, seed, (_, { lists }) => {
  for (const list of lists) {
    for (const one of list.recommendations) look(list.for, one)
    for (const { group: id, reasons } of list.ruledOut)
      for (const reason of reasons)
        if (shortOf(catalogue, list.for, reason) === reason.because) broken.note('short', id, reason.trait, reason.value)
  }
})

describe(`over random people (seed ${seed})`, () => {
  test('every reason shown, and every reason that rules a group out, has short words', () => {
    expect(lines).toBeGreaterThan(10_000)
    expect(broken.of('short')).toEqual([])
  })

  test('no two lines of a card say the same', () => {
    expect(broken.of('unlike')).toEqual([])
  })

  test('every reason that weighs is in one line, and no fact in two, on the side to which its answers come together', () => {
    expect(broken.of('once')).toEqual([])
    expect(broken.of('whole')).toEqual([])
    expect(broken.of('side')).toEqual([])
  })
})
