import { swap } from './copy.ts'
import { smallContent } from './small-content.ts'
import type { SmallFault } from './small-faults.ts'

/** Countries, help lines, traits and notices that do not join up, each with all that is said of it. */
export const smallPlaces: readonly SmallFault[] = [
  {
    what: 'a country without help lines',
    file: 'help/south.yaml',
    edit: () => undefined,
    says: ['help/south.yaml at "": this file is missing, but people can choose this country. Add its help lines.'],
  },
  {
    what: 'no help lines for whoever lives elsewhere, although nobody can choose that',
    file: 'help/elsewhere.yaml',
    edit: () => undefined,
    says: [
      'help/elsewhere.yaml at "": this file is missing. People whose country is not in this guide see its numbers. Put it back.',
    ],
  },
  {
    what: 'a country without an emergency number',
    file: 'help/north.yaml',
    edit: swap('number: "999"', 'number: null'),
    says: [
      'help/north.yaml at "null, text:": `north` needs an emergency number. Write it in quotes. Only `elsewhere` may leave it out.',
    ],
  },
  {
    what: 'a country without a crisis line',
    file: 'help/north.yaml',
    edit: swap('kind: crisis', 'kind: medical'),
    says: ['help/north.yaml at "- {": this file needs a `crisis` line for everyone. Add one, or remove `unless` from one.'],
  },
  {
    what: 'a crisis line that cannot be called',
    file: 'help/north.yaml',
    edit: swap('phone: "116 123"', 'web: https://example.org'),
    says: [
      'help/north.yaml at "- {": this file needs a `crisis` line for everyone that can be called or texted. Add one, or remove `unless` from one.',
    ],
  },
  {
    what: 'a line with another number than in a country with the same emergency number',
    file: 'help/south.yaml',
    edit: swap('phone: "116 123"', 'phone: "116 132"'),
    says: [
      'help/south.yaml at ""116 132",": `ears` has the number 116 132 here and 116 123 in help/north.yaml. Correct the one that is wrong, or give one of them another id.',
    ],
  },
  {
    what: 'help lines of a country that there is not',
    file: 'help/suoth.yaml',
    edit: () => smallContent['help/south.yaml'],
    says: ['help/suoth.yaml at "name: Up": no country is called `suoth`. Did you mean `south`?'],
  },
  {
    what: 'a source of the emergency number that there is not',
    file: 'help/north.yaml',
    edit: swap('Call one., sources: [list]', 'Call one., sources: [lits]'),
    says: ['help/north.yaml at "lits], certainty:": no source is called `lits`, here or in evidence.yaml. Did you mean `list`?'],
  },
  {
    what: 'a source of a line that there is not',
    file: 'help/north.yaml',
    edit: swap('sources: [study]', 'sources: [stduy]'),
    says: [
      'help/north.yaml at "stduy], certainty:": no source is called `stduy`, here or in evidence.yaml. Did you mean `study`?',
    ],
  },
  {
    what: 'a source that supports no line',
    file: 'help/north.yaml',
    edit: swap('sources:\n', 'sources:\n  spare: { title: Spare, from: others, checked: 2026-11-23 }\n'),
    says: ['help/north.yaml at "spare: {": the source `spare` supports nothing. Cite it or remove it.'],
  },
  {
    what: 'a line that cannot be reached',
    file: 'help/north.yaml',
    edit: swap(', web: https://example.org', ''),
    says: ['help/north.yaml at "{ id:": `hands` cannot be reached. Add a phone, a text or a web address.'],
  },
  {
    what: 'two lines of one name',
    file: 'help/north.yaml',
    edit: swap('id: hands', 'id: ears'),
    says: ['help/north.yaml at "ears, name:": two lines are called `ears`. Rename one.'],
  },
  {
    what: 'a trait that a question which there is not decides',
    file: 'traits.yaml',
    edit: swap('by: country', 'by: contry'),
    says: ['traits.yaml at "contry": no question is called `contry`. Did you mean `country`?'],
  },
  {
    what: 'no trait said place by place: nobody is asked for a country, and every reach is unknown',
    file: 'traits.yaml',
    edit: swap('  by: country\n', ''),
    says: [
      'groups/alpha.yaml at "- sources:": says nothing about `reach`. Add it; values: near, far.',
      'groups/alpha.yaml at "near, sources:": reach says `near`, which traits.yaml does not define. Known: none.',
      'groups/beta.yaml at "- sources:": says nothing about `reach`. Add it; values: near, far.',
      'groups/beta.yaml at "near, sources:": reach says `near`, which traits.yaml does not define. Known: none.',
    ],
  },
  {
    what: 'a caution of a value that waits for what there is not',
    file: 'traits.yaml',
    edit: swap('when: [lives-north]', 'when: [lives-norht]'),
    says: ['traits.yaml at "lives-norht] }]": no circumstance is called `lives-norht`. Did you mean `lives-north`?'],
  },
  {
    what: 'two cautions of one value with one name',
    file: 'traits.yaml',
    edit: swap('cautions: [', 'cautions: [{ id: travel, text: Ask again. }, '),
    says: ['traits.yaml at "travel, text:": two cautions are called `travel`. Rename one.'],
  },
  {
    what: 'two notices of one name',
    file: 'notices.yaml',
    edit: swap('id: second', 'id: first'),
    says: ['notices.yaml at "first": two notices are called `first`. Rename one.'],
  },
  {
    what: 'a notice that waits for what there is not',
    file: 'notices.yaml',
    edit: swap('when: [drinks]', 'when: [drinsk]'),
    says: ['notices.yaml at "drinsk]": no circumstance is called `drinsk`. Did you mean `drinks`?'],
  },
  {
    what: 'a notice that waits for any of what there is not',
    file: 'notices.yaml',
    edit: swap('any-of: [own-problem]', 'any-of: [several, own-problme]'),
    says: ['notices.yaml at "own-problme]": no circumstance is called `own-problme`. Did you mean `own-problem`?'],
  },
  {
    what: 'a notice about a trait that there is not',
    file: 'notices.yaml',
    edit: swap('trait: drink', 'trait: drinc'),
    says: [
      'notices.yaml at "drinc, value:": no trait is called `drinc`. Did you mean `drink`? A new trait goes into traits.yaml.',
    ],
  },
  {
    what: 'a notice about a value that there is not',
    file: 'notices.yaml',
    edit: swap('value: beside', 'value: besied'),
    says: ['notices.yaml at "besied }": `drink` has no value `besied`. Did you mean `beside`?'],
  },
  {
    what: 'a notice that compares by a trait that there is not',
    file: 'notices.yaml',
    edit: swap('trait: dice, apart', 'trait: diec, apart'),
    says: ['notices.yaml at "diec, apart:": no trait is called `diec`. Did you mean `dice`? A new trait goes into traits.yaml.'],
  },
  {
    what: 'a notice that sets apart a value that there is not',
    file: 'notices.yaml',
    edit: swap('apart: [covers]', 'apart: [covers, besied]'),
    says: ['notices.yaml at "besied] }": `dice` has no value `besied`. Did you mean `beside`?'],
  },
  {
    what: 'a notice that points to a group that there is not',
    file: 'notices.yaml',
    edit: swap('after-list: true', 'after-list: true\n  points-to: alhpa'),
    says: ['notices.yaml at "alhpa": no group is called `alhpa`. Did you mean `alpha`?'],
  },
  {
    what: 'a notice from a source that there is not',
    file: 'notices.yaml',
    edit: swap('sources: [survey]', 'sources: [study, survye]'),
    says: ['notices.yaml at "survye]": evidence.yaml has no `survye`. Did you mean `survey`?'],
  },

  {
    what: 'a region that stands twice',
    file: 'help/north.yaml',
    edit: swap('\nemergency', '\nregions: [GB, IE, GB]\nemergency'),
    says: ['help/north.yaml at "GB]": the region `GB` belongs to `north` already. Keep it in one place.'],
  },
]
