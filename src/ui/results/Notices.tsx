import type { Catalogue, Help, Notice } from '#content'
import { type Result, questionOf } from '#engine'
import { linesFor, useHelpCountry } from '../help/help.ts'
import { useGuide } from '../guide.ts'
import { HelpLines, NotCheckedSince } from '../help/HelpLines.tsx'

/** Whether a warning gives away a private answer. On paper, anyone could find it. */
const tellsPrivateAnswer = (catalogue: Catalogue, { when, anyOf = [] }: Notice): boolean =>
  [...when, ...anyOf].some((id) => questionOf(catalogue, catalogue.circumstances[id]?.question)?.private)

const classesOf = (catalogue: Catalogue, notice: Notice | undefined): string =>
  [
    'notice',
    ...(notice?.calls.length ? [] : ['mild']),
    ...(notice && tellsPrivateAnswer(catalogue, notice) ? ['unprinted'] : []),
  ].join(' ')

/** The warnings that the answers bring up, before any group, each with the lines to ring. */
export const Notices = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const help = catalogue.help[useHelpCountry()]
  if (result.notices.length === 0) return null
  return (
    <section className="notices" aria-label={say('notices')}>
      {result.notices.map(({ id, text }) => {
        const notice = catalogue.notices.find((one) => one.id === id)
        const lines = linesFor(catalogue, memory.sheet.answers, help, notice?.calls ?? [])
        return (
          <div key={id} className={classesOf(catalogue, notice)}>
            <h2>{notice?.title}</h2>
            <p>{text}</p>
            {help && notice?.emergency && <Emergency help={help} />}
            {lines.length > 0 && (
              <details>
                <summary>
                  {say('who-to-ring')}
                  <span className="hidden"> {notice?.title}</span>
                </summary>
                <HelpLines lines={lines} />
              </details>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** Whom to ring when it cannot wait. */
export const Emergency = ({ help: { emergency } }: { readonly help: Help }) => (
  <p className="emergency">
    {emergency.number !== null && <a href={`tel:${emergency.number}`}>{emergency.number}</a>} {emergency.text}
    <NotCheckedSince day={emergency.checked} />
  </p>
)
