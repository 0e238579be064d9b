export { conversation } from './chart.ts'
export { atFirst, enoughIsKnown, isAsked, nextQuestion, questionBefore } from './memory.ts'
export type { ConversationInput, ConversationMemory, PersonEvent, Visit } from './memory.ts'
