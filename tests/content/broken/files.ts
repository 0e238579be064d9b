import { type SeededFault, append, swap, write } from './copy.ts'

const group = 'groups/al-anon.yaml'
const gone = (): undefined => undefined

/** Text that doubles at every step, so that a few lines stand for millions of words. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x]',
  ...'bcdefg'.split('').map((name, index) => {
    const before = `*${'abcdefg'[index]}`
    return `${name}: &${name} [${Array.from({ length: 8 }, () => before).join(', ')}]`
  }),
].join('\n')

/** What can be wrong with the name of a file, or with its YAML. */
export const brokenFiles: readonly SeededFault[] = [
  { kind: 'a file that is missing', file: 'notices.yaml', edit: gone, at: '', says: ['this file is missing', 'Add it'] },
  {
    kind: 'a country without its help lines',
    file: 'help/wales.yaml',
    edit: gone,
    at: '',
    says: ['missing', 'people can choose this country', 'Add its help lines'],
  },
  {
    kind: 'no groups',
    file: 'groups',
    edit: gone,
    at: '',
    says: ['there is no group', 'Add a file for each'],
    // The notice that points to one of them.
    more: 1,
  },
  {
    kind: 'a file of unknown name',
    file: 'trait.yaml',
    edit: write('a: 1'),
    at: 'a: 1',
    says: ['no file of this name', 'Did you mean `traits.yaml`?'],
  },
  {
    kind: 'a folder of unknown name',
    file: 'group/al-anon.yaml',
    edit: write('a: 1'),
    at: 'a: 1',
    says: ['no file of this name', 'Did you mean `groups/al-anon.yaml`?'],
  },
  {
    kind: 'a file name that is no id',
    file: 'groups/Al_Anon.yaml',
    edit: write('a: 1'),
    at: 'a: 1',
    says: ['named after an id in kebab-case', 'Rename it'],
  },
  { kind: 'another ending', file: 'groups/al-anon.yml', edit: write('a: 1'), at: 'a: 1', says: ['ends in .yaml', 'Rename it'] },
  {
    kind: 'help lines of an unknown country',
    file: 'help/walls.yaml',
    edit: write(
      'name: Walls\nemergency: { number: null, text: Call., sources: [general-knowledge], certainty: reported }\nsources: {}\nlines: []',
    ),
    at: 'name: Walls',
    says: ['no country is called `walls`', 'Did you mean `wales`?'],
  },
  { kind: 'an empty file', file: 'help/wales.yaml', edit: write(''), at: '', says: ['the file is empty', 'Fill it in'] },
  {
    kind: 'a list instead of named fields',
    file: group,
    edit: write('- one\n- two'),
    at: '- one',
    says: ['the file says ["one","two"]', 'expected named fields'],
  },
  {
    kind: 'words instead of named fields',
    file: group,
    edit: write('Al-Anon'),
    at: 'Al-Anon',
    says: ['the file says "Al-Anon"', 'expected named fields'],
  },
  { kind: 'named fields instead of a list', file: 'notices.yaml', edit: write('id: x'), at: 'id: x', says: ['expected a list'] },
  {
    kind: 'YAML that breaks off',
    file: group,
    edit: swap('variants: []', 'variants: [\n'),
    at: 'contact:',
    says: ['must be sufficiently indented and end with a ]', 'Correct the YAML here'],
  },
  {
    kind: 'a tab as indentation',
    file: group,
    edit: swap('    certainty', '\tcertainty'),
    at: '\tcertainty',
    says: ['Tabs are not allowed', 'Correct the YAML here'],
  },
  {
    kind: 'a name given twice',
    file: 'traits.yaml',
    edit: swap('\ncocaine:', '\nalcohol:'),
    at: 'alcohol:',
    says: ['`alcohol` is here a second time', 'Keep one'],
  },
  {
    kind: 'two documents',
    file: group,
    edit: append('---\nname: Another'),
    at: '---',
    says: ['a second document starts here', 'remove'],
  },
  {
    kind: 'a repetition of nothing',
    file: 'questions.yaml',
    edit: swap('*where', '*wher'),
    at: '*wher',
    says: ['nothing above is marked `&wher`', 'Did you mean `where`?'],
  },
  {
    kind: 'repetitions that explode',
    file: group,
    edit: append(bomb),
    at: '*a',
    says: ['go on without end, or nearly so', 'Write the words out'],
  },
  {
    kind: 'a repetition of itself',
    file: group,
    edit: append('round: &round [*round]'),
    at: '*round',
    says: ['go on without end, or nearly so'],
  },
  {
    kind: 'a type of its own',
    file: group,
    edit: swap('short: Al-Anon', 'short: !ruby/object Al-Anon'),
    at: '!ruby/object',
    says: ['Unresolved tag', 'Correct the YAML here'],
  },
  {
    kind: 'a name that programs keep for themselves',
    file: group,
    edit: swap('      audience:', '      __proto__:'),
    at: '__proto__:',
    says: ['`__proto__` cannot be a name', 'Choose another'],
  },
  {
    kind: 'the same among studies',
    file: 'evidence.yaml',
    edit: append('__proto__: { title: x }'),
    at: '__proto__',
    says: ['`__proto__` cannot be a name'],
  },
]
