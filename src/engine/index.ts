export { type Answer, type Answers, type Sheet, chosen, emptySheet } from './sheet.ts'
export { groupOf, optionOf, questionOf, traitOf } from './catalogue-index.ts'
export { type Change, changed } from './counterfactual/changes.ts'
export { type Apart, reasonsApart } from './compare-results.ts'
export { holds } from './relevance.ts'
export { canStillChange, whatCouldStillChange } from './counterfactual/sensitivity.ts'
export { type Robustness, robustnessOf } from './counterfactual/counterfactuals.ts'
export {
  type CanCome,
  answersAfterVisit,
  callsOnPaper,
  canCome,
  isHelping,
  kindOfGroup,
  planEntriesFor,
  planVoice,
} from './first-visit.ts'
export { type Move, type Standing, movesBetween } from './compare-results.ts'
export {
  type NoticeWords,
  type Pointer,
  type RaisedNotice,
  betweenSigns,
  broughtUp,
  pointersFor,
  shownWithoutGroups,
  wholeText,
  wordsOfNotice,
} from './notices.ts'
export { type Told, type WarningBox, warningBox } from './warning-box.ts'
export { type Reason, eligible, totalOf } from './reason.ts'
export { type ListInput, standOf } from './list-input.ts'
export { reasonsFor, reasonsForAll } from './reasons.ts'
export { mattersMostKey, readSheet } from './parse-sheet.ts'
export { type List, type Recommendation, firstShown, listInputFor } from './ranking.ts'
export { type Result, recommend } from './recommend.ts'
export {
  answersAreClosed,
  asked,
  circumstancesOf,
  dependsOn,
  inAskingOrder,
  mostStillToCome,
  optionsFor,
  partOf,
  possibleAnswers,
  prune,
  pruneSheet,
  questionsFor,
  saidOfTraits,
  waitsFor,
} from './relevance.ts'
export { type SavedProgress, restore, savedPlace, savedVisit, toSave } from './saved-sheet.ts'
export { shownFit } from './ranking.ts'
export { type ShortLine, type Side, shortLines, shortOf, tagsOf } from './short-lines.ts'
export { canStillMatter } from './counterfactual/sensitivity.ts'
export { type Fit, fitWord, mostThatMatter, weights } from './reason.ts'
export { askingVoice, inVoice, listsFor, voiceOf } from './voice.ts'
export { counterfactualsFor } from './counterfactual/counterfactuals.ts'
