import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Builds one of the pages beside this file. SHEET names the file with the questions they show. */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    {
      name: 'sheet',
      resolveId: { filter: { id: /^virtual:sheet$/ }, handler: () => '\0virtual:sheet' },
      load: {
        filter: { id: /^\0virtual:sheet$/ },
        handler: () => `export default ${readFileSync(process.env['SHEET'] ?? '', 'utf8')}`,
      },
    },
  ],
  build: { emptyOutDir: true, chunkSizeWarningLimit: Infinity },
})
