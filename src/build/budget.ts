import { compressions } from './compressed.ts'

/**
 * The most that each part of the page may weigh, in bytes as they are sent with Brotli, which every browser that the guide is made
 * for takes; and what to do if it weighs more. A page of 14,336 bytes comes in the first packets of a new connection.
 */
export const budget = {
  page: { most: 14_336, remedy: 'Say less in the part for those without the script (src/build/WithoutScript.tsx).' },
  script: {
    most: 116_000,
    remedy: 'Remove code, a dependency or style that only the script needs; the content is counted by itself.',
  },
  content: { most: 76_000, remedy: 'Shorten texts or sources in content/.' },
} as const

/**
 * The most that the file of all lists of meetings may weigh, which is fetched on a person's word alone: as a whole, in bytes gzipped, some
 * 50,000 meetings; and what of it is code, with Brotli.
 */
export const mostOfLists = { whole: 1_500_000, code: 12_000 } as const

/** The page, its script and its content. */
export const mostRequests = 3

export type Part = keyof typeof budget

export const weigh = (text: string | Uint8Array): number => compressions.br(text).length

/** The same as a server sends it that knows no Brotli; told, but held to no budget. */
export const weighGzipped = (text: string | Uint8Array): number => compressions.gz(text).length

/** What is too heavy, each with the remedy. */
export const overBudget = (weights: Readonly<Record<Part, number>>, requests: number): readonly string[] => [
  ...(Object.keys(budget) as Part[])
    .filter((part) => weights[part] > budget[part].most)
    .map(
      (part) =>
        `The ${part} weighs ${weights[part]} bytes with Brotli; at most ${budget[part].most} are allowed. ${budget[part].remedy}`,
    ),
  ...(requests > mostRequests
    ? [
        `Opening the guide takes ${requests} requests; at most ${mostRequests} are allowed. Join files, or put them into the page.`,
      ]
    : []),
]
