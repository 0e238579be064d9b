import { resolve } from 'node:path'
import { build } from 'vite'
import { floorOfSyntax } from './floor.ts'

/** The early script as one line of code to stand in the page itself. */
export const earlyScript = async (root: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: floorOfSyntax,
      modulePreload: { polyfill: false },
      lib: { entry: resolve(root, 'boot/boot.ts'), formats: ['iife'], name: 'early', fileName: 'early' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('src/boot/boot.ts gave no script. Build it by itself to see why.')
  return chunk.code.trim()
}
