import type { Group } from '#content'
import { wholeText } from '#engine'
import { useGuide } from '../ui/guide.ts'
import { HelpLines } from '../ui/help/HelpLines.tsx'
import { Away } from '../ui/controls/Link.tsx'
import { Emergency } from '../ui/results/Notices.tsx'
import { isForFamilies } from '../ui/groups/filters.ts'

/** What is said at the top of the page where the questions have not come: the style knows in which browser, the early script when. */
export const NotOpened = () => {
  const { say } = useGuide()
  return (
    <>
      <p id="too-old" className="notice">
        {say('served-too-old')}
      </p>
      <p id="failed" role="alert" className="notice" hidden>
        {say('served-failed')}{' '}
        <a href="./" data-press="again">
          {say('served-again')}
        </a>
      </p>
    </>
  )
}

/** All that a person can use where the guide's script does not run: help lines, warnings and every group. */
export const WithoutScript = () => {
  const { catalogue, say } = useGuide()
  const warnings = catalogue.notices.filter(({ danger, afterList }) => danger.length > 0 && !afterList)
  const groups = [...catalogue.groups, ...catalogue.unranked]
  return (
    <>
      <h2 id="served-title">{say('served-title')}</h2>
      <p>{say('served-text')}</p>
      <section id="served-help">
        <h3>{say('served-help')}</h3>
        {Object.entries(catalogue.help).map(([id, help]) => (
          <details key={id}>
            <summary>{help.name}</summary>
            <Emergency help={help} />
            <HelpLines lines={help.lines} />
          </details>
        ))}
      </section>
      <h3>{say('served-warnings')}</h3>
      {warnings.map((notice) => (
        <details key={notice.id}>
          <summary>{notice.title}</summary>
          <p>{wholeText(catalogue, notice, 'me')}</p>
        </details>
      ))}
      <section id="all-groups">
        <h3>{say('all-groups')}</h3>
        <h4>{say('for-own-problem')}</h4>
        <ul>{groups.filter((group) => !isForFamilies(group)).map(named)}</ul>
        <h4>{say('for-families')}</h4>
        <ul>{groups.filter(isForFamilies).map(named)}</ul>
      </section>
    </>
  )
}

/** A group with the way to its own site. Its page is in the script: with a sentence on each, this page would be too heavy. */
const named = ({ id, name, contact }: Group) => {
  const site = Object.values(contact)[0]?.site
  return (
    <li key={id} id={id}>
      {site === undefined ? name : <Away to={site}>{name}</Away>}
    </li>
  )
}
