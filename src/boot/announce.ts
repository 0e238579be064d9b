/** Tells people who cannot see the page what it is doing. The words are in the page. */
export const announce = (word: string): void => {
  const status = document.querySelector<HTMLElement>('#leaving')
  if (status) status.textContent = status.dataset[word] ?? ''
}
