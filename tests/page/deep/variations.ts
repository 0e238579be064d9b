import { stringify } from 'yaml'
import { type ContentFile, readText } from '../../../src/content/yaml-file.ts'
import { type Chance, shuffled } from '../../support/sheets.ts'

/** Another way of writing the same text down. */
export type Variation = (text: string, chance: Chance) => string

const beforeFields = (text: string, chance: Chance, line: (indent: string) => string): string =>
  text.replaceAll(/^( *)(?=(- )?[a-z0-9-]+:( |$))/gm, (indent) => (chance() < 0.3 ? `${line(indent)}\n${indent}` : indent))

/** Ways that hands and editors have with a file, and that change nothing in it; they hold for a file with faults too. */
export const variations: Readonly<Record<string, Variation>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a mark of byte order': (text) => `\uFEFF${text}`,
  'comments between the lines': (text, chance) =>
    beforeFields(text, chance, (indent) => `${indent}# a comment: with { signs ] "`),
  'empty lines': (text, chance) => beforeFields(text, chance, () => ''),
  'comments behind the names': (text) => text.replaceAll(/^( *[a-z0-9-]+:)$/gm, '$1 # a comment'),
  'spaces at the ends of lines': (text) => text.replaceAll('\n', '   \n'),
  'many lines at the end': (text) => `${text}\n\n\n# The end.\n`,
  'no line end at the end': (text) => text.trimEnd(),
}

const reordered = (data: unknown, chance: Chance): unknown =>
  Array.isArray(data)
    ? data.map((item) => reordered(item, chance))
    : typeof data === 'object' && data !== null
      ? Object.fromEntries(shuffled(chance, Object.entries(data)).map(([key, value]) => [key, reordered(value, chance)]))
      : data

type Rewriting = (data: unknown, chance: Chance) => string

/** The same said in other signs. */
export const rewritings: Readonly<Record<string, Rewriting>> = {
  'written as JSON': (data) => JSON.stringify(data, undefined, 2),
  'written as JSON in one line': (data) => JSON.stringify(data),
  'double quotation marks': (data) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false }),
  'single quotation marks': (data) => stringify(data, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' }),
  'words in blocks': (data) => stringify(data, { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' }),
  'short lines': (data) => stringify(data, { lineWidth: 40 }),
  'a first line of its own': (data) => `%YAML 1.2\n---\n${stringify(data)}...\n`,
}

/** The order of traits and questions is their order on the page; that of every other name means nothing. */
const orderCounts = /^(traits|questions)\.yaml$/

/** A file with its names in another order, where that means nothing. */
export const withOtherOrder = (file: ContentFile, chance: Chance): ContentFile =>
  orderCounts.test(file.name) ? file : readText(file.name, stringify(reordered(file.data, chance)))
