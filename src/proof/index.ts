export { type Aspect as Stands } from './changes.ts'
export { compareCatalogues, type Comparison, type ListChanges } from './compare.ts'
export { marginOf } from './drawn.ts'
export { fairnessOf } from './fairness.ts'
export { allLaws } from './laws/index.ts'
export { type Evidence, type Finding } from './laws/law.ts'
export { OverLimit, OutOfTime, lookAtTheClock, noLimits, type Limits } from './limits.ts'
export { askPeople, enoughPeople, type WatchedMix } from './made-up-people.ts'
export { lengthOf } from './partial-answers.ts'
export { sampleOf, type Mix } from './population.ts'
export { watchedIn } from './watched.ts'
export { answersOnlyIn, incomparable, sameSheets } from './same-rules.ts'
export {
  batchesOf,
  countBatch,
  listsCounted,
  planOf,
  surveyOf,
  type Batch,
  type ListCounts,
  type ListFigures,
  type Plan,
  type Survey,
} from './survey.ts'
