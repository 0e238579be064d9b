import type { SnapshotFrom } from 'xstate'
import type { conversation } from './chart.ts'
import type { Place } from './memory.ts'

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
