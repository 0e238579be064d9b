// Runs one of the commands in this folder: node src/authoring/run.mjs NAME [ARGUMENTS]
// Vite reads the TypeScript, so that Node 20 can run it without another tool.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [name = '', ...rest] = process.argv.slice(2)
const folder = fileURLToPath(new URL('.', import.meta.url))
const { module } = await runnerImport(`${folder}${name}.ts`, { configFile: false, logLevel: 'error' })
process.exitCode = await module.run(rest)
