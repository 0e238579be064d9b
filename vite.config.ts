import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { catalogue } from './src/content/plugin.ts'
import closingLine from './tests/closing-line.ts'

const here = import.meta.dirname
const someoneIsWatching = process.stdout.isTTY && process.env['CI'] === undefined

export default defineConfig({
  root: resolve(here, 'src'),
  // The guide works from any folder of a server.
  base: './',
  plugins: [catalogue(process.env['CONTENT'] ?? resolve(here, 'content')), react()],
  build: {
    outDir: process.env['OUT'] ?? resolve(here, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // All content comes with the page in one piece, so that what is asked for later tells nobody what was answered.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  preview: { host: '127.0.0.1', port: 4173, open: someoneIsWatching },
  test: {
    root: here,
    maxWorkers: 2,
    reporters: ['default', closingLine],
    projects: [
      { extends: true, test: { name: 'laws', include: ['tests/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    coverage: {
      include: ['src/engine/**', 'src/content/**', 'machines/**'],
      exclude: ['**/*.d.ts', '**/*.md'],
      reporter: ['text'],
      thresholds: Object.fromEntries(
        ['src/engine/**', 'src/content/**', 'machines/**'].map((layer) => [layer, { branches: 95 }]),
      ),
    },
  },
})
