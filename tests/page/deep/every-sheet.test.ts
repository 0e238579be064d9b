import { describe, expect, test } from 'vitest'
import { fairnessFiles, filesToCount, outOfDate } from '../../../src/cli/fairness.ts'
import { catalogueFrom, loadMix } from '../../../src/content/load.ts'
import { fairnessOf } from '../../../src/proof/fairness.ts'
import { allLaws } from '../../../src/proof/laws/index.ts'
import { askPeople } from '../../../src/proof/made-up-people.ts'
import { type Survey, surveyOf } from '../../../src/proof/survey.ts'
import { contentFolder } from '../../content/broken/copy.ts'
import { catalogue } from '../../support/sheets.ts'
import { minutes } from '../../support/limits.ts'

/**
 * What `npm run prove` and `npm run fairness` find about the guide's own content. Counting every sheet takes most of a minute, so it is
 * done once for both.
 */
describe("over every possible sheet of the guide's own content", () => {
  const mix = loadMix(contentFolder)
  let counted: Survey | undefined
  const survey = (): Survey => (counted ??= surveyOf(catalogue, mix))

  test.each(Object.entries(allLaws))('the law holds: %s', { timeout: minutes(15) }, (_, law) => {
    const { verdict, explanation } = law.check({ survey: survey(), mix })
    expect(verdict, explanation).toBe('holds')
  })

  test('every figure of the page and the document is what is counted today', { timeout: minutes(15) }, () => {
    const fairness = fairnessOf(survey(), askPeople(catalogue, mix), mix)
    expect(catalogue.fairness, 'Run `npm run fairness`.').toEqual(fairness)
    const files = fairnessFiles(catalogueFrom(filesToCount(contentFolder)), mix, fairness)
    expect(Object.keys(files)).toHaveLength(3)
    expect(outOfDate(files), 'Run `npm run fairness`.').toEqual([])
  })
})
