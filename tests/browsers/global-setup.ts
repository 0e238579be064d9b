import type { TestProject } from 'vitest/node'
import { type FoundEngines, findEngines } from './find-engines.ts'
import { serveNeutralSite } from './neutral-site.ts'
import { serveGuides } from './served-guides.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the guide is served whose way out leads to the neutral site: see served-guides.ts */
    guides: { readonly kept: string; readonly unkept: string }
    /** without a slash at its end */
    neutralSite: string
    engines: FoundEngines
  }
}

/** Builds and serves the guide once for all engines, beside a neutral site, and finds out which engines there are. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const engines = findEngines()
  for (const [name, found] of Object.entries(engines))
    if ('missing' in found) console.log(`Not tested in ${name}, and counted as skipped: ${found.missing}`)
  const site = await serveNeutralSite()
  const { kept, unkept, close } = await serveGuides(`${site.address}/away`)
  project.provide('engines', engines)
  project.provide('guides', { kept, unkept })
  project.provide('neutralSite', site.address)
  return async () => void (await Promise.all([close(), site.close()]))
}
