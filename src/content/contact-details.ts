import { z } from 'zod'
import { words } from './schema/whose-words.ts'

/** How people are reached: numbers that a telephone can dial, and addresses that a browser can open. */

/** The fewest and the most digits in a number: short codes have three, and no number in the world has more than fifteen. */
const [fewestDigits, mostDigits] = [3, 15]

/** The digits of a number. */
export const dialled = (number: string): string => number.replaceAll(/\D/g, '')

/** The most characters that a number may take up, spaces and brackets included. */
const longestNumber = 30

/** Digits separated by spaces, hyphens or dots. One run of digits may be in brackets. */
const spelled = /^\+?(?:\d{1,4}[ -]?)?(?:\(\d+\)[ -]?)?\d[\d .-]*\d$/

/** Whether the page can dial this: it shows the text unchanged, and dials its digits and a leading +. */
const isDialable = (text: string): boolean => {
  if (text.length > longestNumber || !spelled.test(text) || /[ .-]{2}/.test(text)) return false
  // Callers from abroad leave out the 0 of +44 (0)20, but the page would dial it.
  if (text.startsWith('+') && text.includes('(0')) return false
  const { length } = dialled(text)
  return length >= fewestDigits && length <= mostDigits
}

export const telephone = z
  .string()
  .refine(
    isDialable,
    `one number of ${fewestDigits} to ${mostDigits} digits that can be dialled as it stands, such as "0800 1111" or "+1 800 662 4357": digits, single spaces, hyphens, brackets and a + at the start; replace letters with their digits, and put words in another field`,
  )
  .meta(words('ours'))

/** The page dials this unchanged. */
export const emergencyNumber = z
  .string()
  .regex(/^\d{2,6}$/, 'one emergency number of 2 to 6 digits and nothing else, such as "999"')
  .meta(words('ours'))

/** The parsed address, if its host is a domain name and it carries no user name or password. */
const leadsTo = (text: string): URL | undefined => {
  if (!/^[a-z]+:\/\/[a-z0-9][^\s<>"]*$/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const named = /^[\x21-\x7e]+$/.test(text) && /^(?!www\.[^.]+$)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(url.hostname)
  return named && url.username === '' && url.password === '' ? url : undefined
}

const schemeOf = (text: string): string => leadsTo(text)?.protocol ?? ''

/** The address of a source or of a group's own site. Some sites have no https, and that is not ours to change. */
export const webAddress = z
  .string()
  .refine((text) => /^https?:$/.test(schemeOf(text)), 'a web address that starts with https:// or http://')
  .meta(words('theirs'))

/** An address to which we send people in need, so nobody on the way may read or change the page. */
export const safeAddress = z
  .string()
  .refine((text) => schemeOf(text) === 'https:', 'a web address that starts with https://')
  .meta(words('theirs'))

/** Whether this is a page on this computer, used to try the guide out. */
export const isThisComputer = (text: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1):\d{1,5}(?:\/[\w/-]*)?$/.test(text)

/** Where the way out leads. */
export const leaveAddress = z
  .string()
  .refine(
    (text) => schemeOf(text) === 'https:' || isThisComputer(text),
    'the whole address of a neutral page of another site, such as https://www.bbc.co.uk/weather; the way out leads there',
  )
  .meta(words('ours'))

/** The host of an address, in lower case and without www, or undefined if it has none. */
export const hostOf = (text: string): string | undefined =>
  leadsTo(text)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '')
