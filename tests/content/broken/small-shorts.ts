import { type Edit, swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Other short words for families, who have plain ones in the small content. */
const families = (short: string): Edit => swap('short: For families', `short: ${short}`)

/** Short words and tags that a card has no room for, or that do not say what holds, each with all that is said of it. */
export const smallShorts: readonly SmallFault[] = [
  {
    what: 'no short words where an answer weighs the value',
    file: 'traits.yaml',
    edit: swap(', short: For one person', ''),
    says: ['traits.yaml at "own: {": an answer weighs `own`, so a card has to say it in a few words. Add `short`.'],
  },
  {
    what: 'no short words where several ticks weigh the value together',
    file: 'traits.yaml',
    edit: swap(', short: For some of it', ''),
    says: ['traits.yaml at "part: {": an answer weighs `part`, so a card has to say it in a few words. Add `short`.'],
  },
  {
    what: 'short words of ten',
    file: 'traits.yaml',
    edit: families('It is for a man or a cat at sea'),
    says: ['traits.yaml at "It is": has 10 words; at most 9 fit on a card. Say less.'],
  },
  {
    what: 'short words of 46 letters',
    file: 'traits.yaml',
    edit: families('For grandparents or stepparents of some family'),
    says: ['traits.yaml at "For grandparents": has 46 characters; at most 45 fit on a card. Say less.'],
  },
  {
    what: 'short words of ten on one side, in one voice',
    file: 'traits.yaml',
    edit: families('{ for: For families, against: { me: Not for one, family: It is for a man or a cat at sea } }'),
    says: ['traits.yaml at "It is": has 10 words; at most 9 fit on a card. Say less.'],
  },
  {
    what: 'short words with a full stop',
    file: 'traits.yaml',
    edit: families('For families.'),
    says: ['traits.yaml at "For families.": has a full stop, but it is one short line and no sentence. Leave the stop out.'],
  },
  {
    what: 'the short words of another value',
    file: 'traits.yaml',
    edit: families('for one person'),
    says: ['traits.yaml at "for one": says the same as `own`. Say how this differs.'],
  },
  {
    what: 'the short words of another value, on one side',
    file: 'traits.yaml',
    edit: families('{ for: For families, against: For one person }'),
    says: ['traits.yaml at "For one": says the same as `own`. Say how this differs.'],
  },
  {
    what: 'short words that a helper would take to be about themselves',
    file: 'traits.yaml',
    edit: families('For your family'),
    says: [
      'traits.yaml at "For your": says "I" or "you", but the reader may be helping someone else. Add the words for `helping`.',
    ],
  },
  {
    what: 'the same on one side alone',
    file: 'traits.yaml',
    edit: families(
      '{ for: { me: For your family, helping: For their family }, against: { me: Not for you, family: Not for one } }',
    ),
    says: ['traits.yaml at "{ me:": says "I" or "you", but the reader may be helping someone else. Add the words for `helping`.'],
  },
  {
    what: 'short words in a voice that there is not',
    file: 'traits.yaml',
    edit: families('{ me: For families, famly: For us }'),
    says: ['traits.yaml at "famly: For": there is no field `famly` here. Did you mean `family`?'],
  },
  {
    what: 'short words for one side alone',
    file: 'traits.yaml',
    edit: families('{ for: For families }'),
    says: ['traits.yaml at "{ for:": `audience.values.family.short.against` is missing. Add it.'],
  },
  {
    what: 'short words that are a list',
    file: 'traits.yaml',
    edit: families('[For families]'),
    says: [
      'traits.yaml at "[For families]": `audience.values.family.short` says ["For families"]; expected a few words, or words by voice, or both under for and against.',
    ],
  },
  {
    what: 'a tag of five words',
    file: 'traits.yaml',
    edit: swap('text: Nearby', 'text: Quite close to your home'),
    says: ['traits.yaml at "Quite close": has 5 words; at most 4 fit on a tag. Say less.'],
  },
  {
    what: 'a tag with a picture that there is not',
    file: 'traits.yaml',
    edit: swap('icon: in-person', 'icon: inperson'),
    says: ['traits.yaml at "inperson }": `reach.values.near.tag.icon` says "inperson". Did you mean `in-person`?'],
  },
  {
    what: 'a tag without a picture',
    file: 'traits.yaml',
    edit: swap(', icon: in-person', ''),
    says: ['traits.yaml at "{ text:": `reach.values.near.tag.icon` is missing. Add it.'],
  },
]
