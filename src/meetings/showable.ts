import type { Meeting } from '#content'
import { isZoneEverywhere } from './zones.ts'

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'
const isListOfText = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string')
const isPoint = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])

const attendances: readonly unknown[] = ['in-person', 'online', 'hybrid', 'check-first']

/**
 * Whether this browser can say when a meeting is held and what it is. A list may have been made by an earlier version, or by hand;
 * what one row of it says must not take the other rows away.
 */
const isShowable = (meeting: Meeting): boolean => {
  const { id, day, time, minutes, weeks, zone, at, areas, attendance, kinds, languages } = meeting
  const { name, place, town, region, postcode, country, link } = meeting
  return (
    typeof id === 'string' &&
    Number.isInteger(day) &&
    day >= 0 &&
    day <= 6 &&
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) &&
    (minutes === undefined || Number.isFinite(minutes)) &&
    (weeks === undefined || (Array.isArray(weeks) && weeks.every((week) => week === -1 || (week >= 1 && week <= 5)))) &&
    (zone === undefined || isZoneEverywhere(zone)) &&
    (at === undefined || isPoint(at)) &&
    attendances.includes(attendance) &&
    isListOfText(kinds) &&
    (areas === undefined || isListOfText(areas)) &&
    (languages === undefined || (isListOfText(languages) && languages.every((one) => /^[a-z]{2,3}$/.test(one)))) &&
    isText(name) &&
    isText(place) &&
    isText(town) &&
    isText(region) &&
    isText(postcode) &&
    isText(country) &&
    isText(link)
  )
}

/** The meetings of a list that can be shown here, and how many cannot. */
export const showable = (meetings: readonly Meeting[]): { readonly meetings: readonly Meeting[]; readonly leftOut: number } => {
  const shown = meetings.filter(
    (meeting: Meeting | null) => typeof meeting === 'object' && meeting !== null && isShowable(meeting),
  )
  return { meetings: shown, leftOut: meetings.length - shown.length }
}
