let served: Element | null = null

/** What the page holds for those without the guide's script: the guide takes its place once it is alive. */
export const putServedAway = (): void => {
  served = document.querySelector('#served')
  served?.remove()
  document.querySelectorAll('#too-old, #failed').forEach((sentence) => sentence.remove())
}

/** Where the guide itself has failed, what was there before it is there again. */
export const bringServedBack = (): void => {
  if (served) document.body.append(served)
}
