import type { z } from 'zod'
import type { Fault } from '../fault.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { hiddenShown } from '../hidden.ts'
import { didYouMean } from '../did-you-mean.ts'

type Issue = z.core.$ZodIssue

const shown = (value: unknown): string => {
  const text = hiddenShown(JSON.stringify(value))
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data)

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const kinds: Readonly<Record<string, string>> = {
  object: 'named fields',
  record: 'named entries',
  array: 'a list',
  string: 'words (in quotes, where they look like a number, yes or no)',
  number: 'a number',
  int: 'a whole number',
}

/** Whether an alternative is not even meant as named fields. */
const isOfAnotherKind = (issues: readonly Issue[]): boolean =>
  issues.every(({ code, path }) => code === 'invalid_type' && path.length === 0)

/**
 * Words can be written in one piece, or under named fields of several kinds. If someone wrote named fields, only the faults of the
 * kind that is nearest are of use.
 */
const unfold = (data: unknown, issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || !isMap(valueAt(data, issue.path))) return [issue]
  const within = valueAt(data, issue.path)
  const [nearest = [issue]] = issue.errors
    .filter((issues) => !isOfAnotherKind(issues))
    .map((issues) => issues.flatMap((one) => unfold(within, one)).map((one) => ({ ...one, path: [...issue.path, ...one.path] })))
    .toSorted((a, b) => a.length - b.length)
  return nearest
}

const faultsFrom = (file: ContentFile, issue: Issue): Fault[] => {
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'the file'
  const value = valueAt(file.data, issue.path)
  const fault = (rest: string): Fault[] => [file.at(issue.path, `${where} ${rest}`)]
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    return issue.keys.map((key) => file.atKey(issue.path, key, `there is no field \`${key}\` here. ${didYouMean(key, known)}`))
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1))
    return [
      file.atKey(issue.path.slice(0, -1), key, `the name \`${key}\` is not an id. Write it in kebab-case, such as al-anon.`),
    ]
  }
  if (value === undefined) return fault('is missing. Add it.')
  if (value === null || value === '') return fault('is empty. Fill it in.')
  if (issue.code === 'too_small' && Array.isArray(value)) return fault('is an empty list. Name at least one.')
  if (issue.code === 'invalid_value')
    return fault(
      `says ${shown(value)}. ${didYouMean(typeof value === 'string' ? value : shown(value), issue.values.map(String))}`,
    )
  if (issue.code === 'too_big' && typeof value === 'string') {
    return fault(`has ${value.length} characters; at most ${issue.maximum} fit. Shorten it.`)
  }
  const expected = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : issue.message
  return fault(`says ${shown(value)}; expected ${expected}.`)
}

/** For an unknown field, the issue's message lists the known ones, so that the fault can suggest the nearest. */
const knownFields = (issue: z.core.$ZodRawIssue): string | undefined =>
  issue.code === 'unrecognized_keys' ? Object.keys((issue.inst as z.ZodObject).shape).join(' ') : undefined

/** What a schema makes of a file that fits it, or everything that does not fit, each with its place, its value and the remedy. */
export interface Shape<Made> {
  readonly faults: readonly Fault[]
  readonly made?: Made
}

/** Compares a file with its schema. */
export const shapeOf = <Schema extends z.ZodType>(file: ContentFile, schema: Schema): Shape<z.output<Schema>> => {
  const { success, data, error } = schema.safeParse(file.data, { error: knownFields })
  if (success) return { faults: [], made: data }
  return { faults: error.issues.flatMap((issue) => unfold(file.data, issue)).flatMap((issue) => faultsFrom(file, issue)) }
}
