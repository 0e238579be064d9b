import { beforeAll, describe, expect, test } from 'vitest'
import { everyKind, kindsReached, restingPlaces } from '../page/page-kinds.ts'
import { everyQuestion, pageStates } from '../page/page-states.ts'
import { walkedKinds } from '../page/page-walk.ts'
import { catalogue } from '../support/sheets.ts'

describe('every state of the page, found by walking the conversation, its addresses and its screens', () => {
  let walked: ReturnType<typeof walkedKinds>
  beforeAll(() => {
    walked = walkedKinds()
  })

  test('every page state that there is can be reached by the tests', () => {
    const known = new Set(pageStates.flatMap(({ reached }) => kindsReached(reached)))
    const kinds = [...everyKind(walked.kinds)]
    console.log(`${kinds.length} kinds of page in ${walked.situations} situations, reached by ${pageStates.length} page states`)
    expect(
      kinds
        .filter((kind) => !known.has(kind))
        .map((kind) => `no way is known to the page state "${kind}": add one to tests/page/page-states.ts`),
    ).toEqual([])
  })

  test('every page state that the tests reach is one that there is', () => {
    const kinds = everyKind(walked.kinds)
    const unknown = pageStates.flatMap(({ name, reached }) =>
      kindsReached(reached)
        .filter((kind) => !kinds.has(kind))
        .map((kind) => `${name} shows "${kind}", to which the walk does not come`),
    )
    expect(unknown).toEqual([])
  })

  test('every state of the chart in which the conversation waits is walked through', () => {
    expect([...walked.places].toSorted()).toEqual([...restingPlaces()].toSorted())
  })

  test('every question is answered by the one who is asked every question', () => {
    expect(Object.keys(everyQuestion).toSorted()).toEqual(catalogue.questions.map(({ id }) => id).toSorted())
  })

  test('every page state has a name of its own', () => {
    expect(new Set(pageStates.map(({ name }) => name)).size).toBe(pageStates.length)
  })
})
