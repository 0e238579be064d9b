/** How much a warning presses, most first: act on it before anything else, speak to someone today, good to know. */
export const urgencies = ['now', 'today', 'know'] as const
