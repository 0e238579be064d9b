import { isStale, isToCome, staleAfterDays } from '../dates.ts'
import type { Fault } from '../fault.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { lastChecked } from '../assemble.ts'
import type { Raw } from '../read.ts'

interface Dated {
  readonly checked: string
}

const readOn = 'Write the day on which it was read.'

/** A phone line and its sources. */
interface Called {
  readonly what: string
  readonly sources: readonly string[]
  readonly path: Path
}

/** Every help line and emergency number whose sources were all read too long before today. No build depends on this. */
export const staleFaults = ({ help, evidence }: Raw, today: string): readonly Fault[] =>
  [...help.values()].flatMap(({ file, data }) => {
    const called: readonly Called[] = [
      { what: 'the emergency number', sources: data.emergency.sources, path: ['emergency'] },
      ...data.lines.map(({ name, sources }, index) => ({ what: `\`${name}\``, sources, path: ['lines', index] })),
    ]
    return called.flatMap(({ what, sources, path }): Fault[] => {
      const checked = lastChecked(sources, data.sources, evidence.data)
      if (checked === undefined || !isStale(checked, today)) return []
      const remedy = `Read a source of it again (${sources.join(', ')}), and write the day there as \`checked\`.`
      return [file.at(path, `${what} was last checked on ${checked}, more than ${staleAfterDays} days ago. ${remedy}`)]
    })
  })

/** Every source that claims to have been read on a day in the future. */
export const futureFaults = ({ help, groups, evidence }: Raw, today: string): readonly Fault[] => {
  // An entry of evidence.yaml can be anything as long as that file has faults.
  const among = (file: ContentFile, sources: Readonly<Record<string, Dated | null>>, above: Path): Fault[] =>
    Object.entries(sources).flatMap(([id, source]) =>
      source && isToCome(source.checked, today)
        ? [file.at([...above, id, 'checked'], `\`${id}\` was read on ${source.checked}, which is in the future. ${readOn}`)]
        : [],
    )
  return [
    ...among(evidence.file, evidence.data, []),
    ...[...groups.values(), ...help.values()].flatMap(({ file, data }) => among(file, data.sources, ['sources'])),
  ]
}
