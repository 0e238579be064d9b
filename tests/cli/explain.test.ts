import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recommend, shownFit } from '#engine'
import { explained, run } from '../../src/cli/explain.ts'
import { runHere } from './run-in-process.ts'
import { runProgram } from './run-recommend.ts'
import { catalogue, forEachRandom, seed } from '../support/sheets.ts'

const sheet = { 'who-for': 'both', concern: ['alcohol', 'cocaine'], 'safe-at-home': 'not-always', 'matters-most': ['concern'] }
const { 'matters-most': mattersMost, ...answers } = sheet
const expected = explained(catalogue, { answers, mattersMost }, recommend(catalogue, { answers, mattersMost }))

const nameOf = (id: string): string => catalogue.groups.find((group) => group.id === id)?.name ?? id
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/^\s*[-!]?\s*/, ''))

describe('one sheet, as a person would read it', () => {
  test('warnings come first, then every list with its groups, then what was not ranked, then the answers', () => {
    const at = [
      catalogue.words.notices,
      catalogue.words['list-title-own'],
      catalogue.words['ruled-out-title'],
      catalogue.words['list-title-family'],
      catalogue.words['your-answers'],
    ].map((title) => expected.indexOf(`${title}\n===`))
    expect(at[0]).toBe(0)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })

  test('a private answer is not repeated, and a question that matters most is marked', () => {
    const [, told = ''] = expected.split(`${catalogue.words['your-answers']}\n===`)
    const safe = catalogue.questions.find(({ id }) => id === 'safe-at-home')
    for (const { label } of safe?.options ?? []) expect(told).not.toContain(typeof label === 'string' ? label : label.me)
    expect(told.split(catalogue.words['matters-mark'])).toHaveLength(2)
  })

  test('every warning, place, fit, sentence, caution and reason of 300 random sheets is there, in the voice of its list', () => {
    console.log(`seed ${seed}`)
    forEachRandom(300, seed + 700, (one, result) => {
      const text = explained(catalogue, one, result)
      const lines = new Set(linesOf(text))
      for (const notice of result.notices) expect(lines).toContain(notice.text)
      for (const { recommendations, ruledOut } of result.lists) {
        for (const { group, place, fit, reasons, cautions } of recommendations) {
          expect(text).toMatch(
            new RegExp(
              `  (Joint )?${place}(st|nd|rd|th) · ${catalogue.words[`fit-${shownFit(catalogue, { group, fit, cautions })}`]}`,
            ),
          )
          for (const words of [
            nameOf(group),
            ...cautions.map((caution) => caution.text),
            ...reasons.flatMap(({ said, because }) => [said, because]),
          ])
            expect(lines).toContain(words)
        }
        for (const { group, reasons } of ruledOut)
          for (const words of [nameOf(group), ...reasons.flatMap(({ said, because, note }) => [said, because, note ?? because])])
            expect(lines).toContain(words)
      }
    })
  })

  test('as an argument, as a file and on standard input it reads the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'explain-'))
    const file = join(folder, 'sheet.json')
    writeFileSync(file, JSON.stringify(sheet))
    try {
      for (const given of [JSON.stringify(sheet), file])
        expect(await runHere(run, [given])).toEqual({ status: 0, out: expected, faults: [] })
      expect(await runProgram('explain', JSON.stringify(sheet))).toEqual({ status: 0, out: `${expected}\n`, faults: [] })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a sheet that cannot be used: exit status 2, one line a fault, and nothing on standard output', () => {
  const refused: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
    ['an unknown question', ['{"who-far": "me"}'], [/"who-far".+`who-for`/]],
    ['an unknown option', ['{"goal": "stopp"}'], [/^goal: .+"stopp".+`stop`/]],
    ['wrong types, both at once', ['{"concern": "alcohol", "age": ["adult"]}'], [/^concern: /, /^age: /]],
    ['broken JSON', ['{"who-for": '], [/not JSON/]],
    ['a list', ['[]'], [/not an object of answers/]],
    ['a file that is not there', ['no-such-file.json'], [/"no-such-file\.json"/]],
    ['two sheets', ['{}', '{}'], [/2 sheets/]],
    ['an unknown option of the command', ['--batch'], [/"--batch"/]],
  ]
  test.each(refused)('%s', async (_, args, says) => {
    const { status, out, faults } = await runHere(run, args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(faults).toHaveLength(says.length)
    for (const [at, words] of says.entries()) expect(faults[at]).toMatch(words)
  })

  test('content with faults', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'explain-'))
    try {
      const { status, out, faults } = await runHere(run, ['{}'], folder)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(faults.length).toBeGreaterThan(3)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
