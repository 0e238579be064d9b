import type { TestProject } from 'vitest/node'
import { builtGuide } from './built-guide.ts'
import { findBrowser, findQuickBrowser } from '../support/browser/find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the built guide is served, with a slash at its end */
    guideAddress: string
  }
}

/** Builds and serves the guide once for all browser tests, and finds their browser, which may have to be fetched, outside any test's time. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [{ how }, quick, guide] = await Promise.all([findBrowser(), findQuickBrowser(), builtGuide()])
  console.log(`Browser: ${how}${quick.how === how ? '' : `; where no page at rest matters, ${quick.how}`}`)
  project.provide('guideAddress', guide.address)
  return guide.close
}
