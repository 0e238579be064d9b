import { z } from 'zod'
import { holdsHidden } from './hidden.ts'
import { day, id } from './schema/fields.ts'

/** What a list can say about a meeting, besides day, time and place. */
export const meetingKinds = ['open', 'closed', 'women', 'men', 'secular', 'lgbtq', 'newcomers', 'step-free'] as const
export const attendances = ['in-person', 'online', 'hybrid', 'check-first'] as const
export const listingFormats = ['meeting-guide', 'bmlt', 'csv'] as const

/** The most characters that a name, a place or a town may have. */
export const longestText = 200

const zones = new Map<string, boolean>()

/** Whether there is a time zone of this name, such as Europe/London. */
export const isZone = (name: string): boolean => {
  const known = zones.get(name)
  if (known !== undefined) return known
  let found = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(name)
  try {
    found &&= new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    found = false
  }
  zones.set(name, found)
  return found
}

/** The joiner inside an emoji of several, such as a family. */
const joiner = /(?<=\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?=\p{Extended_Pictographic})/gu

const isPlain = (words: string): boolean => !holdsHidden(words.replaceAll(joiner, ''))
const withoutHidden = 'words without hidden or text-direction characters; import the list again'

export const textSchema = z
  .string()
  .min(1)
  .max(longestText)
  .regex(/^(?:[^<>\p{Cc}]|(?<= )[<>](?= ))+$/u, 'plain text without markup')
  .refine(isPlain, withoutHidden)
const count = z.int().min(0)
const degrees = (most: number) => z.number().min(-most).max(most)

export const meetingSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{12}$/, 'twelve letters'),
  day: z.int().min(0, 'a day from 0 (Sunday) to 6 (Saturday)').max(6, 'a day from 0 (Sunday) to 6 (Saturday)'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time from 00:00 to 23:59'),
  minutes: z.int().min(5).max(720).optional(),
  /** the weeks of the month in which it is held, 1 for the first of its weekday and -1 for the last; empty where it is not weekly and the list does not say when */
  weeks: z
    .array(z.union([z.literal(-1), z.int().min(1).max(5)]))
    .max(6)
    .optional(),
  zone: z.string().refine(isZone, 'a time zone such as Europe/London').optional(),
  name: textSchema.optional(),
  place: textSchema.optional(),
  town: textSchema.optional(),
  region: textSchema.optional(),
  postcode: z
    .string()
    .regex(/^[A-Z0-9]{2,4}$/, 'the first part of a postcode')
    .optional(),
  country: textSchema.optional(),
  areas: z.array(textSchema).min(1).max(8).optional(),
  at: z.tuple([degrees(90), degrees(180)]).optional(),
  attendance: z.enum(attendances),
  kinds: z.array(z.enum(meetingKinds)),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'a language such as es')).optional(),
  link: z
    .string()
    .regex(/^https:\/\/[^\s<>"?#@]+$/, 'an https:// address without a question mark, # or @')
    .refine(isPlain, withoutHidden)
    .max(300)
    .optional(),
})

export const snapshotSchema = z.strictObject({
  group: id,
  /** made up for trying things out, and never built into the guide */
  sample: z.literal(true).optional(),
  format: z.enum(listingFormats),
  source: textSchema,
  checked: day,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the listing'),
  rows: count,
  kept: count,
  rejected: count,
  count,
  meetings: z.array(meetingSchema),
})

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

/** A meeting: its day, its time and other facts, none of them about a person. */
export type Meeting = Omit<Deep<z.infer<typeof meetingSchema>>, 'at'> & { readonly at?: readonly [number, number] | undefined }
/** A fellowship's list of meetings as it was on one day, and where it came from. */
export type Snapshot = Omit<Deep<z.infer<typeof snapshotSchema>>, 'meetings'> & { readonly meetings: readonly Meeting[] }
export type MeetingKind = (typeof meetingKinds)[number]
export type Attendance = (typeof attendances)[number]
export type ListingFormat = (typeof listingFormats)[number]
