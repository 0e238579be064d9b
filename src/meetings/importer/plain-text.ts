import { decodeHTMLStrict } from 'entities'

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

/** Letters for the numbers and names that stand for them in HTML; a number, and the signs of markup, do without the semicolon. */
const withoutEntities = (text: string): string =>
  decodeHTMLStrict(
    text.replaceAll(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot)(?!\w));?/gi,
      (_, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return character(Number.parseInt(hex, 16))
        if (decimal !== undefined) return character(Number(decimal))
        return decodeHTMLStrict(`&${(name ?? '').toLowerCase()};`)
      },
    ),
  )

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<(script|style|iframe|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<\/?[a-z!?][^<>]*(?:>|$)/gi, ' ')

/** How often text may have been wrapped: markup that was escaped, and escaped again. */
const wrappings = 4

/**
 * The words of something that may be HTML: no markup, no control or invisible characters, one space between words.
 * Signs that stand between numbers, as in 1 < 2, and emoji of several joined ones stay whole. Anything but text or a number gives none.
 */
export const plainText = (raw: unknown): string => {
  if (typeof raw === 'number') return Number.isFinite(raw) ? String(raw) : ''
  if (typeof raw !== 'string') return ''
  let text = raw.normalize('NFKC')
  for (let turn = 0; turn < wrappings && /[<&]/.test(text); turn++) text = withoutMarkup(withoutEntities(text))
  return text
    .normalize('NFKC')
    .replaceAll(/(?<! )[<>]|[<>](?! )/g, ' ')
    .replaceAll(/(?<!\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu, '')
    .replaceAll(/(?!\u200D)\p{Cf}|[\p{Cs}\p{Co}\p{Cn}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFD]/gu, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
