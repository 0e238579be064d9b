import type { Catalogue, Help, Notice } from '#content'
import { type NoticeWords, type Result, questionOf, wordsOfNotice } from '#engine'
import { linesFor, useHelpCountry } from '../help/help.ts'
import { useGuide } from '../guide.ts'
import { HelpLines, NotCheckedSince } from '../help/HelpLines.tsx'

/** Whether a warning gives away a private answer. On paper, anyone could find it. */
const tellsPrivateAnswer = (catalogue: Catalogue, { when, anyOf = [], instead }: Notice): boolean =>
  [...when, ...anyOf, ...instead.flatMap((other) => other.when)].some(
    (id) => questionOf(catalogue, catalogue.circumstances[id]?.question)?.private,
  )

const classesOf = (catalogue: Catalogue, notice: Notice, { weight, calls }: NoticeWords): string =>
  [
    'notice',
    ...(weight === 'loud' ? ['loud'] : []),
    ...(weight === 'quiet' || calls.length === 0 ? ['mild'] : []),
    ...(tellsPrivateAnswer(catalogue, notice) ? ['unprinted'] : []),
  ].join(' ')

/** The warnings that the answers bring up, before any group, each with the lines to ring. */
export const Notices = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const help = catalogue.help[useHelpCountry()]
  if (result.notices.length === 0) return null
  return (
    <section className="notices" aria-label={say('notices')}>
      {result.notices.map(({ id, text }) => {
        const notice = catalogue.notices.find((one) => one.id === id)
        if (!notice) return null
        const words = wordsOfNotice(catalogue, notice, answers)
        const lines = linesFor(catalogue, answers, help, words.calls)
        return (
          <div key={id} className={classesOf(catalogue, notice, words)}>
            <h2>{words.title}</h2>
            <p>{text}</p>
            {help && notice.emergency && <Emergency help={help} />}
            {lines.length > 0 && (
              <details>
                <summary>
                  {say('who-to-ring')}
                  <span className="hidden"> {words.title}</span>
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
