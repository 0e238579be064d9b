import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { plainHost } from '../meetings/importer/privacy.ts'

const hostsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' && URL.canParse(value) ? [plainHost(new URL(value).hostname)] : []

/** The hosts of a group's own sites and meeting finders, in all countries, as its file says. */
export const fellowshipSites = (content: string, group: string): readonly string[] => {
  const file: unknown = parse(readFileSync(join(content, 'groups', `${group}.yaml`), 'utf8'))
  const contacts: unknown = typeof file === 'object' && file !== null && 'contact' in file ? file.contact : []
  const all: readonly unknown[] = Array.isArray(contacts) ? contacts : []
  return [
    ...new Set(
      all.flatMap((contact) =>
        typeof contact === 'object' && contact !== null
          ? [...hostsIn('site' in contact && contact.site), ...hostsIn('finder' in contact && contact.finder)]
          : [],
      ),
    ),
  ]
}
