import { type SeededFault, append, swap } from './copy.ts'

/** Traits and notices that speak of what nobody defined. */
export const brokenTraitsAndNotices: readonly SeededFault[] = [
  {
    kind: 'a trait by an unknown question',
    file: 'traits.yaml',
    edit: swap('by: country', 'by: contry'),
    at: 'contry',
    says: ['no question is called `contry`', 'Did you mean `country`?'],
  },
  {
    kind: 'a caution for nothing known',
    file: 'traits.yaml',
    edit: swap('when: [who-for-unsaid]', 'when: [who-for-unsiad]'),
    at: 'who-for-unsiad',
    says: ['no circumstance is called `who-for-unsiad`', 'Did you mean `who-for-unsaid`?'],
  },
  {
    kind: 'two cautions of one id',
    file: 'traits.yaml',
    edit: swap(
      /( {8}- id: whose-problem-unsaid\n)/,
      '        - id: whose-problem-unsaid\n          text: It is for you.\n        - id: whose-problem-unsaid\n',
    ),
    at: 'whose-problem-unsaid',
    says: ['two cautions are called `whose-problem-unsaid`'],
  },
  {
    kind: 'two notices of one id',
    file: 'notices.yaml',
    edit: swap('- id: overdose', '- id: withdrawal'),
    at: 'withdrawal',
    says: ['two notices are called `withdrawal`', 'Rename one'],
    more: 1,
  },
  {
    kind: 'a notice for nothing known',
    file: 'notices.yaml',
    edit: swap('when: [opioids-ticked]', 'when: [opiods-ticked]'),
    at: 'opiods-ticked',
    says: ['no circumstance is called `opiods-ticked`', 'Did you mean `opioids-ticked`?'],
  },
  {
    kind: 'a notice for one of nothing known',
    file: 'notices.yaml',
    edit: swap('any-of: [takes-opioid-medicine', 'any-of: [take-opioid-medicine'),
    at: 'take-opioid-medicine',
    says: ['Did you mean `takes-opioid-medicine`?'],
  },
  {
    kind: 'a notice about an unknown trait',
    file: 'notices.yaml',
    edit: swap('{ trait: meetings,', '{ trait: meeting,'),
    at: 'meeting,',
    says: ['no trait is called `meeting`', 'Did you mean `meetings`?'],
  },
  {
    kind: 'a notice about an unknown value',
    file: 'notices.yaml',
    edit: swap('value: unconfirmed', 'value: uncomfirmed'),
    at: 'uncomfirmed',
    says: ['`meetings` has no value `uncomfirmed`', 'Did you mean `unconfirmed`?'],
  },
  {
    kind: 'a notice that compares by an unknown trait',
    file: 'notices.yaml',
    edit: append('- { id: more, when: [], compare-by: methd, title: More, text: More., sources: [general-knowledge] }'),
    at: 'methd',
    says: ['no trait is called `methd`', 'Did you mean `method`?'],
  },
  {
    kind: 'a notice from no known source',
    file: 'notices.yaml',
    edit: swap('sources: [general-knowledge]', 'sources: [general-knowlege]'),
    at: 'general-knowlege',
    says: ['evidence.yaml has no `general-knowlege`', 'Did you mean `general-knowledge`?'],
  },
  {
    kind: 'a notice that calls an unknown kind of line',
    file: 'notices.yaml',
    edit: swap('calls: [medical, ', 'calls: [medicl, '),
    at: 'medicl',
    says: ['says "medicl"', 'Did you mean `medical`?'],
  },
]
