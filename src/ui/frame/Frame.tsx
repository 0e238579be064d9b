import { type ReactNode, memo } from 'react'
import { useCountryAnswered } from '../help/help.ts'
import { NeedHelp } from '../help/NeedHelp.tsx'
import { useSurroundings } from '../guide.ts'
import { Link } from '../controls/Link.tsx'
import { LeaveButton, LeaveLink } from './Leave.tsx'

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
