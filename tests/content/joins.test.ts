import { describe, expect, test } from 'vitest'
import { catalogueFrom } from '../../src/content/load.ts'
import { type Edit, swap } from './broken/copy.ts'
import { saidOf, smallFiles } from './broken/small-faults.ts'
import { smallFirstSteps } from './broken/small-first-steps.ts'
import { smallGroups } from './broken/small-groups.ts'
import { smallOptions } from './broken/small-options.ts'
import { smallPlaces } from './broken/small-places.ts'
import { smallQuestions } from './broken/small-questions.ts'
import { smallShorts } from './broken/small-shorts.ts'

const tables = {
  'a group': smallGroups,
  'a place, a trait or a notice': smallPlaces,
  'a question': smallQuestions,
  'an option': smallOptions,
  'a first visit': smallFirstSteps,
  'the short words of a reason': smallShorts,
}

describe.each(Object.entries(tables))('every fault of %s that does not join up is told in full, and nothing else', (_, table) => {
  test.each(table)('$what', ({ file, edit, says }) => {
    expect(saidOf({ [file]: edit })).toEqual(says)
  })
})

/** What looks like a fault and is none. */
const sound: Readonly<Record<string, Readonly<Record<string, Edit>>>> = {
  'the small content as it is': {},
  'a circumstance of an option that is picked from another question': {
    'questions.yaml': swap('{ question: country, any-of: [north]', '{ question: main, any-of: [drink, equal]'),
  },
  'a line that takes nothing but texts': { 'help/north.yaml': swap('phone: "116 123"', 'text: { number: "85258" }') },
  'the same source behind several claims': { 'groups/alpha.yaml': swap('sources: [study]', 'sources: [page, study]') },
  'a study that our judgement leans on': {
    'questions.yaml': swap('basis: our-judgement, values: { beside', 'basis: our-judgement, sources: [study], values: { beside'),
  },
  'an option that is worse than neutral in one word alone': {
    'questions.yaml': swap('own: good, family: never', 'own: neutral, family: awkward'),
  },
  'no notice at all': { 'notices.yaml': () => '[]' },
  'words that say nothing while a later answer holds': {
    'questions.yaml': swap('{ basis: group-says, values', '{ basis: group-says, unless: [lives-north], values'),
  },
  'options under headings, and one under none': {
    'questions.yaml': (text) =>
      text
        .replace('    together:', '    headings: { glasses: In a glass, games: At a table }\n    together:')
        .replace('label: Drink\n', 'label: Drink\n        under: glasses\n'),
  },
  'a question that is optional for some': {
    'questions.yaml': swap('asked: [several]', 'asked: [several]\n    optional-for: [own-problem]'),
  },
  'a notice that sets two values apart': { 'notices.yaml': swap('apart: [covers]', 'apart: [covers, beside]') },
  'a notice that points to a group': { 'notices.yaml': swap('after-list: true', 'after-list: true\n  points-to: beta') },
  'a notice that points to a group which no list ranks': {
    'notices.yaml': swap('after-list: true', 'after-list: true\n  points-to: beta'),
    'groups/beta.yaml': swap('name: Beta', 'name: Beta\nunranked: It is for nobody in particular.'),
  },
  'short words of nine that fill a line': {
    'traits.yaml': swap('short: For families', 'short: For the whole of that family and friends also'),
  },
  'no short words where no answer weighs the value': { 'traits.yaml': swap('far:\n', 'far:\n      short: Far away\n') },
  'short words by side and by voice': {
    'traits.yaml': swap(
      'short: For families',
      'short: { for: { me: For us, helping: For them }, against: { me: For one, family: For two } }',
    ),
  },
  'short words that speak to each reader': {
    'traits.yaml': swap('short: For families', 'short: { me: For you both, helping: For both of them }'),
  },
  'a question that waits for two earlier ones': { 'questions.yaml': swap('asked: [several]', 'asked: [several, own-problem]') },
}
test.each(Object.entries(sound))('%s has no fault', (_, edits) => {
  expect(saidOf(edits)).toEqual([])
})

test('a value that is weighed only for whoever ticks nothing else needs short words too', () => {
  expect(
    saidOf({
      'questions.yaml': (text) => text.replaceAll('beside: never, ', '').replace(/also-covered: .*/, 'also-covered: []'),
      'traits.yaml': swap(', short: { for: Welcome there, against: For something else }', ''),
    }).filter((said) => said.includes('`short`')),
  ).toEqual(['traits.yaml at "beside: {": an answer weighs `beside`, so a card has to say it in a few words. Add `short`.'])
})

test('a region that two countries claim is told where it stands again, and whose it is', () => {
  const claim = (regions: string): Edit => swap('\nemergency', `\nregions: ${regions}\nemergency`)
  const both = (regions: string) => saidOf({ 'help/north.yaml': claim('[IE, GB]'), 'help/south.yaml': claim(regions) })
  expect(both('[US, GB]')).toEqual([
    'help/south.yaml at "GB]": the region `GB` belongs to `north` already. Keep it in one place.',
  ])
  expect(both('[US, NZ, US]')).toEqual([
    'help/south.yaml at "US]": the region `US` belongs to `south` already. Keep it in one place.',
  ])
})

test('where nobody is asked for a country, no group need speak of one, and help lines of any are welcome', () => {
  const placeless: Edit = (text) => text.replace(/ {2}lives-north: .*\n/, '').replace(/ {2}- id: country[^]*/, '')
  const found = saidOf({
    'questions.yaml': placeless,
    'traits.yaml': (text) => text.replace(/reach:[^]*/, ''),
    'help/south.yaml': () => undefined,
  })
  expect(found.filter((line) => !/reach says `near`, .* Known: none\.$/.test(line))).toEqual([])
})

test('the catalogue of the small content holds every file of it', () => {
  const { groups, questions, traits, notices, help, words, sources } = catalogueFrom(smallFiles())
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  expect([groups, questions, traits, notices].map(ids)).toEqual([
    ['alpha', 'beta'],
    ['who-for', 'concern', 'main', 'country'],
    ['audience', 'drink', 'dice', 'breadth', 'reach'],
    ['first', 'second'],
  ])
  expect(Object.keys(help)).toEqual(['north', 'south', 'elsewhere'])
  expect(words.start).toBe('The words of it.')
  expect(Object.keys(sources)).toEqual([
    'study',
    'survey',
    'alpha/page',
    'beta/page',
    'north/list',
    'south/list',
    'elsewhere/list',
  ])
})

test('lines of one name may differ where another emergency number holds, and in how they are written', () => {
  const south = (edit: Edit): readonly string[] => saidOf({ 'help/south.yaml': edit })
  const other = swap('phone: "116 123"', 'phone: "116 132"')
  expect(south((text) => other(text)?.replace('number: "999"', 'number: "112"'))).toEqual([])
  expect(south(swap('phone: "116 123"', 'phone: "116-123"'))).toEqual([])
})
