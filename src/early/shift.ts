import { announce } from './announce.ts'
import { leave } from './leaving.ts'

/** So many presses of Shift leave the page, within so many milliseconds of the first. */
const presses = 3
const within = 5000

/** What else a hand can do while it holds Shift, such as scrolling sideways or writing in an input method. */
const otherThings = ['pointerdown', 'wheel', 'compositionstart', 'compositionupdate', 'compositionend']

let pressed = 0
let alone = false
let over: ReturnType<typeof setTimeout> | undefined

const forget = (word: string): void => {
  if (pressed > 0) announce(word)
  pressed = 0
  clearTimeout(over)
}

/** How many presses are still missing is said, since nothing else happens. */
const press = (): void => {
  if (pressed === 0) over = setTimeout(() => forget('over'), within)
  pressed++
  if (pressed >= presses) leave()
  else announce(pressed === 1 ? 'two' : 'one')
}

/** Shift, pressed and let go by itself three times, leaves. Shift with a letter, a click or a wheel, and every other key, does not count. */
export const watchForShift = (): void => {
  document.addEventListener(
    'keydown',
    ({ key, repeat, ctrlKey, altKey, metaKey, isComposing }) => {
      if (key === 'Shift' && repeat) return
      alone = key === 'Shift' && !ctrlKey && !altKey && !metaKey && !isComposing
      if (!alone) forget('none')
    },
    { capture: true },
  )
  for (const thing of otherThings) document.addEventListener(thing, () => (alone = false), { capture: true, passive: true })
  document.addEventListener(
    'keyup',
    ({ key, isComposing }) => {
      if (key !== 'Shift' || !alone || isComposing) return
      alone = false
      press()
    },
    { capture: true },
  )
}
