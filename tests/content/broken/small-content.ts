import { interfaceKeys } from '../../../src/content/word-keys.ts'

/** Content small enough to be read hundreds of times, with one of everything that files can say to one another. */

const about = [
  'who-it-is-for',
  'meeting',
  'hard-for-newcomers',
  'first-contact',
  'open-and-closed',
  'cost',
  'medicine',
  'how-well-studied',
].map((field) => `  ${field}: { text: You can ask. We talk about ${field}., sources: [study], certainty: reported }`)

const groupText = (name: string, more: readonly string[]): string =>
  `name: ${name}
sources:
  page: { title: The page, from: the-group, checked: 2026-11-23 }
stands:
  - sources: [page]
    certainty: confirmed
    traits:
      audience: own
      drink: covers
      dice: beside
reach:
  - { countries: [north, south], value: near, sources: [page], certainty: reported }
about:
${about.join('\n')}
${more.join('\n')}
contact:
  - { countries: [north, south], site: https://example.org, sources: [page], certainty: confirmed }
`

const variant = '{ id: choir, name: Choir, for: [women], text: They sing., sources: [page], certainty: reported }'

export const smallContent: Readonly<Record<string, string>> = {
  'evidence.yaml': `study: { title: A study, year: 2020, grade: trial, checked: 2026-11-23, finding: It found something. }
survey: { title: A survey, year: 2021, grade: survey, checked: 2026-11-23, finding: It asked someone. }
`,
  'first-steps.yaml': `plan:
  - { part: say, when: { audience: [own] }, text: Say hello., sources: [study], certainty: reported }
  - { part: moment, at: The start, text: They sing., sources: [survey], certainty: reported }
  - { part: not-asked, text: Nothing is asked., sources: [study], certainty: reported }
  - { part: companion, text: A friend may come., sources: [study], certainty: reported }
  - { part: not-right, text: Go elsewhere., sources: [study], certainty: reported }
  - { part: hand-over, text: Go with them., sources: [study], certainty: reported }
come:
  - { id: thirsty, ask: I am thirsty, when: { audience: [own] }, trait: drink, answers: { covers: Yes. } }
  - { id: singing, ask: I sing, trait: dice, answers: { covers: Yes. }, said: { sources: [survey], certainty: reported } }
kinds:
  - { id: choir, label: A choir, when: { drink: [covers] } }
  - { id: other, label: Any other }
outcomes:
  - { id: well, label: It went well, next: Go again. }
  - { id: dice, label: There were dice, next: Go elsewhere., answers: { choir: { concern: drink } } }
`,
  'interface.yaml': `${interfaceKeys.map((key) => `${key}: ${key === 'leave-address' ? 'https://elsewhere.example' : 'The words of it.'}`).join('\n')}\n`,
  'notices.yaml': `- id: first
  when: [drinks]
  any-of: [own-problem]
  among-first: { trait: drink, value: beside }
  urgency: know
  title: First
  text: Mind this.
  sources: [study]
- id: second
  when: []
  after-list: true
  compare-by: { trait: dice, apart: [covers] }
  title: Second
  text: Mind that.
  sources: [survey]
`,
  'questions.yaml': `lists:
  question: who-for
  unsaid: me
  voices: { me: me, friend: family }
circumstances:
  own-problem: { question: who-for, any-of: [me, both], unsaid: holds }
  drinks: { question: concern, none-of: [dice], unsaid: fails }
  several: { question: concern, more-than: 1, unsaid: fails }
  lives-north: { question: country, any-of: [north], unsaid: fails }
questions:
  - id: who-for
    part: short
    choose: one
    asked: []
    ask: Who is this for?
    short: For
    why: It decides the list.
    options:
      - id: me
        label: Me
        said: It is for you.
        suits:
          audience: { basis: group-says, values: { own: good, family: never } }
      - id: friend
        label: A friend
        said: It is for a friend.
        suits:
          audience: { basis: studies-suggest, sources: [study], values: { own: never, family: good } }
      - { id: both, label: Both, said: It is for both., stands-for: [me, friend] }
  - id: concern
    part: short
    choose: many
    asked: []
    ask: What is it about?
    short: About
    why: Some groups are for one thing.
    together:
      main-question: main
      trait: breadth
      basis: studies-suggest
      sources: [survey]
      values: { everything: good, part: poor }
      also-covered: [beside]
      main-beside: fair
      main-missing: awkward
      said: It is about more than one thing.
    options:
      - id: drink
        label: Drink
        said: It is drink.
        suits:
          drink: { basis: our-judgement, values: { covers: ideal, beside: never, absent: never } }
        alone:
          drink: { basis: our-judgement, values: { beside: good } }
      - id: dice
        label: Dice
        said: It is dice.
        offered: [own-problem]
        suits:
          dice: { basis: our-judgement, values: { covers: ideal, beside: never, absent: never } }
  - id: main
    part: short
    choose: one
    asked: [several]
    ask: Which is worse?
    short: Worse
    why: It leads.
    picks-from: concern
    options:
      - { id: equal, label: Equal, said: They are equal., neutral: Neither leads. }
  - id: country
    part: more
    choose: one
    asked: []
    ask: Where are you?
    short: Country
    why: Groups differ.
    options:
      - { id: north, label: North, said: In the north., neutral: It is a place. }
      - { id: south, label: South, said: In the south., neutral: It is a place. }
`,
  'traits.yaml': `audience:
  name: Whom it is for
  values: { own: { is: It is for you., short: For one person }, family: { is: It is for families., short: For families } }
drink: &drink
  name: Drink or dice
  values:
    covers: { is: It is for that., short: For that }
    beside: { is: It is welcome there., short: { for: Welcome there, against: For something else } }
    absent: { is: It is about something else., short: Not about that }
dice: *drink
breadth:
  name: How much it covers
  worked-out: true
  values: { everything: { is: It covers all of it., short: For all of it }, part: { is: It covers some of it., short: For some of it } }
reach:
  name: Where it meets
  by: country
  values:
    near: { is: It meets near you., tag: { text: Nearby, icon: in-person } }
    far:
      is: It meets far away.
      cautions: [{ id: travel, text: Ask about travel., when: [lives-north] }]
`,
  'groups/alpha.yaml': groupText('Alpha', ['variants: []']),
  'groups/beta.yaml': groupText('Beta', [
    `variants:\n  - ${variant}`,
    'cautions: [{ id: stairs, text: Mind the stairs., when: [drinks] }]',
    'nearest: { group: alpha, text: Alpha is near. }',
  ]),
  ...Object.fromEntries(
    ['north', 'south'].map((id) => [
      `help/${id}.yaml`,
      `name: Up ${id}
emergency: { number: "999", text: Call one., sources: [list], certainty: confirmed }
sources:
  list: { title: The list, from: others, checked: 2026-11-23 }
lines:
  - { id: ears, name: Ears, kind: crisis, who: For anyone., phone: "116 123", sources: [list], certainty: confirmed }
  - { id: hands, name: Hands, kind: family, who: For anyone., web: https://example.org, sources: [study], certainty: reported }
`,
    ]),
  ),
  'help/elsewhere.yaml': `name: Elsewhere
emergency: { number: null, text: Call the number of the place., sources: [list], certainty: reported }
sources:
  list: { title: The list, from: others, checked: 2026-11-23 }
lines:
  - { id: finder, name: Finder, kind: crisis, who: For anyone., web: https://example.org, sources: [list], certainty: reported }
`,
}
