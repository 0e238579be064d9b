import type { Meeting } from '#content'

/** A value of each row, as a number in the table of all that there are. */
interface Column {
  /** each value once; a row without one has the number after the last */
  readonly values: readonly unknown[]
  /** the numbers of all rows, each in as many digits as the largest needs */
  readonly rows: string
}

/** What meetings have in common with many others: when they are held, where, and what they are like. */
const common = {
  when: ['day', 'time', 'minutes', 'weeks'],
  where: ['zone', 'town', 'region', 'postcode', 'country', 'areas'],
  what: ['attendance', 'kinds', 'languages'],
} as const

/** What hardly any two have in common: one line each, empty where there is none. */
const lines = ['id', 'name', 'link'] as const

/** A list of meetings, column by column. A browser reads it in a fraction of the time that an object for each row takes. */
export interface Packed {
  readonly many: number
  /** the numbers of rows that say the same as one before them */
  readonly repeated: readonly number[]
  readonly lines: Readonly<Record<(typeof lines)[number], string>>
  readonly columns: Readonly<Record<keyof typeof common | 'place' | 'north' | 'east', Column>>
}

/** Digits from ( to [, none of which has to be escaped in a script. */
const [firstDigit, base] = ['('.charCodeAt(0), 52]

const digitsFor = (most: number): number => (most < base ? 1 : most < base ** 2 ? 2 : most < base ** 3 ? 3 : 4)

const inDigits = (number: number, many: number): string => {
  let digits = ''
  for (let left = number, nth = 0; nth < many; nth++, left = Math.floor(left / base))
    digits = String.fromCharCode(firstDigit + (left % base)) + digits
  return digits
}

const columnOf = (all: readonly unknown[]): Column => {
  const numbers = new Map<string | undefined, number>()
  const values: unknown[] = []
  for (const value of all) {
    const key = JSON.stringify(value)
    if (value === undefined || numbers.has(key)) continue
    numbers.set(key, values.length)
    values.push(value)
  }
  const many = digitsFor(values.length)
  const rows = all.map((value) => inDigits(numbers.get(JSON.stringify(value)) ?? values.length, many))
  return { values, rows: rows.join('') }
}

/** What makes two entries of a list one meeting: everything but the name that the list gives them. */
const contentOf = (meeting: Meeting): string => JSON.stringify({ ...meeting, id: undefined })

const repeatedIn = (meetings: readonly Meeting[]): readonly number[] => {
  const contents = new Set<string>()
  return meetings.flatMap((meeting, row) => {
    const before = contents.size
    return contents.add(contentOf(meeting)).size === before ? [row] : []
  })
}

/** Puts a list into columns. Texts hold no line breaks: a snapshot with any is refused before. */
export const packed = (meetings: readonly Meeting[]): Packed => {
  const columnFrom = (valueOf: (meeting: Meeting) => unknown): Column => columnOf(meetings.map(valueOf))
  const lineOf = (name: (typeof lines)[number]): string => meetings.map((meeting) => meeting[name] ?? '').join('\n')
  const shared = (names: readonly (keyof Meeting)[]): Column => columnFrom((meeting) => names.map((name) => meeting[name]))
  return {
    many: meetings.length,
    repeated: repeatedIn(meetings),
    lines: { id: lineOf('id'), name: lineOf('name'), link: lineOf('link') },
    columns: {
      when: shared(common.when),
      where: shared(common.where),
      what: shared(common.what),
      place: columnFrom(({ place }) => place),
      north: columnFrom(({ at }) => at?.[0]),
      east: columnFrom(({ at }) => at?.[1]),
    },
  }
}

const valuesOf = <Value>(values: readonly Value[], { rows }: Column): readonly (Value | undefined)[] => {
  const many = digitsFor(values.length)
  const all: (Value | undefined)[] = []
  for (let at = 0; at < rows.length; at += many) {
    let number = 0
    for (let digit = at; digit < at + many; digit++) number = number * base + rows.charCodeAt(digit) - firstDigit
    all.push(values[number])
  }
  return all
}

/** What many meetings have in common, as part of a meeting. */
const partsOf = (names: readonly (keyof Meeting)[], column: Column): readonly (Partial<Meeting> | undefined)[] => {
  const parts = (column.values as readonly (readonly unknown[])[]).map((values): Partial<Meeting> =>
    Object.fromEntries(names.map((name, nth) => [name, values[nth] ?? undefined])),
  )
  return valuesOf(parts, column)
}

/** The meetings of a packed list. Rows share what they have in common, such as their kinds. */
export const unpacked = ({ many, lines: { id, name, link }, columns }: Packed): readonly Meeting[] => {
  if (many === 0) return []
  const [names, links] = [name.split('\n'), link.split('\n')]
  const [when, where, what] = [
    partsOf(common.when, columns.when),
    partsOf(common.where, columns.where),
    partsOf(common.what, columns.what),
  ]
  const places = valuesOf(columns.place.values as readonly string[], columns.place)
  const norths = valuesOf(columns.north.values as readonly number[], columns.north)
  const easts = valuesOf(columns.east.values as readonly number[], columns.east)
  const none: Partial<Meeting> = {}
  return id.split('\n').map((called, row): Meeting => {
    const { day = 0, time = '', minutes, weeks } = when[row] ?? none
    const { zone, town, region, postcode, country, areas } = where[row] ?? none
    const { attendance = 'check-first', kinds = [], languages } = what[row] ?? none
    const [place, north, east] = [places[row], norths[row], easts[row]]
    const at = north === undefined || east === undefined ? undefined : ([north, east] as const)
    // Each has every field in one order, so that a browser keeps them alike.
    return {
      id: called,
      day,
      time,
      minutes,
      weeks,
      zone,
      name: names[row] || undefined,
      place,
      town,
      region,
      postcode,
      country,
      areas,
      at,
      attendance,
      kinds,
      languages,
      link: links[row] || undefined,
    }
  })
}
