import type { Plugin } from 'vite'

/** Leaves what describes the states of the conversation out of the page: it is for whoever reads the chart. */
export const withoutDescriptions = (): Plugin => ({
  name: 'without-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/machines\/conversation\/chart\.ts$/ },
    handler: (code) => ({ code: code.replaceAll(/^ *description: '.*',$/gm, ''), map: null }),
  },
})
