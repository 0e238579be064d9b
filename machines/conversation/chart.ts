import { type Place, atFirst } from './memory.ts'
import { machine } from './phrases.ts'
import type { SnapshotFrom } from 'xstate'

const marking = {
  guard: 'so many can matter most',
  actions: ['remember what can be undone', 'note what matters most'],
} as const

/** While reading answers or groups, a person can reconsider one answer and then comes back to where they were. */
const readingOrReconsidering = machine.createStateConfig({
  initial: 'reading',
  states: {
    reading: {
      description: 'The person reads, and can undo the last change that was made here.',
      entry: 'close the question',
      on: {
        'person.reconsiders': { guard: 'that question is asked', target: 'reconsidering', actions: 'open that question' },
        'person.marks': marking,
        'person.undoes': { guard: 'there is something to undo', actions: 'bring back what was said' },
      },
    },
    reconsidering: {
      description: 'The person changes one answer, and sees what that does.',
      on: {
        'person.answers': { guard: 'that answer is offered', actions: ['remember what can be undone', 'note the answer'] },
        'person.skips': { actions: ['remember what can be undone', 'pass it over'] },
        'person.marks': marking,
        'person.reconsiders': { guard: 'that question is asked', actions: 'open that question' },
        'browser.travels': { guard: 'it leads back', target: 'reading' },
      },
    },
  },
})

/** A changed answer can call for questions that were not asked before, even one about safety. */
const finishing = [
  { guard: 'what was reconsidered calls for more', target: 'considering' },
  { guard: 'something was reconsidered', target: '.reading' },
] as const

