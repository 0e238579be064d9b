/** A window in which the page is drawn. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A phone, the smallest phone, and a desk. */
export const usualSizes: readonly Size[] = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 1280, height: 900 },
]

/** How a person's device may ask the page to look; each says everything that another could have changed. */
export const schemes = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

export type Scheme = keyof typeof schemes

export const usualSchemes: readonly Scheme[] = ['light', 'dark']

export const named = ({ width, height }: Size): string => `${width}x${height}`

/** The window that such a word names, such as 390x844; nothing where it names none that a browser can have. */
export const sizeNamed = (word: string): Size | undefined => {
  const [, width = '', height = ''] = /^(\d{3,4})x(\d{3,4})$/.exec(word) ?? []
  return width === '' ? undefined : { width: Number(width), height: Number(height) }
}
