// Runs one of the commands in this folder: node src/authoring/run.mjs NAME [ARGUMENTS]
import { bundled } from './bundled.mjs'

const [name = '', ...rest] = process.argv.slice(2)

const { run } = await bundled(name)
process.exitCode = await run(rest)
