import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { readText } from '../../src/content/yaml-file.ts'
import { hidden } from '../../src/content/hidden.ts'
import { wordingFaults } from '../../src/content/checks/wording.ts'
import { daysFrom, minutesFrom } from '../../src/meetings/importer/clock.ts'
import { columnName } from '../../src/meetings/importer/formats/csv.ts'
import { languageFrom } from '../../src/meetings/importer/codes.ts'
import { mayBePrivate, plainAddress, privatePatterns } from '../../src/meetings/importer/privacy.ts'
import { folded, postcodeArea, roughly } from '../../src/meetings/places.ts'
import { plainText } from '../../src/meetings/importer/plain-text.ts'
import { chanceFrom, oneOf, seed } from '../support/sheets.ts'
import { minutes } from '../support/limits.ts'
import { threadSeconds } from '../support/processor.ts'
import { isShareOfNpmTest, share } from '../support/share.ts'

/**
 * Listings are written by anyone. A pattern that begins at every letter of a long word, or that reads one stretch in two ways, takes
 * hours over words that were crafted for it. Here each pattern reads such words, and has to be done long before.
 */

/** What is repeated: letters and digits of two scripts, whose borders count as ends of words, and whatever patterns look for. */
const stretches = [
  ['a', 'é', 'aé', 'Aa', '1', '1٢', 'a1', ' ', 'a ', '1 ', 'a b ', '.', 'a.', 'A. ', '1.', '-', 'a-'],
  ['1-', ',', 'a,', '/', '_', 'a/', ':', "'", "a'", "a's ", "st a's ", 'st ', '<', '<a', '</a '],
  ['<!--', '</script ', '&', '&a', '&#', '@', '(', '( ', '[at ', '"', 'at ', 'a at ', 'a at b '],
  ['pass', 'pass.', 'pass ', 'signal ', 'signal.', 'with ', 'with a ', 'one ', 'one,', 'call '],
  ['zoom ', 'zoom-', 'room ', 'code ', 'https://', 'a@', '\t', '\n', '\u00A0', '\u200B', '\u0301'],
  ['中', '\u{1F600}'],
].flat()
const ends = ['', '!', ' x', '1', '\u0000']

/** Milliseconds of the processor, which other programs of a busy machine do not use up. */
const spentOn = (work: () => unknown): number => {
  const before = threadSeconds()
  work()
  return (threadSeconds() - before) * 1000
}

const [shortSizes, long] = [[30, 1_000], 50_000]

/** What ends the longest words: all; in a share of the deep run what no pattern takes and one more, drawn by chance; in npm test the former. */
const longEnds = share === 1 ? ends : ['!', ...(isShareOfNpmTest ? [] : [oneOf(chanceFrom(seed), ends)])]
/** Reading 50,000 letters once takes a few milliseconds; once for each of them takes many seconds. */
const most = 1_500

/** The crafted words over which some work takes too long, if any; longer ones are tried only once shorter ones are soon read. */
const slowOver = (work: (text: string) => unknown): readonly string[] =>
  stretches.flatMap((stretch) => {
    const end = ends.find((last) =>
      [...shortSizes, ...(longEnds.includes(last) ? [long] : [])].some((size) => {
        const text = stretch.repeat(Math.ceil(size / stretch.length)) + last
        return spentOn(() => work(text)) > most
      }),
    )
    return end === undefined ? [] : [`${JSON.stringify(stretch)} again and again, then ${JSON.stringify(end)}`]
  })

interface Literal {
  readonly pattern: string
  readonly flags: string
}

/** Every pattern that is written out in a part of a program. */
const literalsIn = (part: unknown): readonly Literal[] => {
  if (Array.isArray(part)) return part.flatMap(literalsIn)
  if (typeof part !== 'object' || part === null) return []
  const own = 'regex' in part && typeof part.regex === 'object' && part.regex !== null ? [part.regex as Literal] : []
  return [...own, ...Object.values(part).flatMap(literalsIn)]
}

const src = join(import.meta.dirname, '../../src')
const written = ['meetings', 'content'].flatMap((layer) =>
  readdirSync(join(src, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(src, layer, name), 'utf8')
      return literalsIn(parseSync(name, text).program).map(({ pattern, flags }) => [`${layer}/${name}`, pattern, flags] as const)
    }),
)

test('every pattern is found', () => {
  expect(written.length).toBeGreaterThan(80)
  expect(privatePatterns.length).toBeGreaterThan(20)
})

test.each(written)('%s: /%s/%s is soon done with whatever it reads', { timeout: minutes(10) }, (_, pattern, flags) => {
  // With the last index of none before it: what is repeated from there on is sought from the start.
  const everywhere = new RegExp(pattern, flags)
  expect(slowOver((text) => text.replace(everywhere, ''))).toEqual([])
})

const put = [...privatePatterns, hidden].map((pattern) => [String(pattern).slice(0, 120), pattern] as const)

test.each(put)('%s is soon done with whatever it reads', { timeout: minutes(10) }, (_, sign) => {
  expect(slowOver((text) => sign.test(text))).toEqual([])
})

/** Everything that reads words of a listing, or of the content. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  mayBePrivate,
  plainText,
  plainAddress: (text) => plainAddress(`https://example.org/${text}`),
  daysFrom,
  minutesFrom,
  columnName,
  languageFrom,
  postcodeArea,
  roughly: (text) => roughly(text, text),
  folded,
  wordingFaults: (text) => wordingFaults(readText('groups/x.yaml', `text: ${JSON.stringify(text)}`)),
}

test.each(Object.entries(readers))('%s is soon done with 200,000 crafted letters', { timeout: minutes(10) }, (_, read) => {
  const hard = ['a', 'aé', '1٢', "a's ", 'a.', 'pass.', ' ', '<a', '&a', '1 ']
  const slow = hard.filter((stretch) => spentOn(() => read(`${stretch.repeat(200_000 / stretch.length)}!`)) > 5_000)
  expect(slow).toEqual([])
})

test('a pattern that begins at every letter is seen', { timeout: minutes(10) }, () => {
  expect(slowOver((text) => / +$/.test(text))).toEqual(['" " again and again, then "!"'])
})
