import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/compare.ts'
import { type Edit, swap } from '../content/broken/copy.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { runHere } from './run-in-process.ts'
import type { Ended } from './run-recommend.ts'

/** Small content in a repository of its own, and the same again outside of any. */
const top = mkdtempSync(join(tmpdir(), 'compare-'))
const content = join(top, 'kept', 'content')
const page = join(top, 'report.html')

const write = (folder: string, edits: Readonly<Record<string, Edit>> = {}): void => {
  for (const [name, text] of Object.entries(smallContent)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), edits[name]?.(text) ?? text)
  }
}

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', ...words], {
    cwd: join(top, 'kept'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

const commit = (message: string): void => void [git('add', '-A'), git('commit', '-q', '-m', message)]

beforeAll(() => {
  write(content)
  git('init', '-q')
  writeFileSync(join(top, 'kept', 'other.txt'), 'No content yet.')
  git('add', 'other.txt')
  git('commit', '-q', '-m', 'Nothing yet')
  git('tag', 'nothing-yet')
  write(content, { 'groups/beta.yaml': swap('dice: beside', 'dice: besides') })
  commit('A fault')
  git('tag', 'faulty')
  write(content)
  commit('Mended')
})

afterAll(() => rmSync(top, { recursive: true }))

/** The command, with the content as these edits leave it. */
const compare = (edits: Readonly<Record<string, Edit>>, ...args: readonly string[]): Promise<Ended> => {
  write(content, edits)
  return runHere(run, args, content)
}

const friendlier = { 'groups/beta.yaml': swap('drink: covers', 'drink: absent') }

describe('what an edit changes', () => {
  test('no edit changes nothing, and neither does an edit of words', async () => {
    for (const edits of [{}, { 'traits.yaml': swap('It is for that.', 'It is for just that.') }]) {
      const { status, out, faults } = await compare(edits, 'HEAD')
      expect({ status, faults }).toEqual({ status: 0, faults: [] })
      for (const title of ['First place', 'First three', 'Ruled out'])
        expect(out).toMatch(new RegExp(`^${title}: none of [1-9]`, 'm'))
      expect(out).toMatch(
        /^This compares .+ It does not compare the order within the first three .+, notices, cautions or wording\.$/m,
      )
    }
  })

  test('a stand of one group is said by group and by kind, each with the smallest sheet', async () => {
    const { status, out } = await compare(friendlier, 'HEAD')
    expect(status).toBe(1)
    expect(out).toMatch(/^First place: \d+ of \d+ lists \([\d.]+ %\) change\.$/m)
    expect(out).toMatch(/Beta no longer first: .+ such as \{"concern":\["drink"\]\}/)
    expect(out).toMatch(/Beta now ruled out: .+ such as \{"concern":\["drink"\]\}/)
    expect(out).not.toContain('Alpha now')
  })

  test('a folder is as good as a revision, and the other way round comes and goes the other way', async () => {
    const folder = join(top, 'folder')
    write(folder, friendlier)
    const { status, out } = await compare({}, '--content', folder)
    expect(status).toBe(1)
    expect(out).toMatch(/Beta now first: .+ such as \{"concern":\["drink"\]\}/)
    expect(out).toMatch(/Beta no longer ruled out: /)
  })

  test('an answer that only one of the two knows is named, and both ways are told', async () => {
    const more = '      - { id: maybe, label: Maybe, said: It may be., neutral: It says nothing yet. }\n  - id: country'
    const { status, out } = await compare({ 'questions.yaml': swap('  - id: country', more) }, 'HEAD')
    expect(status).toBe(0)
    expect(out).toContain('Answers that exist only in the content as it is now: main: maybe.')
    expect(out).toContain('The other way round')
  })

  test('nothing on disk is touched, and the page needs nothing else and says its pictures in words', async () => {
    write(content, friendlier)
    const before = git('status', '--porcelain')
    expect((await compare(friendlier, 'HEAD', '--html', page)).status).toBe(1)
    expect(git('status', '--porcelain')).toBe(before)
    const html = readFileSync(page, 'utf8')
    const pictures = [...html.matchAll(/<svg role="img"[^>]+aria-label="([^"]+)"/g)].map(([, label]) => label)
    expect(pictures.length).toBeGreaterThan(1)
    for (const label of pictures) expect(label).toMatch(/Beta: .+ in [\d.]+ %/)
    expect(html).not.toMatch(/<script|<link|<img|https?:|src=|url\(/)
    expect(html).toContain('It does not compare the order within the first three')
    expect(html).toContain('{&quot;concern&quot;:[&quot;drink&quot;]}')
  })

  test('out of time or room, it says so and keeps to what was shown', async () => {
    for (const limit of [
      ['--seconds', '0.000001'],
      ['--kinds', '0.5'],
    ]) {
      const { status, out } = await compare(friendlier, 'HEAD', ...limit, '--html', page)
      expect(status).toBe(3)
      expect(out).toMatch(/^PARTIAL/m)
      expect(out).toContain('not fully compared: who-for: me')
      expect(out).toContain('First place: no list was fully compared.')
      expect(readFileSync(page, 'utf8')).toContain('PARTIAL')
      expect(`${out} ${readFileSync(page, 'utf8')}`).not.toMatch(/none of 0/i)
    }
  })
})

describe('what cannot be compared: exit status 2, and nothing on standard output', () => {
  interface Refused {
    readonly what: string
    readonly args: readonly string[]
    readonly says: readonly (string | RegExp)[]
    readonly edits?: Readonly<Record<string, Edit>>
  }
  const rows: readonly (readonly [Refused['what'], Refused['args'], Refused['says'], Refused['edits']?])[] = [
    ['an unknown revision', ['no-such-branch'], ['"no-such-branch"']],
    ['content with a fault there', ['faulty'], ['"faulty"', /\/kept\/content\/groups\/beta\.yaml:\d+:\d+: .+besides/]],
    ['no content there', ['nothing-yet'], ['"nothing-yet"']],
    [
      'content with a fault here',
      ['HEAD'],
      [/2 faults/, /\/kept\/content\/traits\.yaml:2/],
      { 'traits.yaml': swap('name: Whom it is for', 'nam: Who') },
    ],
    ['a folder that is not there', ['--content', '/no/such/folder'], [/^--content names "\/no\/such\/folder", but there is no/]],
    ['nothing to compare with', [], [/one thing to compare with, a revision or a folder/]],
    ['two things to compare with', ['HEAD', '--content', '.'], [/one thing to compare with, a revision or a folder/]],
    ['an unknown option', ['HEAD', '--htm', 'x'], [/"--htm"/]],
    ['an option without its value', ['HEAD', '--html'], [/--html needs a value/]],
    ['a time that is none', ['HEAD', '--seconds', 'soon'], [/"soon"/]],
    [
      'another question deciding whom a list is for',
      ['HEAD'],
      [/`who-for`.+`country`/],
      {
        'questions.yaml': swap(
          /question: who-for\n {2}unsaid: me\n {2}voices.+/,
          'question: country\n  unsaid: north\n  voices: { north: me, south: me }',
        ),
      },
    ],
  ]
  const refused = rows.map(([what, args, says, edits]): Refused => ({ what, args, says, ...(edits ? { edits } : {}) }))
  test.each(refused)('$what', async ({ args, says, edits = {} }) => {
    const { status, out, faults } = await compare(edits, ...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    for (const words of says) expect(faults).toContainEqual(expect.stringMatching(words))
  })

  test('content in no repository has no revisions', async () => {
    const folder = join(top, 'folder')
    write(folder)
    const { status, faults } = await runHere(run, ['HEAD'], folder)
    expect(status).toBe(2)
    expect(faults).toEqual([expect.stringMatching(/not in a git repository.+--content/)])
  })

  test('a page that cannot be written is found before anything is compared', async () => {
    const { status, out, faults } = await compare({}, 'HEAD', '--html', join(top, 'no', 'folder.html'))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(faults).toEqual([expect.stringContaining('folder.html')])
  })
})
