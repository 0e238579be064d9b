import type { Catalogue, Group, Option, Stand, SuitWord, Suits, Trait } from '#content'
import { toyFirstSteps } from './toy-first-steps.ts'
import { interfaceKeys } from '../../src/content/word-keys.ts'

/** A catalogue small enough to walk through whole, with one of everything that makes questions come and go. */

const suit = (values: Record<string, SuitWord>): Suits => ({ basis: 'our-judgement', sources: [], values })

const option = (
  id: string,
  suits: Record<string, Suits> = {},
  more: { standsFor?: readonly string[]; offered?: readonly string[]; exclusive?: boolean } = {},
): Option => ({
  id,
  label: `The option ${id}`,
  said: `You chose ${id}.`,
  suits,
  ...(Object.keys(suits).length === 0 && !more.standsFor ? { neutral: 'It moves nothing.' } : {}),
  offered: [],
  exclusive: false,
  bringsUp: [],
  ...more,
})

const trait = (id: string, values: readonly string[], by?: string): Trait => ({
  id,
  name: `The trait ${id}`,
  ...(by === undefined ? {} : { by }),
  values: Object.fromEntries(values.map((value) => [value, { is: `On ${id} it is ${value}.`, cautions: [] }])),
})

const stand = (value: string): Stand => ({ value, sources: ['said-by-all'], certainty: 'confirmed' })
const told = { text: 'It is a group of the toy catalogue.', sources: ['said-by-all'], certainty: 'confirmed' } as const

const group = (id: string, stands: Record<string, string>, here: string, elsewhere: string): Group => ({
  id,
  name: `The group ${id}`,
  stands: Object.fromEntries(Object.entries(stands).map(([name, value]) => [name, stand(value)])),
  reach: { here: stand(here), elsewhere: stand(elsewhere) },
  about: {
    'who-it-is-for': told,
    meeting: told,
    'hard-for-newcomers': told,
    'first-contact': told,
    'open-and-closed': told,
    cost: told,
    medicine: told,
    'how-well-studied': told,
  },
  variants: [],
  contact: {},
  cautions: [],
})

const concern = [
  option('alcohol', { alcohol: suit({ covers: 'ideal', 'not-covered': 'never' }) }),
  option('gambling', { gambling: suit({ covers: 'ideal', 'not-covered': 'never' }) }),
  option('not-sure', {}, { offered: ['someone-elses-problem'], exclusive: true }),
]

const toEverybody = { asked: [], private: false, tellsWho: false } as const

export const toyCatalogue: Catalogue = {
  lists: { question: 'who-for', unsaid: 'me', voices: { me: 'me', 'someone-else': 'family' } },
  circumstances: {
    'own-problem': { question: 'who-for', anyOf: ['me', 'both'], unsaid: 'holds' },
    'someone-elses-problem': { question: 'who-for', anyOf: ['someone-else', 'both'], unsaid: 'fails' },
    'more-than-one-ticked': { question: 'concern', moreThan: 1, unsaid: 'fails' },
    'not-safe-at-home': { question: 'safe-at-home', anyOf: ['not-always'], unsaid: 'fails' },
  },
  questions: [
    {
      id: 'who-for',
      part: 'short',
      choose: 'one',
      ...toEverybody,
      ask: 'Who is this for?',
      short: 'For',
      why: 'Some groups are for families.',
      options: [
        option('me', { audience: suit({ 'own-problem': 'neutral', family: 'never' }) }),
        option('someone-else', { audience: suit({ 'own-problem': 'never', family: 'neutral' }) }),
        option('both', {}, { standsFor: ['me', 'someone-else'] }),
      ],
    },
    {
      id: 'concern',
      part: 'short',
      choose: 'many',
      ...toEverybody,
      ask: { me: 'What would you like help with?', family: "What is the other person's problem with?" },
      short: 'Problem',
      why: 'Some groups are for one thing only.',
      together: {
        mainQuestion: 'main-concern',
        trait: 'breadth',
        said: 'You ticked more than one thing.',
        suits: suit({ everything: 'good', part: 'awkward' }),
        alsoCovered: [],
        mainBeside: 'fair',
        mainMissing: 'awkward',
      },
      options: concern,
    },
    {
      id: 'main-concern',
      part: 'short',
      choose: 'one',
      ...toEverybody,
      asked: ['more-than-one-ticked'],
      ask: 'Which causes you the most trouble?',
      short: 'Main one',
      why: 'A group that is right for the main thing feels right sooner.',
      picksFrom: 'concern',
      options: [
        ...concern.map((ticked) => ({ ...ticked, suits: {}, neutral: 'It decides which leads.' })),
        option('about-equal'),
      ],
    },
    {
      id: 'safe-at-home',
      part: 'short',
      choose: 'one',
      ...toEverybody,
      asked: ['someone-elses-problem'],
      private: true,
      ask: 'Do you feel safe at home?',
      short: 'Safe at home',
      why: 'We ask so that we can show the right help.',
      options: [option('not-always')],
    },
    {
      id: 'country',
      part: 'more',
      choose: 'one',
      ...toEverybody,
      ask: 'Where are you?',
      short: 'Country',
      why: 'Groups differ from country to country.',
      options: [
        option('here', { reach: suit({ widespread: 'fair', 'not-found': 'poor' }) }),
        option('elsewhere', { reach: suit({ widespread: 'fair', 'not-found': 'poor' }) }),
      ],
    },
    {
      id: 'helper',
      part: 'more',
      choose: 'one',
      ...toEverybody,
      asked: ['own-problem'],
      ask: 'Who would you like beside you?',
      short: 'Company',
      why: 'In some groups a longer-standing member can be there between meetings.',
      options: [option('sponsor', { helper: suit({ sponsor: 'good', peers: 'awkward' }) })],
    },
  ],
  traits: [
    trait('audience', ['own-problem', 'family']),
    trait('breadth', ['everything', 'part']),
    trait('alcohol', ['covers', 'not-covered']),
    trait('gambling', ['covers', 'not-covered']),
    trait('reach', ['widespread', 'not-found'], 'country'),
    trait('helper', ['sponsor', 'peers']),
  ],
  unranked: [],
  groups: [
    group(
      'dry-street',
      { audience: 'own-problem', alcohol: 'covers', gambling: 'not-covered', helper: 'sponsor' },
      'widespread',
      'widespread',
    ),
    group(
      'even-odds',
      { audience: 'own-problem', alcohol: 'not-covered', gambling: 'covers', helper: 'sponsor' },
      'widespread',
      'not-found',
    ),
    group(
      'any-habit',
      { audience: 'own-problem', alcohol: 'covers', gambling: 'covers', helper: 'peers' },
      'not-found',
      'widespread',
    ),
    group(
      'kith-and-kin',
      { audience: 'family', alcohol: 'covers', gambling: 'covers', helper: 'peers' },
      'widespread',
      'not-found',
    ),
  ],
  notices: [
    {
      id: 'not-safe-at-home',
      when: ['someone-elses-problem', 'not-safe-at-home'],
      afterList: false,
      onCard: false,
      quietly: false,
      danger: [],
      instead: [],
      title: 'Your safety comes first',
      text: 'Ring the emergency number if you are in danger.',
      calls: ['domestic-violence'],
      sources: ['said-by-all'],
    },
  ],
  firstSteps: toyFirstSteps,
  help: {},
  sources: { 'said-by-all': { title: 'The toy catalogue', kind: 'the-group', checked: '2026-11-23' } },
  words: Object.fromEntries(interfaceKeys.map((key) => [key, `The words of ${key}`])) as Catalogue['words'],
}
