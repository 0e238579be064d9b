import { exampleInList, sheetOf } from '../examples.ts'
import { type Law, holds, notShown, refuted } from './law.ts'

export const familyLists: Law = {
  says: 'A list for a relative contains only groups for families.',
  needs: 'questions',
  check: ({ survey: { catalogue, lists, limits } }) => {
    const family = lists.filter(({ view }) => catalogue.lists.voices[view.list] === 'family')
    if (family.length === 0) return notShown('No list is worded for a relative.')
    for (const { graph } of family)
      for (const [number, { name, stands }] of catalogue.groups.entries()) {
        if (stands['audience']?.value === 'family') continue
        const example = exampleInList(graph, number, limits)
        if (example) return refuted(`${name} is not for families, but is in the list of a relative.`, sheetOf(example))
      }
    return holds(`${family.reduce((sum, { sheets }) => sum + sheets, 0n)} lists for relatives.`)
  },
}
