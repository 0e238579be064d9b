import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { project } from './run-script.ts'

test('the server of npm start ends when the shell around it is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  writeFileSync(join(folder, 'index.html'), '<title>A page</title>')
  const server = `node node_modules/vite/bin/vite.js preview --port 0 --outDir ${folder}`
  const shell = spawn('sh', ['-c', `${server} & echo "pid $!"; wait`], {
    cwd: project,
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let hasEnded = false
  // The pipe is closed once nobody is left who could write to it.
  shell.once('close', () => (hasEnded = true))
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  onTestFinished(() => {
    if (!hasEnded) process.kill(Number(/pid (\d+)/.exec(said)?.[1]), 'SIGKILL')
    rmSync(folder, { recursive: true })
  })
  await expect.poll(() => said).toContain('http://')
  expect(hasEnded).toBe(false)
  shell.kill('SIGTERM')
  await expect.poll(() => hasEnded).toBe(true)
})
