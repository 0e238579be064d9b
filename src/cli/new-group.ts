import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Trait } from '#content'
import { idPattern, isTaken, loadCatalogue } from '../content/load.ts'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { writeWhole } from './files.ts'
import { Refused, contentFolder, contentName, quoted } from './input.ts'

const traitLines = ({ id, name, values }: Trait): readonly string[] => [
  `      # ${name}`,
  ...Object.entries(values).map(([value, { is }]) => `      #   ${value}: ${is}`),
  `      ${id}:`,
]

/** The traits that a group's file states: not those worked out from the answers, nor the one that stands under `reach`. */
const statedTraits = ({ traits, questions }: Catalogue): readonly Trait[] =>
  traits.filter(({ id, by }) => by === undefined && !questions.some(({ together }) => together?.trait === id))

/** What every group says about itself, with what a good sentence answers. */
const about: Readonly<Record<string, string>> = {
  'who-it-is-for': 'Who comes, in its own words.',
  meeting: 'What happens at a meeting, and for how long.',
  'hard-for-newcomers': 'What may put people off, without blaming anyone.',
  'first-contact': 'What to do first: a finder, a call, a form.',
  'open-and-closed': 'Who may come along, such as a key-worker.',
  cost: 'What it costs, and what is free.',
  medicine: 'What it says about prescribed medicine.',
  'how-well-studied': 'What studies there are, and what they do not show.',
}

/** What the group's own pages are called among its sources. */
const ownSource = 'own-pages'

const claim = (indent: string): readonly string[] => [`${indent}sources: [${ownSource}]`, `${indent}certainty: uncertain`]

/**
 * The file of a group that nobody has described yet: every trait with the values it can have, every country, and every sentence
 * that is needed. What is left blank is a fault of the content, so `npm run check:content` lists what is still to do.
 */
export const skeletonOf = (catalogue: Catalogue, today: string): string => {
  const countries = Object.keys(catalogue.help)
  const reach = catalogue.traits.find(({ by }) => by !== undefined)
  return [
    '# Fill in what is blank; `npm run check:content` lists what is left. Remove the comments when you are done.',
    '# certainty: confirmed (read on its own page), reported (someone else says so) or uncertain (widely said, not read).',
    'name:',
    '# short: the name people use, such as AA, if there is one',
    '',
    'sources:',
    `  ${ownSource}:`,
    '    title:',
    '    address: # https://...',
    '    from: the-group # or others',
    `    checked: ${today}`,
    '',
    '# Where it stands. Split the list to give some traits another source or certainty.',
    'stands:',
    `  - sources: [${ownSource}]`,
    '    certainty: uncertain',
    '    traits:',
    ...statedTraits(catalogue).flatMap(traitLines),
    '',
    `# ${reach?.name ?? 'Where it meets'}`,
    ...Object.entries(reach?.values ?? {}).map(([value, { is }]) => `#   ${value}: ${is}`),
    'reach:',
    `  - countries: [${countries.join(', ')}]`,
    '    value:',
    ...claim('    '),
    '',
    'about:',
    ...Object.entries(about).flatMap(([field, asks]) => [`  ${field}:`, `    text: # ${asks}`, ...claim('    ')]),
    '',
    '# Its special meetings, such as for women or in another language.',
    "# Copy the form from `variants` in another group's file; [] if it has none.",
    'variants: []',
    '',
    'contact:',
    `  - countries: [${countries.join(', ')}]`,
    '    site: # https://...',
    ...claim('    '),
    '',
  ].join('\n')
}

/** The longest id: any system accepts a file name of this length. */
const longestId = 60

/** `npm run new:group -- ID`: a commented file for a new group, for someone to fill in. */
export const run = command('new-group', ({ words }, today: string = new Date().toISOString().slice(0, 10)) => {
  const [id, more] = words
  if (id === undefined || more !== undefined) throw new Refused('Give one id for the group, such as families-anonymous.')
  if (!idPattern.test(id)) throw new Refused(`${quoted(id)} is not an id. Write it in kebab-case, such as families-anonymous.`)
  if (id.length > longestId) throw new Refused(`An id has at most ${longestId} characters. Choose a shorter one.`)
  const folder = contentFolder()
  if (isTaken(id))
    throw new Refused(`"${id}" is already the address of a page of the guide, or of a part of one. Choose another id.`)
  const file = join(folder, 'groups', `${id}.yaml`)
  if (existsSync(file)) throw new Refused(`${contentName()}/groups/${id}.yaml already exists. Edit it, or choose another id.`)
  if (existsSync(join(folder, 'help', `${id}.yaml`)))
    throw new Refused(`"${id}" is already a country in help/. Choose another id.`)
  writeWhole(file, skeletonOf(loadCatalogue(folder), today))
  console.log(`Wrote ${contentName()}/groups/${id}.yaml. Fill in what is blank, then run npm run check:content.`)
  return exit.done
})
