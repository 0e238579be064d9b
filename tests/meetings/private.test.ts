import { describe, expect, test } from 'vitest'
import { mayBePrivate } from '../../src/meetings/importer/privacy.ts'
import { imported } from '../support/in-parts.ts'

const wordsIn = (text: string): readonly string[] => text.trim().split(/\n| \/ /)

const mayNotBeKept = wordsIn(`
SAM S. / sam s. / Sam S / Bill W Group / Bill W. Group / S. Jones / with Sam & Jo / Tea with Sam / Sam and Jo
sam at gmail com / sam_at_gmail_dot_com / sam at example dot org / gmail: samsmith42 / samsmith42 / IG samsmith
Signal: samsmith.42 / Ph 234567 / Ph: 2345 / Mob 234567 / 234567 / 1-800-SAMHELP / 800 SAMHELP / 020-SAMH
020 seven nine four six 0018 / oh two oh seven nine / Code 4321 / Door 4321# / Gate 1# / Zoom 987 654 / key: hope
secret is hope1234 / Wachtwoord geheim / Cyfrinair gobaith / pass hope1 / Pass: hope / Revolut samsmith / Flat 3b, 12 Oak St
Flat 3 / 12 Oak St / 4a Old Oak Road / Sam's house / Sams flat / Zebediah's Home / my house / Call Sam / please ring Sam
Sam rings back / text 234 / message Sam / Mrs Jones / House of Sam / dr jones / Contact Sam
`)

const mayBeKept = wordsIn(`
Friends Meeting House / Quaker Meeting House / Parish House / St John's House / St. John's House / Hope House / House of Hope
Pass It On / Wake Up Call / Women's Message of Hope / Carry the Message / Basic Text Study / Conscious Contact / Step 12
Room B / Plan B / St Mary's Hall / St.Mary Church / Children's House / Our Home Group / Have a Heart / Vida y Esperanza
Rise N Shine / Friends & Neighbours / A.A. Meeting / Room 204 / The 12 Step Way / 12 Steps and 12 Traditions
11th Street Church / Gate 4 / Living with Hope / Zoom Group / A New Outlook / Ring of Light / Call to Action / Signal Hill
Sunday Serenity / Big Book Study / As Bill Sees It / Hope Street Centre / Women & Men / Community Centre, Hall 2 / 24/7
Young People at Heart / Just for Today
`)

describe('words of a name or a place', () => {
  test.each(mayNotBeKept)('"%s" is left out', (words) => {
    expect(mayBePrivate(words)).toBe(true)
  })

  test.each(mayBeKept)('"%s" is kept', (words) => {
    expect(mayBePrivate(words)).toBe(false)
  })
})

const row = { slug: 'a', day: 1, time: '18:30', name: 'Morning Light', location: 'Hope House' }
const listing = (...rows: readonly object[]): string => JSON.stringify(rows)

test('what is left out of a row is counted, and the row is kept', async () => {
  const { kept, leftOut, meetings } = await imported(
    listing(
      row,
      { ...row, slug: 'b', name: 'Sam S.' },
      { ...row, slug: 'c', name: 'Sam S.', location: "Sam's flat", city: 'Call Sam' },
    ),
    'meeting-guide',
  )
  expect({ kept, meetings: meetings.length }).toEqual({ kept: 3, meetings: 3 })
  expect(leftOut.get('name')).toEqual([2, 3])
  expect(leftOut.get('place')).toEqual([3])
  expect(leftOut.get('whereabouts')).toEqual([3])
  expect(JSON.stringify(meetings)).not.toContain('Sam')
})

test('only languages that there are get in, by their letters or their English name', async () => {
  const languages = async (said: string) =>
    (await imported(`day,time,language\nMon,18:30,"${said}"\n`, 'csv')).meetings[0]?.languages
  for (const said of ['Sam', 'Jo', 'Bob', 'Sam Smith', 'qq', 'hope', 'mul']) expect(await languages(said), said).toBeUndefined()
  expect(await languages('es; Polish, en-GB, FRENCH, fil, cy')).toEqual(['cy', 'en', 'es', 'fil', 'fr', 'pl'])
})

test('of a postcode its first part alone gets in', async () => {
  const postcode = async (said: string) => (await imported(`day,time,postcode\nMon,18:30,${said}\n`, 'csv')).meetings[0]?.postcode
  for (const [said, area] of [
    ['4321', '43'],
    ['LS1 4AB', 'LS1'],
    ['60641', '606'],
    ['M5V 3L9', 'M5V'],
    ['D02 X285', 'D02'],
    ['D02X285', 'D02'],
    ['4321#', undefined],
  ] as const)
    expect(await postcode(said)).toBe(area)
})
