import { isPair, isScalar, visit } from 'yaml'
import type { Fault } from '../fault.ts'
import { type ContentFile, rangeOf } from '../yaml-file.ts'
import { hidden } from '../hidden.ts'

/** Names, titles and addresses that other people chose keep their own words. */
const othersWords = ['title', 'authors', 'address', 'site', 'finder', 'web', 'email', 'name']

/** Fields that hold ids, which nobody reads. */
const ids = [
  'id',
  'sources',
  'group',
  'question',
  'main-question',
  'picks-from',
  'unsaid',
  'trait',
  'value',
  'by',
  'countries',
  'when',
  'any-of',
  'none-of',
  'asked',
  'offered',
  'stands-for',
  'also-covered',
]

const properNames =
  /\b(Alcoholics Anonymous|Adult Children of Alcoholics|Sex Addicts Anonymous|National Domestic Abuse Helpline|Domestic Abuse and Forced Marriage Helpline)\b/g

const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(addict(s|ed)?|alcoholics?|junk(ie|y)s?)\b/i, 'speak of the person first, as in "a person with a drinking problem"'],
  [/\b(clean|dirty)\b/i, 'say what is meant, as in "not using"'],
  [/\babus(e|es|ed|er|ers|ive|ing)\b/i, 'say "use" or "problem"; for a home, "violence or control"'],
  [
    /\b(works? best|success rates?|most effective|proven|cures?|cured)\b/i,
    'say what fits, never what works: no group has been shown to work better for everybody',
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

/** Every sentence that must not be printed as it stands. */
export const wordingFaults = (file: ContentFile): readonly Fault[] => {
  const exempt = /^(groups|help)\/|^evidence/.test(file.name) ? [...ids, ...othersWords] : ids
  const faults: Fault[] = []
  visit(file.document, {
    Scalar(key, node, path) {
      if (typeof node.value !== 'string') return
      const pair = path.findLast((above) => isPair(above))
      const field = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
      const [start, end] = rangeOf(node)
      for (const { words, message } of findings(node.value, key !== 'key' && !exempt.includes(field))) {
        const within = file.text.slice(start, end).indexOf(words)
        faults.push(file.atOffset(start + Math.max(within, 0), message))
      }
    },
  })
  return faults
}
