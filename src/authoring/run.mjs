// Runs one of the commands in this folder: node src/authoring/run.mjs NAME [ARGUMENTS]
// Vite puts its TypeScript together into one file, so that Node 20 can run it without another tool. One file is also faster
// than its modules one by one, where every name that comes from another module is looked up each time.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const [name = '', ...rest] = process.argv.slice(2)
const project = fileURLToPath(new URL('../..', import.meta.url))

/** A module goes on standing where it was written. */
const whereItStands = {
  name: 'where-it-stands',
  transform: (code, id) =>
    id.includes('node_modules') || !code.includes('import.meta.')
      ? undefined
      : code
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
}

const load = async () => {
  mkdirSync(join(project, 'node_modules/.cache'), { recursive: true })
  const made = mkdtempSync(join(project, 'node_modules/.cache/authoring-'))
  try {
    await build({
      root: project,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [whereItStands],
      build: {
        ssr: `src/authoring/${name}.ts`,
        outDir: made,
        minify: false,
        rollupOptions: { output: { codeSplitting: false } },
      },
    })
    return await import(pathToFileURL(join(made, `${name}.js`)).href)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const { run } = await load()
process.exitCode = await run(rest)
