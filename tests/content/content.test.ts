import { describe, expect, test } from 'vitest'
import type { Caution, Option } from '#content'
import { loadCatalogue } from '../../src/content/load.ts'
import { contentFolder } from './broken/copy.ts'
import {
  contractGroups,
  contractMany,
  contractNotices,
  contractOffered,
  contractOrder,
  contractQuestions,
  contractUnranked,
} from './contract-ids.ts'

const catalogue = loadCatalogue(contentFolder)
const { questions, groups, unranked, traits, notices, help } = catalogue
const everyGroup = [...groups, ...unranked]

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)
const optionsOf = (id: string): string[] => idsOf(questions.find((question) => question.id === id)?.options ?? [])

describe('the contract', () => {
  test.each(contractGroups)('every group of the contract is there: %s', (id) => {
    expect(idsOf(groups)).toContain(id)
  })

  test.each(contractUnranked)('every group of the contract that no list ranks is there: %s', (id) => {
    expect(idsOf(unranked)).toContain(id)
  })

  test.each(Object.entries(contractQuestions))('every option of the contract is there: %s', (id, options) => {
    expect(idsOf(questions)).toContain(id)
    expect(optionsOf(id)).toEqual(expect.arrayContaining(options))
  })

  test.each(contractNotices)('every notice of the contract is there: %s', (id) => {
    expect(idsOf(notices)).toContain(id)
  })

  test('every question that takes a list takes one, and no other', () => {
    expect(idsOf(questions.filter(({ choose }) => choose === 'many'))).toEqual(contractMany)
  })

  test.each(Object.entries(contractOrder))('every question of the part called %s is asked in its order', (part, ids) => {
    expect(idsOf(questions.filter((question) => question.part === part && ids.includes(question.id)))).toEqual(ids)
  })

  test('what not everybody can tick is offered to whom the contract says, and the rest to all', () => {
    const offers = questions.find(({ id }) => id === 'concern')?.options.filter(({ offered }) => offered.length > 0) ?? []
    expect(Object.fromEntries(offers.map(({ id, offered }) => [id, offered]))).toEqual(contractOffered)
  })

  test('every question of the short part is asked before the others', () => {
    const parts = questions.map(({ part }) => part)
    expect(parts.toSorted((a, b) => (a === b ? 0 : a === 'short' ? -1 : 1))).toEqual(parts)
  })
})

describe('groups', () => {
  const workedOut = questions.flatMap(({ together }) => together?.trait ?? [])
  const stated = traits.filter(({ id, by }) => by === undefined && !workedOut.includes(id))

  test.each(everyGroup)('every group says where it stands on every trait: $id', ({ stands, reach }) => {
    expect(Object.keys(stands).toSorted()).toEqual(idsOf(stated).toSorted())
    for (const { id, values } of stated) expect(Object.keys(values)).toContain(stands[id]?.value)
    for (const { by, values } of traits) {
      for (const place of by === undefined ? [] : optionsOf(by)) expect(Object.keys(values)).toContain(reach[place]?.value)
    }
  })

  test('every option says how well each value of a trait suits, where it speaks of the trait', () => {
    for (const question of questions) {
      for (const { suits } of question.options) {
        for (const [id, { values }] of Object.entries(suits)) {
          expect(Object.keys(values).toSorted()).toEqual(
            Object.keys(traits.find((trait) => trait.id === id)?.values ?? {}).toSorted(),
          )
        }
      }
    }
  })
})

const undated = (ids: readonly string[]): boolean =>
  ids.some((id) => !/^20\d\d-\d\d-\d\d$/.test(catalogue.sources[id]?.checked ?? ''))

describe('sources', () => {
  const claims = [
    ...everyGroup.flatMap(({ id, stands, reach, about, variants, contact }) =>
      [...Object.values(stands), ...Object.values(reach), ...Object.values(about), ...variants, ...Object.values(contact)].map(
        (claim) => ({
          where: id,
          ...claim,
        }),
      ),
    ),
    ...notices.map(({ id, sources }) => ({ where: id, sources })),
    ...Object.entries(help).flatMap(([where, { emergency, lines }]) =>
      [emergency, ...lines].map(({ sources }) => ({ where, sources })),
    ),
  ]
  const suits = questions.flatMap(({ options, together }) => [
    ...options.flatMap((option) => [...Object.values(option.suits), ...Object.values(option.alone ?? {})]),
    ...(together ? [together.suits] : []),
  ])

  test('every claim has a source with a date', () => {
    expect(claims.length).toBeGreaterThan(everyGroup.length * traits.length)
    expect(claims.filter(({ sources }) => sources.length === 0 || undated(sources))).toEqual([])
  })

  test('every study that suits lean on is there, and is named where studies are said to suggest it', () => {
    const unsupported = suits.filter(
      ({ basis, sources }) => undated(sources) || (basis === 'studies-suggest' && sources.length === 0),
    )
    expect(unsupported).toEqual([])
  })
})

const words = ({ suits }: Option): string[] => Object.values(suits).flatMap(({ values }) => Object.values(values))

const moves = (option: Option): boolean => option.standsFor !== undefined || words(option).some((word) => word !== 'neutral')

test.each(questions)('every option moves something or says why it does not: $id', ({ options }) => {
  expect(options.filter((option) => moves(option) !== (option.neutral === undefined))).toEqual([])
})

describe('help lines', () => {
  test.each(optionsOf('country'))(
    'every country that can be chosen has an emergency text and somebody to turn to: %s',
    (country) => {
      expect(help[country]?.emergency.text).toBeTruthy()
      expect(help[country]?.lines[0]).toBeDefined()
    },
  )

  test.each(Object.entries(help))('every help line can be reached: %s', (_, { lines }) => {
    expect(lines.filter(({ phone, text, web }) => !phone && !text && !web)).toEqual([])
  })
})

test('every caution and notice waits for circumstances that there are', () => {
  const cautions: readonly Caution[] = [
    ...everyGroup.flatMap((group) => group.cautions),
    ...traits.flatMap(({ values }) => Object.values(values).flatMap((value) => value.cautions)),
  ]
  const awaited = [...cautions, ...notices].flatMap(({ when }) => when)
  expect(Object.keys(catalogue.circumstances)).toEqual(expect.arrayContaining(awaited))
})

test('no group that is listed for adults alone asks people under 18 to get in touch', () => {
  const adultsAlone = everyGroup.filter(({ stands }) => ['for-adults', 'eighteen-and-over'].includes(stands['ages']?.value ?? ''))
  expect(adultsAlone.length).toBeGreaterThan(10)
  const asking = adultsAlone.flatMap(({ about, cautions }) =>
    [...Object.values(about), ...cautions]
      .map(({ text }) => text)
      .filter((text) => /\b(younger|under 18|any age)\b[^.]* can ask/i.test(text)),
  )
  expect(asking).toEqual([])
})
