import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue, Fairness } from '#content'
import { ContentError } from '../content/fault.ts'
import { type ContentFile, readFolder } from '../content/file.ts'
import { catalogueFrom, mixIn } from '../content/load.ts'
import type { StatedMix } from '../content/mix.ts'
import { alarming, fairnessOf } from '../proof/fairness.ts'
import { surveyOf } from '../proof/survey.ts'
import { contentFolder } from './content-folder.ts'
import { fairnessDocument } from './fairness-document.ts'
import { fairnessFile } from './fairness-file.ts'
import { fairnessPicture } from './fairness-picture.ts'

/** The content without the figures, which may be out of date or broken: they are what is made. */
export const filesToCount = (folder: string): readonly ContentFile[] =>
  readFolder(folder).filter(({ name }) => name !== 'fairness.yaml')

/** Every file that holds the figures, below the folder the command is run in, with what it has to say. */
export const fairnessFiles = (catalogue: Catalogue, mix: StatedMix, fairness: Fairness): Readonly<Record<string, string>> => ({
  [join(contentFolder(), 'fairness.yaml')]: fairnessFile(fairness),
  [resolve('docs/fairness.md')]: fairnessDocument(catalogue, mix, fairness),
  [resolve('docs/fairness.svg')]: fairnessPicture(catalogue, fairness),
})

/** The files that say something else. */
export const outOfDate = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).flatMap(([file, text]) => (existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [file]))

/**
 * `npm run fairness [-- --check]`: counts every possible sheet, and writes the figures into content/fairness.yaml,
 * docs/fairness.md and docs/fairness.svg. With `--check` nothing is written, and the exit status is 1 where they are out of date.
 */
export const run = (args: readonly string[]): number => {
  const unknown = args.filter((arg) => arg !== '--check')
  if (unknown.length > 0) {
    console.error(`There is no option "${unknown[0]}". Known: --check.`)
    return 2
  }
  try {
    const read = filesToCount(contentFolder())
    const catalogue = catalogueFrom(read)
    const mix = mixIn(read)
    const fairness = fairnessOf(surveyOf(catalogue, mix), mix.alarm)
    const loud = alarming(fairness)
    console.log(`Counted ${fairness.sheets} sheets.`)
    console.log(loud.length > 0 ? `The alarm sounds for ${loud.join(', ')}.` : 'The alarm does not sound.')
    const files = fairnessFiles(catalogue, mix, fairness)
    const old = outOfDate(files)
    if (old.length > 0 && args.includes('--check')) {
      for (const file of old) console.error(`${file}: the figures are out of date. Run \`npm run fairness\`.`)
      return 1
    }
    for (const file of old) writeFileSync(file, files[file] ?? '')
    console.log(old.length === 0 ? 'The figures are up to date.' : `Written anew: ${old.join(', ')}`)
    return 0
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(error.message)
    return 2
  }
}
