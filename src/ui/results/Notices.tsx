import type { Help } from '#content'
import { betweenSigns, warningBox, type Result, type Told, type WarningBox } from '#engine'
import { Fold } from '../controls/Fold.tsx'
import { CallEmergency, HelpButtons } from '../help/HelpButtons.tsx'
import { HelpLines, NotCheckedSince } from '../help/HelpLines.tsx'
import { emergencyWords, linesFor, useHelpCountry, waysFor } from '../help/help.ts'
import { useGuide } from '../guide.ts'

/** What gives away a private answer is only for the screen: anyone could find it on paper. */
const unprinted = ({ isPrivate }: { readonly isPrivate: boolean }): string | undefined => (isPrivate ? 'unprinted' : undefined)

/** When to call the emergency number at once, and the number. It is never folded away. */
const Danger = ({ box, help }: { readonly box: WarningBox; readonly help: Help | undefined }) => {
  const { say } = useGuide()
  const { danger, silently } = box
  if (danger.length === 0) return null
  const emergency = help?.emergency
  return (
    <div className={danger.every((sign) => sign.isPrivate) ? 'level now unprinted' : 'level now'}>
      {emergency && emergency.number !== null && <CallEmergency number={emergency.number} />}
      <p>
        <strong>{say('emergency-now')}:</strong>{' '}
        {danger.map((sign, at) => (
          <span key={sign.text} className={unprinted(sign)}>
            {betweenSigns(at, danger.length)}
            {sign.text}
          </span>
        ))}
        . {emergency?.number === null && emergency.text} {silently && emergency?.silently}
        {emergency && <NotCheckedSince day={emergency.checked} />}
      </p>
    </div>
  )
}

/** A warning that does not lead, in full. */
const Other = ({ told }: { readonly told: Told }) => (
  <div className={unprinted(told)}>
    <h3>{told.title}</h3>
    <p>
      {told.text} {told.more}
    </p>
  </div>
)

/** The one box of warnings that the answers bring up, before any group: when it is an emergency, whom to speak to, and what else to know. */
export const Notices = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const { answers } = memory.sheet
  const help = catalogue.help[useHelpCountry()]
  const box = warningBox(catalogue, answers, result.notices)
  if (!box) return null
  const { lead, others, calls, privateCalls, danger, silently } = box
  const lines = linesFor(catalogue, answers, help, calls)
  const isPrivate = ({ kind }: (typeof lines)[number]): boolean => privateCalls.includes(kind)
  // Those that a paper leaves out stand apart; which come first is as for all of them.
  const privateFirst = lines[0] !== undefined && isPrivate(lines[0])
  const apart = [privateFirst, !privateFirst].map((isHidden) => ({
    isHidden,
    some: lines.filter((line) => isPrivate(line) === isHidden),
  }))
  const ways = waysFor(catalogue, answers, help, box)
  return (
    <section className="notices" aria-label={say('notices')}>
      <div className={`notice box ${lead.urgency}`}>
        <h2 className={unprinted(lead)}>{lead.title}</h2>
        <Danger box={box} help={help} />
        <div className={lead.urgency === 'know' ? 'level know' : 'level today'}>
          <p className={unprinted(lead)}>{lead.text}</p>
          {ways.length > 0 && <HelpButtons ways={ways} isPrivate={({ line }) => privateCalls.includes(line.kind)} />}
        </div>
        <Fold
          key={lead.id}
          keep={`warning ${lead.id}`}
          className="level know"
          label={
            <span>
              {say('notices-more')}
              {others.length > 0 && <span className="hidden">. {say('notices-also')}: </span>}
              {others.length > 0 && (
                <span className="others">
                  {others.map((told) => (
                    <span key={told.id} className={told.isPrivate ? 'other unprinted' : 'other'}>
                      {told.title}
                    </span>
                  ))}
                </span>
              )}
            </span>
          }
        >
          {lead.more !== undefined && <p className={unprinted(lead)}>{lead.more}</p>}
          {others.map((told) => (
            <Other key={told.id} told={told} />
          ))}
          <h3>{say('who-to-ring')}</h3>
          {apart
            .filter(({ some }) => some.length > 0)
            .map(({ isHidden, some }) => (
              <div key={String(isHidden)} className={isHidden ? 'unprinted' : undefined}>
                <HelpLines lines={some} />
              </div>
            ))}
          {danger.length > 0 && help && help.emergency.number !== null && (
            <p>{silently ? help.emergency.text : emergencyWords(help.emergency)}</p>
          )}
        </Fold>
      </div>
    </section>
  )
}

/** Whom to ring when it cannot wait. */
export const Emergency = ({ help: { emergency } }: { readonly help: Help }) => (
  <p className="emergency">
    {emergency.number !== null && <a href={`tel:${emergency.number}`}>{emergency.number}</a>} {emergencyWords(emergency)}
    <NotCheckedSince day={emergency.checked} />
  </p>
)
