import {
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'

/** How many letters can be typed, by what they are for. */
export const mostLetters = {
  /** what somebody wants to say: a few sentences, so that the paper of a plan stays within two pages */
  words: 400,
  /** one line of a plan or of a calendar, for the same reason */
  line: 120,
  /** a place to search near: a town with its region and its country, or a postcode */
  place: 100,
  /** the name of a group or of a meeting, which a few words of it find */
  name: 60,
} as const

interface TextBoxProps {
  readonly label: ReactNode
  readonly value: string
  /** how many letters at most */
  readonly most: (typeof mostLetters)[keyof typeof mostLetters]
  /** whether it may run over several lines */
  readonly lines?: boolean
  /** what else is said of it */
  readonly describedBy?: string
  readonly write: (text: string) => void
}

const look = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', cursor: 'text' } as const

/** Several lines as one. */
const joined = (typed: string): string =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

const pastePlainly = (event: ClipboardEvent<HTMLElement>): void => {
  event.preventDefault()
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
}

/**
 * Words to write, under their name. They are no field of a form: as soon as a page holds one, some browsers tell their maker of it, to
 * learn what to fill in. No browser remembers what is written here for other forms, and none sends it away to check its spelling.
 */
export const TextBox = ({ label, value, most, lines = false, describedBy, write }: TextBoxProps) => {
  const name = useId()
  const box = useRef<HTMLDivElement>(null)
  const written = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (!box.current) return
    // Older browsers do not know plain-text editing; what is pasted there is made plain below.
    if (!box.current.isContentEditable) box.current.contentEditable = 'true'
    if (written.current !== value) box.current.textContent = value
    written.current = value
  }, [value])
  const read = (element: HTMLElement): void => {
    const typed = element.innerText.replaceAll('\u00A0', ' ').trimEnd()
    // Letter by letter, because a picture such as a smile takes more than one place, and half of it is none.
    const letters = Array.from(lines ? typed : joined(typed))
    const text = letters.slice(0, most).join('')
    if (letters.length > most) {
      element.textContent = text
      getSelection()?.selectAllChildren(element)
      getSelection()?.collapseToEnd()
    }
    written.current = text
    write(text)
  }
  const keepToOneLine = (event: KeyboardEvent<HTMLElement>): void => {
    // Enter can also accept a word that is still being composed, as in Japanese.
    if (lines || event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.closest('form')?.querySelector<HTMLButtonElement>('[type=submit]')?.click()
  }
  const textbox: ComponentProps<'div'> = {
    role: 'textbox',
    contentEditable: 'plaintext-only',
    tabIndex: 0,
    spellCheck: false,
    autoCorrect: 'off',
    'aria-labelledby': name,
    'aria-multiline': lines,
    'aria-describedby': describedBy,
    style: look,
    onInput: ({ currentTarget }) => read(currentTarget),
    onKeyDown: keepToOneLine,
    onPaste: pastePlainly,
    onDrop: (event) => event.preventDefault(),
  }
  return (
    <div className="field">
      <span id={name}>{label}</span>
      <div ref={box} {...textbox} />
    </div>
  )
}
