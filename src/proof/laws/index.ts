import { firstAlone, first, withinThree } from './every-group-comes-first.ts'
import { familyLists } from './families.ts'
import { genderAlone, questionsApart, relabelling } from './invariance.ts'
import type { Law } from './law.ts'
import { beliefMonotone, marks } from './monotone.ts'
import { everyNotice, signposts } from './notices.ts'
import { everyOption } from './options.ts'
import { everyGate, ruledOut } from './rule-outs.ts'
import { arithmetic } from './weights.ts'

/** Every law by the name that the command prints. */
export const allLaws: Readonly<Record<string, Law>> = {
  arithmetic,
  'belief-monotone': beliefMonotone,
  'family-lists': familyLists,
  'first-alone': firstAlone,
  first,
  gates: everyGate,
  'gender-alone': genderAlone,
  marks,
  notices: everyNotice,
  options: everyOption,
  'questions-apart': questionsApart,
  relabelled: relabelling,
  'ruled-out': ruledOut,
  signposts,
  'within-three': withinThree,
}
