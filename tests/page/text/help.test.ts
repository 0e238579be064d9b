import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dayInWords, isStale, staleAfterDays } from '#content'
import { countryOfLanguages } from '../../../src/ui/help/help.ts'
import { contentFolder } from '../../content/broken/copy.ts'
import { catalogue } from '../../support/sheets.ts'

interface Called {
  readonly sources: readonly string[]
}
interface HelpFile {
  readonly sources: Readonly<Record<string, { readonly checked: string }>>
  readonly emergency: Called
  readonly lines: readonly Called[]
}

const countries = readdirSync(join(contentFolder, 'help')).map((name) => name.replace('.yaml', ''))
const fileOf = (country: string): HelpFile =>
  parse(readFileSync(join(contentFolder, 'help', `${country}.yaml`), 'utf8')) as HelpFile

describe('a day', () => {
  test('is old after 180 days and not before, in leap years and over the change of clocks as well', () => {
    expect(staleAfterDays).toBe(180)
    const table: readonly (readonly [string, string, boolean])[] = [
      ['2026-11-23', '2026-11-23', false],
      ['2026-11-23', '2027-05-22', false],
      ['2026-11-23', '2027-05-23', true],
      ['2027-11-23', '2028-05-21', false],
      ['2027-11-23', '2028-05-22', true],
      ['2026-11-23', '2030-01-01', true],
      ['2026-11-23', '2020-01-01', false],
    ]
    for (const [checked, today, old] of table) expect(isStale(checked, today), `${checked}, read on ${today}`).toBe(old)
  })

  test('is shown in words', () => {
    expect(['2026-11-23', '2027-01-01', '2028-02-29'].map(dayInWords)).toEqual([
      '23 November 2026',
      '1 January 2027',
      '29 February 2028',
    ])
  })
})

test.each(countries)('every line and emergency number carries the newest day of its sources: %s', (country) => {
  const { sources, emergency, lines } = fileOf(country)
  const newest = (called: Called): string =>
    called.sources
      .map((id) => sources[id]?.checked ?? '')
      .toSorted()
      .at(-1) ?? ''
  const help = catalogue.help[country]
  expect([help?.emergency.checked, ...(help?.lines ?? []).map(({ checked }) => checked)]).toEqual(
    [emergency, ...lines].map(newest),
  )
})

test('no reader of the content looks at the clock, so that a build is the same on every day', () => {
  const folder = 'src/content'
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(15)
  for (const name of files)
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/Date\.now|new Date|Date\(\)|performance|hrtime/)
})

describe('the country of the help lines, before anybody has said where they are', () => {
  test.each([
    ['english of Great Britain', ['en-GB'], 'england'],
    ['english of Ireland', ['en-IE'], 'ireland'],
    ['Irish', ['ga-IE'], 'ireland'],
    ['english of the United States', ['en-US'], 'united-states'],
    ['spanish of the United States', ['es-US', 'en-US'], 'united-states'],
    ['french of Canada', ['fr-CA'], 'canada'],
    ['english of Australia', ['en-AU'], 'australia'],
    ['Maori', ['mi-NZ'], 'new-zealand'],
    ['english, with a script between', ['en-Latn-GB'], 'england'],
    ['the first language that points anywhere', ['en', 'fr-FR', 'en-CA', 'en-GB'], 'canada'],
    ['a country that has no lines of its own', ['de-DE'], 'elsewhere'],
    ['Catalan, whose code is that of Canada', ['ca'], 'elsewhere'],
    ['a tag that is none', ['x', '_', '', 'en_GB', 'en-NZ'], 'new-zealand'],
    ['no language', [], 'elsewhere'],
  ])('is guessed from the browser: %s', (_, languages, country) => {
    expect(countryOfLanguages(catalogue, languages)).toBe(country)
  })

  test('every region leads to the one country that claims it', () => {
    const claims = Object.entries(catalogue.help).flatMap(([id, { regions }]) => regions.map((region) => ({ id, region })))
    expect(claims.length).toBeGreaterThanOrEqual(6)
    for (const { id, region } of claims) expect(countryOfLanguages(catalogue, [`en-${region}`])).toBe(id)
  })
})
