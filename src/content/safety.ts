import type { InterfaceKey } from './word-keys.ts'
import type { HelpKind } from './catalogue.ts'

/**
 * What nobody may remove from the content by mistake, because someone could be hurt without it. We keep it both here and in
 * the content on purpose: to change it, change both.
 */

/** Answers to questions: the chosen option, or all ticked options. */
export type Said = Readonly<Record<string, string | readonly string[]>>

/** A notice without which someone could be hurt. */
export interface Warning {
  readonly notice: string
  readonly why: string
  /** sets of answers that must bring it up, each as small as possible */
  readonly broughtUpBy: readonly Said[]
  /** whether it must say when to call the emergency number */
  readonly emergency: boolean
  /** the kinds of help line that it must offer, whatever it says */
  readonly calls: readonly HelpKind[]
  /** answers that it must have heard: the words that it chooses for them are for now, or these lines come first */
  readonly hears?: readonly Heard[]
}

/** What a notice makes of some of the answers that bring it up. */
export interface Heard {
  readonly said: Said
  readonly why: string
  readonly urgency?: 'now'
  readonly first?: HelpKind
}

/** The same answers from each of these people. Skipping the question counts as choosing `me`. */
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
    hears: families.map((person) => ({
      said: { 'who-for': person, age: 'under-18', 'safe-at-home': 'not-always' },
      why: 'a young person needs people who are there for the young',
      first: 'young-people',
    })),
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
      // The question is about one of the two people, and says nothing about the other.
      { 'who-for': 'both', concern: ['alcohol'], withdrawal: 'no' },
    ],
    emergency: true,
    calls: ['medical', 'drugs-and-alcohol'],
    hears: from(own, { concern: ['alcohol'], withdrawal: 'yes' }).map((said) => ({
      said,
      why: 'their body has got used to it, so that stopping suddenly can kill them',
      urgency: 'now',
    })),
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
    notice: 'pills',
    why: 'someone who takes prescribed tablets could stop all at once in order to fit in',
    broughtUpBy: ['sedatives', 'opioids'].flatMap((concern) => from(own, { concern: [concern] })),
    emergency: false,
    calls: ['medical', 'drugs-and-alcohol'],
  },
  {
    notice: 'eating',
    why: 'eating disorders are illnesses that can kill, and a list of groups is not the help that comes first',
    broughtUpBy: from(own, { concern: ['food'] }),
    emergency: true,
    calls: ['medical', 'eating', 'crisis'],
    hears: from(own, { concern: ['food'] }).map((said) => ({
      said,
      why: 'an eating disorder needs medical help first',
      first: 'medical',
    })),
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
    notice: 'debt',
    why: 'people in debt have thought of suicide more often than others, and a group gives no advice about debt',
    broughtUpBy: from(everybody, { concern: ['spending'] }),
    emergency: true,
    calls: ['debt', 'crisis'],
  },
  {
    notice: 'sexual-harm',
    why: 'it tells people who have been hurt, and people who fear that they could hurt someone, where to turn',
    broughtUpBy: from(everybody, { concern: ['sex-or-love'] }),
    emergency: true,
    calls: ['sexual-harm', 'domestic-violence', 'crisis'],
    hears: from(everybody, { age: 'under-18', concern: ['sex-or-love'] }).map((said) => ({
      said,
      why: 'a young person needs people who are there for the young',
      first: 'young-people',
    })),
  },
  {
    notice: 'cutting-down',
    why: 'cutting down fast can make someone who is physically dependent very ill',
    broughtUpBy: from(own, { goal: 'cut-down' }),
    emergency: false,
    calls: ['medical', 'drugs-and-alcohol'],
  },
  {
    notice: 'bereavement',
    why: 'after a death through alcohol or drugs, grief can become unbearable',
    broughtUpBy: families.map((person) => ({ 'who-for': person, relation: 'someone-who-died' })),
    emergency: true,
    calls: ['bereavement', 'crisis'],
  },
]

/**
 * Groups for cutting down, and those for any goal, which includes it: they suit some people and are dangerous for those who are
 * physically dependent. The guide sends the latter to a doctor first, instead of saying how well the group fits.
 */
export const doctorFirst: {
  readonly trait: string
  readonly values: readonly string[]
  readonly why: string
  readonly broughtUpBy: readonly Said[]
} = {
  trait: 'goal',
  values: ['cutting-down', 'any-goal'],
  why: 'cutting down without medical advice can be dangerous for someone who is physically dependent',
  broughtUpBy: riskyToStop.flatMap((concern) => ['yes', 'unsure'].map((withdrawal) => ({ concern: [concern], withdrawal }))),
}

/** Questions that only a guide of this kind asks. Content with one of them, or with one of the warnings, must have everything here. */
export const tellingQuestions: readonly string[] = ['age', 'withdrawal', 'opioid-medicine', 'safe-at-home']

/** Questions that must come before any list, since few people go on to the optional ones. */
export const askedFirst: readonly string[] = ['who-for', 'age', 'concern', 'withdrawal', 'opioid-medicine', 'safe-at-home']

/** Questions whose answer could endanger someone if it were kept, shown again or printed. */
export const neverKept: readonly string[] = ['safe-at-home']

/**
 * Apart from `concern`, the only questions whose answers may rule a group out, each with the trait it may use. content/README.md
 * says why.
 */
export const mayRuleOut: Readonly<Record<string, string | undefined>> = {
  'who-for': 'audience',
  age: 'ages',
  gender: 'room',
  relation: 'bond',
  'mental-health': 'mental-health',
  country: 'reach',
  format: 'reach',
}

/** The question whose ticks may rule a group out by any trait. */
export const whatTheProblemIs = 'concern'

/** The kind of help line that the question about safety at home promises everybody. */
export const afraidAtHome: HelpKind = 'domestic-violence'

interface Land {
  /** the region of a browser's language there, such as GB in en-GB */
  readonly region: string
  readonly countries: readonly string[]
  /** every emergency number that works there: a wrong digit reaches nobody */
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

/** The names of controls in instructions on the page and on paper. Someone in a hurry looks for exactly these words. */
export const fixedWords: Readonly<Partial<Record<InterfaceKey, string>>> = {
  leave: 'Leave this page',
  'need-help': 'Need help now?',
}

/** What the page fills into sentences about help lines. Without it, nobody learns the number or how old it is. */
export const placesToFill: Readonly<Partial<Record<InterfaceKey, readonly string[]>>> = {
  'text-to': ['number'],
  'text-word-to': ['word', 'number'],
  'website-of': ['name'],
  'open-hours': ['hours'],
  'help-checked': ['day'],
  'not-checked-since': ['day'],
}
