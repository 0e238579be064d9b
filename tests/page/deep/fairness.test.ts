import { expect, test } from 'vitest'
import { fairnessFiles, filesToCount, outOfDate } from '../../../src/cli/fairness.ts'
import { catalogueFrom, loadMix } from '../../../src/content/load.ts'
import { fairnessOf } from '../../../src/proof/fairness.ts'
import { askPeople } from '../../../src/proof/made-up-people.ts'
import { surveyOf } from '../../../src/proof/survey.ts'
import { contentFolder } from '../../content/broken/copy.ts'
import { catalogue } from '../../support/sheets.ts'
import { minutes } from '../../support/limits.ts'

test('every figure of the page and the document is what the proof finds today', { timeout: minutes(15) }, () => {
  const mix = loadMix(contentFolder)
  const counted = fairnessOf(surveyOf(catalogue, mix), askPeople(catalogue, mix), mix)
  expect(catalogue.fairness, 'Run `npm run fairness`.').toEqual(counted)
  const files = fairnessFiles(catalogueFrom(filesToCount(contentFolder)), mix, counted)
  expect(Object.keys(files)).toHaveLength(3)
  expect(outOfDate(files), 'Run `npm run fairness`.').toEqual([])
})
