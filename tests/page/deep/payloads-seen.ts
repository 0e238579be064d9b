import type { Page } from 'playwright-core'
import { parseDocument } from 'yaml'
import type { Edit } from '../../content/broken/copy.ts'
import { catalogue } from '../answering.ts'
import { openEverything } from '../shown.ts'
import { breaches } from '../../support/sheets.ts'
import type { Lane } from './lane.ts'
import { payloads, withWordsAdded } from './payloads.ts'

/** Everything on the page that could do something, and is none of the guide's own. */
export const strangers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const strange = document.body.querySelectorAll(
      'script, iframe, object, embed, img, style, base, form[action], math, meta, link, video, audio',
    )
    // The guide's own mark stands in its head as data.
    const attributes = [...document.querySelectorAll('*:not(head > link[rel=icon])')].flatMap((element) => [
      ...element.attributes,
    ])
    const doing = attributes.filter(
      ({ name, value }) => name.startsWith('on') || name === 'srcdoc' || /^\s*(javascript|data|vbscript):/i.test(value),
    )
    return [
      ...[...strange].map(({ outerHTML }) => outerHTML),
      ...doing.map(({ name, value }) => `${name}=${value}`),
      ...('ran' in window ? ['It ran.'] : []),
    ]
  })

/** Somebody who reads pages and finds nothing on them but words, or notes what else. */
export const watching = () => {
  const broken = breaches()
  const shown = new Set<string>()
  /** Reads the page that is open, and finds nothing on it but words. */
  const read = async (page: Page, where: string): Promise<void> => {
    await openEverything(page)
    const text = await page.evaluate(() => document.body.textContent ?? '')
    for (const payload of payloads) if (text.includes(payload)) shown.add(payload)
    const strange = await strangers(page)
    if (strange.length > 0) broken.note('nothing but words', where, strange.slice(0, 5))
  }

  const judge = (lane: Lane, loads: number, where: string): void => {
    if (lane.said.length > 0) broken.note('the console and the policy', where, lane.said.splice(0).slice(0, 5))
    if (lane.opened.length > 0) broken.note('questions, tabs and files', where, lane.opened.splice(0))
    const { asked } = lane.wire
    const strange = asked.filter((one) => !/\/(index\.html|assets\/[\w-]+\.js)?$/.test(one))
    if (strange.length > 0 || asked.length > loads * 3) broken.note('requests', where, strange, asked.length)
  }

  return { broken, shown, read, judge }
}

/** Serves another catalogue in the place of the guide's own, without the checks that would have refused it. */
export const unchecked = async (page: Page): Promise<void> => {
  let nth = 0
  const poisoned = withWordsAdded(catalogue, () => Array.from({ length: 3 }, () => payloads[nth++ % payloads.length]).join(' '))
  await page.route('**/assets/catalogue-*.js', async (route) => {
    const text = await (await fetch(route.request().url())).text()
    const [, name = 'e'] = /^(?:var|const|let) (\w+)=/.exec(text) ?? []
    const [exported = ''] = /export\s*\{[^}]*\};?\s*$/.exec(text) ?? []
    await route.fulfill({
      contentType: 'text/javascript',
      body: `var ${name}=JSON.parse(${JSON.stringify(JSON.stringify(poisoned))});${exported}`,
    })
  })
}

/** Puts words in the place of others, in the fields at these paths. */
export const setting =
  (fields: readonly (readonly [path: readonly string[], words: string])[]): Edit =>
  (text) => {
    const document = parseDocument(text)
    for (const [path, said] of fields) document.setIn(path, said)
    return document.toString()
  }
