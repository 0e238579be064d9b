import { z } from 'zod'
import { isPair, isScalar, visit } from 'yaml'
import type { Fault } from '../fault.ts'
import { type ContentFile, rangeOf } from '../yaml-file.ts'
import { hidden } from '../hidden.ts'
import { schemaFor } from '../schema/files.ts'
import type { Whose } from '../schema/whose-words.ts'

const properNames =
  /\b(Alcoholics Anonymous|Adult Children of Alcoholics|Sex Addicts Anonymous|National Domestic Abuse Helpline|Domestic Abuse and Forced Marriage Helpline)\b/g

const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(addict(s|ed)?|alcoholics?|junk(ie|y)s?)\b/i, 'speak of the person first, as in "a person with a drinking problem"'],
  [/\b(clean|dirty)\b/i, 'say what is meant, as in "not using"'],
  [/\babus(e|es|ed|er|ers|ive|ing)\b/i, 'say "use" or "problem"; for a home, "violence or control"'],
  [
    /\b(works? best|success rates?|most effective|proven|cures?|cured)\b/i,
    'say what fits, never what works: no group has been shown to work better for everyone',
  ],
  [/%|\bper ?cent\b/i, 'use no percentages; they read as odds of recovery'],
  [/\bevidence[- ]based\b/i, 'say "uses tools from CBT"'],
  [/\bresearch shows\b/i, 'cite the study and say how large it was'],
  [/\byou (must believe|need a higher power)\b|\ba cult\b/i, 'say that each member decides what it means'],
  [/\b(tough love|get (them|him|her) to stop)\b/i, 'say "you can get support whatever they do"'],
  [/\b(not eligible|ineligible)\b/i, "give the group's own rule"],
  [
    /\bstop drinking today\b|\bcome off (your |their )?(methadone|medicine|medication)\b/i,
    'point to a doctor first; stopping can be dangerous',
  ],
  [/\bwomen do better\b|\bmen should\b/i, 'speak of a wish, never of a gender'],
]

const markup = /<\/?[a-z!][^>]*>?|&[a-z]\w*;|&#x?[\da-f]+;/i

interface Finding {
  /** what was found, as it stands in the sentence */
  readonly words: string
  readonly message: string
}

const find = (pattern: RegExp, text: string, message: (words: string) => string): Finding[] => {
  const words = pattern.exec(text)?.[0]
  return words === undefined ? [] : [{ words, message: message(words) }]
}

const findings = (text: string, ours: boolean): Finding[] => {
  const plain = text.replaceAll(properNames, '')
  return [
    ...find(hidden, text, () => 'holds a hidden or text-direction character. Type the words afresh.'),
    ...find(markup, text, () => 'holds HTML. Use plain words; the page does the rest.'),
    ...(ours ? banned : []).flatMap(([pattern, remedy]) => find(pattern, plain, (words) => `says "${words}". Please ${remedy}.`)),
  ]
}

/** The schemas that a single value may have. Looks through lists, alternatives and optional fields. */
const valuesOf = (schema: z.core.$ZodType): readonly z.core.$ZodTypes[] => {
  const one = schema as z.core.$ZodTypes
  const { def } = one._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return valuesOf(def.innerType)
    case 'pipe':
      return valuesOf(def.in)
    case 'array':
      return valuesOf(def.element)
    case 'union':
      return def.options.flatMap(valuesOf)
    default:
      return [one]
  }
}

const fieldOf = (schema: z.core.$ZodTypes, name: string): readonly z.core.$ZodTypes[] => {
  const { def } = schema._zod
  if (def.type === 'record') return valuesOf(def.valueType)
  const field = def.type === 'object' && Object.hasOwn(def.shape, name) ? def.shape[name] : undefined
  return field ? valuesOf(field) : []
}

/** Whose words stand in a field, given the names that lead to it. An unknown field counts as ours, so that it is checked. */
const whoseWords = (schema: z.ZodType | undefined, names: readonly string[]): Whose => {
  const found = names.reduce((all, name) => all.flatMap((one) => fieldOf(one, name)), schema ? valuesOf(schema) : [])
  const mark = found.map((one) => z.globalRegistry.get(one)?.['words'])[0]
  return mark === 'theirs' || mark === 'none' ? mark : 'ours'
}

/** Every sentence that must not be printed as it stands. The file's schema says which sentences are ours. */
export const wordingFaults = (file: ContentFile): readonly Fault[] => {
  const schema = schemaFor(file.name)
  const faults: Fault[] = []
  visit(file.document, {
    Scalar(key, node, path) {
      if (typeof node.value !== 'string') return
      const names = path.filter((above) => isPair(above)).map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''))
      const ours = key !== 'key' && whoseWords(schema, names) === 'ours'
      const [start, end] = rangeOf(node)
      for (const { words, message } of findings(node.value, ours)) {
        const within = file.text.slice(start, end).indexOf(words)
        faults.push(file.atOffset(start + Math.max(within, 0), message))
      }
    },
  })
  return faults
}
