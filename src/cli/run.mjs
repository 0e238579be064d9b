import { Console } from 'node:console'
import { readFileSync, writeSync } from 'node:fs'
import { inOneLine } from './broke.mjs'
import { bundled } from './bundled.mjs'

// Runs one of the commands in this folder: node src/cli/run.mjs NAME [ARGUMENTS]

const dataIn = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const exit = dataIn('exit-statuses.json')
const known = Object.keys(dataIn('commands.json'))

const [first = '--help', ...rest] = process.argv.slice(2)
const name = first === '--help' || first === '-h' ? 'help' : first

const sayOnStandardError = (text) => {
  try {
    writeSync(2, `${text}\n`)
  } catch {
    // Nobody can be told.
  }
}

/** Ends a command that cannot go on. */
const end = (error) => {
  if (error?.code === 'EPIPE') process.exit(exit.readerLeft)
  // Bad input that was found before anything was done.
  if (error?.name === 'Refused' || error?.name === 'ContentError') {
    sayOnStandardError(error.message)
    process.exit(exit.refused)
  }
  sayOnStandardError(inOneLine(name, error))
  if (process.env.DEBUG) sayOnStandardError(error?.stack ?? String(error))
  process.exit(exit.failed)
}

// The usual console says nothing when its words cannot be written, so that a full disk would look like success.
globalThis.console = new Console({ stdout: process.stdout, stderr: process.stderr, ignoreErrors: false })
process.stdout.on('error', end)
process.stderr.on('error', () => process.exit(exit.failed))
process.on('uncaughtException', end)
process.on('unhandledRejection', end)

if (known.includes(name)) {
  try {
    const { run } = await bundled(name)
    process.exitCode = await run(rest)
  } catch (error) {
    end(error)
  }
} else {
  sayOnStandardError(`There is no command "${name}". run.mjs takes ${known.toSorted().join(', ')}.`)
  process.exitCode = exit.refused
}
