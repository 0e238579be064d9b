import { expect, test } from 'vitest'
import { recommend } from '#engine'
import { resultsIn, runRecommend } from './run-recommend.ts'
import { shareOf } from '../support/share.ts'
import { catalogue, chanceFrom, randomSheet, seed } from '../support/sheets.ts'

const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('ten thousand in one run, or a share of them, each as the engine gives it', async () => {
  const chance = chanceFrom(seed + 6)
  const sheets = Array.from({ length: shareOf(10_000) }, () => randomSheet(catalogue, chance))
  const ended = await runRecommend(
    sheets.map((sheet) => JSON.stringify({ ...sheet.answers, 'matters-most': sheet.mattersMost })).join('\n'),
    ['--batch'],
  )
  const results = resultsIn(ended)
  const some = sheets.map((_, at) => at).filter((at) => at % 97 === 0)
  expect(results).toHaveLength(sheets.length)
  expect(some.map((at) => results[at])).toEqual(some.map((at) => asData(sheets[at] && recommend(catalogue, sheets[at]))))
})
