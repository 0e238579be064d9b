import { assertEvent, assign, setup } from 'xstate'
import {
  type ConversationEvent,
  type ConversationInput,
  type ConversationMemory,
  answered,
  atFirst,
  canMark,
  canTell,
  canTry,
  enoughIsKnown,
  isAsked,
  isBegun,
  isDone,
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

/** Which way a step of the browser leads, and the state that it is to lead to, with the question or group of that place. */
const travel = (event: ConversationEvent) => {
  assertEvent(event, 'browser.travels')
  const [state, id = ''] = event.to?.split(' ') ?? []
  return { isBack: event.direction === 'back', state, id }
}

/** What each phrase of the chart means. Guards are claims, and actions are instructions. */
export const machine = setup({
  types: {
    context: {} as ConversationMemory,
    events: {} as ConversationEvent,
    input: {} as ConversationInput,
  },
  guards: {
    'there are answers already': ({ context }) => isBegun(context),
    'a plan was open': ({ context }) => context.lastSeen === 'planning' && context.planned !== undefined,
    'a visit was being told of': ({ context }) => context.lastSeen === 'hearing' && isBegun(context),
    'the groups were seen': ({ context }) => context.lastSeen !== undefined && isBegun(context),
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
    'it leads back': ({ event }) => travel(event).isBack,
    'it leads on': ({ event }) => !travel(event).isBack,
    'it leads on to the groups': ({ context, event }) => {
      const { isBack, state } = travel(event)
      return !isBack && state === 'recommending' && enoughIsKnown(context)
    },
    'it leads on from what is settled': ({ context, event }) => {
      const { isBack, state } = travel(event)
      return !isBack && state !== 'recommending' && context.open !== undefined && isDone(context, context.open)
    },
    'it leads on to sharpening': ({ context, event }) => {
      const { isBack, state } = travel(event)
      return !isBack && state === 'asking' && nextQuestion({ ...context, part: 'more' }) !== undefined
    },
    'it leads to changing an answer': ({ context, event }) => {
      const { state, id } = travel(event)
      return state === 'reviewing' && isAsked(context, id)
    },
    'it leads to what is asked no more': ({ context, event }) => {
      const { state, id } = travel(event)
      return state === 'reviewing' && id !== '' && !isAsked(context, id)
    },
    'it leads to a plan': ({ context, event }) => {
      const { state, id } = travel(event)
      return state === 'planning' && isGroup(context, id)
    },
    'it leads to hearing': ({ event }) => travel(event).state === 'hearing',
    'it leads to returning': ({ event }) => travel(event).state === 'returning',
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
      const open = event.type === 'person.reconsiders' ? event.question : travel(event).id
      return { open, before: context.sheet }
    }),
    'forget where they were': assign({ lastSeen: undefined }),
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
    'note the group': assign({
      planned: ({ event }) => (event.type === 'person.plans' ? event.group : travel(event).id),
    }),
    'note how it went': assign(({ context, event }) => {
      assertEvent(event, 'person.tells')
      return withVisit(context, event.visit)
    }),
    'forget everything': assign(({ context }) => atFirst({ catalogue: context.catalogue })),
  },
})
