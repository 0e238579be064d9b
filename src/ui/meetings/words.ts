import type { MeetingWords } from '#content'
import lists from 'virtual:meeting-lists'

/** A sentence of content/meetings/words.yaml, with its {places} filled. */
export const sayOfMeetings = (key: keyof MeetingWords, places: Readonly<Record<string, string | number>> = {}): string =>
  lists.words[key].replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole))
