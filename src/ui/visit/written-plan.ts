import { createContext, use, useMemo, useState } from 'react'

/** What somebody has written into the plan of a first visit. It is held in memory alone, and is in no storage, address or history. */
export interface Plan {
  /** how they want to get in touch, once they have said so */
  readonly way: 'ring' | 'write' | 'go' | undefined
  /** what they want to say, where they changed our words */
  readonly words: string | undefined
  /** such as 2026-11-26 */
  readonly day: string
  /** such as 19:30 */
  readonly time: string
  readonly place: string
  readonly companion: string
  /** the id of another group to try */
  readonly second: string
  readonly withAnswers: boolean
  /** whom the paper speaks to, where somebody helps another; a file, for as long as it was not said */
  readonly reader: 'file' | 'person' | undefined
  /** what a calendar says of it, where they changed our word */
  readonly title: string | undefined
}

/** A plan before anything is written into it. */
export const nothingWritten: Plan = {
  way: undefined,
  words: undefined,
  day: '',
  time: '',
  place: '',
  companion: '',
  second: '',
  withAnswers: false,
  reader: undefined,
  title: undefined,
}

export interface Plans {
  readonly planOf: (group: string) => Plan
  readonly write: (group: string, change: Partial<Plan>) => void
}

export const PlansContext = createContext<Plans>({ planOf: () => nothingWritten, write: () => undefined })

/** The plan of one group, and a way to write into it. */
export const usePlan = (group: string): readonly [Plan, (change: Partial<Plan>) => void] => {
  const { planOf, write } = use(PlansContext)
  return [planOf(group), (change) => write(group, change)]
}

/** All plans of this visit to the guide. Once nothing is answered any more, after starting again, they are forgotten as well. */
export const usePlans = (nothingSaid: boolean): Plans => {
  const [written, rewrite] = useState<Readonly<Record<string, Plan>>>({})
  if (nothingSaid && Object.keys(written).length > 0) rewrite({})
  return useMemo(() => {
    const planOf = (group: string): Plan => written[group] ?? nothingWritten
    return {
      planOf,
      write: (group, change) => rewrite((all) => ({ ...all, [group]: { ...(all[group] ?? nothingWritten), ...change } })),
    }
  }, [written])
}

const dayFormat = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const inWords = new Intl.DateTimeFormat('en-GB', { ...dayFormat, year: 'numeric' })
const withoutYear = new Intl.DateTimeFormat('en-GB', dayFormat)

/** How many days ahead a first visit can be planned; groups mostly meet every week. */
const daysAhead = 60

const hours = Array.from({ length: 24 }, (_, hour) => (hour + 6) % 24)

/** Every quarter of an hour of a day, such as 19:30, from the morning on. */
export const timesOfDay: readonly string[] = hours.flatMap((hour) =>
  ['00', '15', '30', '45'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
)

/** That day, such as 2026-11-26, and those after it. */
export const daysFrom = (day: string): readonly string[] => {
  const first = new Date(day)
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const one = new Date(first)
    one.setUTCDate(first.getUTCDate() + ahead)
    return one.toISOString().slice(0, day.length)
  })
}

/** Whether the day that was chosen is over. */
export const isOver = (day: string, today: string | undefined): boolean => day !== '' && today !== undefined && day < today

/** 2026-11-26 -> Thursday 26 November */
export const inShort = (day: string): string => withoutYear.format(Date.parse(day))

/** 2026-11-26 and 19:30 -> Thursday, 26 November 2026, 19:30; either can be missing. */
export const dayAndTime = (day: string, time: string): string =>
  [day && inWords.format(Date.parse(day)), time].filter(Boolean).join(', ')

/** 2026-11-26T19:30 -> 2026-11-26 and 19:30. A year of five digits, which some fields let pass, is none. */
export const partsOfMoment = (moment: string): Pick<Plan, 'day' | 'time'> => {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(moment) ?? []
  return { day, time }
}

/** Whether this browser has a field for a day and a time together. One that has not makes a field for any words of it. */
export const hasFieldForMoments = (): boolean => {
  const field = document.createElement('input')
  field.type = 'datetime-local'
  return field.type === 'datetime-local'
}

/** The moment at which clocks where this device is show that time on that day; none where either is missing. */
export const momentOf = (day: string, time: string): Date | undefined => {
  const moment = new Date(`${day}T${time}`)
  return day === '' || time === '' || Number.isNaN(moment.getTime()) ? undefined : moment
}
