import type { z } from 'zod'
import type { Fault } from './fault.ts'
import { type ContentFile, idOf, readText } from './yaml-file.ts'
import { didYouMean } from './did-you-mean.ts'
import { folders, namedFiles, neededFiles, schemaFor } from './schema/files.ts'
import type { Made } from './schema/in-code.ts'
import { idPattern } from './schema/fields.ts'
import { type Shape, shapeOf } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

/** A file that fits its schema. Checks work on `data`, and the catalogue is made of `made`. */
export interface Checked<Schema> {
  readonly file: ContentFile
  /** what stands in the file, under the names that it uses */
  readonly data: z.input<Schema>
  /** what the schema makes of that */
  readonly made: Made<Schema>
}

type Named = typeof namedFiles
type Folders = typeof folders

export interface Raw {
  readonly traits: Checked<Named['traits.yaml']>
  readonly questions: Checked<Named['questions.yaml']>
  readonly notices: Checked<Named['notices.yaml']>
  readonly evidence: Checked<Named['evidence.yaml']>
  readonly firstSteps: Checked<Named['first-steps.yaml']>
  readonly words: Checked<Named['interface.yaml']>
  readonly mix: Checked<Named['mix.yaml']> | undefined
  readonly fairness: Checked<Named['fairness.yaml']> | undefined
  readonly groups: ReadonlyMap<string, Checked<Folders['groups']>>
  readonly help: ReadonlyMap<string, Checked<Folders['help']>>
  /** the ids of all files in groups/ and in help/, including those with faults */
  readonly named: { readonly groups: readonly string[]; readonly help: readonly string[] }
}

/** Whether the content can have a file of this name: one of the named files, or an id in groups/ or help/. */
const isExpected = (name: string): boolean =>
  Object.hasOwn(namedFiles, name) || (/^(groups|help)\/[^/]+\.yaml$/.test(name) && idPattern.test(idOf(name)))

const strayMessage = (name: string): string =>
  /^(groups|help)\/[^/]+$/.test(name)
    ? 'a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.'
    : `no file of this name belongs here. ${didYouMean(name, [...Object.keys(namedFiles), `groups/${idOf(name)}.yaml`, `help/${idOf(name)}.yaml`])}`

const judge = (file: ContentFile): Shape<unknown> => {
  const schema = schemaFor(file.name)
  const shape = schema ? shapeOf(file, schema) : { faults: [] }
  if (!isExpected(file.name)) return { ...shape, faults: [file.at([], strayMessage(file.name))] }
  if (file.faults.length > 0) return { faults: file.faults }
  return { ...shape, faults: [...shape.faults, ...wordingFaults(file)] }
}

const judged = new WeakMap<ContentFile, Shape<unknown>>()

/** The shape of a file and its own faults, found once and kept for as long as the file is. */
const shapeIn = (file: ContentFile): Shape<unknown> => {
  const shape = judged.get(file) ?? judge(file)
  judged.set(file, shape)
  return shape
}

const missing = (name: string): Fault => ({ file: name, line: 1, column: 1, message: 'this file is missing. Add it.' })

const noGroups: Fault = { file: 'groups', line: 1, column: 1, message: 'there is no group. Add a file for each.' }

const isMap = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)

/** The file and its data, or nothing if they do not fit its schema. */
const checked = <Schema>(file: ContentFile): readonly Checked<Schema>[] => {
  const { made } = shapeIn(file)
  return made === undefined ? [] : [{ file, data: file.data as z.input<Schema>, made: made as Made<Schema> }]
}

/** Checks each file by itself. References between files can be checked only if this returns `raw`. */
export const readContent = (files: readonly ContentFile[]): { readonly faults: readonly Fault[]; readonly raw?: Raw } => {
  const named = (below: string): string[] => files.filter(({ name }) => name.startsWith(below)).map(({ name }) => idOf(name))
  const one = <Name extends keyof Named>(wanted: Name): Checked<Named[Name]> | undefined =>
    files.filter(({ name }) => name === wanted).flatMap((file) => checked<Named[Name]>(file))[0]
  const all = <Folder extends keyof Folders>(folder: Folder): ReadonlyMap<string, Checked<Folders[Folder]>> =>
    new Map(
      files
        .filter(({ name }) => name.startsWith(`${folder}/`))
        .flatMap((file) => checked<Folders[Folder]>(file))
        .map((found) => [idOf(found.file.name), found]),
    )
  const faults = [
    ...files.flatMap((file) => shapeIn(file).faults),
    ...Object.keys(neededFiles)
      .filter((name) => !files.some((file) => file.name === name))
      .map(missing),
    ...(named('groups/').length > 0 ? [] : [noGroups]),
  ]
  const traits = one('traits.yaml')
  const questions = one('questions.yaml')
  const studies = one('evidence.yaml')
  const evidence = files.find(({ name, data }) => name === 'evidence.yaml' && isMap(data))
  if (!traits || !questions || !evidence) return { faults }
  return {
    faults,
    raw: {
      traits,
      questions,
      // Even if its entries have faults, other files can be compared with its names. The faults prevent a catalogue.
      evidence: { file: evidence, data: evidence.data as Raw['evidence']['data'], made: studies?.made ?? {} },
      notices: one('notices.yaml') ?? { file: readText('notices.yaml', ''), data: [], made: [] },
      firstSteps: one('first-steps.yaml') ?? {
        file: readText('first-steps.yaml', ''),
        data: { plan: [], come: [], kinds: [], outcomes: [] },
        made: { plan: [], calls: [], come: [], kinds: [], outcomes: [] },
      },
      words: one('interface.yaml') ?? {
        file: readText('interface.yaml', ''),
        data: {} as Raw['words']['data'],
        made: {} as Raw['words']['made'],
      },
      mix: one('mix.yaml'),
      fairness: one('fairness.yaml'),
      groups: all('groups'),
      help: all('help'),
      named: { groups: named('groups/'), help: named('help/') },
    },
  }
}
