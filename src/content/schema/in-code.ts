import type { z } from 'zod'

/** Turns what stands in a file into what the code works with. */

/** The same type, read only. YAML has no undefined: an optional field is there or is left out. */
type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<Exclude<T[Key], undefined>> } : T

/** What a schema makes of the data that fit it. */
export type Made<Schema> = ReadOnly<z.output<Schema>>

type CamelCase<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name

type InCamelCase<Fields> = { [Name in keyof Fields as CamelCase<Name>]: Fields[Name] }

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** The same fields under the names that the code uses: `any-of` becomes `anyOf`. */
export const inCamelCase = <Fields extends object>(fields: Fields): InCamelCase<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [camelCase(name), value as unknown])) as InCamelCase<Fields>

type Present<Fields> = { [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name] } & {
  [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>
}

/** The same fields without those that are undefined. */
export const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>
