import { isStreetAlone, streetPatterns, withoutGroupNumber, withoutStreet } from './streets.ts'

/**
 * First names that are common where the groups meet, for places in a text where a person is likely to stand. Names that are as often
 * a word or a town, such as Hope, Mark or Charlotte, are missing. Whoever is named otherwise is not found by this list.
 */
export const firstNames =
  'aaron|abby|abdul|adam|agnes|ahmed|aisha|alan|alex|alexander|alice|alison|amanda|amy|andrea|andrew|andy|angela|ann|anna|anne|annie|anthony|barbara|ben|beth|betty|bill|billy|bob|bobby|brenda|brian|bridget|carlos|carol|caroline|catherine|chloe|chris|christine|claire|colin|conor|craig|dan|daniel|danny|darren|dave|david|deborah|debbie|denise|dennis|derek|diane|don|donna|doug|ed|eddie|eileen|elaine|elizabeth|ellen|emily|emma|eric|fiona|frank|fred|gareth|gary|gavin|geoff|george|gerald|gerry|gill|gordon|graham|greg|hannah|harry|heather|helen|henry|hugh|ian|jack|jackie|james|jamie|jane|janet|jason|jean|jeff|jen|jennifer|jenny|jerry|jess|jessica|jill|jim|jimmy|jo|joan|joanne|joe|john|jon|jonathan|jose|josé|joseph|josh|juan|judith|judy|julia|julie|karen|kate|kathleen|kathy|katie|keith|kelly|ken|kevin|kim|kyle|larry|laura|lauren|lee|liam|linda|lisa|liz|lorraine|louise|lucy|luis|maggie|malcolm|margaret|maria|marie|martin|mary|matt|matthew|maureen|megan|mel|melissa|michael|michelle|mick|mike|mohammed|molly|muhammad|nancy|natalie|neil|niall|nicola|nick|nicole|nigel|nora|olivia|pamela|patricia|patrick|paul|paula|pauline|pedro|peggy|pete|peter|phil|philip|rachel|ralph|raymond|rebecca|richard|rick|rob|robert|robin|roger|ron|ronald|rory|ross|ruth|ryan|sally|sam|samantha|samuel|sandra|sara|sarah|sean|sharon|sheila|simon|siobhan|sophie|stephanie|stephen|steve|steven|stuart|sue|susan|suzanne|tara|ted|teresa|terry|theresa|thomas|tim|timothy|tina|tom|tommy|tony|tracey|trevor|valerie|vanessa|vera|vicky|vincent|walter|wendy|william|yvonne|zoe'

const digitInWords = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)'
const mine = '(?:house|home(?! group)|flat|apartment|garage|garden|kitchen|residence)'
/** Houses that belong to nobody in person. */
const everybodys =
  '(?:children|women|men|people|god|lord|king|queen|bishop|master|sailor|soldier|veteran|friend|worker|st\\.? \\p{L}+|saint \\p{L}+)'

/**
 * What no list of meetings may give away, however it is written. In doubt, words are left out. Listings are written by anyone, so no
 * pattern may begin at every letter of a long word, or read one stretch in two ways: that takes hours over crafted words.
 */
