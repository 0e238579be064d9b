import { swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Fields that are missing, unknown or of another kind, each with all that is said of it. */
export const smallFields: readonly SmallFault[] = [
  {
    what: 'a field that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: Alpha\nshrot: Al'),
    says: ['groups/alpha.yaml at "shrot: Al": there is no field `shrot` here. Did you mean `short`?'],
  },
  {
    what: 'a field that nothing is like',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: Alpha\nfavourite-colour: blue'),
    says: [
      'groups/alpha.yaml at "favourite-colour: blue": there is no field `favourite-colour` here. Known: name, short, sources, stands, reach, about, variants, contact, cautions, unranked, nearest.',
    ],
  },
  {
    what: 'two fields that there are not',
    file: 'groups/alpha.yaml',
    edit: swap('certainty: confirmed\n', 'certainty: confirmed\n    sauces: []\n    trait: {}\n'),
    says: [
      'groups/alpha.yaml at "sauces: []": there is no field `sauces` here. Did you mean `sources`?',
      'groups/alpha.yaml at "trait: {}": there is no field `trait` here. Did you mean `traits`?',
    ],
  },
  {
    what: 'a field that is missing',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha\n', ''),
    says: ['groups/alpha.yaml at "sources:": `name` is missing. Add it.'],
  },
  {
    what: 'a field of an entry that is missing',
    file: 'groups/alpha.yaml',
    edit: swap('text: You can ask. We talk about cost., ', ''),
    says: ['groups/alpha.yaml at "{ sources:": `about.cost.text` is missing. Add it.'],
  },
  {
    what: 'no words',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: ""'),
    says: ['groups/alpha.yaml at """": `name` is empty. Fill it in.'],
  },
  {
    what: 'nothing',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name:'),
    says: ['groups/alpha.yaml at "": `name` is empty. Fill it in.'],
  },
  {
    what: 'only blanks',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: "  "'),
    says: ['groups/alpha.yaml at "" ": `name` says "  "; expected words.'],
  },
  {
    what: 'a number where words belong',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: 12'),
    says: ['groups/alpha.yaml at "12": `name` says 12; expected words (in quotes, where they look like a number, yes or no).'],
  },
  {
    what: 'yes or no where words belong',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: true'),
    says: [
      'groups/alpha.yaml at "true": `name` says true; expected words (in quotes, where they look like a number, yes or no).',
    ],
  },
  {
    what: 'a list where words belong',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: [Alpha, Beta]'),
    says: [
      'groups/alpha.yaml at "[Alpha, Beta]": `name` says ["Alpha","Beta"]; expected words (in quotes, where they look like a number, yes or no).',
    ],
  },
  {
    what: 'something long where words belong',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: [Alpha, Beta, Gamma, Delta, Epsilon, Zeta, Eta, Theta, Iota]'),
    says: [
      'groups/alpha.yaml at "[Alpha, Beta,": `name` says ["Alpha","Beta","Gamma","Delta","Epsilon","Zeta","Eta","T...; expected words (in quotes, where they look like a number, yes or no).',
    ],
  },
  {
    what: 'words where a list belongs',
    file: 'groups/alpha.yaml',
    edit: swap('variants: []', 'variants: none'),
    says: ['groups/alpha.yaml at "none": `variants` says "none"; expected a list.'],
  },
  {
    what: 'words where named fields belong',
    file: 'groups/alpha.yaml',
    edit: swap(/stands:\n {2}- [^]*?reach:/, 'stands:\n  - everywhere\nreach:'),
    says: ['groups/alpha.yaml at "everywhere": `stands.0` says "everywhere"; expected named fields.'],
  },
  {
    what: 'words where named entries belong',
    file: 'groups/alpha.yaml',
    edit: swap(/sources:\n {2}page: .*\n/, 'sources: page\n'),
    says: ['groups/alpha.yaml at "page": `sources` says "page"; expected named entries.'],
  },
  {
    what: 'a list where named entries belong',
    file: 'groups/alpha.yaml',
    edit: swap(/sources:\n {2}page: .*\n/, 'sources: [page]\n'),
    says: ['groups/alpha.yaml at "[page]": `sources` says ["page"]; expected named entries.'],
  },
  {
    what: 'words where a number belongs',
    file: 'evidence.yaml',
    edit: swap('year: 2020', 'year: lately'),
    says: ['evidence.yaml at "lately, grade:": `study.year` says "lately"; expected a number.'],
  },
]
