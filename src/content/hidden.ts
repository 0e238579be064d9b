/** Control characters, those for text direction included, invisible characters, and what a broken encoding leaves behind. */
const characters = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Co}\u034F\u115F\u1160\u17B4\u17B5\u2028\u2029\u2800\u3164\uFFA0\uFFFD`

const everyHidden = new RegExp(`[${characters}]`, 'gu')

/** Finds the first invisible character in a text that may have tabs and line breaks. */
export const hidden = new RegExp(`(?![\\t\\n\\r])[${characters}]`, 'u')

/** Whether a text on one line has an invisible character. */
export const holdsHidden = (text: string): boolean => text.search(everyHidden) >= 0

/** The text with each invisible character written as its number, such as \u{202E}, so that a message can show it. */
export const hiddenShown = (text: string): string =>
  text.replaceAll(everyHidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
