import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withPictures } from '../../src/cli/picture.ts'
import { chartPicture, chartTable, questionsPicture, questionsTable } from '../../src/cli/diagrams.ts'
import { loadCatalogue } from '../../src/content/load.ts'
import { chartTransitions } from '../conversation/walk.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

const catalogue = loadCatalogue('content')
const page = readFileSync('machines/README.md', 'utf8')

const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())

describe('machines/README.md', () => {
  test('every picture is up to date; where not, run `npm run picture`', () => {
    expect(page).toBe(withPictures(page, catalogue))
  })
  test('every picture that is out of date is noticed', () => {
    const changed = { ...catalogue, questions: catalogue.questions.slice(1) }
    expect(withPictures(page, changed)).not.toBe(page)
    expect(withPictures(page.replace('arriving --> greeting', 'arriving --> asking'), catalogue)).toBe(page)
  })
  test('every picture that has no place is named', () => {
    expect(() => withPictures('# The conversation', catalogue)).toThrow(/no place for the picture "chart"[\s\S]*picture: chart/)
  })
})

describe('the picture of the chart', () => {
  test('every transition has a row in the table', () => {
    const rows = lines(chartTable())
    const ways = rows.slice(rows.indexOf('| in | when | then | leads to |') + 2)
    expect(ways).toHaveLength(chartTransitions().size)
    expect(new Set(ways).size).toBe(ways.length)
  })
  test('every transition that happens by itself is drawn', () => {
    expect(lines(chartPicture())).toEqual(
      expect.arrayContaining([
        'arriving --> considering : [there are answers already]',
        'arriving --> greeting : [otherwise]',
        'considering --> asking : [there is more to ask]',
        'considering --> recommending : [we are sharpening]',
        'considering --> reviewing : [otherwise]',
      ]),
    )
  })
})

describe('the picture of the questions', () => {
  test('every question is drawn once, in order, and has a row', () => {
    const ids = catalogue.questions.map(({ id }) => id)
    const drawn = [...questionsPicture(catalogue).matchAll(/^ +ask_\w+\[".*<br\/>([a-z-]+)/gm)].map(([, id]) => id)
    const rows = [...questionsTable(catalogue).matchAll(/^\| `([a-z-]+)`:/gm)].map(([, id]) => id)
    expect(drawn).toEqual(ids)
    expect(rows).toEqual(ids)
  })
  test('circumstances are drawn on the way, and spelled out in the table', () => {
    expect(lines(questionsPicture(toyCatalogue))).toEqual(
      expect.arrayContaining([
        'ask_concern --> if_main_concern',
        'if_main_concern -->|yes| ask_main_concern',
        'if_main_concern -->|no| if_safe_at_home',
        'ask_safe_at_home --> groups',
        'groups -.->|to sharpen| ask_country',
      ]),
    )
    expect(lines(questionsTable(toyCatalogue))).toContain(
      '| `helper`: Who would you like beside you? | `who-for` is me or both, or was skipped | The option sponsor |',
    )
  })
})
