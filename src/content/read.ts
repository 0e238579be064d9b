import type { z } from 'zod'
import type { Fault } from './fault.ts'
import { type ContentFile, idOf, readText } from './yaml-file.ts'
import { didYouMean } from './did-you-mean.ts'
import { folders, namedFiles, neededFiles, schemaFor } from './schema/files.ts'
import { idPattern } from './schema/fields.ts'
import { shapeFaults } from './checks/shape.ts'
import { wordingFaults } from './checks/wording.ts'

/** A file whose shape has been checked. */
export interface Checked<Schema extends z.ZodType> {
  readonly file: ContentFile
  readonly data: z.infer<Schema>
}

type Named = typeof namedFiles

export interface Raw {
  readonly traits: Checked<Named['traits.yaml']>
  readonly questions: Checked<Named['questions.yaml']>
  readonly notices: Checked<Named['notices.yaml']>
  readonly evidence: Checked<Named['evidence.yaml']>
  readonly firstSteps: Checked<Named['first-steps.yaml']>
  readonly words: Checked<Named['interface.yaml']>
  readonly mix: Checked<Named['mix.yaml']> | undefined
  readonly fairness: Checked<Named['fairness.yaml']> | undefined
  readonly groups: ReadonlyMap<string, Checked<typeof folders.groups>>
  readonly help: ReadonlyMap<string, Checked<typeof folders.help>>
  /** ids of all files in groups/ and in help/, those with faults of their own among them */
  readonly named: { readonly groups: readonly string[]; readonly help: readonly string[] }
}

/** Whether a file has a name that the content knows: one of its own, or an id in the folder of groups or of help lines. */
const isExpected = (name: string): boolean =>
  Object.hasOwn(namedFiles, name) || (/^(groups|help)\/[^/]+\.yaml$/.test(name) && idPattern.test(idOf(name)))

const strayMessage = (name: string): string =>
  /^(groups|help)\/[^/]+$/.test(name)
    ? 'a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.'
    : `no file of this name belongs here. ${didYouMean(name, [...Object.keys(namedFiles), `groups/${idOf(name)}.yaml`, `help/${idOf(name)}.yaml`])}`

const judge = (file: ContentFile): readonly Fault[] => {
  const expected = isExpected(file.name) ? schemaFor(file.name) : undefined
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
    ...Object.keys(neededFiles).filter((name) => !files.some((file) => file.name === name)).map(missing),
    ...(named('groups/').length > 0 ? [] : [noGroups]),
  ]
  const traits = one('traits.yaml', namedFiles['traits.yaml'])
  const questions = one('questions.yaml', namedFiles['questions.yaml'])
  const evidence = files.find(({ name, data }) => name === 'evidence.yaml' && isMap(data))
  if (!traits || !questions || !evidence) return { faults }
  return {
    faults,
    raw: {
      traits,
      questions,
      // Whatever is faulty below, other files can still be compared with its names; `faults` keeps it out of the catalogue.
      evidence: { file: evidence, data: evidence.data as Raw['evidence']['data'] },
      notices: one('notices.yaml', namedFiles['notices.yaml']) ?? { file: readText('notices.yaml', ''), data: [] },
      firstSteps: one('first-steps.yaml', namedFiles['first-steps.yaml']) ?? {
        file: readText('first-steps.yaml', ''),
        data: { plan: [], kinds: [], outcomes: [] },
      },
      words: one('interface.yaml', namedFiles['interface.yaml']) ?? {
        file: readText('interface.yaml', ''),
        data: {} as Raw['words']['data'],
      },
      mix: one('mix.yaml', namedFiles['mix.yaml']),
      fairness: one('fairness.yaml', namedFiles['fairness.yaml']),
      groups: all('groups/', folders.groups),
      help: all('help/', folders.help),
      named: { groups: named('groups/'), help: named('help/') },
    },
  }
}
