import { isHelping } from '#engine'
import { type ClipboardEvent, useRef, useState } from 'react'
import { useGuide, useToday } from '../guide.ts'
import { TextBox, mostLetters } from '../controls/TextBox.tsx'
import { anyName, calendarFile } from './calendar.ts'
import { Choice } from '../controls/Choices.tsx'
import { Fold } from '../controls/Fold.tsx'
import { type Plan, isOver, momentOf } from './written-plan.ts'
import { saveFile } from '../browser.ts'
import { type WrittenPaper, asPage, asText } from './paper.ts'

interface TakeAwayProps {
  readonly sheet: WrittenPaper
  readonly plan: Plan
  readonly write: (change: Partial<Plan>) => void
}

const asWritten = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

/** Only the words are copied, not how they look here. */
const copyPlainly = (event: ClipboardEvent): void => {
  event.clipboardData.setData('text/plain', String(getSelection()))
  event.preventDefault()
}

/** Hands the words to the device's own way of sharing, which asks where they go. No title goes with them. Whoever closes it shares nothing. */
const share = async (text: string): Promise<void> => {
  try {
    await navigator.share({ text })
  } catch {
    // It was closed, or this device has no app to share with: nothing has left the page.
  }
}

/** The plan on paper, as a file, as plain words, and as a day in a calendar. All of it is made on this device. */
export const TakeAway = ({ sheet, plan, write }: TakeAwayProps) => {
  const { catalogue, memory, say } = useGuide()
  const text = asText(sheet)
  const canShare = 'share' in navigator
  return (
    <>
      <p>{say('plan-traces')}</p>
      {canShare && <p>{say('plan-share-traces')}</p>}
      {isHelping(catalogue, memory.sheet.answers) && (
        <Choice
          level="h3"
          legend={say('plan-reader')}
          options={[
            { id: 'file', label: say('plan-for-file') },
            { id: 'person', label: say('plan-for-person') },
          ]}
          chosen={plan.reader}
          choose={(reader) => write({ reader })}
        />
      )}
      <div className="options">
        <label className="option">
          <input
            type="checkbox"
            autoComplete="off"
            checked={plan.withAnswers}
            onChange={() => write({ withAnswers: !plan.withAnswers })}
          />
          <span>{say('plan-answers')}</span>
        </label>
      </div>
      <p className="actions">
        {canShare && (
          <button type="button" onClick={() => void share(text)}>
            {say('plan-share')}
          </button>
        )}
        <button type="button" onClick={() => window.print()}>
          {say('plan-print')}
        </button>
        <button type="button" onClick={() => saveFile('notes.html', 'text/html', asPage(sheet, say('plan-tab')))}>
          {say('plan-save')}
        </button>
      </p>
      <Fold label={say('plan-text')} keep="plan text">
        <InWords text={text} />
      </Fold>
      <Fold label={say('plan-calendar-fold')} keep="plan calendar">
        <Reminder plan={plan} write={write} />
      </Fold>
    </>
  )
}

/** The same as plain words. They are copied on a press and not before; where the browser refuses, they stand ready to be copied by hand. */
const InWords = ({ text }: { readonly text: string }) => {
  const { say } = useGuide()
  const words = useRef<HTMLDivElement>(null)
  const [status, tell] = useState('')
  const copy = (): void => {
    if (words.current) getSelection()?.selectAllChildren(words.current)
    // The newer way needs leave that the page's own policy gives to nobody.
    tell(say(document.execCommand('copy') ? 'plan-copied' : 'plan-selected'))
  }
  return (
    <>
      <div className="field as-text">
        <div ref={words} style={asWritten} onCopy={copyPlainly}>
          {text}
        </div>
      </div>
      <p className="actions">
        <button type="button" onClick={copy}>
          {say('plan-copy')}
        </button>
        <output>{status}</output>
      </p>
    </>
  )
}

const Reminder = ({ plan, write }: Omit<TakeAwayProps, 'sheet'>) => {
  const { say } = useGuide()
  const [status, tell] = useState('')
  const today = useToday()
  const title = plan.title ?? say('plan-appointment')
  const save = (): void => {
    if (isOver(plan.day, today)) return tell(say('plan-day-over'))
    const start = momentOf(plan.day, plan.time)
    if (!start) return tell(say('plan-needs-day'))
    const file = calendarFile({ title: title || say('plan-appointment'), start, now: new Date(), id: anyName() })
    saveFile('appointment.ics', 'text/calendar', file)
    tell(say('plan-calendar-saved'))
  }
  return (
    <>
      <TextBox
        label={say('plan-calendar-title')}
        value={title}
        most={mostLetters.line}
        write={(words) => write({ title: words })}
      />
      <p className="small">{say('plan-calendar-hint')}</p>
      <p className="actions">
        <button type="button" onClick={save}>
          {say('plan-calendar')}
        </button>
        <output>{status}</output>
      </p>
    </>
  )
}
