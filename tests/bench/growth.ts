import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Catalogue, Group, Question } from '#content'
import { recommend } from '#engine'
import { type Section, median, peopleOf, table } from './harness.ts'

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

const groups = [12, 100, 1000, 10_000]
const questions = [8, 20, 100]

/** Each size is measured at least this often, and for no longer than this many milliseconds beyond that. */
const leastRankings = 8
const longest = 1000

/** So many different people, each of whom answers everything that is asked. */
const people = 4

const sweep = (): unknown => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc()')
}

/** Bytes in use once what nobody needs was swept away. */
const inUse = (): number => {
  sweep()
  return process.memoryUsage().heapUsed
}

const megabytes = (bytes: number): string => (Math.max(0, bytes) / 2 ** 20).toFixed(1)

/** One size: milliseconds of the first ranking and of later ones, and what the catalogue and what is kept for it take. */
const measure = (catalogue: Catalogue, many: number, asked: number): readonly string[] => {
  const before = inUse()
  const large = grown(catalogue, many, asked)
  const sheets = peopleOf(large, people, 10)
  const loaded = inUse()
  const time = (nth: number): number => {
    const start = performance.now()
    const sheet = sheets[nth % sheets.length]
    if (sheet) recommend(large, sheet)
    return performance.now() - start
  }
  const first = time(0)
  // Until every sheet was met, and small sizes until the engine runs at speed.
  const warm = performance.now() + longest / 4
  for (let nth = 1; nth < sheets.length || performance.now() < warm; nth++) time(nth)
  const times: number[] = []
  const until = performance.now() + longest
  while (times.length < leastRankings || (performance.now() < until && times.length < 5000)) times.push(time(times.length))
  const kept = inUse() - loaded
  const answered = sheets.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0) / sheets.length
  return [
    `${many} groups, ${large.questions.length} questions`,
    answered.toFixed(0),
    first.toFixed(2),
    median(times).toFixed(3),
    megabytes(loaded - before),
    megabytes(kept),
  ]
}

/** How one ranking grows with groups and questions. */
export const growth: Section = (catalogue, reportProgress) => {
  measure(catalogue, 12, 8)
  const rows = questions.flatMap((asked) =>
    groups.map((many) => {
      reportProgress()
      return measure(catalogue, many, asked)
    }),
  )
  return Promise.resolve({
    lines: [
      `How it grows (${people} people in turn, who answer everything that they are asked):`,
      ...table([['', 'answers', 'first, ms', 'later median, ms', 'catalogue, MB', 'kept beside it, MB'], ...rows]),
    ],
    faults: [],
  })
}
