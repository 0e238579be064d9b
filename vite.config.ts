import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentFolder, contentName, orEnd } from './src/cli/input.ts'
import { builtInto, outFolder } from './src/cli/out-folder.ts'
import { catalogue, meetingLists } from './src/build/content-plugins.ts'
import { compressedBeside } from './src/build/compressed.ts'
import { endWithParent } from './src/build/end-with-parent.ts'
import { floor, floorOfSyntax } from './src/build/floor.ts'
import { servedPage, withoutDescriptions } from './src/build/page-plugin.ts'
import { projects } from './tests/support/projects.ts'
import reporter from './tests/support/reporter.ts'

const here = import.meta.dirname
const content = orEnd(contentFolder)
const someoneIsWatching = process.stdout.isTTY && process.env['CI'] === undefined

export default defineConfig(({ mode }) => ({
  root: resolve(here, 'src'),
  // The guide works from any folder of a server.
  base: './',
  // React has had what this stands in for since version 18.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  plugins: [
    catalogue(content, contentName()),
    meetingLists(content),
    withoutDescriptions(),
    react(),
    servedPage(content),
    compressedBeside(),
    builtInto(),
    { name: 'ends-with-its-parent', config: (_, { isPreview }) => (isPreview ? endWithParent() : undefined) },
  ],
  build: {
    outDir: outFolder(),
    assetsInlineLimit: 0,
    // src/build/budget.ts says how much each part may weigh.
    chunkSizeWarningLimit: 1000,
    // All content comes with the page in one piece, so that what is asked for later tells nobody what was answered.
    // How long each part of a build took is no business of whoever builds.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [{ name: 'catalogue', test: /virtual:catalogue/ }] } },
    },
    modulePreload: { polyfill: false },
    target: floorOfSyntax,
    cssTarget: floor,
  },
  preview: { host: '127.0.0.1', port: 4173, open: someoneIsWatching },
  test: {
    root: here,
    maxWorkers: 2,
    reporters: ['default', reporter],
    projects: mode === 'test' ? projects() : [],
    coverage: {
      include: ['src/engine/**', 'src/content/**', 'machines/**'],
      exclude: ['**/*.d.ts', '**/*.md'],
      reporter: ['text'],
      thresholds: Object.fromEntries(
        ['src/engine/**', 'src/content/**', 'machines/**'].map((layer) => [layer, { branches: 95 }]),
      ),
    },
  },
}))
