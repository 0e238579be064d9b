import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '#content'
import { loadCatalogue } from '../content/load.ts'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { Refused, contentFolder, ownContent, project } from './input.ts'
import { chartPicture, chartTable, questionsPicture, questionsTable } from './diagrams.ts'
import { writeWhole } from './files.ts'

/** The document that holds the pictures. */
const pictureFile = join(project, 'machines/README.md')

const fenced = (mermaid: string): string => `\`\`\`mermaid\n${mermaid}\n\`\`\``

const pictures = (catalogue: Catalogue): Readonly<Record<string, string>> => ({
  chart: `${fenced(chartPicture())}\n\n${chartTable()}`,
  questions: `${fenced(questionsPicture(catalogue))}\n\n${questionsTable(catalogue)}`,
})

const opening = (name: string): string => `<!-- picture: ${name} (written by \`npm run picture\`) -->`
const closing = (name: string): string => `<!-- end of picture: ${name} -->`

/**
 * The page with its pictures as the chart and the content have them now.
 * @throws Refused naming the markers that the page lacks
 */
export const withPictures = (page: string, catalogue: Catalogue): string =>
  Object.entries(pictures(catalogue)).reduce((text, [name, picture]) => {
    const from = text.indexOf(opening(name))
    const to = text.indexOf(closing(name))
    if (from < 0 || to < from) {
      throw new Refused(
        `machines/README.md has no place for the picture "${name}". Add two lines to it: ${opening(name)} and ${closing(name)}`,
      )
    }
    return `${text.slice(0, from + opening(name).length)}\n\n${picture}\n\n${text.slice(to)}`
  }, page)

/**
 * `npm run picture [-- --check]`: draws the conversation and the questions into machines/README.md.
 * With `--check` nothing is written, and the exit status is 1 where the pictures are out of date.
 */
export const run = command('picture', ({ flags }) => {
  const folder = contentFolder()
  if (folder !== ownContent)
    throw new Refused("The pictures show only the guide's own content. Run this command without CONTENT.")
  const page = readFileSync(pictureFile, 'utf8')
  const drawn = withPictures(page, loadCatalogue(folder))
  if (drawn === page) {
    console.log('The pictures in machines/README.md are up to date.')
    return exit.done
  }
  if (flags.has('check')) {
    console.error('machines/README.md: the pictures are out of date. Run `npm run picture`.')
    return exit.found
  }
  writeWhole(pictureFile, drawn)
  console.log('Redrew the pictures in machines/README.md.')
  return exit.done
})
