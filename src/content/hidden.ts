/** Text-direction and other control characters, characters that show as nothing, and what a broken encoding leaves. */
const characters = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Co}\u034F\u115F\u1160\u17B4\u17B5\u2028\u2029\u2800\u3164\uFFA0\uFFFD`

const everyHidden = new RegExp(`[${characters}]`, 'gu')

/** The first character that nobody can see, in a text that may have tabs and lines of its own. */
export const hidden = new RegExp(`(?![\\t\\n\\r])[${characters}]`, 'u')

/** Whether a text that stands on one line has a character in it that nobody can see. */
export const holdsHidden = (text: string): boolean => text.search(everyHidden) >= 0

/** The same text with each of them as its number, so that a message can name it: \u{202E}. */
export const hiddenShown = (text: string): string =>
  text.replaceAll(everyHidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
