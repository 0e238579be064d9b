import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { runCommand } from '../../tests/browser/run-command.ts'
import type { PlainSheet } from './bench-page-sheet.ts'

const project = resolve(import.meta.dirname, '../..')
const peers = join(import.meta.dirname, 'peers')

/** The pages that are measured beside each other, the guide first. */
export const pages = ['guide', 'without prerender', 'plain React', 'SurveyJS'] as const

export type PageName = (typeof pages)[number]

/** In a process of its own, as `npm run build` is one: here it would be a development build. */
const build = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<void> => {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const all = [vite, 'build', ...words, '--logLevel', 'error']
  return runCommand(process.execPath, all, { folder: project, env: { ...env, NODE_ENV: 'production' }, minutes: 2 })
}

const installPeers = async (): Promise<void> => {
  if (existsSync(join(peers, 'node_modules'))) return
  await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { folder: peers, minutes: 5 })
}

/** Builds every page below a folder, and says where each lies. */
export const buildPages = async (below: string, sheet: PlainSheet): Promise<Readonly<Record<PageName, string>>> => {
  await installPeers()
  const words = join(below, 'sheet.json')
  await writeFile(words, JSON.stringify(sheet))
  const peer = (name: string): Promise<void> =>
    build([join(peers, name), '--config', join(peers, 'vite.config.ts'), '--outDir', join(below, name)], { SHEET: words })
  await build([], { OUT: join(below, 'guide'), PRERENDER: 'yes' })
  await build([], { OUT: join(below, 'without-prerender'), PRERENDER: 'no' })
  await peer('plain-react')
  await peer('surveyjs')
  return {
    guide: join(below, 'guide'),
    'without prerender': join(below, 'without-prerender'),
    'plain React': join(below, 'plain-react'),
    SurveyJS: join(below, 'surveyjs'),
  }
}
