import type { Drawn, Picture } from './draw.ts'

/** How the contact sheet begins, by which the next run knows that it may replace it. */
export const sheetBeginning = '<!doctype html>\n<!-- The gallery of the guide, written by `npm run gallery`. -->'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const idOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

const style = `:root{color-scheme:light dark;--scale:.6}
body{margin:0 1rem 4rem;font:1rem/1.4 system-ui,sans-serif}
nav ul{columns:18rem;padding-left:1.2rem}nav ul ul{columns:auto}
form{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.5rem 0;background:Canvas;border-bottom:1px solid}
section>div{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
h2,h3{scroll-margin-top:4rem}h3{margin:1.5rem 0 .5rem}
figure{margin:0}figcaption{font-size:.8rem}figure>div{max-height:48rem;overflow:auto;border:1px solid GrayText}
img{display:block;width:calc(var(--width)*var(--scale)*1px);height:auto}.fault{border:2px solid;padding:.5rem}`

const figureOf = (name: string, { file, look, scheme, width, height, length }: Picture): string => {
  const [size = ''] = look.split(' ')
  const caption = escaped(`${look}: ${length}`)
  const alt = escaped(`${name}, ${look}`)
  return `<figure class="s-${scheme} z-${size}"><div tabindex="0" role="group" aria-label="${alt}"><a href="${file}"><img src="${file}" loading="lazy" alt="${alt}" width="${width}" height="${height}" style="--width:${width}"></a></div><figcaption>${caption}</figcaption></figure>`
}

const stateOf = ({ name, pictures, fault }: Drawn): string =>
  `<h3 id="${idOf(name)}">${escaped(name)}</h3>\n${
    fault === undefined ? '' : `<p class="fault">This state could not be drawn: ${escaped(fault)}</p>\n`
  }<div>${pictures.map((picture) => figureOf(name, picture)).join('\n')}</div>`

/** Boxes that hide what someone does not want to see just now, without a script. */
const hiding = (drawn: readonly Drawn[]): { readonly form: string; readonly rules: string } => {
  const pictures = drawn.flatMap((one) => one.pictures)
  const classes = [
    ...new Set([
      ...pictures.map(({ look }) => `z-${look.split(' ')[0]}`).filter((one) => one !== 'z-on'),
      ...pictures.map(({ scheme }) => `s-${scheme}`),
    ]),
  ]
  const boxes = classes.map((one) => `<label><input type="checkbox" id="${one}" checked> ${one.slice(2)}</label>`)
  return {
    form: `<form>${boxes.join('\n')}</form>`,
    rules: classes.map((one) => `body:has(#${one}:not(:checked)) .${one}{display:none}`).join('\n'),
  }
}

/** The contact sheet: every state under its place, with its pictures side by side. */
export const sheetOf = (drawn: readonly Drawn[], missing: readonly string[], took: string): string => {
  const sections = [...new Set(drawn.map(({ section }) => section))]
  const inSection = (section: string): readonly Drawn[] => drawn.filter((one) => one.section === section)
  const contents = sections.map(
    (section) =>
      `<li><a href="#in-${idOf(section)}">${escaped(section)}</a><ul>${inSection(section)
        .map(({ name }) => `<li><a href="#${idOf(name)}">${escaped(name)}</a></li>`)
        .join('')}</ul></li>`,
  )
  const { form, rules } = hiding(drawn)
  const pictures = drawn.reduce((sum, one) => sum + one.pictures.length, 0)
  const lost = missing.map((kind) => `<li>${escaped(kind)}</li>`).join('')
  return `${sheetBeginning}
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Every state of the page</title>
<style>${style}
${rules}</style>
<h1>Every state of the page</h1>
<p>${drawn.length} states in ${pictures} pictures. ${escaped(took)}</p>
${missing.length === 0 ? '' : `<div class="fault"><p>No way is known to these kinds of page:</p><ul>${lost}</ul></div>`}
<nav aria-label="Contents"><ul>${contents.join('\n')}</ul></nav>
${form}
${sections
  .map(
    (section) =>
      `<section><h2 id="in-${idOf(section)}">${escaped(section)}</h2>\n${inSection(section).map(stateOf).join('\n')}</section>`,
  )
  .join('\n')}
</html>
`
}
