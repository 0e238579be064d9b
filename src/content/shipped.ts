import type { Catalogue, Option } from './shape.ts'

const unsaid = <Claim extends { readonly sources: readonly string[] }>(claim: Claim): Claim => ({ ...claim, sources: [] })

const unexplained = (option: Option): Option => {
  const { neutral, ...rest } = option
  return neutral === undefined ? option : rest
}

const mapped = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]))

/** Every source that something in here leans on. */
const named = (part: unknown): ReadonlySet<string> => {
  const ids = new Set<string>()
  JSON.stringify(part, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) for (const id of value) ids.add(String(id))
    return value
  })
  return ids
}

/**
 * The catalogue as the page carries it: without what it shows nowhere, which are the sources of help lines, of notices and of
 * kinds of meeting, and why an option moves nothing. They stand in the content, where they are checked.
 */
export const shipped = (catalogue: Catalogue): Catalogue => {
  const parts = {
    ...catalogue,
    questions: catalogue.questions.map((question) => ({
      ...question,
      // Why an option moves nothing is said for those who keep the content.
      options: question.options.map(unexplained),
    })),
    groups: catalogue.groups.map((group) => ({ ...group, variants: group.variants.map(unsaid) })),
    notices: catalogue.notices.map(unsaid),
    help: mapped(catalogue.help, (help) => ({ ...help, emergency: unsaid(help.emergency), lines: help.lines.map(unsaid) })),
    sources: {},
  }
  const shown = named(parts)
  return { ...parts, sources: Object.fromEntries(Object.entries(catalogue.sources).filter(([id]) => shown.has(id))) }
}
