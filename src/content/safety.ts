import type { InterfaceKey } from './word-keys.ts'
import type { HelpKind } from './catalogue.ts'

/**
 * What nobody may take out of the content by mistake, because someone may be hurt without it. It is written down here a second time,
 * on purpose: whoever means to change it changes both.
 */

/** Answers to questions: the option that was chosen, or all that were ticked. */
export type Said = Readonly<Record<string, string | readonly string[]>>

/** A notice without which someone may be hurt. */
export interface Warning {
  readonly notice: string
  readonly why: string
  /** answers that have to bring it up, each as few as there can be */
  readonly broughtUpBy: readonly Said[]
  /** whether the emergency number has to be in the notice itself */
  readonly emergency: boolean
  /** the kinds of help line that it has to offer */
  readonly calls: readonly HelpKind[]
}

/** The same answers from each of these people; skipping the question is like choosing `me`. */
const from = (people: readonly string[], said: Said): readonly Said[] => [
  ...(people.includes('me') ? [said] : []),
  ...people.map((person) => ({ 'who-for': person, ...said })),
]
const own = ['me', 'both', 'helping']
const families = ['someone-else', 'both']
const everybody = ['me', 'someone-else', 'both', 'helping']
const riskyToStop = ['alcohol', 'sedatives', 'ghb']

export const warnings: readonly Warning[] = [
  {
    notice: 'not-safe-at-home',
    why: 'it is the only notice that tells someone who is afraid at home where to find help',
    broughtUpBy: from(families, { 'safe-at-home': 'not-always' }),
    emergency: true,
    calls: ['domestic-violence', 'crisis'],
  },
  {
    notice: 'under-18-family',
    why: 'a young person close to someone with a problem may have no adult to turn to',
    broughtUpBy: from(families, { age: 'under-18' }),
    emergency: false,
    calls: ['young-people', 'crisis'],
  },
  {
    notice: 'withdrawal',
    why: 'stopping alcohol, sedatives or GHB all at once can kill, and a skipped question does not mean that there is no risk',
    broughtUpBy: [
      ...riskyToStop.flatMap((concern) => from(everybody, { concern: [concern] })),
      ...from(own, { concern: ['cannabis', 'alcohol'], withdrawal: 'yes' }),
      ...from(own, { concern: ['alcohol'], withdrawal: 'unsure' }),
      ...from(families, { concern: ['not-sure'] }),
      // What is asked about one of them says nothing of the other.
      { 'who-for': 'both', concern: ['alcohol'], withdrawal: 'no' },
    ],
    emergency: true,
    calls: ['medical', 'drugs-and-alcohol'],
  },
  {
    notice: 'overdose',
    why: 'after a break from opioids, the dose someone used to take can kill',
    broughtUpBy: from(everybody, { concern: ['opioids'] }),
    emergency: true,
    calls: ['drugs-and-alcohol'],
  },
  {
    notice: 'medicine',
    why: 'people have died after a group talked them out of prescribed medicine',
    broughtUpBy: [
      ...from(own, { concern: ['opioids'], 'opioid-medicine': 'yes' }),
      ...from(own, { 'mental-health': 'treated-condition' }),
      ...from(own, { past: ['told-off-about-medicine'] }),
    ],
    emergency: false,
    calls: ['medical'],
  },
  {
    notice: 'under-18',
    why: 'most groups are full of adults, and there is help made for young people',
    broughtUpBy: from(own, { age: 'under-18' }),
    emergency: false,
    calls: ['young-people', 'crisis'],
  },
  {
    notice: 'gambling',
    why: "gambling debts can put someone at risk of suicide, and so can a relative's",
    broughtUpBy: from(everybody, { concern: ['gambling'] }),
    emergency: true,
    calls: ['gambling', 'crisis'],
  },
  {
    notice: 'cutting-down',
    why: 'cutting down fast can make someone who is physically dependent very ill',
    broughtUpBy: from(own, { goal: 'cut-down' }),
    emergency: false,
    calls: ['medical', 'drugs-and-alcohol'],
  },
]

/** Groups that suit some people well and could kill others: these have to be sent to a doctor instead of being told how well they fit. */
export const doctorFirst = {
  trait: 'goal',
  value: 'cutting-down',
  why: 'cutting down without medical advice can be dangerous for someone who is physically dependent',
  broughtUpBy: [
    { concern: ['alcohol'], withdrawal: 'yes' },
    { concern: ['alcohol'], withdrawal: 'unsure' },
  ] satisfies readonly Said[],
} as const

/** Questions that only a guide of this kind asks: whoever asks one of them, or has one of the warnings, has to have everything here. */
export const tellingQuestions: readonly string[] = ['age', 'withdrawal', 'opioid-medicine', 'safe-at-home']

/** Questions that are asked before any list, since few people go on to the optional ones. */
export const askedFirst: readonly string[] = ['who-for', 'age', 'concern', 'withdrawal', 'safe-at-home']

/** Questions whose answer could put someone in danger if it were kept, shown again or printed. */
export const neverKept: readonly string[] = ['safe-at-home']

/** The only questions whose answers may rule a group out, each with the trait it may do so by; content/README.md says why. */
export const mayRuleOut: Readonly<Record<string, string | undefined>> = {
  'who-for': 'audience',
  age: 'ages',
  gender: 'room',
  'mental-health': 'mental-health',
  format: 'reach',
}

/** The question whose ticks may rule a group out by whatever trait they are about. */
export const whatTheProblemIs = 'concern'

/** The kind of help line that the question about safety at home promises to everybody in a country. */
export const afraidAtHome: HelpKind = 'domestic-violence'

interface Land {
  /** what the language of a browser there names */
  readonly region: string
  readonly countries: readonly string[]
  /** every emergency number that works there, since a wrong digit reaches nobody */
  readonly emergency: readonly string[]
}

export const lands: readonly Land[] = [
  { region: 'GB', countries: ['england', 'scotland', 'wales', 'northern-ireland'], emergency: ['999', '112'] },
  { region: 'IE', countries: ['ireland'], emergency: ['112', '999'] },
  { region: 'US', countries: ['united-states'], emergency: ['911'] },
  { region: 'CA', countries: ['canada'], emergency: ['911'] },
  { region: 'AU', countries: ['australia'], emergency: ['000', '112'] },
  { region: 'NZ', countries: ['new-zealand'], emergency: ['111'] },
]

/** Names that instructions on the page and on paper call these controls by: someone in a hurry looks for exactly those words. */
export const fixedWords: Readonly<Partial<Record<InterfaceKey, string>>> = {
  leave: 'Leave this page',
  'need-help': 'Need help now?',
}

/** What the page puts into sentences about help lines: without it nobody learns the number, or how old it is. */
export const placesToFill: Readonly<Partial<Record<InterfaceKey, readonly string[]>>> = {
  'text-to': ['number'],
  'text-word-to': ['word', 'number'],
  'website-of': ['name'],
  'open-hours': ['hours'],
  'help-checked': ['day'],
  'not-checked-since': ['day'],
}
