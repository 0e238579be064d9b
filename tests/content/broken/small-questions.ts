import { swap } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Questions that do not join up, each with all that is said of it. */
export const smallQuestions: readonly SmallFault[] = [
  {
    what: 'two questions of one name',
    file: 'questions.yaml',
    edit: swap('- id: country', '- id: main'),
    says: [
      'traits.yaml at "country": no question is called `country`. Known: who-for, concern, main.',
      'questions.yaml at "main": two questions are called `main`. The sheet {"main":"equal"} would answer both. Rename one.',
      'questions.yaml at "country, any-of:": no question is called `country`. Known: who-for, concern, main.',
    ],
  },
  {
    what: 'two options of one name',
    file: 'questions.yaml',
    edit: swap('{ id: south', '{ id: north'),
    says: [
      'questions.yaml at "north, label:": two options of `country` are called `north`. The sheet {"country":"north"} would choose both. Rename one.',
      'groups/alpha.yaml at "south], value:": no country is called `south`. Known: north.',
      'groups/alpha.yaml at "south], site:": no country is called `south`. Known: north.',
      'groups/beta.yaml at "south], value:": no country is called `south`. Known: north.',
      'groups/beta.yaml at "south], site:": no country is called `south`. Known: north.',
      'help/south.yaml at "name: Up": no country is called `south`. Known: north, elsewhere.',
    ],
  },
  {
    what: 'an option that is picked already',
    file: 'questions.yaml',
    edit: swap('{ id: equal', '{ id: dice'),
    says: ['questions.yaml at "dice, label:": `dice` is picked from `concern` already. Rename it.'],
  },
  {
    what: 'lists by a question that there is not',
    file: 'questions.yaml',
    edit: swap('question: who-for\n', 'question: who-far\n'),
    says: ['questions.yaml at "who-far": no question is called `who-far`. Did you mean `who-for`?'],
  },
  {
    what: 'an unsaid list that stands for two',
    file: 'questions.yaml',
    edit: swap('unsaid: me\n', 'unsaid: both\n'),
    says: ['questions.yaml at "both": `both` makes no list. Known: me, friend.'],
  },
  {
    what: 'a list without a voice',
    file: 'questions.yaml',
    edit: swap(', friend: family }', ' }'),
    says: ['questions.yaml at "{ me:": the list `friend` has no voice. Add one: me, family or helping.'],
  },
  {
    what: 'a voice for no list',
    file: 'questions.yaml',
    edit: swap('friend: family }', 'friend: family, both: me }'),
    says: ['questions.yaml at "both: me": `both` makes no list. Known: me, friend.'],
  },
  {
    what: 'a circumstance of a question that there is not',
    file: 'questions.yaml',
    edit: swap('question: country', 'question: contry'),
    says: ['questions.yaml at "contry, any-of:": no question is called `contry`. Did you mean `country`?'],
  },
  {
    what: 'a circumstance of an option that there is not',
    file: 'questions.yaml',
    edit: swap('any-of: [me, both]', 'any-of: [me, bohth]'),
    says: ['questions.yaml at "bohth], unsaid:": `who-for` has no option `bohth`. Did you mean `both`?'],
  },
  {
    what: 'the lack of an option that there is not',
    file: 'questions.yaml',
    edit: swap('none-of: [dice]', 'none-of: [drink, diec]'),
    says: ['questions.yaml at "diec], unsaid:": `concern` has no option `diec`. Did you mean `dice`?'],
  },
  {
    what: 'a circumstance that tests two things',
    file: 'questions.yaml',
    edit: swap('more-than: 1', 'more-than: 1, any-of: [dice]'),
    says: ['questions.yaml at "several: {": `several` needs exactly one of any-of, none-of, more-than.'],
  },
  {
    what: 'a circumstance that tests nothing',
    file: 'questions.yaml',
    edit: swap('more-than: 1, ', ''),
    says: ['questions.yaml at "several: {": `several` needs exactly one of any-of, none-of, more-than.'],
  },
  {
    what: 'a question that waits for what there is not',
    file: 'questions.yaml',
    edit: swap('asked: [several]', 'asked: [drinks, sevral]'),
    says: ['questions.yaml at "sevral]": no circumstance is called `sevral`. Did you mean `several`?'],
  },
  {
    what: 'an option that waits for what there is not',
    file: 'questions.yaml',
    edit: swap('offered: [own-problem]', 'offered: [own-problme]'),
    says: ['questions.yaml at "own-problme]": no circumstance is called `own-problme`. Did you mean `own-problem`?'],
  },
  {
    what: 'a question that waits for a later one',
    file: 'questions.yaml',
    edit: swap('asked: [several]', 'asked: [several, lives-north]'),
    says: ['questions.yaml at "lives-north]": `main` waits for `country`, which is not asked before it. Move one of them.'],
  },
  {
    what: 'a question that waits for itself',
    file: 'questions.yaml',
    edit: swap(/asked: \[\](\s+ask: What)/, 'asked: [own-problem, drinks]\n    ask: What'),
    says: ['questions.yaml at "drinks]": `concern` waits for `concern`, which is not asked before it. Move one of them.'],
  },
  {
    what: 'an option that waits for its own question',
    file: 'questions.yaml',
    edit: swap('offered: [own-problem]', 'offered: [drinks]'),
    says: ['questions.yaml at "drinks]": `concern` waits for `concern`, which is not asked before it. Move one of them.'],
  },
  {
    what: 'a question that is optional in what there is not',
    file: 'questions.yaml',
    edit: swap('asked: [several]', 'asked: [several]\n    optional-for: [drinks, own-problme]'),
    says: ['questions.yaml at "own-problme]": no circumstance is called `own-problme`. Did you mean `own-problem`?'],
  },
  {
    what: 'a question that is optional after a later one',
    file: 'questions.yaml',
    edit: swap('asked: [several]', 'asked: [several]\n    optional-for: [lives-north]'),
    says: ['questions.yaml at "lives-north]": `main` waits for `country`, which is not asked before it. Move one of them.'],
  },
  {
    what: 'an option under a heading that there is not',
    file: 'questions.yaml',
    edit: swap('label: Drink\n', 'label: Drink\n        under: glases\n'),
    says: ['questions.yaml at "glases": `concern` has no heading `glases`. Known: none.'],
  },
  {
    what: 'an option under a heading that is spelled otherwise',
    file: 'questions.yaml',
    edit: (text) =>
      text
        .replace('    together:', '    headings: { glasses: In a glass, games: At a table }\n    together:')
        .replace('label: Drink\n', 'label: Drink\n        under: glases\n'),
    says: ['questions.yaml at "glases": `concern` has no heading `glases`. Did you mean `glasses`?'],
  },
  {
    what: 'a question that picks from a later one',
    file: 'questions.yaml',
    edit: swap('picks-from: concern', 'picks-from: country'),
    says: ['questions.yaml at "country": no earlier question is called `country`. Known: who-for, concern.'],
  },
  {
    what: 'a question that picks from nowhere',
    file: 'questions.yaml',
    edit: swap('picks-from: concern', 'picks-from: concerns'),
    says: ['questions.yaml at "concerns": no earlier question is called `concerns`. Did you mean `concern`?'],
  },
  {
    what: 'a main question that there is not',
    file: 'questions.yaml',
    edit: swap('main-question: main', 'main-question: mian'),
    says: ['questions.yaml at "mian": no question is called `mian`. Did you mean `main`?'],
  },
  {
    what: 'breadth by a trait that there is not',
    file: 'questions.yaml',
    edit: swap('trait: breadth', 'trait: breath'),
    says: ['questions.yaml at "breath": `breath` is not a trait with the values everything and part. Add it to traits.yaml.'],
  },
  {
    what: 'breadth by a trait with other values',
    file: 'questions.yaml',
    edit: swap('trait: breadth', 'trait: reach'),
    says: ['questions.yaml at "reach": `reach` is not a trait with the values everything and part. Add it to traits.yaml.'],
  },
  {
    what: 'a value that is also covered and that there is not',
    file: 'questions.yaml',
    edit: swap('also-covered: [beside]', 'also-covered: [beside, bedise]'),
    says: ['questions.yaml at "bedise]": no trait that is ticked here has a value `bedise`. Did you mean `beside`?'],
  },
  {
    what: 'a value that is also covered, of a trait that is not ticked here',
    file: 'questions.yaml',
    edit: swap('also-covered: [beside]', 'also-covered: [family]'),
    says: ['questions.yaml at "family]": no trait that is ticked here has a value `family`. Known: covers, beside, absent.'],
  },
  {
    what: 'a study of breadth that there is not',
    file: 'questions.yaml',
    edit: swap('sources: [survey]\n', 'sources: [survay]\n'),
    says: ['questions.yaml at "survay]": evidence.yaml has no `survay`. Did you mean `survey`?'],
  },
  {
    what: 'a study of breadth that is not named',
    file: 'questions.yaml',
    edit: swap('      sources: [survey]\n', ''),
    says: [
      'questions.yaml at "studies-suggest": says that studies suggest it, but names none. Add its `sources`, or write `basis: our-judgement`.',
    ],
  },

  {
    what: 'breadth by a trait that cannot be whole',
    file: 'traits.yaml',
    edit: swap('everything: {', 'all: {'),
    says: ['questions.yaml at "breadth": `breadth` is not a trait with the values everything and part. Add it to traits.yaml.'],
  },
  {
    what: 'breadth by a trait that cannot be in part',
    file: 'traits.yaml',
    edit: swap('part: {', 'some: {'),
    says: ['questions.yaml at "breadth": `breadth` is not a trait with the values everything and part. Add it to traits.yaml.'],
  },
]