/** The manners of the conversation: what may be said when. It knows no topics, so a new question changes nothing here. */
export const conversation = machine.createMachine({
  id: 'conversation',
  description: 'A person answers, sees the groups that fit them and why, and explores.',
  context: ({ input }) => atFirst(input),
  initial: 'arriving',
  on: {
    'person.startsAgain': { target: '.greeting', actions: 'forget everything' },
    'person.forgets': { guard: 'something is set aside', actions: 'forget what was set aside' },
  },
  states: {
    arriving: {
      description: 'We look whether answers were kept from a moment ago, and where the person was.',
      exit: 'forget where they were',
      always: [
        { guard: 'a plan was open', target: 'planning' },
        { guard: 'a visit was being told of', target: 'hearing' },
        { guard: 'the groups were seen', target: 'recommending' },
        { guard: 'there are answers already', target: 'considering' },
        { target: 'greeting' },
      ],
    },
    greeting: {
      description: 'We say what this is and what it cannot tell, before anything is asked.',
      entry: 'close the question',
      on: {
        'person.begins': { target: 'considering', actions: 'turn to the short questions' },
        'person.returns': 'returning',
        'browser.travels': [
          { guard: 'it leads to returning', target: 'returning' },
          { guard: 'it leads on', target: 'considering', actions: 'turn to the short questions' },
        ],
      },
    },
    returning: {
      description: 'Somebody comes back after a visit, and we ask how it went before anything else.',
      on: {
        'person.tells': {
          guard: 'that can be told',
          target: 'considering',
          actions: ['note how it went', 'turn to the short questions'],
        },
        'browser.travels': { guard: 'it leads back', target: 'greeting' },
      },
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
        'browser.travels': [
          { guard: 'it leads on to the groups', target: 'recommending' },
          // What was answered or skipped before is not asked again.
          { guard: 'it leads on from what is settled', target: 'considering' },
          { guard: 'it leads on' },
          { guard: 'a question came before', actions: 'open the question before' },
          { guard: 'we are sharpening', target: 'recommending', actions: 'turn to the short questions' },
          { target: 'greeting' },
        ],
      },
    },
    reviewing: {
      description: 'We show all answers before the list is made.',
      ...readingOrReconsidering,
      exit: ['forget how it stood', 'forget what can be undone'],
      on: {
        'person.finishes': finishing,
        'person.agrees': 'recommending',
        'browser.travels': [
          ...finishing,
          { guard: 'it leads to changing an answer', target: '.reconsidering', actions: 'open that question' },
          { guard: 'it leads to what is asked no more' },
          { guard: 'it leads on', target: 'recommending' },
          { guard: 'a question came before', target: 'asking', actions: 'open the question before' },
        ],
      },
    },
    recommending: {
      description: 'We show the groups that fit, and why.',
      ...readingOrReconsidering,
      // Lets the list say what moved since it was last seen. Undo survives planning a visit or telling of one: an answer that
      // was only tried must not become the person's own that way.
      exit: 'remember how it stood',
      on: {
        // The person tries other answers to see what they would do, and can undo them at once.
        'person.tries': {
          guard: 'those answers are offered',
          target: '.reading',
          actions: ['remember what can be undone', 'note what is tried'],
        },
        'person.setsAside': { target: 'greeting', actions: 'set the answers aside' },
        'person.finishes': { guard: 'something was reconsidered', target: '.reading' },
        'person.sharpens': {
          guard: 'there is something to sharpen',
          target: 'considering',
          actions: ['turn to the questions that sharpen', 'forget what can be undone'],
        },
        'person.plans': { guard: 'that group is known', target: 'planning', actions: 'note the group' },
        'person.returns': 'hearing',
        'browser.travels': [
          { guard: 'it leads to a plan', target: 'planning', actions: 'note the group' },
          { guard: 'it leads to hearing', target: 'hearing' },
          {
            guard: 'it leads on to sharpening',
            target: 'considering',
            actions: ['turn to the questions that sharpen', 'forget what can be undone'],
          },
          { guard: 'it leads on' },
          { guard: 'there is more to ask', target: 'considering', actions: 'forget what can be undone' },
          { target: 'reviewing', actions: ['turn to the short questions', 'forget what can be undone'] },
        ],
      },
    },
    planning: {
      description: 'We turn one group into a first visit: a way in, a day, and somebody alongside.',
      entry: 'close the question',
      on: {
        'person.plans': { guard: 'that group is known', actions: 'note the group' },
        'person.returns': 'hearing',
        'browser.travels': [
          { guard: 'it leads to a plan', actions: 'note the group' },
          { guard: 'it leads to hearing', target: 'hearing' },
          { guard: 'it leads back', target: 'recommending' },
        ],
      },
    },
    hearing: {
      description: 'We ask how a visit went, and make the list afresh.',
      entry: 'close the question',
      on: {
        'person.tells': {
          guard: 'that can be told',
          target: 'recommending',
          actions: ['note how it went', 'forget what can be undone'],
        },
        'browser.travels': { guard: 'it leads back', target: 'recommending' },
      },
    },
  },
})

/** Where the conversation is, for Back and Forward to lead there again. */
export const placeOf = (snapshot: SnapshotFrom<typeof conversation>): Place => {
  const { open, planned } = snapshot.context
  // Reconsidering on the list happens in place, so it is not a place of its own.
  const asks = snapshot.matches('asking') || snapshot.matches({ reviewing: 'reconsidering' })
  const state = typeof snapshot.value === 'string' ? snapshot.value : Object.keys(snapshot.value)[0]
  if (snapshot.matches('planning')) return `planning ${planned}`
  return (asks ? `${state} ${open}` : state) as Place
}

/**
 * Where a load of the page leads again, if not to the first open question or the review: to the list once it has been seen, or to
 * what branches off it.
 */
export const placeToSave = (snapshot: SnapshotFrom<typeof conversation>): Place | undefined => {
  if (snapshot.matches('asking') && snapshot.context.part === 'more') return 'recommending'
  const isAroundTheList = snapshot.matches('recommending') || snapshot.matches('planning') || snapshot.matches('hearing')
  return isAroundTheList ? placeOf(snapshot) : undefined
}
