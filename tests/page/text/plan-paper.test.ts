import { expect, test } from 'vitest'
import { questionOf } from '#engine'
import { nothingWritten } from '../../../src/ui/visit/written-plan.ts'
import { sheetOf } from '../../../src/ui/visit/paper.ts'
import { catalogue } from '../../support/sheets.ts'

const { groups } = catalogue
const countries = questionOf(catalogue, 'country')?.options.map(({ id }) => id) ?? []

/** Every line of the paper for one group in one country. */
const linesOf = (group: (typeof groups)[number], country: string, voice: 'me' | 'family' | 'helping'): readonly string[] =>
  sheetOf({ catalogue, group, plan: nothingWritten, voice, country, helpCountry: country, answered: [] }).parts.flatMap(
    ({ title, lines }) => [title, ...lines.map(({ text }) => text)],
  )

test.each(groups)('no paper speaks of fear at home, since whoever shares the home may read it: $id', (group) => {
  for (const country of countries)
    for (const voice of ['me', 'family', 'helping'] as const)
      for (const line of linesOf(group, country, voice)) expect(line).not.toMatch(/home\b.*\bsafe|safe\b.*\bhome/i)
})

test.each(groups)(
  'every paper says what has to be known before going, and that stopping suddenly can be dangerous: $id',
  (group) => {
    const standing = group.cautions.filter(({ when }) => when.length === 0).map(({ text }) => text)
    for (const voice of ['me', 'family', 'helping'] as const)
      expect(linesOf(group, 'england', voice)).toEqual(expect.arrayContaining([...standing, catalogue.words['help-stopping']]))
  },
)
