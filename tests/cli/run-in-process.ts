import { vi } from 'vitest'
import type { Ended } from './run-recommend.ts'

/** A command of src/cli on other content, run here: its exit status, and what it prints. */
export const runHere = async (
  run: (args: readonly string[]) => number | Promise<number>,
  args: readonly string[],
  content?: string,
): Promise<Ended> => {
  const [out, faults]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text)),
    vi.spyOn(console, 'error').mockImplementation((text: string) => void faults.push(...text.split('\n'))),
  ]
  if (content !== undefined) vi.stubEnv('CONTENT', content)
  try {
    return { status: await run(args), out: out.join('\n'), faults }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}
