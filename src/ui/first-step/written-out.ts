import type { Sheet } from './sheet.ts'

/** A sheet as plain words. */
export const asText = ({ title, parts }: Sheet): string =>
  [
    title,
    ...parts.map((part) =>
      [part.title, ...part.lines.map(({ text, address = '' }) => `- ${text} ${address}`.trimEnd())].join('\n'),
    ),
  ].join('\n\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem}h2{font-size:1.1rem;margin:1em 0 0}ul{margin:0}'

/** A sheet as a page that needs nothing but itself. Its name in a tab tells nothing. */
export const asPage = ({ title, parts }: Sheet, tab: string): string => {
  const line = ({ text, address }: Sheet['parts'][number]['lines'][number]): string => {
    const link = address === undefined ? '' : ` <a href="${escaped(address)}" rel="noreferrer">${escaped(address)}</a>`
    return `<li>${escaped(text)}${link}</li>`
  }
  const body = parts.map((part) => `<h2>${escaped(part.title)}</h2>\n<ul>${part.lines.map(line).join('\n')}</ul>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escaped(tab)}</title>
<style>${style}</style>
<h1>${escaped(title)}</h1>
${body.join('\n')}
</html>
`
}
