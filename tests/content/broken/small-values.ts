import { append, swap, write } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Fields of the right kind that say what they cannot, each with all that is said of it. */
export const smallValues: readonly SmallFault[] = [
  {
    what: 'half a year',
    file: 'evidence.yaml',
    edit: swap('year: 2020', 'year: 2020.5'),
    says: ['evidence.yaml at "2020.5, grade:": `study.year` says 2020.5; expected a whole number.'],
  },
  {
    what: 'a list that names nothing',
    file: 'groups/alpha.yaml',
    edit: swap('countries: [north, south], value', 'countries: [], value'),
    says: ['groups/alpha.yaml at "[], value:": `reach.0.countries` is an empty list. Name at least one.'],
  },
  {
    what: 'a word outside its list',
    file: 'groups/alpha.yaml',
    edit: swap('certainty: confirmed\n', 'certainty: confirmd\n'),
    says: ['groups/alpha.yaml at "confirmd": `stands.0.certainty` says "confirmd". Did you mean `confirmed`?'],
  },
  {
    what: 'a number outside a list of words',
    file: 'groups/alpha.yaml',
    edit: swap('certainty: confirmed\n', 'certainty: 12\n'),
    says: ['groups/alpha.yaml at "12": `stands.0.certainty` says 12. Known: confirmed, reported, uncertain.'],
  },
  {
    what: 'nothing but true is meant',
    file: 'questions.yaml',
    edit: swap('neutral: Neither leads.', 'neutral: Neither leads., exclusive: no'),
    says: ['questions.yaml at "no }": `questions.2.options.0.exclusive` says "no". Known: true.'],
  },
  {
    what: 'too many characters',
    file: 'groups/alpha.yaml',
    edit: swap('You can ask. We talk about cost.', 'x'.repeat(261)),
    says: [
      'groups/alpha.yaml at "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": `about.cost.text` has 261 characters; at most 260 fit. Shorten it.',
    ],
  },
  {
    what: 'a name that is no id',
    file: 'traits.yaml',
    edit: swap('breadth:', 'Breadth!:'),
    says: ['traits.yaml at "Breadth!:": the name `Breadth!` is not an id. Write it in kebab-case, such as al-anon.'],
  },
  {
    what: 'an id that is none',
    file: 'questions.yaml',
    edit: swap('- id: country', '- id: Country'),
    says: ['questions.yaml at "Country": `questions.3.id` says "Country"; expected an id in kebab-case, such as al-anon.'],
  },
  {
    what: 'a day that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('2026-11-23', '2026-02-30'),
    says: [
      'groups/alpha.yaml at "2026-02-30 }": `sources.page.checked` says "2026-02-30"; expected a day that there is, such as 2026-11-23.',
    ],
  },
  {
    what: 'a count of nothing',
    file: 'questions.yaml',
    edit: swap('more-than: 1', 'more-than: 0'),
    says: ['questions.yaml at "0, unsaid:": `circumstances.several.more-than` says 0; expected a whole number from 1.'],
  },
  {
    what: 'an address that is none',
    file: 'groups/alpha.yaml',
    edit: swap('site: https://example.org', 'site: example.org'),
    says: [
      'groups/alpha.yaml at "example.org, sources:": `contact.0.site` says "example.org"; expected a web address that starts with https:// or http://.',
    ],
  },
  {
    what: 'true where a sentence belongs',
    file: 'questions.yaml',
    edit: swap('label: North', 'label: true'),
    says: [
      'questions.yaml at "true, said:": `questions.3.options.0.label` says true; expected a sentence, or sentences by voice: me, and any of family, helping, both.',
    ],
  },
  {
    what: 'a voice that there is not',
    file: 'questions.yaml',
    edit: swap('label: North', 'label: { me: North, famly: North }'),
    says: ['questions.yaml at "famly: North": there is no field `famly` here. Did you mean `family`?'],
  },
  {
    what: 'a voice without the first',
    file: 'questions.yaml',
    edit: swap('label: North', 'label: { family: North }'),
    says: ['questions.yaml at "{ family:": `questions.3.options.0.label.me` is missing. Add it.'],
  },
  {
    what: 'a voice that says nothing',
    file: 'questions.yaml',
    edit: swap('label: North', 'label: { me: North, family: "" }'),
    says: ['questions.yaml at """ },": `questions.3.options.0.label.family` is empty. Fill it in.'],
  },
  {
    what: 'a list of sentences where one belongs',
    file: 'questions.yaml',
    edit: swap('label: North', 'label: [North]'),
    says: [
      'questions.yaml at "[North], said:": `questions.3.options.0.label` says ["North"]; expected a sentence, or sentences by voice: me, and any of family, helping, both.',
    ],
  },
  {
    what: 'a word for suits that there is not',
    file: 'questions.yaml',
    edit: swap('own: good, family', 'own: god, family'),
    says: [
      'questions.yaml at "god, family:": `questions.0.options.0.suits.audience.values.own` says "god". Did you mean `good`?',
    ],
  },
  {
    what: 'a file of words',
    file: 'groups/alpha.yaml',
    edit: write('Alpha'),
    says: ['groups/alpha.yaml at "Alpha": the file says "Alpha"; expected named fields.'],
  },
  {
    what: 'a file of a list',
    file: 'groups/alpha.yaml',
    edit: write('- Alpha'),
    says: ['groups/alpha.yaml at "- Alpha": the file says ["Alpha"]; expected named fields.'],
  },
  {
    what: 'named fields where a file is a list',
    file: 'notices.yaml',
    edit: write('first: {}'),
    says: ['notices.yaml at "first: {}": the file says {"first":{}}; expected a list.'],
  },
  {
    what: 'a word of the page that is missing',
    file: 'interface.yaml',
    edit: swap('guide-name: The words of it.\n', ''),
    says: ['interface.yaml at "skip-to-content: The": `guide-name` is missing. Add it.'],
  },
  {
    what: 'a word of the page that there is not',
    file: 'interface.yaml',
    edit: append('guide-nam: The words of it.'),
    says: ['interface.yaml at "guide-nam: The": there is no field `guide-nam` here. Did you mean `guide-name`?'],
  },
  {
    what: 'a way out to a script',
    file: 'interface.yaml',
    edit: swap('https://elsewhere.example', 'javascript:alert(1)'),
    says: [
      'interface.yaml at "javascript:alert(1)": `leave-address` says "javascript:alert(1)"; expected the whole address of a neutral page of another site, such as https://www.bbc.co.uk/weather; the way out leads there.',
    ],
  },

  {
    what: 'a region in small letters',
    file: 'help/north.yaml',
    edit: swap('\nemergency', '\nregions: [gb]\nemergency'),
    says: ['help/north.yaml at "gb]": `regions.0` says "gb"; expected a region in two capital letters, such as GB.'],
  },
  {
    what: 'a short word with two letters amiss',
    file: 'questions.yaml',
    edit: swap('part: short', 'part: srt'),
    says: ['questions.yaml at "srt": `questions.0.part` says "srt". Known: short, more.'],
  },
  {
    what: 'as much as is shown whole',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', `name: [${'x'.repeat(56)}]`),
    says: [
      `groups/alpha.yaml at "[${'x'.repeat(29)}": \`name\` says ["${'x'.repeat(56)}"]; expected words (in quotes, where they look like a number, yes or no).`,
    ],
  },
  {
    what: 'a letter more, which is not',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', `name: [${'x'.repeat(57)}]`),
    says: [
      `groups/alpha.yaml at "[${'x'.repeat(29)}": \`name\` says ["${'x'.repeat(55)}...; expected words (in quotes, where they look like a number, yes or no).`,
    ],
  },
]
