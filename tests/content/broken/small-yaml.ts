import { append, swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** YAML that cannot be read, each with all that is said of it. */
export const smallYaml: readonly SmallFault[] = [
  {
    what: 'a name given twice',
    file: 'traits.yaml',
    edit: swap('dice: *drink', 'drink: *drink'),
    says: ['traits.yaml at "drink: *drink": `drink` is here a second time. Keep one.'],
  },
  {
    what: 'two names given twice',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: Alpha\nname : Beta\nvariants: []'),
    says: [
      'groups/alpha.yaml at "name :": `name` is here a second time. Keep one.',
      'groups/alpha.yaml at "variants: []": `variants` is here a second time. Keep one.',
    ],
  },
  {
    what: 'a name given twice, then YAML that breaks',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: Alpha\nname: Beta\nshort: "Al'),
    says: [
      'groups/alpha.yaml at "name: Beta": `name` is here a second time. Keep one.',
      'groups/alpha.yaml at "": Missing closing "quote. Correct the YAML here.',
    ],
  },
  {
    what: 'YAML that breaks, then a name given twice',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: [Alpha\nname: Beta\nname: Gamma'),
    says: [
      'groups/alpha.yaml at "name: Beta": Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML here.',
    ],
  },
  {
    what: 'a tab as indentation',
    file: 'groups/alpha.yaml',
    edit: swap('    certainty', '\tcertainty'),
    says: ['groups/alpha.yaml at " certainty:": Tabs are not allowed as indentation. Correct the YAML here.'],
  },
  {
    what: 'two documents',
    file: 'groups/alpha.yaml',
    edit: append('---\nname: Beta'),
    says: ['groups/alpha.yaml at "---": a second document starts here. One file holds one; remove the line.'],
  },
  {
    what: 'three documents, told once',
    file: 'groups/alpha.yaml',
    edit: append('---\nname: Beta\n---\nname: Gamma'),
    says: ['groups/alpha.yaml at "---": a second document starts here. One file holds one; remove the line.'],
  },
  {
    what: 'a type of its own',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: !name Alpha'),
    says: ['groups/alpha.yaml at "!name Alpha": Unresolved tag: !name. Correct the YAML here.'],
  },
  {
    what: 'a repetition of nothing',
    file: 'traits.yaml',
    edit: swap('*drink', '*dirnk'),
    says: ['traits.yaml at "*dirnk": nothing above is marked `&dirnk`. Did you mean `drink`?'],
  },
  {
    what: 'a repetition where nothing is marked',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: *alpha'),
    says: ['groups/alpha.yaml at "*alpha": nothing above is marked `&alpha`. Known: none.'],
  },
  {
    what: 'two repetitions of nothing',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', 'name: *alpha\nshort: *al'),
    says: [
      'groups/alpha.yaml at "*alpha": nothing above is marked `&alpha`. Known: none.',
      'groups/alpha.yaml at "*al": nothing above is marked `&al`. Known: none.',
    ],
  },
  {
    what: 'repetitions that explode',
    file: 'groups/alpha.yaml',
    edit: append(
      [
        'a: &a [x, x, x, x, x, x, x, x, x, x]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
        'd: [*c, *c, *c]',
      ].join('\n'),
    ),
    says: [
      'groups/alpha.yaml at "*a, *a,": the repetitions that start here go on without end, or nearly so. Write the words out.',
    ],
  },
  {
    what: 'a repetition of itself',
    file: 'groups/alpha.yaml',
    edit: append('round: &round [*round]'),
    says: [
      'groups/alpha.yaml at "*round]": the repetitions that start here go on without end, or nearly so. Write the words out.',
    ],
  },
  {
    what: 'a name that programs keep for themselves',
    file: 'groups/alpha.yaml',
    edit: swap('name: Alpha', '__proto__: Alpha'),
    says: ['groups/alpha.yaml at "__proto__: Alpha": `__proto__` cannot be a name. Choose another.'],
  },
  {
    what: 'the same further in',
    file: 'traits.yaml',
    edit: swap('own: { is', '__proto__: { is'),
    says: ['traits.yaml at "__proto__: {": `__proto__` cannot be a name. Choose another.'],
  },
]
