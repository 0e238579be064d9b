// Streets and the numbers of groups are taken out of names and places, so that the rest of them can stay.

const suffixes =
  'st|str|street|rd|road|ave?|avenue|ln|lane|dr|drive|blvd|boulevard|pkwy|parkway|hwy|highway|cir|circle|ct|court|cres|crescent|terr?|terrace|pl|place|plz|plaza|sq|square|way|close|gardens?|gdns|grove|mews|row|walk|parade|pde|hill|rise|loop|trail|trl|pike|tpke|turnpike|alley|expy|expressway|fwy|freeway|mansions?|flats?|villas?|cottages?|towers?|apartments?|buildings?|bldg|estate|quay|wharf|embankment|esplanade|promenade|broadway|park|green|common|view|heights|hts|crossing|xing|bend|cove|ridge|run|path|pass|point|landing|arcade|causeway|bypass'
const direction = '(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)'
/** What follows a number that is none of a house: 12 Steps, 24 Hours, 5 in the Morning. */
const noHouse =
  '(?:steps?|traditions?|concepts?|promises|hours?|hrs?|days?|years?|yrs?|minutes?|mins?|weeks?|months?|[ap]\\.?m\\.?|o.clock|at|in|on|for|to|of|and|or|by|with|from)\\b'
const beforeNumber = '(?<![\\p{L}\\p{Nd}.:])'
const word = `(?!(?:at|in|on|for|to|of|and|or|by|with|from)\\b)(?:[\\p{L}'’.-]{1,30}|\\p{Nd}{1,3}(?:st|nd|rd|th))`

/** Patterns that begin with the number of a house. */
const fromNumber: readonly RegExp[] = [
  new RegExp(
    `${beforeNumber}#?\\p{Nd}{1,6}[a-z]?(?:[-–/]\\p{Nd}{1,4}[a-z]?)?,? (?!${noHouse})(?:${word},? ){1,4}?(?:${suffixes})\\b`,
    'iu',
  ),
  new RegExp(`${beforeNumber}\\p{Nd}{1,6}[a-z]? (?!${noHouse})(?:the )?(?:${suffixes})\\b(?! \\p{Ll})`, 'iu'),
  new RegExp(`${beforeNumber}\\p{Nd}{2,6}[a-z]? ${direction}\\.? \\p{L}{2}`, 'iu'),
  new RegExp(`${beforeNumber}\\p{Nd}{1,6} (?:us |state |county |old )?(?:hwy|highway|route|rte|rd|road) \\p{Nd}`, 'iu'),
  /(?<![\p{L}\p{Nd}])\p{Nd}{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.?|boulevard|bd|chemin|place|impasse|allée|quai|route|cours) \p{L}/iu,
  /(?<![\p{L}\p{Nd}])\p{Nd}{1,6} [\p{L}'’. ]{2,40}, [\p{L}'’. ]{2,40},? \p{Lu}{2},? \p{Nd}{5}/u,
]

/** Patterns whose number stands behind, or that have none: what is before them in the same part belongs to the street. */
const fromName: readonly RegExp[] = [
  /\p{L}(?:str\.|stra(?:ß|ss)e|straat|laan|gracht|gatan|vägen|gade|veien|gasse|platz|allee|weg) ?\p{Nd}/iu,
  /(?<!\p{L})(?:calle|c\/|avda\.?|avenida|av\.|carrera|paseo|rua|via|viale|corso|piazza|largo|ulica|ul\.|str\.|strada) [\p{L}'’. ]{1,40},? ?(?:n[ºo°]?\.? ?)?\p{Nd}/iu,
  /(?<!\p{L})p\.? ?o\.? box ?#?\p{Nd}/iu,
  /\b(?:flat|apt|apartment|suite|ste)\b\.? ?(?:no\.? ?)?#?\p{Nd}/iu,
  /(?<!\p{L})county (?:road|rd) \p{Nd}/iu,
  /(?<!\p{L})\p{L}{2,30} (?:mansions|apartments|flats)\b/iu,
]

/** What gives away a street or a door. In doubt, it does. */
export const streetPatterns: readonly RegExp[] = [...fromNumber, ...fromName]

const wholeStreet = new RegExp(
  `^(?:${direction}\\.? )?(?:[\\p{L}'’.-]{1,30} |\\p{Nd}{1,3}(?:st|nd|rd|th) ){1,3}(?:st|str|street|rd|road|ave?|avenue|ln|lane|dr|drive|blvd|boulevard|pkwy|parkway|hwy|highway)\\.?(?: ${direction}\\.?)?$`,
  'iu',
)

/** Whether a place is nothing but a street, such as "W. 98th St". */
export const isStreetAlone = (place: string): boolean => wholeStreet.test(place)

const withoutEnd = (text: string): string => text.replace(/(?:[\s,;:([{–-]|\b(?:at|in|on)$){1,20}$/u, '')

/** The words before the first street that stands in them, or all of them where there is none. */
export const withoutStreet = (text: string): string => {
  const starts = [
    ...fromNumber.map((pattern) => text.search(pattern)),
    ...fromName.map((pattern) => {
      const at = text.search(pattern)
      return at < 0 ? at : Math.max(0, ...[',', ';', '('].map((sign) => text.lastIndexOf(sign, at)))
    }),
  ].filter((at) => at >= 0)
  return starts.length === 0 ? text : withoutEnd(text.slice(0, Math.min(...starts)))
}

const inBrackets = /\s?[([][^()[\]]{1,60}[)\]]/gu
const marked =
  /#\s?\d|\b(?:gso|wso|id|no|nr|num|number|group|grp|district|dist|area|panel|reg)\b[^a-z\d]{0,4}\d|\bD\d{1,3}\b|^\W{0,3}\d{5,9}\W{0,3}$/i
const withMark =
  /(?:^|[\s,;–-]{1,4})(?:(?:gso|wso|reg|registration|service)\b[.\s]{0,2}(?:id|no|number|num)?[.\s]{0,2}[#:]?\s?|#\s?)\d{4,9}(?!\d)/giu
const behindGroup = /(?<=\b(?:group|grp|afg|alateen)\b)[\s,#:–-]{1,4}\d{4,9}$/iu
const inFront = /^\d{5,9}[\s:–-]{1,4}(?=\p{L}+\s\p{L})/u

/** A name or place without the number under which its fellowship keeps the group. */
export const withoutGroupNumber = (text: string): string =>
  text
    .replaceAll(inBrackets, (part) => (marked.test(part.trim().slice(1, -1)) ? '' : part))
    .replaceAll(withMark, '')
    .replace(behindGroup, '')
    .replace(inFront, '')
    .trim()
