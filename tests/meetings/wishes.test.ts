import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/content/load.ts'
import { wishesFrom } from '../../src/ui/meetings/SearchForm.tsx'

test('what somebody said of how they could go is what the list begins with', () => {
  const format = loadCatalogue('content').questions.find(({ id }) => id === 'format')
  const presets = format?.options.map(({ id }) => [id, wishesFrom({ format: id }).attendance])
  expect(presets).toEqual([
    ['in-person', 'in-person'],
    ['online', 'online'],
    ['either', undefined],
    ['cannot-get-to-one', 'online'],
  ])
})
