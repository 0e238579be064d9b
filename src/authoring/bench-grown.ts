import type { Catalogue, Group, Question } from '#content'

/** A group once more, with facts of its own where a ranking looks at them. */
const another = (group: Group, turn: number): Group => ({
  ...group,
  id: `${group.id}-${turn}`,
  name: `${group.name} ${turn}`,
  stands: structuredClone(group.stands),
  reach: structuredClone(group.reach),
})

/** A question once more, asked of everybody. */
const askedAgain = (question: Question, turn: number): Question => ({
  ...structuredClone(question),
  id: `${question.id}-${turn}`,
  asked: [],
})

/** The catalogue with so many groups and questions: its own, and where they do not suffice, the same over and over. */
export const grown = (catalogue: Catalogue, groups: number, questions: number): Catalogue => {
  const { questions: asked, lists } = catalogue
  const again = asked.filter(
    ({ id, together, picksFrom, options }) =>
      !together && picksFrom === undefined && id !== lists.question && options.some(({ suits }) => Object.keys(suits).length > 0),
  )
  return {
    ...catalogue,
    groups: Array.from({ length: groups }, (_, at) => {
      const group = catalogue.groups[at % catalogue.groups.length]
      if (!group) throw new Error('There is no group. Add one to content/groups.')
      return another(group, Math.floor(at / catalogue.groups.length))
    }),
    questions: Array.from({ length: questions }, (_, at) => {
      const own = asked[at]
      const turn = at - asked.length
      const copied = own ?? again[turn % again.length]
      if (!copied) throw new Error('There is no question to ask again. Add one to content/questions.yaml.')
      return own ?? askedAgain(copied, 1 + Math.floor(turn / again.length))
    }),
  }
}