export const privatePatterns: readonly RegExp[] = [
  // e-mail addresses, handles and names in other services
  /@|\$\s?\p{L}/u,
  /[[({]\s*at\s*[\])}]|\S at \S+ (?:dot |com\b|org\b|net\b|co uk\b|ie\b)/iu,
  /\b(?:g\s?mail|google ?mail|hotmail|yahoo|icloud|proton ?mail|btinternet|gmx|outlook com)\b/iu,
  /\b(?:ig|insta(?:gram)?|snap ?chat|fb|face ?book|messenger|tik ?tok|twitter|discord|skype|viber|we ?chat|kik|whats ?app|telegram|sms)\b/iu,
  /\bsignal\s*[:=]|\bsignal \S*[\d.]\S/iu,
  /(?<!\p{L})(?!(?:steps?|room|group|hall|unit|area|route)\d)\p{L}{3,}\p{Nd}{2,}\b/iu,
  // payment names
  /\b(?:venmo|pay\s?pal|cash\s?app|zelle|revolut|monzo|bizum|twint|interac|(?:apple|google) pay|e-?transfer|bitcoin|btc|iban|sort code|7th tradition)\b/iu,
  // web addresses
  /https?:|www\.|\w\.[a-z]{2,}\b/iu,
  // telephone numbers
  /\p{Nd}(?:[^\p{L}\p{Nd}]{0,4}\p{Nd}){5}/u,
  /\b(?:1[-. ])?8(?:00|33|44|55|66|77|88)[-. ]\p{L}|\b\p{Nd}{3}[-.]\p{Lu}{4}/u,
  new RegExp(`(?:\\b${digitInWords}|\\p{Nd})(?:[\\s,.-]+(?:${digitInWords}|\\p{Nd}+)){3}`, 'iu'),
  /\b(?:tel|(?:tele)?phone|mob(?:ile)?|cell|fax|dial)\b|\bph\b\.?:?\s*\p{Nd}/iu,
  // ways into a closed room
  /pass\s?(?:word|code|wort|ord|phrase|key)|\b(?:pwd?|pw|pin)\b|\bpass\s*(?:[:=]|is\b|\S{0,30}\p{Nd}|\S{31})/iu,
  /\b(?:kennwort|wachtwoord|contrase(?:ñ|n)a|clave|senha|palavra-passe|mot de passe|mdp|has(?:ł|l)o|heslo|parola|lozinka|(?:ş|s)ifre|salasana|l(?:ö|o)senord|adgangskode|kodeord|jelsz(?:ó|o)|cyfrinair|pasfhocal)(?!\p{L})|парол|κωδικ|密码|パスワード/iu,
  /\b(?:meeting|zoom|room|access|entry|door|gate|key)[\s-]?(?:id|code|number)\b|\b(?:id|key|code|secret|login|user ?name)\s*(?:[:#=]|is\b)/iu,
  /\b(?:code|zoom|teams|webex|door|gate|key ?pad|lock ?box|buzzer|intercom|ext)\b[^\p{L}\p{Nd}]{0,4}\p{Nd}(?:\p{Nd}{2}|#)|\p{Nd}{3}[#*]/iu,
  // street addresses
  ...streetPatterns,
  // people
  /\b(?:(?:call|ring|(?<!basic )text)s?(?! (?:to|of|for|it|on|and|stud(?:y|ies)|road)\b)|(?<!the )message(?! (?:of|in|from|to|board|group|meeting)\b)) [\p{L}\p{Nd}]/iu,
  /\b(?:(?<!conscious )contact|e-?mail|ask for|speak (?:to|with)|c\/o|care of|attn|host(?:ed)?:?(?: by)?|led by|leader|chair(?:ed)?(?: by|person)?|sponsor(?:ed by)?|secretary|treasurer)\b/iu,
  new RegExp(
    `['’](?<!\\b${everybodys}['’])s ${mine}\\b|\\b(?:${firstNames})s? ${mine}\\b|\\b(?:my|his|her|their) ${mine}\\b`,
    'iu',
  ),
  /\b(?:private|home of|residence)\b/iu,
  /(?<!\p{L})(?!(?:room|hall|building|group|step|suite|floor|unit|block|section|plan|area|bldg|level|wing|lot|zone|part|stage|track) )\p{L}{2,} \p{L}(?:\.(?!\p{L})|$|(?=[,;:)\]/]))/iu,
  // A single letter inside a name is somebody's, unless it is a small word of some language.
  /(?<!\p{L})(?!(?:room|hall|building|group|step|suite|floor|unit|block|section|plan|area|bldg|level|wing|lot|zone|part|stage|track) )\p{L}{2,} (?![aioyeunàé] )\p{L} \p{L}/iu,
  /(?<!\p{L}\.? ?)\p{Lu}\. \p{Lu}\p{Ll}/u,
  /\b(?:Mrs?|Ms|Miss|Dr)\.? \p{Lu}|\b(?:mrs?|dr)\.? \p{L}/u,
  new RegExp(
    `\\b(?:with|by|from|see|and|&|\\+|house of) (?:${firstNames})\\b|\\b(?:${firstNames}) (?:and|&|\\+|or|at) \\p{L}`,
    'iu',
  ),
  /(?<!\p{L})with \p{L}+ (?:and|&|\+) \p{L}/iu,
]

/** No name, place or address of this length is kept, so that nothing longer need be looked at. */
const longestLookedAt = 300

/** Whether words may name or lead to one person, or open a door that is closed. In doubt, as with any that are too long, they may. */
export const mayBePrivate = (text: string): boolean => {
  if (text === '') return false
  if (text.length > longestLookedAt) return true
  const plain = text.replaceAll('_', ' ').replaceAll(/\bSt\.(?=\p{Lu})/gu, 'St. ')
  return privatePatterns.some((pattern) => pattern.test(plain))
}

const isFirstName = new RegExp(`(?<!\\p{L})(?:${firstNames})s?(?!\\p{L})`, 'iu')
const isPublic =
  /\b(?:church|chapel|cathedral|temple|synagogue|mosque|parish|hall|halls|cent(?:re|er)|club|clubhouse|library|school|college|university|hospital|clinic|community|building|house of|alano|legion|ymca|ywca|museum|caf(?:e|é)|coffee|hotel|inn|room|theat(?:re|er)|station|mission|ministr(?:y|ies)|fellowship|lodge|grange|vfw|salvation army|kirche|gemeinde|iglesia|(?:é|e)glise|chiesa|kerk|centro|haus)\b/iu

/** What may be kept of a name or a place, and what had to be taken out of it. */
export interface Kept {
  /** none where it may name or lead to someone */
  readonly text: string | undefined
  readonly without: readonly ('number' | 'street')[]
}

/**
 * A name or a place without the number of its group and without its street. What is left of a place has to be that of a public
 * building, and names nobody; otherwise, and where it may still be private, none of it is kept.
 */
export const keptOf = (text: string, isPlace: boolean): Kept => {
  if (text.length > longestLookedAt) return { text: undefined, without: [] }
  const plain = withoutGroupNumber(text)
  const short = isPlace && isStreetAlone(plain) ? '' : withoutStreet(plain)
  const without = [...(plain === text ? [] : (['number'] as const)), ...(short === plain ? [] : (['street'] as const))]
  const isCut = short !== text
  const isLost =
    mayBePrivate(short) ||
    (isCut && (isFirstName.test(short) || !/\p{L}{2}/u.test(short))) ||
    (short !== plain && isPlace && !isPublic.test(short))
  return isLost ? { text: undefined, without: [] } : { text: short, without }
}

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
