import { swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Groups that do not join up, each with all that is said of it. */
export const smallGroups: readonly SmallFault[] = [
  {
    what: 'a trait that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('      drink: covers', '      drimk: covers'),
    says: [
      'groups/alpha.yaml at "drimk: covers": no trait is called `drimk`. Did you mean `drink`? A new trait goes into traits.yaml.',
      'groups/alpha.yaml at "- sources:": says nothing about `drink`. Add it; values: covers, beside, absent.',
    ],
  },
  {
    what: 'a trait that nothing is like',
    file: 'groups/alpha.yaml',
    edit: swap('      drink: covers', '      drink: covers\n      somewhere-else: covers'),
    says: [
      'groups/alpha.yaml at "somewhere-else: covers": no trait is called `somewhere-else`. Known: audience, drink, dice. A new trait goes into traits.yaml.',
    ],
  },
  {
    what: 'a value that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('dice: beside', 'dice: besides'),
    says: ['groups/alpha.yaml at "besides": dice says `besides`, which traits.yaml does not define. Did you mean `beside`?'],
  },
  {
    what: 'a trait that is stated twice',
    file: 'groups/alpha.yaml',
    edit: swap('reach:', '  - { sources: [page], certainty: confirmed, traits: { dice: covers } }\nreach:'),
    says: ['groups/alpha.yaml at "dice: covers": `dice` is stated twice. Keep one.'],
  },
  {
    what: 'a trait that is left out',
    file: 'groups/alpha.yaml',
    edit: swap('      dice: beside\n', ''),
    says: ['groups/alpha.yaml at "- sources:": says nothing about `dice`. Add it; values: covers, beside, absent.'],
  },
  {
    what: 'a trait that is worked out',
    file: 'groups/alpha.yaml',
    edit: swap('dice: beside', 'dice: beside\n      breadth: part'),
    says: ['groups/alpha.yaml at "breadth: part": `breadth` is worked out from the answers; no group states it. Remove it.'],
  },
  {
    what: 'a trait that is said place by place',
    file: 'groups/alpha.yaml',
    edit: swap('dice: beside', 'dice: beside\n      reach: near'),
    says: ['groups/alpha.yaml at "reach: near": `reach` is said by country, further down. Remove it here.'],
  },
  {
    what: 'a country that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('[north, south], value', '[north, south, suoth], value'),
    says: ['groups/alpha.yaml at "suoth], value:": no country is called `suoth`. Did you mean `south`?'],
  },
  {
    what: 'a country that is listed twice',
    file: 'groups/alpha.yaml',
    edit: swap('[north, south], value', '[north, south, north], value'),
    says: ['groups/alpha.yaml at "north], value:": `north` is listed twice under reach. Keep one.'],
  },
  {
    what: 'a country that is left out',
    file: 'groups/alpha.yaml',
    edit: swap('[north, south], value', '[south], value'),
    says: ['groups/alpha.yaml at "- {": says nothing about `north` under reach. Add it.'],
  },
  {
    what: 'a country that is left out of contact, and one that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('[north, south], site', '[north, sotuh], site'),
    says: [
      'groups/alpha.yaml at "sotuh], site:": no country is called `sotuh`. Did you mean `south`?',
      'groups/alpha.yaml at "- {": says nothing about `south` under contact. Add it.',
    ],
  },
  {
    what: 'a country that two entries list',
    file: 'groups/alpha.yaml',
    edit: swap('\nabout:', '\n  - { countries: [south], value: far, sources: [page], certainty: reported }\nabout:'),
    says: ['groups/alpha.yaml at "south], value:": `south` is listed twice under reach. Keep one.'],
  },
  {
    what: 'a reach that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('value: near', 'value: nera'),
    says: ['groups/alpha.yaml at "nera, sources:": reach says `nera`, which traits.yaml does not define. Did you mean `near`?'],
  },
  {
    what: 'a source of a stand that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('  - sources: [page]', '  - sources: [page, pgae]'),
    says: ['groups/alpha.yaml at "pgae]": no source is called `pgae`, here or in evidence.yaml. Did you mean `page`?'],
  },
  {
    what: 'a source of reach that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('value: near, sources: [page]', 'value: near, sources: [pagee]'),
    says: [
      'groups/alpha.yaml at "pagee], certainty:": no source is called `pagee`, here or in evidence.yaml. Did you mean `page`?',
    ],
  },
  {
    what: 'a source of a statement that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('about cost., sources: [study]', 'about cost., sources: [studdy]'),
    says: [
      'groups/alpha.yaml at "studdy], certainty:": no source is called `studdy`, here or in evidence.yaml. Did you mean `study`?',
    ],
  },
  {
    what: 'a source of a variant that there is not',
    file: 'groups/beta.yaml',
    edit: swap('They sing., sources: [page]', 'They sing., sources: [study, survy]'),
    says: [
      'groups/beta.yaml at "survy], certainty:": no source is called `survy`, here or in evidence.yaml. Did you mean `survey`?',
    ],
  },
  {
    what: 'a source of contact that there is not',
    file: 'groups/alpha.yaml',
    edit: swap('example.org, sources: [page]', 'example.org, sources: [paeg]'),
    says: [
      'groups/alpha.yaml at "paeg], certainty:": no source is called `paeg`, here or in evidence.yaml. Did you mean `page`?',
    ],
  },
  {
    what: 'a source that supports nothing',
    file: 'groups/alpha.yaml',
    edit: swap('sources:\n', 'sources:\n  spare: { title: Spare, from: others, checked: 2026-11-23 }\n'),
    says: ['groups/alpha.yaml at "spare: {": the source `spare` supports nothing. Cite it or remove it.'],
  },
  {
    what: 'a caution that waits for what there is not',
    file: 'groups/beta.yaml',
    edit: swap('when: [drinks]', 'when: [several, drincs]'),
    says: ['groups/beta.yaml at "drincs] }]": no circumstance is called `drincs`. Did you mean `drinks`?'],
  },
  {
    what: 'two cautions of one name',
    file: 'groups/beta.yaml',
    edit: swap('cautions: [', 'cautions: [{ id: stairs, text: More of them. }, '),
    says: ['groups/beta.yaml at "stairs, text:": two cautions are called `stairs`. Rename one.'],
  },
  {
    what: 'two variants of one name',
    file: 'groups/beta.yaml',
    edit: swap(
      'variants:\n',
      'variants:\n  - { id: choir, name: Choir, for: [men], text: They hum., sources: [page], certainty: reported }\n',
    ),
    says: ['groups/beta.yaml at "choir, name:": two variants are called `choir`. Rename one.'],
  },
  {
    what: 'a next group that there is not',
    file: 'groups/beta.yaml',
    edit: swap('group: alpha', 'group: alhpa'),
    says: ['groups/beta.yaml at "alhpa, text:": no other group is called `alhpa`. Did you mean `alpha`?'],
  },
  {
    what: 'itself as the next group',
    file: 'groups/beta.yaml',
    edit: swap('group: alpha', 'group: beta'),
    says: ['groups/beta.yaml at "beta, text:": no other group is called `beta`. Known: alpha.'],
  },
]
