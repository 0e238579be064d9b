import { thisWeek, unitIn, upcoming } from '#meetings'
import { useCallback } from 'react'
import { useIdle } from '../browser.ts'
import { useGuide, useToday } from '../guide.ts'
import { countryFor } from '../help/help.ts'
import { ageOf, listOf, placeInWords, samePlace, zoneHere } from './loaded.ts'
import type { InPlaceOfLookProps } from './near.ts'
import { sayOfMeetings as say } from './words.ts'

/** How many meetings of a group there are in the next 7 days near the place that was typed, on the button that opens its list. */
export const InPlaceOfLook = ({ group, near, look }: InPlaceOfLookProps) => {
  const { catalogue, memory } = useGuide()
  const today = useToday()
  const { answers } = memory.sheet
  const count = useIdle(
    useCallback(() => {
      const list = listOf(group)
      if (!list || today === undefined || ageOf(list.snapshot, today) === 'too-old') return undefined
      const country = countryFor(catalogue, answers)
      const { at, own } = samePlace(near, list.meetings, country)
      const here = { now: Date.now(), zone: zoneHere() }
      const where = { own, unit: unitIn(country), ...(at ? { near: at } : {}) }
      return thisWeek(upcoming(list.held, here), where, here.now)
    }, [catalogue, answers, group, near, today]),
  )
  const place = placeInWords(near.found)
  return count === undefined ? look : count === 0 ? say('this-week-none', { place }) : say('this-week', { count, place })
}
