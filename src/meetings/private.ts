/** What no list of meetings may give away, however it is written. In doubt, words are left out. */
const signs: readonly RegExp[] = [
  // e-mail addresses, handles and payment names
  /@|\$\s?\p{L}/u,
  /[[({]\s*at\s*[\])}]|\b\S+ at \S+ dot \S+/iu,
  /\b(?:venmo|pay\s?pal|cash\s?app|zelle|bitcoin|iban|sort code|7th tradition)\b/iu,
  // web addresses
  /https?:|www\.|\w\.[a-z]{2,}\b/iu,
  // telephone numbers
  /\p{Nd}(?:[^\p{L}\p{Nd}]{0,4}\p{Nd}){6}/u,
  /\b(?:tel|(?:tele)?phone|cell|fax|dial|whats\s?app|telegram|sms)\b/iu,
  // ways into a closed room
  /pass\s?(?:word|code|wort|phrase|key)|\b(?:pwd?|pin|pass|kennwort|contrase(?:ñ|n)a|clave|senha|mot de passe|has(?:ł|l)o)\b/iu,
  /\b(?:meeting|zoom|room|access|entry|door|gate|key)[\s-]?(?:id|code|number)\b|\bid\s?[:#=]/iu,
  // people
  /\b(?:call|ring|(?<!basic )text|(?<!conscious )contact|e-?mail|(?<!the )message|ask for|speak (?:to|with)|c\/o|care of|attn|host(?:ed)?:?(?: by)?|led by|leader|chair(?:ed)?(?: by|person)?|sponsor(?:ed by)?|secretary|treasurer)\b/iu,
  /\p{Lu}\p{Ll}+(?:['’]s)? (?:house|home|flat|apartment|garage|residence)\b|\b(?:private|home of|house of|residence of)\b/iu,
  /(?<!\p{L})(?!(?:Room|Hall|Building|Group|Step|Suite|Floor|Unit|Block|Section|Plan|Area|Bldg|Level|Wing|Lot|Zone|Part) )\p{Lu}\p{Ll}+ \p{Lu}(?:\.(?!\p{L})|$|(?=[,;)\]/]))/u,
  /\b(?:mrs?|ms|dr)\.? \p{Lu}/iu,
]

/** Whether words may name or lead to one person, or open a door that is closed. */
export const mayBePrivate = (text: string): boolean => signs.some((sign) => sign.test(text))
