import { type Answers, recommend } from '#engine'
import { sheetOf } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'
import { inTime } from '../room.ts'
import { places } from '../survey.ts'

export const law: Law = {
  says: 'No group stands in a list that rules it out, and the ranking itself puts every example where the proof says.',
  needs: 'counts',
  check: ({ survey: { catalogue, lists, limits } }) => {
    let examples = 0
    for (const { view, groups, empty } of lists) {
      const listOf = inTime(limits, (answers: Answers) =>
        recommend(catalogue, sheetOf(answers)).lists.find((list) => list.for === view.list),
      )
      if (empty.example && listOf(empty.example)?.recommendations.length !== 0)
        return refuted('The proof says that nobody stands in this list, and the ranking differs.', sheetOf(empty.example))
      for (const { group, first, alone, within } of groups)
        for (const [what, { example }] of Object.entries({ first, alone, within })) {
          if (!example) continue
          examples++
          const list = listOf(example)
          const own = list?.recommendations.find((one) => one.group === group)
          const most = what === 'within' ? places : 1
          const level = list?.recommendations.filter(({ place }) => place === own?.place).length
          const isOut = list?.ruledOut.some((one) => one.group === group) ?? true
          const rightly =
            own && own.place <= most && (what !== 'alone' || level === 1) && own.reasons.every(({ suits }) => suits !== 'never')
          if (isOut || !rightly) return refuted(`The ranking of this sheet does not have ${group} ${what}.`, sheetOf(example))
        }
    }
    return holds(
      `${examples} examples, each ranked once more. Of all other sheets: what rules a group out takes it from the count for good.`,
    )
  },
}
