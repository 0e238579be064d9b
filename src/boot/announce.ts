/** Says something of the page itself, to those who cannot see it: the page holds the words. */
export const announce = (word: string): void => {
  const status = document.querySelector<HTMLElement>('#leaving')
  if (status) status.textContent = status.dataset[word] ?? ''
}
