import { sayFrom } from '#content'
import lists from 'virtual:meeting-lists'

/** A sentence of content/meetings/words.yaml, with its {places} filled. */
export const sayOfMeetings = sayFrom(lists)
