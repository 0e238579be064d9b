import { mayBePrivate } from './private.ts'

/** Places where meetings are held and messages sent: an address there leads into a room, not to a listing. */
const rooms =
  /(^|\.)(zoom\.(us|com)|zoomgov\.com|meet\.google\.com|teams\.(microsoft|live)\.com|gotomeet(ing)?\.(com|me)|goto\.com|webex\.com|whatsapp\.com|wa\.me|t\.me|telegram\.(org|me)|skype\.com|discord\.(gg|com)|jit\.si|bluejeans\.com|freeconferencecall\.com|facebook\.com|fb\.com|instagram\.com|paypal\.(com|me)|venmo\.com|cash\.app|bit\.ly|tinyurl\.com|join\.freeconferencecall\.com)$/

const readable = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * The https address of a meeting's own page in a listing, without what follows a question mark or #, since that is where
 * passwords stand; none where it leads into a room, or seems to name a person.
 */
export const listingLink = (raw: unknown): string | undefined => {
  if (typeof raw !== 'string' || raw.length > 2000 || !/^\s*https:\/\//i.test(raw) || !URL.canParse(raw.trim())) return undefined
  const url = new URL(raw.trim())
  const path = readable(url.pathname)
  if (url.username !== '' || url.password !== '' || url.port !== '' || path === undefined) return undefined
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(url.hostname) || rooms.test(url.hostname)) return undefined
  const address = `https://${url.hostname}${url.pathname}`
  const words = path.replaceAll(/[/_]+/g, ' ').replaceAll(/(?<=\p{L})-+(?=\p{L})/gu, ' ')
  const digits = /\d(?:[^\p{L}\d]*\d){5}/u
  return /^[\p{L}\p{N}/_.~ -]*$/u.test(path) &&
    !mayBePrivate(words.replace(/\.(html?|php|aspx?)$/i, '')) &&
    !digits.test(path) &&
    !digits.test(url.hostname) &&
    address.length <= 300
    ? address
    : undefined
}
