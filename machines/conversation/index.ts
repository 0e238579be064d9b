export { conversation, placeOf, placeToSave } from './chart.ts'
export { atFirst, enoughIsKnown, isAsked, nextQuestion, questionBefore } from './memory.ts'
export type {
  BrowserEvent,
  ConversationEvent,
  ConversationInput,
  ConversationMemory,
  PersonEvent,
  Place,
  Visit,
} from './memory.ts'
