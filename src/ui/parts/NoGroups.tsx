import type { HelpKind } from '#content'
import { type RaisedNotice, shownWithoutGroups } from '#engine'
import { useHelpCountry } from '../country.ts'
import { useGuide } from '../guide.ts'
import { HelpLines } from './HelpLines.tsx'
import { linesFor } from './lines-for.ts'
import { Link } from './Link.tsx'

/** Where to turn when no group of this guide was made for somebody: never an empty page. */
export const NoGroups = ({ notices }: { readonly notices: readonly RaisedNotice[] }) => {
  const { catalogue, memory, say } = useGuide()
  const called = catalogue.notices.filter(({ id }) => notices.some((notice) => notice.id === id)).flatMap(({ calls }) => calls)
  const kinds = [...new Set<HelpKind>([...called, ...shownWithoutGroups])]
  const help = catalogue.help[useHelpCountry()]
  return (
    <div className="no-groups">
      <p>{say('no-groups')}</p>
      <HelpLines lines={linesFor(catalogue, memory.sheet.answers, help, kinds)} />
      <p>
        <Link page="all-groups">{say('all-groups')}</Link>
      </p>
    </div>
  )
}
