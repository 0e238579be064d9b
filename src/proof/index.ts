export {
  answersOnlyIn,
  compareCatalogues,
  incomparable,
  sameSheets,
  type Comparison,
  type ListChanges,
  type Aspect as Stands,
} from './compare.ts'
export { alarming, fairnessOf } from './fairness.ts'
export { lengthOf } from './graph.ts'
export { allLaws } from './laws/index.ts'
export { type Evidence, type Finding } from './laws/law.ts'
export { OutOfRoom, lookAtTheClock, noLimits, type Limits } from './limits.ts'
export { shareIn, type Mix } from './population.ts'
export { countedIn, planOf, surveyOf, type ListFigures, type Plan } from './survey.ts'
