import type { Meeting } from '#content'

/** A meeting on Mondays at 18:00, with whatever else it is to have. */
export const madeUpMeeting = (id: string, more: Partial<Meeting>): Meeting => ({
  id,
  day: 1,
  time: '18:00',
  attendance: 'in-person',
  kinds: [],
  ...more,
})
