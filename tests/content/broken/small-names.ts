import { write } from './copy.ts'
import type { SmallFault } from './small-faults.ts'

/** Files that are missing, empty, or called what no file is called, each with all that is said of it. */
export const smallNames: readonly SmallFault[] = [
  {
    what: 'a file of another name',
    file: 'trait.yaml',
    edit: write('a: 1'),
    says: ['trait.yaml at "a: 1": no file of this name belongs here. Did you mean `traits.yaml`?'],
  },
  {
    what: 'a group in a folder of another name',
    file: 'group/gamma.yaml',
    edit: write('a: 1'),
    says: ['group/gamma.yaml at "a: 1": no file of this name belongs here. Did you mean `groups/gamma.yaml`?'],
  },
  {
    what: 'help lines in a folder of another name',
    file: 'helps/north.yaml',
    edit: write('a: 1'),
    says: ['helps/north.yaml at "a: 1": no file of this name belongs here. Did you mean `help/north.yaml`?'],
  },
  {
    what: 'a group whose name is no id',
    file: 'groups/Gamma_Ray.yaml',
    edit: write('a: 1'),
    says: [
      'groups/Gamma_Ray.yaml at "a: 1": a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.',
    ],
  },
  {
    what: 'a group with another ending',
    file: 'groups/alpha.yml',
    edit: write('a: 1'),
    says: [
      'groups/alpha.yml at "a: 1": a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.',
    ],
  },
  {
    what: 'help lines whose name is no id',
    file: 'help/North.yaml',
    edit: write('a: 1'),
    says: [
      'help/North.yaml at "a: 1": a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.',
    ],
  },
  {
    what: 'a group in a folder below',
    file: 'groups/more/gamma.yaml',
    edit: write('a: 1'),
    says: ['groups/more/gamma.yaml at "a: 1": no file of this name belongs here. Did you mean `groups/gamma.yaml`?'],
  },
  {
    what: 'an empty file',
    file: 'groups/alpha.yaml',
    edit: write(''),
    says: ['groups/alpha.yaml at "": the file is empty. Fill it in.'],
  },
  {
    what: 'nothing but a remark',
    file: 'groups/alpha.yaml',
    edit: write('# Alpha'),
    says: ['groups/alpha.yaml at "# Alpha": the file is empty. Fill it in.'],
  },
  {
    what: 'the traits are missing',
    file: 'traits.yaml',
    edit: () => undefined,
    says: ['traits.yaml at "": this file is missing. Add it.'],
  },
  {
    what: 'the questions are missing',
    file: 'questions.yaml',
    edit: () => undefined,
    says: ['questions.yaml at "": this file is missing. Add it.'],
  },
  {
    what: 'the notices are missing',
    file: 'notices.yaml',
    edit: () => undefined,
    says: ['notices.yaml at "": this file is missing. Add it.'],
  },
  {
    what: 'the evidence is missing',
    file: 'evidence.yaml',
    edit: () => undefined,
    says: ['evidence.yaml at "": this file is missing. Add it.'],
  },
  {
    what: 'the words of the page are missing',
    file: 'interface.yaml',
    edit: () => undefined,
    says: ['interface.yaml at "": this file is missing. Add it.'],
  },

  {
    what: 'studies of which nothing is written',
    file: 'evidence.yaml',
    edit: write(''),
    says: ['evidence.yaml at "": the file is empty. Fill it in.'],
  },
  {
    what: 'a folder called as that of the groups, in another',
    file: 'more/groups/gamma.yaml',
    edit: write('a: 1'),
    says: ['more/groups/gamma.yaml at "a: 1": no file of this name belongs here. Did you mean `groups/gamma.yaml`?'],
  },
  {
    what: 'a group with two endings',
    file: 'groups/gamma.yaml.yml',
    edit: write('a: 1'),
    says: [
      'groups/gamma.yaml.yml at "a: 1": a file here is named after an id in kebab-case, and ends in .yaml, such as al-anon.yaml. Rename it.',
    ],
  },
]
