import { type ReactNode, memo, useId } from 'react'
import { useCountryAnswered, useCountryShown } from '../help/help.ts'
import { useSurroundings, useToday } from '../guide.ts'
import { Link } from '../controls/Link.tsx'
import { LeaveButton, LeaveLink } from './Leave.tsx'
import { type Help, dayInWords, elsewhere } from '#content'
import { HelpLines } from '../help/HelpLines.tsx'
import { Emergency } from '../results/Notices.tsx'
import { sorted } from '../../sorted.ts'

/** The earliest day on which one of these lines was checked. */
const firstChecked = ({ emergency, lines }: Help): string =>
  lines.map(({ checked }) => checked).reduce((first, day) => (day < first ? day : first), emergency.checked)

/** Help lines of the chosen country, on every page and before any question. */
export const NeedHelp = ({ answered }: { readonly answered: string | undefined }) => {
  const { catalogue, chooseCountry, say } = useSurroundings()
  const label = useId()
  // In the prerendered page nothing can be chosen yet, and the lines of all countries are further down.
  const today = useToday()
  const country = useCountryShown(answered)
  const help = catalogue.help[country]
  return (
    <details className="need-help">
      <summary id="need-help">{say('need-help')}</summary>
      <div className="need-help-lines">
        <p className="country">
          <label htmlFor={label}>{say('help-country')}</label>
          <select id={label} autoComplete="off" value={country} onChange={(event) => chooseCountry(event.target.value)}>
            {sorted(Object.entries(catalogue.help), ([a], [b]) => Number(a === elsewhere) - Number(b === elsewhere)).map(
              ([id, { name }]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ),
            )}
          </select>
        </p>
        {today === undefined && (
          <p>
            <a href="#served-help">{say('served-help')}</a>
          </p>
        )}
        {help && <Emergency help={help} />}
        {help && today !== undefined && <p className="small">{say('help-count', { count: help.lines.length })}</p>}
        {help && <HelpLines lines={help.lines} />}
        {today !== undefined && <p>{say('help-stopping')}</p>}
        <p className="small">{help && say('help-checked', { day: dayInWords(firstChecked(help)) })}</p>
      </div>
    </details>
  )
}

/**
 * The frame of every page: who we are, help now, and the way out. It belongs to no state of the conversation, so no fault there
 * can hide it. Links marked with data-leave work by themselves (src/boot), even if the guide has failed.
 */
export const Frame = ({ children }: { readonly children: ReactNode }) => (
  <>
    <Top answered={useCountryAnswered()} />
    <main id="content">{children}</main>
    <Bottom />
  </>
)

// Neither is drawn again for every answer: on an old phone that would take longer than the next question.
const Top = memo(({ answered }: { readonly answered: string | undefined }) => {
  const { say, open } = useSurroundings()
  return (
    <>
      <nav aria-label={say('shortcuts')}>
        <a className="skip" href="#content" onClick={(event) => skipToContent(event)}>
          {say('skip-to-content')}
        </a>
        <LeaveLink say={say} how={{ className: 'skip' }} />
      </nav>
      <header className="frame">
        <div className="bar">
          <p className="brand">
            <a
              href="./"
              aria-label={say('guide-name')}
              onClick={(event) => {
                event.preventDefault()
                open(undefined)
              }}
            >
              <Mark />
              <span>{say('guide-name')}</span>
            </a>
          </p>
          <NeedHelp answered={answered} />
          <LeaveButton say={say} />
        </div>
      </header>
    </>
  )
})

const Bottom = memo(() => {
  const { say } = useSurroundings()
  return (
    <footer className="frame">
      <ul>
        <li>
          <Link page="all-groups">{say('all-groups')}</Link>
        </li>
        <li>
          <Link page="how-this-works">{say('how-this-works')}</Link>
        </li>
        <li>
          <Link page="safety">{say('safety')}</Link>
        </li>
      </ul>
      <p>
        {say('footer-private')} {say('footer-other-sites')} {say('footer-limits')}
      </p>
    </footer>
  )
})

const skipToContent = (event: React.MouseEvent): void => {
  event.preventDefault()
  document.querySelector<HTMLElement>('main h1')?.focus()
}

/** Three rings that overlap: people who sit together. */
const Mark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className="mark">
    <circle cx="12" cy="13" r="7" />
    <circle cx="20" cy="13" r="7" />
    <circle cx="16" cy="20" r="7" />
  </svg>
)

const help = (): HTMLDetailsElement | null => document.querySelector('.need-help')

/** The address of the help lines of all countries, further down in the prerendered page. */
const everyCountry = '#served-help'

/**
 * Remembers what help was open before the guide's script arrived, and where the focus was; the function it returns restores
 * them. Anyone who was at the lines of all countries, which then disappear, finds theirs in the opened help.
 */
export const helpWasOpen = (): (() => void) => {
  const { history, location } = window
  const looking = location.hash === everyCountry
  if (looking) history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  const open = looking || help()?.open === true
  const focused = looking || help()?.contains(document.activeElement) === true
  return () => {
    const now = help()
    if (now && open) now.open = true
    if (focused) now?.querySelector('summary')?.focus()
  }
}
