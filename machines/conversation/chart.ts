import { assertEvent, assign, setup } from 'xstate'
import {
  answered,
  atFirst,
  canMark,
  enoughIsKnown,
  isAsked,
  isOffered,
  marked,
  nextQuestion,
  questionBefore,
  skipped,
} from './memory.ts'
import type { ConversationInput, ConversationMemory, PersonEvent } from './vocabulary.ts'

const machine = setup({
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
    'forget everything': assign(({ context }) => atFirst({ catalogue: context.catalogue })),
  },
})

/** Somebody who is looking at answers or groups can reconsider one answer, and comes back to where they were. */
const readingOrReconsidering = machine.createStateConfig({
  initial: 'reading',
  states: {
    reading: {
      description: 'The person reads.',
      entry: 'close the question',
      on: {
        'person.reconsiders': { guard: 'that question is asked', target: 'reconsidering', actions: 'open that question' },
        'person.marks': { guard: 'so many can matter most', actions: 'note what matters most' },
      },
    },
    reconsidering: {
      description: 'The person changes one answer, and sees what that does.',
      on: {
        'person.answers': { guard: 'that answer is offered', actions: 'note the answer' },
        'person.skips': { actions: 'pass it over' },
        'person.marks': { guard: 'so many can matter most', actions: 'note what matters most' },
        'person.reconsiders': { guard: 'that question is asked', actions: 'open that question' },
        'person.goesBack': 'reading',
      },
    },
  },
})

/** The manners of the conversation: what may be said when. It knows no topics; a new question changes nothing here. */
export const conversation = machine.createMachine({
  id: 'conversation',
  description: 'A person answers, sees the groups that fit them and why, and explores.',
  context: ({ input }) => atFirst(input),
  initial: 'arriving',
  on: { 'person.startsAgain': { target: '.greeting', actions: 'forget everything' } },
  states: {
    arriving: {
      description: 'We look whether answers were kept from a moment ago.',
      always: [{ guard: 'there are answers already', target: 'considering' }, { target: 'greeting' }],
    },
    greeting: {
      description: 'We say what this is and what it cannot tell, before anything is asked.',
      entry: 'close the question',
      on: { 'person.begins': { target: 'considering', actions: 'turn to the short questions' } },
    },
    considering: {
      description: 'We work out what, if anything, to ask next.',
      always: [
        { guard: 'there is more to ask', target: 'asking', actions: 'open the next question' },
        { guard: 'we are sharpening', target: 'recommending' },
        { target: 'reviewing' },
      ],
    },
    asking: {
      description: 'We ask one question and wait.',
      on: {
        'person.answers': { guard: 'that answer is offered', target: 'considering', actions: 'note the answer' },
        'person.skips': { target: 'considering', actions: 'pass it over' },
        'person.seesGroups': { guard: 'enough is known', target: 'recommending' },
        'person.goesBack': [
          { guard: 'a question came before', actions: 'open the question before' },
          { guard: 'we are sharpening', target: 'recommending', actions: 'turn to the short questions' },
          { target: 'greeting' },
        ],
      },
    },
    reviewing: {
      description: 'We show all answers before the list is made.',
      ...readingOrReconsidering,
      exit: 'forget how it stood',
      on: {
        // A changed answer can call for questions that were not asked, one of safety among them.
        'person.finishes': [
          { guard: 'what was reconsidered calls for more', target: 'considering' },
          { guard: 'something was reconsidered', target: '.reading' },
        ],
        'person.agrees': 'recommending',
        'person.goesBack': { guard: 'a question came before', target: 'asking', actions: 'open the question before' },
      },
    },
    recommending: {
      description: 'We show the groups that fit, and why.',
      ...readingOrReconsidering,
      // However they come back, the list can say what moved since it was last seen.
      exit: 'remember how it stood',
      on: {
        'person.finishes': { guard: 'something was reconsidered', target: '.reading' },
        'person.sharpens': {
          guard: 'there is something to sharpen',
          target: 'considering',
          actions: 'turn to the questions that sharpen',
        },
        'person.goesBack': [
          { guard: 'there is more to ask', target: 'considering' },
          { target: 'reviewing', actions: 'turn to the short questions' },
        ],
      },
    },
  },
})
