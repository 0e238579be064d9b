import type { z } from 'zod'
import { evidenceSchema } from './evidence.ts'
import { fairnessSchema, mixSchema } from './fairness.ts'
import { firstStepsSchema } from './first-steps.ts'
import { groupSchema } from './groups.ts'
import { helpSchema } from './help.ts'
import { noticesSchema } from './notices.ts'
import { questionsSchema } from './questions.ts'
import { traitsSchema } from './traits.ts'
import { interfaceSchema } from './words.ts'

/** The files that every catalogue needs, each with its schema. */
export const neededFiles = {
  'traits.yaml': traitsSchema,
  'questions.yaml': questionsSchema,
  'notices.yaml': noticesSchema,
  'first-steps.yaml': firstStepsSchema,
  'evidence.yaml': evidenceSchema,
  'interface.yaml': interfaceSchema,
} as const

/** All files with a fixed name. The last two describe lists as a whole, and a catalogue can do without them. */
export const namedFiles = { ...neededFiles, 'mix.yaml': mixSchema, 'fairness.yaml': fairnessSchema } as const

/** The folders whose files are named after an id, and the schema of those files. */
export const folders = { groups: groupSchema, help: helpSchema } as const

const schemas = new Map<string, z.ZodType>([
  ...Object.entries(namedFiles),
  ...Object.entries(folders).map(([folder, schema]): [string, z.ZodType] => [`${folder}/`, schema]),
])

/** The schema of a file, given by its path below the content folder, such as groups/al-anon.yaml. */
export const schemaFor = (name: string): z.ZodType | undefined => schemas.get(name.replace(/(?<=\/).*$/, ''))
