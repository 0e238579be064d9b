/** What each of them would do, if anything did it: leave a mark on the page, ask a question, ask for something. */
const deeds = ['window.ran=1', 'alert(1)', "fetch('./ran')"]

const vectors: readonly ((deed: string) => string)[] = [
  (deed) => `<script>${deed}</script>`,
  (deed) => `<SCRIPT>${deed}</SCRIPT>`,
  (deed) => `<img src=x onerror=${deed}>`,
  (deed) => `<svg onload=${deed}>`,
  (deed) => `<svg><script>${deed}</script></svg>`,
  (deed) => `<iframe srcdoc="<script>${deed}</script>"></iframe>`,
  (deed) => `<body onload=${deed}>`,
  (deed) => `<details open ontoggle=${deed}>x</details>`,
  (deed) => `<input autofocus onfocus=${deed}>`,
  (deed) => `<a href="javascript:${deed}">x</a>`,
  (deed) => `<style>*{background:url("javascript:${deed}")}</style>`,
  (deed) => `<math><mtext><img src=x onerror=${deed}>`,
  (deed) => `<template><img src=x onerror=${deed}></template>`,
  (deed) => `<base href="//ran.example/"><script src="${deed}"></script>`,
  (deed) => `<meta http-equiv=refresh content="0;url=javascript:${deed}">`,
  (deed) => `<form action="javascript:${deed}"><button>x</button></form>`,
  (deed) => `" onmouseover="${deed}" x="`,
  (deed) => `' autofocus onfocus='${deed}' x='`,
  (deed) => `javascript:${deed}`,
  (deed) => `data:text/html,${deed}`,
  (deed) => `\${${deed}}`,
  (deed) => `\`+${deed}+\``,
  (deed) => `"+${deed}+"`,
  (deed) => `');${deed};('`,
  (deed) => `{{constructor.constructor('${deed}')()}}`,
  (deed) => `}*{background:url(${deed})}`,
  (deed) => `{"__proto__":{"ran":"${deed}"}}`,
  (deed) => `[constructor][prototype]=${deed}`,
  (deed) => `$& $' $\` $1 {guide-name} {place} ${deed}`,
  (deed) => `\\u003cscript\\u003e${deed}\\u003c/script\\u003e`,
]

const entities = (text: string): string => text.replaceAll(/[<>"'&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const names: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `--></script></title></textarea></style>${text}`,
  (text) => `]]>${text}<![CDATA[`,
  entities,
  (text) => text.replaceAll(/[<>"]/g, (sign) => names[sign] ?? sign),
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'),
  (text) => `\u202E${text}\u202C`,
  (text) => text.replaceAll('<', '<\u200B'),
  (text) => text.replaceAll('<', '< '),
  (text) => `\u00AD\uFEFF${text}`,
]

/** Scripts and markup, each with each deed, in each disguise: no two the same. */
export const payloads: readonly string[] = [
  ...new Set(wrappings.flatMap((wrap) => vectors.flatMap((vector) => deeds.map((deed) => wrap(vector(deed)))))),
]

const schemes = [
  'javascript:',
  'JavaScript:',
  ' javascript:',
  'java\tscript:',
  '\u0001javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,',
  'blob:https://x/',
  'file:///',
  '//',
  'https:javascript:',
  'http//',
  'javascript://https://example.org/%0A',
  'https://x/ javascript:',
  'https://x"onmouseover="',
  'https://<script>',
  "view-source:https://x/'",
]

/** Addresses that lead to a script, or are none. */
export const scriptAddresses: readonly string[] = schemes.flatMap((scheme) => deeds.map((deed) => `${scheme}${deed}`))

const fieldsOfIds =
  /^(id|trait|value|under|apart|pointsTo|optionalFor|meets|weight|question|group|sources|countries|for|when|unless|anyOf|noneOf|asked|offered|standsFor|alsoCovered|bringsUp|kind|basis|certainty|choose|part|choose|unsaid|checked|by|picksFrom|mainQuestion|mainBeside|mainMissing|compareBy|calls|regions|voices|suits|alone|stands|reach|lists|circumstances|closedAnswers|closed-answers|if|bestFor|best-for|urgency|number|phone|leave-address)$/
const address = /^https?:\/\//

/** The same content with words added to everything that is to be read, other words each time; ids, addresses and numbers stay. */
export const withWordsAdded = (data: unknown, next: () => string, field = ''): unknown => {
  if (fieldsOfIds.test(field)) return data
  if (typeof data === 'string') return address.test(data) ? data : `${data} ${next()}`
  if (Array.isArray(data)) return data.map((item) => withWordsAdded(item, next, field))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withWordsAdded(value, next, name)]))
}
