/** How long a browser may take to store a file before it is let go of, in milliseconds. */
const patience = 60_000

/** Saves words as a file of this device. They are made here, and no server hears of it. */
export const saveFile = (name: string, type: string, words: string): void => {
  const address = URL.createObjectURL(new Blob([words], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}
