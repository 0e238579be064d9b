import { mayBePrivate } from './private.ts'

const readable = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** A host as it is compared: small, and without www. */
export const plainHost = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** Whether this is the name of a host on the web, such as example.org. */
export const isHost = (text: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text)

/**
 * An https address without what follows a question mark or #, since that is where passwords stand; none where it seems to name
 * a person or to hold a number.
 */
export const plainAddress = (raw: unknown): URL | undefined => {
  if (typeof raw !== 'string' || raw.length > 2000 || !/^\s*https:\/\//i.test(raw) || !URL.canParse(raw.trim())) return undefined
  const url = new URL(raw.trim())
  const path = readable(url.pathname)
  if (url.username !== '' || url.password !== '' || url.port !== '' || path === undefined) return undefined
  if (!isHost(url.hostname)) return undefined
  ;[url.search, url.hash] = ['', '']
  const words = path.replaceAll(/[/_]+/g, ' ').replaceAll(/(?<=\p{L})-+(?=\p{L})/gu, ' ')
  const digits = /\d(?:[^\p{L}\d]*\d){5}/u
  return /^[\p{L}\p{N}/_.~ -]*$/u.test(path) &&
    !mayBePrivate(words.replace(/\.(html?|php|aspx?)$/i, '').trim()) &&
    !digits.test(path) &&
    !digits.test(url.hostname) &&
    url.href.length <= 300
    ? url
    : undefined
}

/** The address of a meeting's own page on one of the fellowship's own sites. Anything that leads elsewhere may lead into a room, or to a person. */
export const listingLink = (raw: unknown, sites: readonly string[]): string | undefined => {
  const url = plainAddress(raw)
  const host = plainHost(url?.hostname ?? '')
  return url && sites.some((site) => host === site || host.endsWith(`.${site}`)) ? url.href : undefined
}
