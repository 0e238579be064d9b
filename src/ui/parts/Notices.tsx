import type { Help } from '#content'
import type { Result } from '#engine'
import { countryFor } from '../country.ts'
import { useGuide } from '../guide.ts'
import { HelpLines } from './HelpLines.tsx'

/** Warnings and pointers that answers brought up, before any group, each with the lines to ring. */
export const Notices = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const help = catalogue.help[countryFor(catalogue, memory.sheet.answers)]
  if (result.notices.length === 0) return null
  return (
    <section className="notices" aria-label={say('notices')}>
      {result.notices.map(({ id, text }) => {
        const notice = catalogue.notices.find((one) => one.id === id)
        const lines = help?.lines.filter(({ kind }) => notice?.calls.includes(kind)) ?? []
        return (
          <div key={id} className={notice?.calls.length ? 'notice' : 'notice mild'}>
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
  </p>
)
