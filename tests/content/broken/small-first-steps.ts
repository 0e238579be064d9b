import { swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

const file = 'first-steps.yaml'

/** A first visit that speaks of what nobody defined, or leaves something unsaid, each with all that is said of it. */
export const smallFirstSteps: readonly SmallFault[] = [
  {
    what: 'a trait that there is not',
    file,
    edit: swap('audience: [own]', 'audiense: [own]'),
    says: [
      'first-steps.yaml at "audiense: [own]": no trait that groups state is called `audiense`. Did you mean `audience`?',
      ...['alpha', 'beta'].map(
        (id) =>
          `first-steps.yaml at "- {": nothing under \`say\` is for \`${id}\`. Add it to the \`when\` of an entry, or add an entry.`,
      ),
    ],
  },
  {
    what: 'a trait that no group states',
    file,
    edit: swap('drink: [covers]', 'breadth: [part]'),
    says: [
      'first-steps.yaml at "breadth: [part]": no trait that groups state is called `breadth`. Known: audience, drink, dice.',
    ],
  },
  {
    what: 'a value that its trait has not',
    file,
    edit: swap('drink: [covers]', 'drink: [covers, besides]'),
    says: ['first-steps.yaml at "besides] }": `drink` has no value `besides` in traits.yaml. Did you mean `beside`?'],
  },
  {
    what: 'a part that is for other groups only',
    file,
    edit: swap('audience: [own]', 'audience: [family]'),
    says: ['alpha', 'beta'].map(
      (id) =>
        `first-steps.yaml at "- {": nothing under \`say\` is for \`${id}\`. Add it to the \`when\` of an entry, or add an entry.`,
    ),
  },
  {
    what: 'a study that there is not',
    file,
    edit: swap('sources: [survey]', 'sources: [survy]'),
    says: ['first-steps.yaml at "survy], certainty:": evidence.yaml has no `survy`. Did you mean `survey`?'],
  },
  {
    what: 'a moment that does not say when',
    file,
    edit: swap('at: The start, ', ''),
    says: ['first-steps.yaml at "moment, text:": a moment of a meeting says when it is. Add `at`.'],
  },
  {
    what: 'a time of what is no moment',
    file,
    edit: swap('part: companion', 'part: companion, at: The end'),
    says: ['first-steps.yaml at "companion, at:": `companion` is not a moment of a meeting. Remove `at`.'],
  },
  {
    what: 'a part of a plan that there is not',
    file,
    edit: swap('part: companion', 'part: companions'),
    says: ['first-steps.yaml at "companions, text:": `plan.3.part` says "companions". Did you mean `companion`?'],
  },
  {
    what: 'two questions about coming of one name',
    file,
    edit: swap('id: singing', 'id: thirsty'),
    says: ['first-steps.yaml at "thirsty, ask:": two questions about coming are called `thirsty`. Rename one.'],
  },
  {
    what: 'a question about coming that is answered by a trait that there is not',
    file,
    edit: swap('trait: dice', 'trait: dise'),
    says: ['first-steps.yaml at "dise, answers:": no trait that groups state is called `dise`. Did you mean `dice`?'],
  },
  {
    what: 'a question about coming that is answered for a value that there is not',
    file,
    edit: swap('trait: dice, answers: { covers', 'trait: dice, answers: { cover'),
    says: ['first-steps.yaml at "cover: Yes.": no value of `dice` is called `cover`. Did you mean `covers`?'],
  },
  {
    what: 'a question about coming that is for groups with a value that there is not',
    file,
    edit: swap('I am thirsty, when: { audience: [own] }', 'I am thirsty, when: { audience: [owm] }'),
    says: ['first-steps.yaml at "owm] },": `audience` has no value `owm` in traits.yaml. Did you mean `own`?'],
  },
  {
    what: 'an answer about coming that rests on a study that there is not',
    file,
    edit: swap('said: { sources: [survey]', 'said: { sources: [survy]'),
    says: ['first-steps.yaml at "survy], certainty:": evidence.yaml has no `survy`. Did you mean `survey`?'],
  },
  {
    what: 'two kinds of one name',
    file,
    edit: swap('id: other', 'id: choir'),
    says: ['first-steps.yaml at "choir, label:": two kinds of group are called `choir`. Rename one.'],
  },
  {
    what: 'two outcomes of one name',
    file,
    edit: swap('id: dice', 'id: well'),
    says: ['first-steps.yaml at "well, label:": two outcomes are called `well`. Rename one.'],
  },
  {
    what: 'a kind that there is not',
    file,
    edit: swap('answers: { choir:', 'answers: { chior:'),
    says: ['first-steps.yaml at "chior: {": no kind of group is called `chior`. Did you mean `choir`?'],
  },
  {
    what: 'a question that there is not',
    file,
    edit: swap('concern: drink', 'concrn: drink'),
    says: ['first-steps.yaml at "concrn: drink": no question is called `concrn`. Did you mean `concern`?'],
  },
  {
    what: 'an option that its question has not',
    file,
    edit: swap('concern: drink', 'concern: drnk'),
    says: ['first-steps.yaml at "drnk }": `concern` has no option `drnk`. Did you mean `drink`?'],
  },
]
