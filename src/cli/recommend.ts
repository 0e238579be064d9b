import { type Catalogue } from '#content'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { type Result, recommend } from '#engine'
import { loadCatalogue } from '../content/load.ts'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { contentFolder } from './input.ts'
import { sheetIn } from './sheet-input.ts'

type Outcome = { readonly result: Result } | { readonly faults: readonly string[] }

const resultOf = (catalogue: Catalogue, input: string): Outcome => {
  const read = sheetIn(catalogue, input)
  return 'faults' in read ? read : { result: recommend(catalogue, read.sheet) }
}

const batch = async (catalogue: Catalogue, reportProgress: () => void): Promise<number> => {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    reportProgress()
    const outcome = resultOf(catalogue, line)
    const written = 'faults' in outcome ? { error: outcome.faults.join(' ') } : outcome.result
    if (!process.stdout.write(`${JSON.stringify(written)}\n`)) await once(process.stdout, 'drain')
  }
  return exit.done
}

const single = async (catalogue: Catalogue): Promise<number> => {
  const outcome = resultOf(catalogue, await text(process.stdin))
  if ('faults' in outcome) {
    for (const fault of outcome.faults) console.error(fault)
    return exit.refused
  }
  console.log(JSON.stringify(outcome.result, null, 2))
  return exit.done
}

/**
 * `npm run --silent recommend [-- --batch]`: answers as JSON on standard input, the lists as JSON on standard output.
 * Exit status 2, and one line a fault on standard error, where the answers cannot be used.
 */
export const run = command('recommend', ({ flags, reportProgress }) => {
  const catalogue = loadCatalogue(contentFolder())
  return flags.has('batch') ? batch(catalogue, reportProgress) : single(catalogue)
})
