import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Result, recommend } from '#engine'
import { faults, loadCatalogue } from '../../src/content/load.ts'
import { removeContent } from '../support/made-up-group.ts'
import { append, copyOfContent, swap } from './broken/copy.ts'

const trait = `
childcare:
  name: Whether children can come
  unsaid: { value: not-stated, sources: [general-knowledge], certainty: uncertain }
  values:
    welcome:
      is: Children can come along.
      short: Children can come along
    not-stated:
      is: We found nothing about bringing children.
`

const question = `
  - id: childcare
    part: more
    choose: one
    asked: []
    ask: { me: Would children come along?, helping: Would children come along with them? }
    short: Children
    why: Some meetings have room for children.
    options:
      - id: children
        label: { me: 'Yes, they would', helping: 'Yes, they would' }
        said: { me: Children would come along., helping: Children would come along. }
        suits:
          childcare:
            basis: our-judgement
            values: { welcome: good, not-stated: neutral }
      - id: no-children
        label: No children
        said: No children would come along.
        neutral: It makes no group fit less.
`

let folder = ''
beforeEach(() => {
  folder = copyOfContent({ 'traits.yaml': append(trait), 'questions.yaml': append(question) })
})
afterEach(() => removeContent(folder))

const fits = ({ lists }: Result): unknown =>
  lists.map(({ recommendations }) => recommendations.map(({ group, total }) => [group, total]))

test('silence counts for a trait whose name every object has', () => {
  removeContent(folder)
  folder = copyOfContent({
    'traits.yaml': append(trait.replace('childcare:', 'constructor:')),
    'questions.yaml': append(question.replace('          childcare:', '          constructor:')),
  })
  for (const { id, stands } of loadCatalogue(folder).groups)
    expect(Object.hasOwn(stands, 'constructor') && stands['constructor']?.value, id).toBe('not-stated')
})

describe('adding a question with a trait that says what silence means', () => {
  test('is one entry in two files, and no edit of any group', () => {
    expect(faults(folder).filter(({ file }) => file !== 'mix.yaml' && file !== 'fairness.yaml')).toEqual([])
    const { groups } = loadCatalogue(folder)
    for (const { id, stands } of groups)
      expect(stands['childcare'], id).toEqual({ value: 'not-stated', sources: ['general-knowledge'], certainty: 'uncertain' })
  })

  test('moves no group until one says where it stands, and then that one alone', () => {
    const answers = { 'who-for': 'me', childcare: 'children' }
    const before = fits(recommend(loadCatalogue(folder), { answers: { 'who-for': 'me' }, mattersMost: [] }))
    expect(fits(recommend(loadCatalogue(folder), { answers, mattersMost: [] }))).toEqual(before)
    const { groups } = loadCatalogue(folder)
    removeContent(folder)
    folder = copyOfContent({
      'traits.yaml': append(trait),
      'questions.yaml': append(question),
      'groups/smart-recovery.yaml': swap('traits:\n', 'traits:\n      childcare: welcome\n'),
    })
    const [list] = recommend(loadCatalogue(folder), { answers, mattersMost: [] }).lists
    const [plain] = recommend(loadCatalogue(folder), { answers: { 'who-for': 'me' }, mattersMost: [] }).lists
    for (const { id } of groups) {
      const totals = [list, plain].map((one) => one?.recommendations.find(({ group }) => group === id)?.total)
      expect(totals[0] === totals[1], id).toBe(id !== 'smart-recovery' || totals[0] === undefined)
    }
  })
})
