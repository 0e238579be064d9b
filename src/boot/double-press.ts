/** What does something as soon as it is pressed. */
const pressable = 'a, button, summary, label'

/** What may be pressed again at once: a tick is taken back where it is, and Back goes back further. */
const again = 'label, .back'

/**
 * Lets the second press of a double press do nothing, because the first one may have moved another control under the finger, or turned
 * the one that it was. The browser counts the presses, as each device is set. The way out is watched before, and hears every press.
 */
export const ignoreSecondPresses = (): void => {
  let first: Element | null = null
  const look = (event: MouseEvent): void => {
    const { target, type, detail } = event
    // By keys, or from a script.
    if (detail === 0 || !(target instanceof Element)) return
    const control = target.closest(pressable)
    const isSame = control === first || (control?.className === 'back' && first?.className === 'back')
    if (detail > 1 && control && first && !(isSame && control.matches(again))) {
      // The focus stays where the first press took it.
      event.preventDefault()
      if (type === 'click') event.stopImmediatePropagation()
    } else if (type === 'click') first = control
  }
  document.addEventListener('mousedown', look, { capture: true })
  document.addEventListener('click', look, { capture: true })
}
