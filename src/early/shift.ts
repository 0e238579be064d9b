import { leave } from './leaving.ts'

/** So many presses of Shift leave the page, within so many milliseconds of the first. */
const presses = 3
const within = 5000

let times: number[] = []
let alone = false
let over: ReturnType<typeof setTimeout> | undefined

/** Says how many presses are still missing, to those who cannot see that nothing else happened. */
const announce = (word: string): void => {
  const status = document.querySelector<HTMLElement>('#leaving')
  if (status) status.textContent = status.dataset[word] ?? ''
}

const forget = (word: string): void => {
  if (times.length > 0) announce(word)
  times = []
  clearTimeout(over)
}

const press = (now: number): void => {
  if (times.length === 0) over = setTimeout(() => forget('over'), within)
  times = [...times, now]
  if (times.length >= presses) void leave()
  else announce(times.length === 1 ? 'two' : 'one')
}

/** Shift, pressed and let go by itself three times, leaves. Shift with a letter or a click, and every other key, does not count. */
export const watchForShift = (): void => {
  document.addEventListener(
    'keydown',
    ({ key, repeat, ctrlKey, altKey, metaKey }) => {
      if (key === 'Shift' && repeat) return
      alone = key === 'Shift' && !ctrlKey && !altKey && !metaKey
      if (!alone) forget('none')
    },
    { capture: true },
  )
  document.addEventListener('pointerdown', () => (alone = false), { capture: true })
  document.addEventListener(
    'keyup',
    ({ key, timeStamp }) => {
      if (key !== 'Shift' || !alone) return
      alone = false
      press(timeStamp)
    },
    { capture: true },
  )
}
