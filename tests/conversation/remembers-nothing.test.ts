import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/** What browsers fill in again after a reload or Back, from a memory of their own. */
const controls = ['input', 'select', 'textarea', 'form']

interface Node {
  readonly type: string
  readonly name?: { readonly name?: string }
  readonly attributes?: readonly { readonly name?: { readonly name?: string }; readonly value?: { readonly value?: unknown } }[]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Every opening tag in a part of a program. */
const tagsIn = (part: unknown): readonly Node[] => {
  if (Array.isArray(part)) return part.flatMap(tagsIn)
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap(tagsIn)
  return isNode(part) && part.type === 'JSXOpeningElement' ? [part, ...inside] : inside
}

const isOff = ({ attributes = [] }: Node): boolean =>
  attributes.some(({ name, value }) => name?.name === 'autoComplete' && value?.value === 'off')

const controlsIn = (name: string, text: string): readonly Node[] =>
  tagsIn(parseSync(name, text).program).filter((tag) => controls.includes(tag.name?.name ?? ''))

const src = join(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|html)$/.test(name) && !name.startsWith('cli'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

test('no browser remembers what was chosen: every control of every page asks it not to', () => {
  const all = files
    .filter(({ name }) => name.endsWith('.tsx'))
    .flatMap(({ name, text }) => controlsIn(name, text).map((tag) => ({ name, tag })))
  expect(all.length).toBeGreaterThanOrEqual(12)
  expect(
    all.filter(({ tag }) => !isOff(tag)).map(({ name, tag }) => `${name}: <${tag.name?.name}> has no autoComplete="off"`),
  ).toEqual([])
})

test('no control comes to a page but from these', () => {
  const made = /createElement\(['"](input|select|textarea|form)\b|<(input|select|textarea|form)\b/
  // This one is made to see what the browser can do, and never comes to a page.
  const tried = ['ui/visit/written-plan.ts']
  expect(files.filter(({ name, text }) => !name.endsWith('.tsx') && made.test(text)).map(({ name }) => name)).toEqual(tried)
})

test('a control that does not ask is seen', () => {
  const seen = controlsIn('x.tsx', `const X = () => <p><select id="a" onChange={() => a > 1} /><input autoComplete="off" /></p>`)
  expect(seen.map(isOff)).toEqual([false, true])
})
