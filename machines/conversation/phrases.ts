import { assertEvent, assign, setup } from 'xstate'
import {
  type ConversationInput,
  type ConversationMemory,
  type PersonEvent,
  answered,
  atFirst,
  canMark,
  canTell,
  canTry,
  enoughIsKnown,
  isAsked,
  isGroup,
  isOffered,
  marked,
  nextQuestion,
  progressOf,
  questionBefore,
  setAside,
  skipped,
  tried,
  undone,
  withVisit,
} from './memory.ts'

/** What each phrase of the chart means. Guards are claims, and actions are instructions. */
export const machine = setup({
  types: {
    context: {} as ConversationMemory,
    events: {} as PersonEvent,
    input: {} as ConversationInput,
  },
  guards: {
    'there are answers already': ({ context }) => Object.keys(context.sheet.answers).length + context.passedOver.length > 0,
    'something was reconsidered': ({ context }) => context.open !== undefined,
    'what was reconsidered calls for more': ({ context }) => context.open !== undefined && nextQuestion(context) !== undefined,
    'there is more to ask': ({ context }) => nextQuestion(context) !== undefined,
    'there is something to sharpen': ({ context }) => nextQuestion({ ...context, part: 'more' }) !== undefined,
    'we are sharpening': ({ context }) => context.part === 'more',
    'a question came before': ({ context }) => questionBefore(context) !== undefined,
    'enough is known': ({ context }) => enoughIsKnown(context),
    'that question is asked': ({ context, event }) => {
      assertEvent(event, 'person.reconsiders')
      return isAsked(context, event.question)
    },
    'that answer is offered': ({ context, event }) => {
      assertEvent(event, 'person.answers')
      return isOffered(context, event.answer)
    },
    'so many can matter most': ({ context, event }) => {
      assertEvent(event, 'person.marks')
      return canMark(context, event.mattersMost)
    },
    'those answers are offered': ({ context, event }) => {
      assertEvent(event, 'person.tries')
      return canTry(context, event.changes)
    },
    'there is something to undo': ({ context }) => context.undo !== undefined,
    'something is set aside': ({ context }) => context.aside !== undefined,
    'that group is known': ({ context, event }) => {
      assertEvent(event, 'person.plans')
      return isGroup(context, event.group)
    },
    'that can be told': ({ context, event }) => {
      assertEvent(event, 'person.tells')
      return canTell(context, event.visit)
    },
  },
  actions: {
    'turn to the short questions': assign({ part: 'short', since: undefined }),
    'turn to the questions that sharpen': assign(({ context }) => ({
      part: 'more',
      since: nextQuestion({ ...context, part: 'more' }),
    })),
    'open the next question': assign({ open: ({ context }) => nextQuestion(context) }),
    'open the question before': assign({ open: ({ context }) => questionBefore(context) }),
    'open that question': assign(({ context, event }) => {
      assertEvent(event, 'person.reconsiders')
      return { open: event.question, before: context.sheet }
    }),
    'close the question': assign({ open: undefined }),
    'remember how it stood': assign({ before: ({ context }) => context.sheet }),
    'forget how it stood': assign({ before: undefined }),
    'note the answer': assign(({ context, event }) => {
      assertEvent(event, 'person.answers')
      return answered(context, event.answer)
    }),
    'pass it over': assign(({ context }) => skipped(context)),
    'note what matters most': assign(({ context, event }) => {
      assertEvent(event, 'person.marks')
      return marked(context, event.mattersMost)
    }),
    'note what is tried': assign(({ context, event }) => {
      assertEvent(event, 'person.tries')
      return { ...tried(context, event.changes), before: context.sheet }
    }),
    'remember what can be undone': assign({ undo: ({ context }) => progressOf(context) }),
    'bring back what was said': assign(({ context }) => undone(context)),
    'forget what can be undone': assign({ undo: undefined }),
    'set the answers aside': assign(({ context }) => setAside(context)),
    'forget what was set aside': assign({ aside: undefined }),
    'note the group': assign(({ event }) => {
      assertEvent(event, 'person.plans')
      return { planned: event.group }
    }),
    'note how it went': assign(({ context, event }) => {
      assertEvent(event, 'person.tells')
      return withVisit(context, event.visit)
    }),
    'forget everything': assign(({ context }) => atFirst({ catalogue: context.catalogue })),
  },
})
