import { loadMix } from '../src/content/load.ts'
import { type Survey, surveyOf } from '../src/proof/survey.ts'
import { contentFolder } from './broken/copy.ts'
import { catalogue } from './sheets.ts'

/** The people that the content supposes, and the level of the alarm. */
export const mix = loadMix(contentFolder)

let made: Survey | undefined

/** Every possible sheet of the real content, counted once for all tests of a file: it takes a minute or so. */
export const realSurvey = (): Survey => (made ??= surveyOf(catalogue, mix))
