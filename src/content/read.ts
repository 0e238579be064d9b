import type { z } from 'zod'
import type { Fault } from './fault.ts'
import * as figures from './schema.ts'
import { type ContentFile, idOf, readText } from './yaml-file.ts'
import { evidenceSchema, firstStepsSchema, idPattern } from './schema.ts'
import { didYouMean } from './did-you-mean.ts'
import * as schema from './schema.ts'
import { shapeFaults } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

/** A file whose shape has been checked. */
export interface Checked<Schema extends z.ZodType> {
  readonly file: ContentFile
  readonly data: z.infer<Schema>
}

export interface Raw {
  readonly traits: Checked<typeof schema.traitsSchema>
  readonly questions: Checked<typeof schema.questionsSchema>
  readonly notices: Checked<typeof schema.noticesSchema>
  readonly evidence: Checked<typeof evidenceSchema>
  readonly firstSteps: Checked<typeof firstStepsSchema>
  readonly words: Checked<typeof schema.interfaceSchema>
  /** these two speak of lists as a whole; a catalogue is one without them */
  readonly mix: Checked<typeof figures.mixSchema> | undefined
  readonly fairness: Checked<typeof figures.fairnessSchema> | undefined
  readonly groups: ReadonlyMap<string, Checked<typeof schema.groupSchema>>
  readonly help: ReadonlyMap<string, Checked<typeof schema.helpSchema>>
  /** ids of all files in groups/ and in help/, those with faults of their own among them */
  readonly named: { readonly groups: readonly string[]; readonly help: readonly string[] }
}

const single = {
  'traits.yaml': schema.traitsSchema,
  'questions.yaml': schema.questionsSchema,
  'notices.yaml': schema.noticesSchema,
  'first-steps.yaml': firstStepsSchema,
  'evidence.yaml': evidenceSchema,
  'interface.yaml': schema.interfaceSchema,
} as const

const needed = Object.keys(single)

const known = { ...single, 'mix.yaml': figures.mixSchema, 'fairness.yaml': figures.fairnessSchema } as const

const names = Object.keys(known)

const schemaFor = (name: string): z.ZodType | undefined => {
  const [, folder, id = ''] = /^(groups|help)\/([^/]+)\.yaml$/.exec(name) ?? []
  if (folder === undefined) return Object.entries(known).find(([one]) => one === name)?.[1]
  if (!idPattern.test(id)) return undefined
  return folder === 'groups' ? schema.groupSchema : schema.helpSchema
}

const strayMessage = (name: string): string =>
  /^(groups|help)\/[^/]+$/.test(name)
    ? 'a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.'
    : `no file of this name belongs here. ${didYouMean(name, [...names, `groups/${idOf(name)}.yaml`, `help/${idOf(name)}.yaml`])}`

const judge = (file: ContentFile): readonly Fault[] => {
  const expected = schemaFor(file.name)
  if (!expected) return [file.at([], strayMessage(file.name))]
  if (file.faults.length > 0) return file.faults
  return [...shapeFaults(file, expected), ...wordingFaults(file)]
}

const judged = new WeakMap<ContentFile, readonly Fault[]>()

/** A file's own faults, looked for once while the file is held. */
const faultsOf = (file: ContentFile): readonly Fault[] => {
  const found = judged.get(file) ?? judge(file)
  judged.set(file, found)
  return found
}

const missing = (name: string): Fault => ({ file: name, line: 1, column: 1, message: 'this file is missing. Add it.' })

const noGroups: Fault = { file: 'groups', line: 1, column: 1, message: 'there is no group. Add a file for each.' }

const isMap = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)

const parsed = new WeakMap<ContentFile, { readonly success: boolean; readonly data?: unknown }>()

/** A file with its data, where the data have the shape that its name asks for; that is found out once. */
const checked = <Schema extends z.ZodType>(file: ContentFile, expected: Schema): Checked<Schema>[] => {
  const result = parsed.get(file) ?? expected.safeParse(file.data)
  parsed.set(file, result)
  return result.success ? [{ file, data: result.data as z.infer<Schema> }] : []
}

/** Checks each file by itself. The references between files can be checked only where `raw` is there. */
export const readContent = (files: readonly ContentFile[]): { readonly faults: readonly Fault[]; readonly raw?: Raw } => {
  const named = (below: string): string[] => files.filter(({ name }) => name.startsWith(below)).map(({ name }) => idOf(name))
  const one = <Schema extends z.ZodType>(wanted: string, expected: Schema): Checked<Schema> | undefined =>
    files.filter(({ name }) => name === wanted).flatMap((file) => checked(file, expected))[0]
  const all = <Schema extends z.ZodType>(below: string, expected: Schema): ReadonlyMap<string, Checked<Schema>> =>
    new Map(
      files
        .filter(({ name }) => name.startsWith(below))
        .flatMap((file) => checked(file, expected))
        .map((found) => [idOf(found.file.name), found]),
    )
  const faults = [
    ...files.flatMap(faultsOf),
    ...needed.filter((name) => !files.some((file) => file.name === name)).map(missing),
    ...(named('groups/').length > 0 ? [] : [noGroups]),
  ]
  const traits = one('traits.yaml', schema.traitsSchema)
  const questions = one('questions.yaml', schema.questionsSchema)
  const evidence = files.find(({ name, data }) => name === 'evidence.yaml' && isMap(data))
  if (!traits || !questions || !evidence) return { faults }
  return {
    faults,
    raw: {
      traits,
      questions,
      // Whatever is faulty below, other files can still be compared with its names; `faults` keeps it out of the catalogue.
      evidence: { file: evidence, data: evidence.data as Raw['evidence']['data'] },
      notices: one('notices.yaml', schema.noticesSchema) ?? { file: readText('notices.yaml', ''), data: [] },
      firstSteps: one('first-steps.yaml', firstStepsSchema) ?? {
        file: readText('first-steps.yaml', ''),
        data: { plan: [], kinds: [], outcomes: [] },
      },
      words: one('interface.yaml', schema.interfaceSchema) ?? {
        file: readText('interface.yaml', ''),
        data: {} as Raw['words']['data'],
      },
      mix: one('mix.yaml', figures.mixSchema),
      fairness: one('fairness.yaml', figures.fairnessSchema),
      groups: all('groups/', schema.groupSchema),
      help: all('help/', schema.helpSchema),
      named: { groups: named('groups/'), help: named('help/') },
    },
  }
}
